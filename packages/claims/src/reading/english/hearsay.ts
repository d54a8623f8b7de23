import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { attributionAt, type Voice, voiceOf } from './voice.ts';
import type { View } from './view.ts';

/** "after reports that 400 were returned", "amid news reports of arrests": what follows is told by reports. */
const reports =
  /\b(?:aware of|alarm(?:ed)?|concern(?:ed)?|after|following|follows|amid|received|seen|heard|about|discussed|by|at|on|over|to|there (?:are|were|have been)|of|because of|despite) (?:the |these |several |some |many |recent |earlier |unconfirmed |credible )?(?<who>(?:(?:news|media|press|local|Chinese|foreign|newspaper) )*reports) (?:that|of)\b|\b(?:after|following|amid|over|to|on|by) (?:an? |the )(?:recent |earlier |local )?(?<one>(?:news|media|press|newspaper|television|radio) report) that (?!was|were|is|has|had|said)|^(?<first>(?:[\p{L}]+ )?[Rr]eports) (?:(?:had|have|of late|have since) )*(?:came out|come out|emerged|say|said|appeared|surfaced|suggest|suggested)\b[^.;,]{0,20}?\bthat\b/u;

/** "It is understood that he was to be flown out": by whom is not said. */
const nobodySays =
  /\bit (?:is|was|has been|had been) (?:\p{L}+ )?(?:understood|believed|feared|reported|said|thought|estimated|rumou?red|alleged|claimed|presumed|assumed|suspected) that\b/iu;

/** Words by which a sentence without a source tells that it has something from hearsay. */
export interface Hearsay {
  /** Where the words for it stand. */
  readonly at: number;
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
    const name = (told.groups?.who ?? told.groups?.one ?? told.groups?.first ?? 'reports').toLowerCase();
    return {
      at: told.index,
      from: told.index + told[0].length,
      voice: own ? author : { ...voiceOf({ name, kind: 'media' }), chain: [author.speaker.name] },
      hedge: 'reports',
    };
  }
  const none = firstMatch(view.text, nobodySays);
  return (
    none && {
      at: none.index,
      from: none.index,
      voice: { ...voiceOf({ name: 'none', kind: 'unattributed' }), chain: [author.speaker.name] },
      hedge: none[0].replace(/ that$/i, ''),
    }
  );
}

/**
 * The voice of hearsay for an offset: where nobody is named, and where the one who is named speaks of it: "the envoy
 * pointed to reports that", "the ministry said after a news report that": of reports, through them.
 */
export function heardAt(view: View, hearsay: Hearsay | null, offset: number): Voice | null {
  if (!hearsay || offset < hearsay.from) return null;
  const through = attributionAt(view, offset);
  if (through === null) return hearsay.voice;
  const { speaker, chain } = through;
  return hearsay.voice.speaker.kind === 'media' && through.place === 'front' && through.cueEnd <= hearsay.at
    ? { ...hearsay.voice, chain: [speaker.name, ...chain] }
    : null;
}
