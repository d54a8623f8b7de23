import type { Span } from '../segment/sentences.ts';
import type { SubjectBy } from './clause.ts';
import type { NounPhrase, Phrase } from './phrase.ts';

/** Verbs whose next noun is the subject of what follows, not their object. */
export const thinking =
  /^(?:s[ai](?:y|ys|id|ying)|told|tells?|believed?|believes|think|thinks|thought|fear|fears|feared|report|reports|reported|add|adds|added|claim|claims|claimed|know|knows|knew|confirm\w*|warn\w*|state[sd]?|estimate[sd]?|insist\w*|announce\w*|alleg\w*|argue[sd]?|note[sd]?|learn\w*|heard|hear|hope[sd]?|mean[st]?|show\w*|suggest\w*|understand\w*|acknowledge\w*|admit\w*|den(?:y|ies|ied)|see|saw|seen|find|found|recall\w*|guess\w*|whisper\w*|expect\w*|maintain\w*|stress\w*|watch\w*)$/;

function isThinking(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'verb' && thinking.test(phrase.head);
}

/** What a verb's subject was found to be. `shared` and `controlled` are filled from another clause. */
export interface Found {
  readonly by: SubjectBy;
  readonly noun: number | null;
  /** Index of the phrase at which the clause begins. */
  readonly from: number;
  readonly link: string;
}

export function inPhrase(phrases: readonly Phrase[], at: number): boolean {
  return phrases[at - 1]?.kind === 'preposition';
}

/** Marks and words beyond which no subject is looked for. */
function isBoundary(phrase: Phrase | undefined): boolean {
  return (
    phrase === undefined || phrase.kind === 'opener' || phrase.kind === 'relative' || phrase.kind === 'stop'
  );
}

/** Starts of the stretches between commas and dashes, from a comma back to the clause's beginning. */
function stretches(phrases: readonly Phrase[], comma: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let to = comma;
  for (let at = comma - 1; at >= -1; at -= 1) {
    const phrase = phrases[at];
    const end = at < 0 || phrase?.kind === 'stop';
    if (phrase?.kind === 'comma' || phrase?.kind === 'dash' || end) {
      if (to > at + 1) found.push({ from: at + 1, to });
      to = at;
      if (end) break;
    }
  }
  return found;
}

/** "one of them", "most of these": part of those named before. */
function isShare(phrases: readonly Phrase[], at: number): boolean {
  const whole = phrases[at + 2];
  return (
    /^(?:noun|adverb)$/.test(phrases[at]?.kind ?? '') &&
    isOf(phrases[at + 1]) &&
    whole?.kind === 'noun' &&
    /^(?:them|these|those|us)$/.test(whole.head)
  );
}

/** "The three, a monk of 22 and a layman, had walked": the subject stands before what is inserted. */
function overInserted(phrases: readonly Phrase[], comma: number): number | null {
  let best: number | null = null;
  let aside: number | null = null;
  for (const { from, to } of stretches(phrases, comma)) {
    const first = phrases[from];
    const opens =
      first?.kind === 'relative' ||
      first?.kind === 'opener' ||
      (first?.kind === 'verb' && first.form !== 'finite' && from > 0) ||
      (first?.kind === 'preposition' && phrases.slice(from, to).some((one) => one.kind === 'relative')) ||
      // "The group, seven of whom are women, was seized"
      (first?.kind === 'noun' && isOf(phrases[from + 1]) && phrases[from + 2]?.kind === 'relative') ||
      // "eight nationals, one of them a child, are held"
      (isShare(phrases, from) && !phrases.slice(from, to).some((one) => one.kind === 'verb'));
    if (opens) continue;
    const verb = phrases.slice(from, to).findLastIndex((one) => one.kind === 'verb' && one.form === 'finite');
    // "Kim, a lawmaker who sits in Seoul, met": what is inserted has a verb, which is its own.
    if (
      verb > 0 &&
      first?.kind === 'noun' &&
      phrases.slice(from, from + verb).some((one) => one.kind === 'relative')
    ) {
      aside ??= from;
      continue;
    }
    const start = verb < 0 ? from : from + verb + 1;
    let noun: number | null = null;
    for (let at = to - 1; at >= start; at -= 1) {
      if (phrases[at]?.kind === 'relative' || phrases[at]?.kind === 'opener') break;
      if (phrases[at]?.kind === 'noun' && !inPhrase(phrases, at)) noun = at;
    }
    // "Most are children, the commander, a colonel, said": what follows a full verb is its own, unless it is a verb of saying.
    const full = verb >= 0 && !isThinking(phrases[from + verb]);
    if (noun !== null && ((best === null && aside === null) || !full)) best = noun;
    if (verb >= 0) break;
    if (first?.kind === 'and') break;
  }
  return best ?? aside;
}

