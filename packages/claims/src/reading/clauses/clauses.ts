import type { Span } from '../segment/sentences.ts';
import type { Clause, Complement } from './clause.ts';
import type { Phrase, VerbGroup } from './phrase.ts';
import { type Draft, draftsOf } from './reduced.ts';
import { antecedent, inPhrase, isNoun, leftmost, thinking, wholeNoun } from './subject.ts';

/** Verbs whose object does what follows: "asked the Thais to hand over". */
const objectControl =
  /^(?:ask|urge|order|force|allow|permit|enable|tell|told|call|press|warn|request|persuad|compel|instruct|invit|encourag|remind|implor|beg|want|help|caus|keep|kept|prevent|stop|bar|block|made|make|let)/;

/** "handed over nine", "rounded up 40": the noun after the particle is the object. */
function takesParticle(verb: string, word: string): boolean {
  if (word === 'over') return /^(?:hand|turn|sign|gave|give|giving)/.test(verb);
  if (word === 'up') return /^(?:round|pick|lock|gave|give|put|sweep|swept)/.test(verb);
  return (
    /^(?:out|off|away|down)$/.test(word) &&
    /^(?:tak|took|turn|sen[dt]|dr[io]v|carr|march|le[ad]d?$|haul|drag)/.test(verb)
  );
}

/** "the seven, one of them a boy of 13, to China": past what is inserted after an object; `null` where nothing is. */
function pastInsertion(phrases: readonly Phrase[], comma: number, limit: number): number | null {
  if (phrases[comma + 1]?.kind !== 'noun') return null;
  for (let look = comma + 1; look < Math.min(limit, comma + 8); look += 1) {
    const phrase = phrases[look];
    if (phrase?.kind === 'comma') {
      const next = phrases[look + 1];
      return next?.kind === 'preposition' && /^(?:to|into|from|over|across|through)$/.test(next.word)
        ? look + 1
        : null;
    }
    if (phrase?.kind !== 'noun' && phrase?.kind !== 'preposition') return null;
  }
  return null;
}

