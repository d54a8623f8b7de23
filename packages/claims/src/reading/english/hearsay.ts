import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { attributionAt, type Voice, voiceOf } from './voice.ts';
import type { View } from './view.ts';

/** "after reports that 400 were returned", "amid news reports of arrests": what follows is told by reports. */
const reports =
  /\b(?:aware of|alarm(?:ed)?|concern(?:ed)?|after|following|follows|amid|received|seen|heard|about|discussed|by|at|on|over|to|there (?:are|were|have been)|of|because of|despite) (?:the |these |several |some |many |recent |earlier |unconfirmed |credible )?(?<who>(?:(?:news|media|press|local|Chinese|foreign|newspaper) )*reports) (?:that|of)\b|^(?<first>(?:[\p{L}]+ )?[Rr]eports) (?:(?:had|have|of late|have since) )*(?:came out|come out|emerged|say|said|appeared|surfaced|suggest|suggested)\b[^.;,]{0,20}?\bthat\b/u;

/** "It is understood that he was to be flown out": by whom is not said. */
const nobodySays =
  /\bit (?:is|was|has been|had been) (?:\p{L}+ )?(?:understood|believed|feared|reported|said|thought|estimated|rumou?red|alleged|claimed|presumed|assumed|suspected) that\b/iu;

/** Words by which a sentence without a source tells that it has something from hearsay. */
export interface Hearsay {
  /** Where what is heard begins. */
  readonly from: number;
  readonly voice: Voice;
  readonly hedge: string | null;
}

/** What of a sentence nobody stands behind by name: "reports that", "it is feared that". */
export function hearsayIn(view: View, author: Voice): Hearsay | null {
  const told = firstMatch(view.text, reports);
  if (told) {
    // "We are aware of reports that": who writes so takes it up.
    const own = /\b(?:[Ww]e|I)\b/u.test(view.text.slice(0, told.index));
    const name = (told.groups?.who ?? told.groups?.first ?? 'reports').toLowerCase();
    return {
      from: told.index + told[0].length,
      voice: own ? author : { ...voiceOf({ name, kind: 'media' }), chain: [author.speaker.name] },
      hedge: 'reports',
    };
  }
  const none = firstMatch(view.text, nobodySays);
  return (
    none && {
      from: none.index,
      voice: { ...voiceOf({ name: 'none', kind: 'unattributed' }), chain: [author.speaker.name] },
      hedge: none[0].replace(/ that$/i, ''),
    }
  );
}

/** The voice of hearsay for an offset that no attribution covers. */
export function heardAt(view: View, hearsay: Hearsay | null, offset: number): Voice | null {
  return hearsay && offset >= hearsay.from && attributionAt(view, offset) === null ? hearsay.voice : null;
}