/** The noun before "who": skips commas, and "of" in "some of whom". */
export function antecedent(phrases: readonly Phrase[], relative: number): number | null {
  let at = relative - 1;
  while (at >= 0) {
    const phrase = phrases[at];
    if (phrase?.kind === 'noun') {
      // "two of whom": the number stands for its share of the noun before.
      if (phrases[relative - 1]?.kind === 'preposition' && at === relative - 2) return at;
      const noun = person(phrases, headOf(phrases, at), relative);
      // "hundreds of people, most of them from Syria, who tried": the people
      const share = isShare(phrases, noun) ? noun : isShare(phrases, noun - 2) ? noun - 2 : null;
      const host =
        share !== null && phrases[share - 1]?.kind === 'comma' ? antecedent(phrases, share - 1) : null;
      return host ?? noun;
    }
    if (
      phrase?.kind !== 'comma' &&
      phrase?.kind !== 'preposition' &&
      phrase?.kind !== 'quote' &&
      phrase?.kind !== 'dash' &&
      phrase?.kind !== 'adverb' &&
      phrase?.kind !== 'date'
    )
      return null;
    at -= 1;
  }
  return null;
}

/** "Uyghurs from Xinjiang who": "who" belongs to people, not to the place that they are from. */
function person(phrases: readonly Phrase[], noun: number, relative: number): number {
  const link = phrases[relative];
  const word = link?.kind === 'relative' ? link.word : '';
  const speaks = word === 'which' && isThinking(phrases[relative + 1]);
  let at = noun;
  while (
    (word === 'who' || speaks) &&
    phrases[at - 1]?.kind === 'preposition' &&
    phrases[at - 2]?.kind === 'noun' &&
    /^(?:region|province|county|city|town|village|district|area|country|border|north|south|\p{Lu}.*)$/u.test(
      headWord(phrases[at]),
    )
  )
    at = headOf(phrases, at - 2);
  return at;
}

function headWord(phrase: Phrase | undefined): string {
  return phrase?.kind === 'noun' ? (phrase.proper ? 'X' : phrase.head) : '';
}

/** "nine of the men", "the group of six": the noun to which the "of" belongs. */
export function headOf(phrases: readonly Phrase[], noun: number): number {
  let at = noun;
  while (phrases[at - 1]?.kind === 'preposition' && phrases[at - 2]?.kind === 'noun' && isOf(phrases[at - 1]))
    at -= 2;
  return at;
}

function isOf(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'preposition' && phrase.word === 'of';
}

