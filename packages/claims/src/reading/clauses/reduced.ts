import type { Phrase, VerbGroup } from './phrase.ts';
import { findSubject, type Found, inPhrase, thinking } from './subject.ts';

/** Verbs that need nobody to whom they are done: without an auxiliary they are active. */
const intransitive =
  /^(?:fled|went|came|left|arrived|died|crossed|escaped|returned|travell?ed|entered|disappeared|vanished|remained|lived|stayed|happened|walked|defected|succeeded|failed|tried|wanted|hoped|managed|began|started|continued|told|said|spoke|wrote|asked|fell|got|reached|slipped|spent|met|appeared|agreed|took|had|became|lost|made|denied|declined|refused|confirmed|added|warned|called|appealed|protested|responded|replied|visited|signed|ratified|gave)$/;

/** A verb with its subject found, before clauses are made of both. */
export interface Draft extends Found {
  readonly at: number;
  readonly verb: VerbGroup;
  readonly reduced: boolean;
}

/** Whether a verb without auxiliary is the short form of "who were arrested". */
function isReduced(phrases: readonly Phrase[], at: number, found: Found, verb: VerbGroup): boolean {
  if (verb.form !== 'participle' || found.link === 'whom') return false;
  const next = phrases[at + 1];
  const object = next?.kind === 'noun' || (next?.kind === 'quote' && phrases[at + 2]?.kind === 'noun');
  if (found.by === 'shared') return false;
  const before = phrases[at - 1];
  if (found.by === 'none' || found.by === 'controlled') return !object && before?.kind !== 'verb';
  if (before?.kind === 'comma' && found.by === 'own') {
    // "Thapaliya, the chief district officer, denied": what stands between is inserted, and the verb is the main one.
    const inserted = phrases
      .slice(found.noun ?? 0, at - 1)
      .some((one) => one.kind === 'comma' || one.kind === 'dash');
    const main = phrases.slice(at + 1).some((one) => one.kind === 'verb' && one.form === 'finite');
    return !object && !inserted && (main || !intransitive.test(verb.head)) && next?.kind !== 'opener';
  }
  if (object || found.by !== 'own' || found.noun === null) return false;
  // "The 31 arrested in Tumen were moved": a later verb wants the same subject.
  for (let look = at + 1; look < phrases.length; look += 1) {
    const phrase = phrases[look];
    if (
      !phrase ||
      phrase.kind === 'stop' ||
      phrase.kind === 'opener' ||
      phrase.kind === 'relative' ||
      phrase.kind === 'and'
    )
      break;
    if (phrase.kind === 'comma') break;
    if (phrase.kind === 'noun' && !inPhrase(phrases, look)) break;
    if (phrase.kind === 'verb' && phrase.form === 'finite') return true;
  }
  if (intransitive.test(verb.head)) return false;
  const left = phrases[found.noun - 1];
  if (left?.kind === 'preposition') return true;
  return left?.kind === 'verb' && !thinking.test(left.head);
}

/** The verbs of a sentence with their subjects, and whether each only says which people are meant. */
export function draftsOf(phrases: readonly Phrase[]): Draft[] {
  const drafts: Draft[] = [];
  phrases.forEach((phrase, at) => {
    if (phrase.kind !== 'verb') return;
    const found = findSubject(phrases, at);
    drafts.push({ ...found, at, verb: phrase, reduced: isReduced(phrases, at, found, phrase) });
  });
  return drafts.map((draft, index) =>
    saysWhich(phrases, draft, drafts.slice(index + 1)) ? { ...draft, reduced: true } : draft,
  );
}

/** "88 people kept in a camp in the north, could be sent back": where a later verb is told of the same, the first only says which. */
function saysWhich(phrases: readonly Phrase[], draft: Draft, later: readonly Draft[]): boolean {
  const { verb, at, noun, by } = draft;
  if (draft.reduced || by !== 'own' || verb.form !== 'participle' || noun === null || noun !== at - 1)
    return false;
  if (intransitive.test(verb.head) || thinking.test(verb.head) || phrases[at + 1]?.kind !== 'preposition')
    return false;
  return later.some(
    (one) => one.by === 'own' && one.noun === noun && one.verb.form === 'finite' && one.link === '',
  );
}
