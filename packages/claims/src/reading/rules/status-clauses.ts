import type { Clause } from '../clauses/clause.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { hedgesOn } from './place/hedging.ts';
import { isPeople } from './place/persons.ts';
import { isTold } from './status-people.ts';

function isForce(view: View, { start, end }: Span): boolean {
  return /\b(?:officers?|soldiers?|guards?|police|officials?|men in)\b/i.test(view.text.slice(start, end));
}

interface Standing {
  readonly normalised: string;
  readonly verb: RegExp;
  /** What follows the verb. */
  readonly rest: RegExp;
}

const is = /^(?:is|are|was|were|be|been|walked|come|came)$/;
const now = String.raw`^\s(?:(?:now|already|finally|also|both|all|once more|reportedly|still|again)\s)*`;

const standings: readonly Standing[] = [
  {
    normalised: 'released',
    verb: is,
    rest: new RegExp(
      `${now}(?:free(?=\\s(?:again|now|today|man|men|after|and|on|since)\\b|\\s?[,.;”"]|$)|at liberty|out on bail|out of (?:prison|jail|custody|detention)\\b)`,
      'i',
    ),
  },
  {
    normalised: 'repatriated',
    verb: /^be$/,
    rest: new RegExp(`${now}back in\\s`, 'i'),
  },
  { normalised: 'unknown', verb: /^(?:disappear|vanish)/, rest: /^/ },
  { normalised: 'unknown', verb: /^(?:went|gone)$/, rest: /^\smissing\b/i },
  {
    normalised: 'unknown',
    verb: /^lost$/,
    rest: /^\s(?:all )?(?:touch|contact) with (?:him|her|them|(?:his|her|their|the) \p{L}+)\b/iu,
  },
  {
    normalised: 'unknown',
    verb: /^(?:is|are|was|were|been)$/,
    rest: /^\s(?:still |now |reported |also )*missing\b/i,
  },
  {
    normalised: 'unknown',
    verb: /^heard$/,
    rest: /^\sof\b(?! (?:it|this|that|the (?:case|matter|report)))/i,
  },
  {
    normalised: 'not_returned',
    verb: /^spared$/,
    rest: /^\s(?:from )?(?:\p{L}+ )?(?:deportation|extradition|repatriation|removal|expulsion|return)\b/iu,
  },
];

/** Clauses that only name a time, a condition or which people. */
const aside =
  /^(?:before|when|until|if|once|who|which|whom|whose|whether|unless|in case|how|why|what|where)$/;

/** The day of it, told as a date, says as much. */
function isDay(view: View, { start }: Span): boolean {
  const value = view.dates.find((date) => date.start === start)?.value;
  return value !== undefined && value.earliest !== null && value.earliest === value.latest;
}

function tells(view: View, clause: Clause, { normalised, verb, rest }: Standing): boolean {
  if (!verb.test(clause.verb.head) || !rest.test(view.text.slice(clause.verb.end))) return false;
  if (clause.verb.form === 'infinitive' && normalised !== 'repatriated') return false;
  if (clause.dates.some((date) => isDay(view, date))) return false;
  // "went missing in Kazan on April 2": the grammar gives the day to "missing".
  const next = view.clauses.find(({ governor, by }) => governor === clause && by === 'controlled');
  if (normalised === 'unknown' && next?.dates.some((date) => isDay(view, date))) return false;
  if (aside.test(clause.link) || !/^(?:own|shared|controlled)$/.test(clause.by)) return false;
  const known = /^(?:may|might|must)$/.test(clause.verb.modal ?? '') && normalised === 'repatriated';
  if (clause.verb.modal !== null && !known) return false;
  if (clause.verb.head === 'heard' && !(clause.passive && clause.verb.negated)) return false;
  return clause.verb.head === 'heard' || !clause.verb.negated;
}

/** "The teacher is free again", "he went missing", "they may already be back in the North": told by the verb and its next words. */
export function standingsOf(view: View): Draft[] {
  for (const clause of view.clauses) {
    const { subject } = clause;
    if (!subject || !isTold(view, subject) || !isPeople(view, subject) || isForce(view, subject)) continue;
    const standing = standings.find((one) => tells(view, clause, one));
    if (!standing) continue;
    const { end } = clause.verb;
    const words = standing.rest.exec(view.text.slice(end))?.[0] ?? '';
    return [
      {
        property: 'status',
        start: clause.verb.start,
        end: end + words.length,
        normalised: standing.normalised,
        hedges: hedgesOn(view, clause, end),
        rule: `status/${standing.normalised}`,
      },
    ];
  }
  return [];
}