/** Whom and what stands after a verb: its object, its prepositions and its dates. */
function argumentsOf(
  phrases: readonly Phrase[],
  at: number,
  limit: number,
): { object: Span | null; complements: Complement[]; dates: Span[]; end: number } {
  const verb = phrases[at];
  const complements: Complement[] = [];
  const dates: Span[] = [];
  let object: Span | null = null;
  let end = verb?.end ?? 0;
  let look = at + 1;
  // "had seen the six at a police post": the eye has an object, where no verb follows it.
  const sees =
    verb?.kind === 'verb' &&
    /^(?:saw|seen|found|heard)$/.test(verb.head) &&
    phrases[at + 1]?.kind === 'noun' &&
    phrases[at + 2]?.kind === 'preposition';
  const takesObject = verb?.kind === 'verb' && (sees || !thinking.test(verb.head));
  while (look < limit) {
    const phrase = phrases[look];
    if (!phrase) break;
    // "were arrested there": a place, and nobody to whom it was done.
    const there = phrase.kind === 'noun' && phrase.to - phrase.from === 1 && /^(?:t?here)$/.test(phrase.head);
    if (phrase.kind === 'adverb' || phrase.kind === 'quote' || there) {
      look += 1;
      continue;
    }
    if (phrase.kind === 'date') {
      dates.push({ start: phrase.start, end: phrase.end });
      end = phrase.end;
      look += 1;
      continue;
    }
    if (phrase.kind === 'preposition') {
      const next = phrases[look + 1];
      if (next?.kind === 'noun') {
        const particle =
          object === null &&
          look === at + 1 &&
          verb?.kind === 'verb' &&
          takesParticle(verb.head, phrase.word);
        const whole = wholeNoun(phrases, look + 1, limit);
        if (particle) object = whole.span;
        complements.push({
          preposition: phrase.word,
          noun: next,
          words: whole.span,
          start: phrase.start,
          end: whole.span.end,
        });
        end = whole.span.end;
        look = whole.to + 1;
        continue;
      }
      complements.push({
        preposition: phrase.word,
        noun: null,
        words: null,
        start: phrase.start,
        end: phrase.end,
      });
      end = phrase.end;
      look += 1;
      continue;
    }
    if (phrase.kind === 'noun') {
      const following = phrases[look + 1];
      const subjectOfNext = following?.kind === 'verb' && following.form === 'finite';
      if (
        object !== null ||
        (complements.length > 0 &&
          !/^(?:up|over|out|off|away|down|back|in)$/.test(complements[0]?.preposition ?? '')) ||
        subjectOfNext ||
        !takesObject
      ) {
        if (phrases[look - 1]?.kind === 'comma' || subjectOfNext || !takesObject) break;
        // "sent home, the paper"; a second noun after an object: "gave them papers"
        look += 1;
        end = phrase.end;
        continue;
      }
      const whole = wholeNoun(phrases, look, limit);
      object = whole.span;
      end = whole.span.end;
      look = whole.to + 1;
      continue;
    }
    if (phrase.kind === 'comma' || phrase.kind === 'dash') {
      const after = phrase.kind === 'comma' && object !== null ? pastInsertion(phrases, look, limit) : null;
      if (after !== null) {
        look = after;
        continue;
      }
      const next = phrases[look + 1];
      const goesOn =
        next?.kind === 'date' ||
        (next?.kind === 'preposition' &&
          phrases[look + 2]?.kind !== 'relative' &&
          !/^(?:with|among|including|despite|unlike|like)$/.test(next.word));
      if (!goesOn || phrase.kind === 'dash') break;
      // a fronted phrase of the next clause: ", on Friday the men were" has a subject right behind it
      look += 1;
      continue;
    }
    break;
  }
  return { object, complements, dates, end };
}

/** Prepositions and dates that stand before the subject or between it and the verb. */
function fronted(
  phrases: readonly Phrase[],
  from: number,
  verb: number,
): { complements: Complement[]; dates: Span[] } {
  const complements: Complement[] = [];
  const dates: Span[] = [];
  const take = (at: number) => {
    const phrase = phrases[at];
    if (phrase?.kind === 'date') dates.push({ start: phrase.start, end: phrase.end });
    if (phrase?.kind === 'preposition' && phrase.word !== 'of') {
      const noun = phrases[at + 1];
      if (isNoun(noun))
        complements.push({
          preposition: phrase.word,
          noun,
          words: { start: noun.start, end: noun.end },
          start: phrase.start,
          end: noun.end,
        });
    }
  };
  for (let at = from; at < verb; at += 1) take(at);
  let at = from - 1;
  while (at >= 0) {
    const phrase = phrases[at];
    const goesOn =
      (phrase?.kind === 'noun' && inPhrase(phrases, at)) ||
      phrase?.kind === 'date' ||
      phrase?.kind === 'preposition' ||
      phrase?.kind === 'adverb' ||
      (phrase?.kind === 'comma' && at === from - 1);
    if (!goesOn) break;
    at -= 1;
  }
  // What stands there belongs to this verb only where the clause begins with it.
  const before = phrases[at];
  if (before === undefined || /^(?:opener|and|stop|quote|dash)$/.test(before.kind))
    for (at += 1; at < from; at += 1) take(at);
  return { complements, dates };
}

/**
 * The clauses of an English sentence: each verb with its subject, object, prepositions and dates, and with the verb
 * on which it hangs. A shallow reading: what it cannot tell, it leaves `null`.
 *
 * @example clausesOf(phrasesOf(tokens, fixed))[0]?.passive
 */
