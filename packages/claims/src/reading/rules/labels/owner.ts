import type { Speaker } from '../../attribution/attribution.ts';
import { subjectBefore } from '../../attribution/clause.ts';
import { subjectWords } from '../../attribution/subject.ts';
import { speakerKindOf } from '../../attribution/kinds.ts';
import type { SpeakerRegister } from '../../attribution/register.ts';
import type { Clause } from '../../clauses/clause.ts';
import { partyKind } from '../../acts/parties.ts';
import { countryInName } from '../../../places/index.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** "Although China has signed it, it treats them": the state that an earlier clause of the sentence tells of. */
function stateBefore(view: View, clause: Clause): string | null {
  for (const one of view.clauses.slice(0, view.clauses.indexOf(clause)).reverse()) {
    if (one.by !== 'own' || !one.subject) continue;
    const words = view.text.slice(one.subject.start, one.subject.end);
    // "North Koreans" are no state
    if (partyKind(words) === 'state' && !/(?:ans|ese|is)$/.test(words)) return words;
  }
  return null;
}

/** "China, which borders Mongolia, arrests them": the state that a sentence begins with. */
function stateLeading(before: string): Speaker | null {
  const name = /^(?:(?:But|Yet|And) )?((?:The )?(?:\p{Lu}[\p{L}-]+ ?){1,3}), (?:which|who)\s[^;.]*,\s$/u.exec(
    before,
  )?.[1];
  return name !== undefined && partyKind(name) === 'state' ? { name, kind: 'official' } : null;
}

/** The state that does what a verb tells, as the subject of its clause. */
export function stateDoing(view: View, verbAt: number): Speaker | null {
  const clause = view.clauses.find((one) => verbAt >= one.verb.start && verbAt < one.verb.end);
  if (!clause) return stateLeading(view.text.slice(0, verbAt));
  if (!clause.subject || clause.passive) return null;
  const own = (subjectWords(view, clause)?.words ?? '').replace(
    /^(?:(?:that|as|but|and|which|whom|because|though|since|while|under|in|way|manner)\s)*(?:the\s)?/iu,
    '',
  );
  const words = /^(?:it|they)$/i.test(own) ? stateBefore(view, clause) : own;
  return words !== null && partyKind(words) === 'state'
    ? { name: words.replace(/^the\s/i, ''), kind: 'official' }
    : null;
}

/** Who gives the label: the agent of the passive ("treated by China"), or the subject of the naming verb. */
export function ownerOf(
  view: View,
  verbAt: number,
  verbEnd: number,
  register: SpeakerRegister,
): Speaker | null {
  const inside = countryInName(view.text.slice(verbAt, verbEnd));
  if (inside) return { name: inside.en[0] ?? inside.code, kind: 'official' };
  const of =
    /^[^.;]{0,40}?\bby (?:the )?((?:authorities|government|officials|police|regime) (?:of|in) (?:the )?(?:\p{Lu}\p{L}+ ?){1,2})/u.exec(
      view.text.slice(verbEnd, verbEnd + 100),
    );
  if (of?.[1]) return { name: of[1].trim(), kind: 'official' };
  const by =
    /^[^.;]{0,30}?\bby (?:the )?((?:\p{Lu}[\p{L}-]*\s?){1,4}(?:authorities|government|officials|police)?)/u.exec(
      view.text.slice(verbEnd, verbEnd + 80),
    );
  if (by?.[1]) return { name: by[1].trim(), kind: speakerKindOf(by[1].trim()) };
  const state = stateDoing(view, verbAt);
  if (state) return state;
  const segment = segmentAt(view, verbAt);
  const subject = view.text.slice(segment?.start ?? 0, verbAt);
  const index = view.tokens.findIndex((token) => token.start >= verbAt);
  const named = index > 0 ? (subjectBefore(view, index)?.words ?? '') : '';
  const owner =
    named === '' || /^(?:they|it|he|she|who|which|that)$/i.test(named) ? null : register.resolve(named);
  if (owner && /^(?:official|named_org|state_media|named_person|media)$/.test(owner.kind)) return owner;
  const country = countryInName(subject);
  if (country) {
    const name = new RegExp(
      `(?:\\p{L}+ )?(?:${[...country.en, ...country.adjectives, ...country.capitals].map(escape).join('|')})(?: (?:authorities|government|officials|police|foreign ministry))?`,
      'iu',
    ).exec(subject);
    return {
      name: (name?.[0] ?? country.en[0] ?? '').replace(
        /^(?:that|as|but|and|the|which|because|though|since|while|under|in)\s/i,
        '',
      ),
      kind: 'official',
    };
  }
  if (/\b(?:they|it|he|she|we|i)\s+(?:\w+ ){0,3}$/i.test(subject)) return null;
  return register.last;
}

const asserts =
  /^(?:sa(?:id|ys?)|maintain(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|contend(?:s|ed)?|hold[s]?|held|assert(?:s|ed)?|state[sd]?|declare[sd]?|reiterate[sd]?|repeat(?:s|ed)?|stress(?:es|ed)?)$/;

const viewOfState =
  /(?<who>\p{Lu}[\p{L}’' -]{2,40}?)['’]s?\s(?:\p{L}+\s){0,2}(?:view|answer|position|line|stance|stand|reasoning|claim|response|reply|contention|argument)\s(?:[^.;,]{0,30}?)(?:that|:)\s[^.;]{0,60}$/u;

/** "Beijing, which says that they are": the state whose word covers an offset though no attribution has been made of it. */
export function stateSays(view: View, at: number): Speaker | null {
  for (const { verb, subject } of view.clauses) {
    if (!subject || verb.end > at || !asserts.test(verb.head)) continue;
    if (/[;.]/.test(view.text.slice(verb.end, at)) || at - verb.end > 120) continue;
    const words = view.text.slice(subject.start, subject.end).replace(/^(?:the|an?)\s/i, '');
    // "to the annoyance of Beijing, which says": the relative belongs to the name nearest to it.
    const parts = words.split(/\sof\s/);
    const name = partyKind(parts[0] ?? '') === 'state' ? words : (parts.at(-1) ?? words);
    if (partyKind(name) === 'state') return { name, kind: 'official' };
  }
  // "China's stated view is that they", "Beijing's answer has not changed: they are"
  const held = viewOfState.exec(view.text.slice(0, at))?.groups?.who;
  return held !== undefined && partyKind(held) === 'state' ? { name: held, kind: 'official' } : null;
}

/** Whether someone who speaks here is a state: then an unlawful-entry label in its words is its own. */
export function officialSpeaker(
  view: View,
  at: number,
  register: SpeakerRegister,
  self: Speaker | null,
): boolean {
  const said = attributionAt(view, at);
  if (!said) return self !== null && partyKind(self.name) === 'state';
  const { kind, name } = said.speaker;
  return (
    kind === 'official' ||
    register.isOfficial(name) ||
    kind === 'state_media' ||
    partyKind(name) === 'state' ||
    partyKind(view.text.slice(said.cueStart, said.cueEnd)) === 'state' ||
    (kind === 'named_person' &&
      /\b(?:spokes\w+|ministry|minister|police|immigration|official|officer|commander|superintendent|governor|inspector|consul|prosecutor|chief|ambassador)\b/i.test(
        view.text,
      )) ||
    (countryInName(name) !== null && !/^(?:activists|media|victim|family|anonymous_source)$/.test(kind))
  );
}