/** Looks left from a verb for its subject. */
export function findSubject(phrases: readonly Phrase[], verb: number): Found {
  let at = verb - 1;
  while (at >= 0) {
    const phrase = phrases[at];
    if (!phrase) break;
    switch (phrase.kind) {
      case 'adverb':
      case 'date':
      case 'quote':
        at -= 1;
        continue;
      case 'noun': {
        // "an order for 22 more to be deported"
        const before = phrases[at - 1];
        const verbal = phrases[verb];
        if (
          before?.kind === 'preposition' &&
          before.word === 'for' &&
          at === verb - 1 &&
          verbal?.kind === 'verb' &&
          verbal.form === 'infinitive'
        )
          return { by: 'own', noun: at, from: at, link: 'for' };
        // "a labourer among those deported": the participle is said of "those".
        const those = at === verb - 1 && phrase.head === 'those';
        if (inPhrase(phrases, at) && !isOf(phrases[at - 1]) && !those) {
          at -= 2;
          continue;
        }
        // "smuggled over the border between China and Vietnam have been": neither is the subject
        const pair = phrases[at - 3];
        if (before?.kind === 'and' && pair?.kind === 'preposition' && pair.word === 'between') {
          at -= 4;
          continue;
        }
        const head = headOf(phrases, at);
        // "a person who follows the North said": the noun is what the relative's verb is about.
        const told = phrases[head - 1];
        const own = phrases[verb];
        // "Ten people including a child are held": the verb is of the ten.
        const host = told?.kind === 'verb' && /^(?:including|numbering)$/.test(told.head) ? head - 2 : null;
        if (
          host !== null &&
          phrases[host]?.kind === 'noun' &&
          own?.kind === 'verb' &&
          own.form === 'finite'
        ) {
          const noun = headOf(phrases, host);
          return { by: 'own', noun, from: noun, link: linkBefore(phrases, noun) };
        }
        if (
          told?.kind === 'verb' &&
          phrases[head - 2]?.kind === 'relative' &&
          (!isThinking(told) || /^(?:watch|s[ae]w|seen|sees?|f[io]u?nd|heard|hears?|know)/.test(told.head)) &&
          own?.kind === 'verb' &&
          own.form !== 'infinitive'
        ) {
          const noun = antecedent(phrases, head - 2);
          if (noun !== null) return { by: 'own', noun, from: noun, link: linkBefore(phrases, noun) };
        }
        // "six who were held for crossing the border were sent back": the border is the gerund's object.
        if (
          told?.kind === 'verb' &&
          told.form === 'gerund' &&
          own?.kind === 'verb' &&
          (own.passive || own.perfect || own.modal !== null) &&
          inPhrase(phrases, head - 1) &&
          !isThinking(told)
        ) {
          const whole = afterQualified(phrases, verb, head - 1);
          if (whole !== null) return whole;
        }
        if (inPhrase(phrases, head) && !those) {
          at = head - 2;
          continue;
        }
        return { by: 'own', noun: head, from: head, link: linkBefore(phrases, head) };
      }
      case 'comma':
      case 'dash': {
        // "the agency responded, approaching the authorities": what -ing adds is done by the one before.
        const own = phrases[verb];
        if (own?.kind === 'verb' && own.form === 'gerund' && verb > 2)
          return { by: 'controlled', noun: null, from: at + 1, link: 'ing' };
        const noun = overInserted(phrases, at);
        return noun === null
          ? { by: 'none', noun: null, from: at + 1, link: '' }
          : { by: 'own', noun, from: noun, link: linkBefore(phrases, noun) };
      }
      case 'relative': {
        const noun = phrase.word === 'where' ? null : antecedent(phrases, at);
        return { by: noun === null ? 'none' : 'relative', noun, from: at, link: phrase.word };
      }
      case 'and':
        // "sources inside the North and in public security": the joined places are the same noun's.
        if (phrases[at + 1]?.kind === 'preposition') {
          at -= 1;
          continue;
        }
        return { by: 'shared', noun: null, from: at, link: 'and' };
      case 'opener':
        return { by: 'controlled', noun: null, from: at, link: phrase.word };
      case 'preposition': {
        if (phrases[at + 1]?.kind === 'date') {
          at -= 1;
          continue;
        }
        return { by: 'controlled', noun: null, from: at, link: phrase.word };
      }
      case 'verb':
        return afterQualified(phrases, verb, at) ?? { by: 'controlled', noun: null, from: verb, link: 'to' };
      case 'stop':
        return { by: 'none', noun: null, from: at + 1, link: '' };
      default:
        at -= 1;
    }
  }
  return { by: 'none', noun: null, from: 0, link: '' };
}