export function clausesOf(phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  const drafts = draftsOf(phrases);
  drafts.forEach((draft, index) => {
    const { at, verb } = draft;
    const limit = drafts[index + 1]?.at ?? phrases.length;
    const args = argumentsOf(phrases, at, limit);
    const governor = governorOf(phrases, draft, clauses);
    let { noun } = draft;
    let by = draft.reduced ? 'reduced' : draft.by;
    let subject: Span | null = null;
    let head = '';
    if (noun === null && draft.reduced) noun = nounFor(phrases, at);
    if (noun !== null) {
      const first = by === 'own' ? leftmost(phrases, noun) : noun;
      const whole = wholeNoun(phrases, first, at, true);
      const phrase = phrases[noun];
      subject = whole.span;
      head = isNoun(phrase) ? phrase.head : '';
    } else if (
      governor &&
      by === 'controlled' &&
      verb.form === 'finite' &&
      outerNoun(phrases, governor) !== null
    ) {
      const outer = outerNoun(phrases, governor) ?? 0;
      const phrase = phrases[outer];
      subject = wholeNoun(phrases, leftmost(phrases, outer), at, true).span;
      head = isNoun(phrase) ? phrase.head : '';
      by = 'own';
    } else if (governor && (by === 'controlled' || by === 'shared')) {
      const over = by === 'controlled' && governor.object !== null && objectControl.test(governor.verb.head);
      subject = over ? governor.object : governor.subject;
      head = over ? '' : governor.subjectHead;
    } else by = 'none';
    const outer = by === 'own' && noun !== null ? doer(governor, verb, phrases[noun]) : null;
    if (outer) {
      subject = outer.subject;
      head = outer.subjectHead;
    }
    const front =
      by === 'own' ? fronted(phrases, Math.min(draft.from, at), at) : { complements: [], dates: [] };
    const begins = phrases[Math.min(draft.from, at)]?.start ?? verb.start;
    clauses.push({
      verb,
      subject,
      subjectHead: head,
      by,
      object: args.object ?? whomOf(phrases, draft),
      complements: [...front.complements, ...args.complements],
      dates: [...front.dates, ...args.dates],
      governor,
      link: draft.link,
      passive:
        verb.passive ||
        draft.reduced ||
        (by === 'shared' && verb.form === 'participle' && governor?.passive === true && args.object === null),
      start: Math.min(
        begins,
        ...front.dates.map((date) => date.start),
        ...front.complements.map((one) => one.start),
      ),
      end: args.end,
    });
  });
  return clauses;
}

/**
 * "Six people assisting them were arrested", "sources working to rescue refugees told": the noun before the verb is the
 * object of what stands between, and the one who does that is the subject.
 */
function doer(governor: Clause | null, verb: VerbGroup, noun: Phrase | undefined): Clause | null {
  if (!governor || !noun || verb.form === 'gerund' || verb.form === 'infinitive') return null;
  let doing = governor;
  // "Those who say police beat them were released": no "them" is a subject
  if (noun.kind === 'noun' && /^(?:them|him|us|me)$/.test(noun.head)) {
    while (doing.by !== 'relative' && doing.governor) doing = doing.governor;
    if (doing.by === 'relative' && verb.form === 'finite') return doing;
    doing = governor;
  }
  if (noun.start - doing.verb.end !== 1) return null;
  while (doing.by === 'controlled' && doing.verb.form === 'infinitive' && doing.governor)
    doing = doing.governor;
  const gerund =
    doing.verb.form === 'gerund' &&
    doing.by === 'own' &&
    doing.link !== 'ing' &&
    doing.subject !== null &&
    doing.verb.start - doing.subject.end === 1;
  // "15 people who had tried to reach Thailand were arrested"
  const relative =
    doing.by === 'relative' &&
    /^(?:who|that|which)$/.test(doing.link) &&
    verb.form === 'finite' &&
    !thinking.test(doing.verb.head) &&
    !thinking.test(governor.verb.head);
  return gerund || relative ? doing : null;
}

