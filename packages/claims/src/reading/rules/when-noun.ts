import type { DateFound } from '@safeconduct/dates';
import type { Property } from '../../model/properties.ts';
import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Course } from './place/acts.ts';
import { nounAct, raidsIn } from './place/nouns.ts';

/** What a date is the date of, and the clause that says so. */
export interface Dated {
  readonly property: Property;
  readonly clause: Clause | null;
  readonly rule: string;
}

const nounDates: readonly (readonly [RegExp, Property])[] = [
  [
    /^(?:arrest|detention|seizure|capture|apprehension|abduction|raid|swoop|sweep|crackdown|round|operation|ambush|dragnet|search)/i,
    'date_detained',
  ],
  [
    /^(?:return|deportation|repatriation|removal|expulsion|extradition|refoulement|handover|hand-over|transfer|pushback)/i,
    'date_return',
  ],
  [/^(?:release|freeing)/i, 'date_released'],
  [/^deaths?/i, 'date_death'],
  [/^(?:escape|flight|crossing|defection)/i, 'date_crossed'],
];

const eventNoun =
  /\b(?:(?:the|their|his|her|its|this|that|whose|yesterday['’]s|\p{Lu}\p{L}+day['’]s|forced|forcible|mass|latest)\s)(arrests?|detentions?|capture|seizure|raids?|swoop|returns?|deportations?|repatriations?|removals?|expulsions?|extraditions?|handovers?|release|death|crossing|escape)\b/giu;

/** "since the death of his father Kim Jong Il", "of the late leader": a death that stands in history, not in the case. */
function isRulers(words: string): boolean {
  return /^(?:\p{L}+ )?deaths? of (?:(?:the|his|her|their|its|its own)\s)?(?:\p{L}+\s){0,2}?(?:father|grandfather|predecessor|leader|president|king|ruler|dictator|strongman|supreme)\b/iu.test(
    words,
  );
}

/** "the arrest of nine on 3 May", "yesterday's return of 19", "the raid came at 3 a.m. on Sunday". */
export function byNoun(view: View, date: DateFound): Dated | null {
  const found = [
    ...view.events
      .filter((event) => event.noun && event.mood !== 'denied')
      .map((event) => ({ ...nounAct(view, event), open: event.mood === 'open' })),
    ...raidsIn(view).map((noun) => ({ ...noun, open: false })),
  ];
  for (const noun of found) {
    // "rejected his appeal against extradition on 5 June": the day of the ruling
    if (
      /\b(?:(?<!\b(?:protest|demonstrat|rall|campaign|march)\p{L}*\s)against|appeals? (?:against|over)|suspend\p{L}*|halt\p{L}*|stop\p{L}*|block\p{L}*|order(?:ed|s)|forbid\p{L}*|forbade|bann?\p{L}*|prohibit\p{L}*|approv\p{L}+|request\p{L}+|demand\p{L}+|sought|authori[sz]\p{L}+|upheld|confirmed|(?:learn\p{L}*|heard|told|informed|news) of)\s(?:(?:the|his|her|their|any)\s)?(?:\p{L}+\s)?$/iu.test(
        view.text.slice(0, noun.event.start),
      )
    )
      continue;
    const hangs = noun.dates.some((span) => span.start < date.end && span.end > date.start);
    const possessive =
      date.end <= noun.event.start &&
      /^['’]s (?:\p{L}+ )?$/u.test(view.text.slice(date.end, noun.event.start));
    // "gave 8 July as the day of the handover"
    const named =
      date.end <= noun.event.start &&
      /^ as the (?:day|date) of (?:the|his|her|their) (?:\p{L}+ )?$/u.test(
        view.text.slice(date.end, noun.event.start),
      );
    if (!hangs && !possessive && !named) continue;
    const property = nounDates.find(([pattern]) =>
      pattern.test(noun.event.words.replace(/^(?:(?:the|their|his|her|forced|forcible|mass) )+/i, '')),
    )?.[1];
    if (
      property === undefined ||
      (property === 'date_death' && isRulers(view.text.slice(noun.event.start, noun.event.start + 80)))
    )
      continue;
    if (property === 'date_return' && noun.open && !possessive && date.value.latest !== null && !hangs)
      return null;
    return { property, clause: null, rule: 'date/noun' };
  }
  return null;
}

const happens =
  /^(?:came|come|happen\w*|occurr\w*|took|taken|follow\w*|was|were|dates?|dated|put|began|carried|made|done|completed|staged|effected|place[sd]?|conducted|launched|mounted)$/;

/**
 * "The arrests took place", "put the arrest a day later", "Police made the arrests": the date property of what a clause
 * says to have happened; `null` where it tells no happening.
 */
export function happeningOf(view: View, clause: Clause): Property | null {
  const { verb, passive } = clause;
  if (!happens.test(verb.head) || verb.negated) return null;
  const acts = !passive && /^(?:made|carried|conducted|staged|launched|mounted)$/.test(verb.head);
  const span = acts || /^(?:put|date|place)/.test(verb.head) ? clause.object : clause.subject;
  if (!span) return null;
  const whole = view.text.slice(span.start, span.end);
  // "no word of the deportation, which took place on the 9th"
  const words = clause.by === 'relative' ? whole.replace(/^.*\b(?:of|about|after|before)\s/i, '') : whole;
  if (/\bno\s$/i.test(view.text.slice(0, span.start)) || /^no\b/i.test(words)) return null;
  eventNoun.lastIndex = 0;
  const noun =
    eventNoun.exec(words)?.[1] ??
    /^(?:the (?:[\p{L}-]+ )?|an? (?:[\p{L}-]+ ){0,2})?(arrests|detentions|deportations?|repatriations?|expulsions?|returns|raids?|operation|releases|deaths)\b/iu.exec(
      words,
    )?.[1];
  // "has made their detention longer"
  if (noun === undefined || (acts && !/^(?:\p{L}+s|raid|swoop|operation)$/iu.test(noun))) return null;
  return nounDates.find(([pattern]) => pattern.test(noun))?.[1] ?? null;
}

/** "The raid came at 3 a.m. Sunday", "The arrests took place on the 8th", "put the arrest a day later". */
export function byHappening(view: View, clause: Clause, course: Course): Dated | null {
  const it = clause.subject ? view.text.slice(clause.subject.start, clause.subject.end) : '';
  if (
    /^(?:it|this|that|all this)$/i.test(it) &&
    (/^(?:happen\w*|occurr\w*|took)$/.test(clause.verb.head) ||
      (course === 'returned' && /^(?:done|completed|carried)$/.test(clause.verb.head))) &&
    !clause.verb.negated
  )
    return {
      property:
        clause.verb.modal !== null
          ? 'date_return_expected'
          : course === 'returned'
            ? 'date_return'
            : 'date_detained',
      clause,
      rule: 'date/happened',
    };
  const property = happeningOf(view, clause);
  if (property === null) return null;
  // "The handover may come by the 20th"
  const ahead = /^(?:may|might|could|can|will|would|should|'ll)$/.test(clause.verb.modal ?? '');
  if (!ahead) return { property, clause, rule: 'date/happened' };
  return property === 'date_return'
    ? { property: 'date_return_expected', clause, rule: 'date/happened' }
    : null;
}