/** "Those who slipped across were caught", "the 31 arrested in Tumen were moved": the first verb only says which people. */
function afterQualified(phrases: readonly Phrase[], verb: number, before: number): Found | null {
  const own = phrases[verb];
  if (own?.kind !== 'verb' || own.form !== 'finite') return null;
  let at = before;
  for (let steps = 0; steps < 4; steps += 1) {
    const phrase = phrases[at];
    if (phrase?.kind !== 'verb') return null;
    const found = findSubject(phrases, at);
    if (
      (found.by === 'relative' || (found.by === 'own' && phrase.form === 'participle')) &&
      found.noun !== null
    ) {
      // "a labourer among those deported said": the one who says it stands before the preposition.
      let { noun } = found;
      while (inPhrase(phrases, noun) && phrases[noun - 2]?.kind === 'noun') noun = headOf(phrases, noun - 2);
      return { by: 'own', noun, from: noun, link: linkBefore(phrases, noun) };
    }
    if (found.by !== 'controlled' && found.by !== 'shared') return null;
    const earlier = phrases.slice(0, at).findLastIndex((one) => one.kind === 'verb');
    if (earlier < 0) return null;
    at = earlier;
  }
  return null;
}

/** "that", "after", "who": the word that opens the clause to which a noun is the subject. */
function linkBefore(phrases: readonly Phrase[], noun: number): string {
  for (let at = noun - 1; at >= 0; at -= 1) {
    const phrase = phrases[at];
    if (phrase?.kind === 'opener' || phrase?.kind === 'relative') return phrase.word;
    if (phrase?.kind === 'verb')
      return phrases[at + 1] === phrases[noun] || onlyAsides(phrases, at + 1, noun) ? 'that' : '';
    if (phrase?.kind === 'and') return 'and';
    if (isBoundary(phrase)) return '';
  }
  return '';
}

function onlyAsides(phrases: readonly Phrase[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const phrase = phrases[at];
    const aside =
      phrase?.kind === 'adverb' ||
      phrase?.kind === 'date' ||
      phrase?.kind === 'preposition' ||
      phrase?.kind === 'quote';
    if (!aside && !(phrase?.kind === 'noun' && (inPhrase(phrases, at) || at === from))) return false;
  }
  return true;
}

/** A noun with what "of" and "and" join to it: "nine of the men", "a monk, a nun and a layman". */
export function wholeNoun(
  phrases: readonly Phrase[],
  noun: number,
  limit: number,
  asSubject = false,
): { span: Span; to: number } {
  let to = noun;
  let at = noun + 1;
  while (at < limit) {
    const phrase = phrases[at];
    const next = phrases[at + 1];
    if (isOf(phrase) && next?.kind === 'noun') {
      to = at + 1;
      at += 2;
      continue;
    }
    const joined = phrase?.kind === 'and' || (phrase?.kind === 'comma' && phrases[at + 2]?.kind === 'and');
    if (
      joined &&
      next?.kind === 'noun' &&
      // what stands before the verb itself is the last of its subjects, before another verb that one's subject
      (phrases[at + 2]?.kind !== 'verb' || (asSubject && at + 2 === limit)) &&
      phrases[at + 2]?.kind !== 'relative'
    ) {
      to = at + 1;
      at += 2;
      continue;
    }
    break;
  }
  const first = phrases[noun];
  const last = phrases[to];
  return { span: { start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 }, to };
}

/** "Abdurehim and Tursunjan Memtimin were": nouns joined before the one next to the verb. */
export function leftmost(phrases: readonly Phrase[], noun: number): number {
  let at = noun;
  while (
    phrases[at - 1]?.kind === 'and' &&
    phrases[at - 2]?.kind === 'noun' &&
    !(inPhrase(phrases, at - 2) && !isOf(phrases[at - 3]))
  )
    at = headOf(phrases, at - 2);
  // "15 women, six men and two boys": the list goes on before commas.
  while (
    at < noun &&
    phrases[at - 1]?.kind === 'comma' &&
    phrases[at - 2]?.kind === 'noun' &&
    !inPhrase(phrases, at - 2)
  )
    at -= 2;
  return at;
}

export function isNoun(phrase: Phrase | undefined): phrase is NounPhrase {
  return phrase?.kind === 'noun';
}