/** "the 23 refugees whom Kazakhstan expelled": those to whom the verb after "whom" is done. */
function whomOf(phrases: readonly Phrase[], { at, verb, link, by }: Draft): Span | null {
  if (link !== 'whom' || by !== 'own' || verb.passive) return null;
  const relative = phrases.findLastIndex(
    (phrase, index) => index < at && phrase.kind === 'relative' && phrase.word === 'whom',
  );
  const noun = relative < 0 ? null : antecedent(phrases, relative);
  return noun === null ? null : wholeNoun(phrases, noun, relative).span;
}

/** "Thirteen men whose requests had been turned down were driven": the noun before the clause that is inserted. */
function outerNoun(phrases: readonly Phrase[], inner: Clause): number | null {
  if (!/^(?:whose|who|which|whom|where)$/.test(inner.link)) return null;
  const opener = phrases.findLastIndex(
    (phrase) =>
      (phrase.kind === 'relative' || phrase.kind === 'opener') &&
      phrase.word === inner.link &&
      phrase.end <= inner.verb.start,
  );
  for (let look = opener - 1; look >= Math.max(0, opener - 2); look -= 1)
    if (isNoun(phrases[look])) return look;
  return null;
}

/** "Caught in January, the eleven are": the noun after the comma. */
function nounFor(phrases: readonly Phrase[], at: number): number | null {
  for (let look = at + 1; look < phrases.length; look += 1) {
    if (phrases[look]?.kind === 'comma') {
      const next = phrases[look + 1];
      if (next?.kind === 'noun') return look + 1;
    }
    if (phrases[look]?.kind === 'stop') return null;
  }
  return null;
}

/** The clause on which a verb hangs: the one it continues, completes or qualifies. */
function governorOf(phrases: readonly Phrase[], draft: Draft, clauses: readonly Clause[]): Clause | null {
  const last = clauses.at(-1) ?? null;
  if (!last) return null;
  if (draft.by === 'shared') {
    const comma = phrases[draft.from - 1]?.kind === 'comma';
    const equal = clauses.findLast(
      (clause) =>
        (!comma || (clause.by !== 'relative' && clause.link !== 'that')) &&
        clause.by !== 'reduced' &&
        // "were led out, hooded, and put on a plane": a participle between has nobody to share
        !(
          clause.by === 'none' &&
          clause.verb.form === 'participle' &&
          clauses.some((one) => one.subject !== null)
        ) &&
        sameForm(clause.verb, draft.verb),
    );
    return equal ?? last;
  }
  if (draft.link === 'ing') {
    const outside = clauses.filter(
      (clause) => quoted(phrases, clause.verb.start) === quoted(phrases, draft.verb.start),
    );
    const told = outside.findLast(
      (clause) =>
        clause.by === 'own' &&
        /^(?:finite|participle)$/.test(clause.verb.form) &&
        /^(?:|that|and)$/.test(clause.link),
    );
    return told ?? last;
  }
  if (draft.by === 'controlled' || draft.link !== '') return last;
  return null;
}

function sameForm(a: VerbGroup, b: VerbGroup): boolean {
  const finite = (verb: VerbGroup) => verb.form === 'finite' || verb.form === 'participle';
  return (
    a.form === b.form ||
    (finite(a) && finite(b)) ||
    (a.form === 'infinitive' && b.form === 'finite' && b.modal === null && isBase(b.head))
  );
}

/** "to detain and deport": a plain form, which a verb told as past ("said") or of one ("says") is not. */
function isBase(head: string): boolean {
  return (
    !/(?:ed|s|ent|eld|aid|ook|ot|ave|old|ound|ought|aught|ept|rote|poke|ame|went|was|were|had|did)$/.test(
      head,
    ) || /^(?:send|hold|press|discuss|process|release|leave|have)$/.test(head)
  );
}

/** Whether an offset stands between quotation marks. */
function quoted(phrases: readonly Phrase[], offset: number): boolean {
  return phrases.filter((one) => one.kind === 'quote' && one.start < offset).length % 2 === 1;
}
