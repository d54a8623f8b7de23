import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Clause } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import type { Course } from '../place/acts.ts';
import { hedgesOn } from '../place/hedging.ts';
import { isPeople } from '../place/persons.ts';
import { chartered } from './crafts.ts';

const craft =
  /((?:[\p{L}\d-]+ ){0,5}?(?:flight|plane|aircraft|airliner|jet|coach|ships?|vessels?)(?: of the \p{Lu}\p{L}+ navy)?(?: (?:number )?[A-Z]{1,3} ?\d{2,5})?)(?=$|[\s,.;"”])/u;

/** "a charter flight from Van, in the east, to Kabul": the craft with its two ends. */
const ends =
  /^(?:,? (?:from|out of) (\p{Lu}[\p{L}-]+(?: (?:of )?\p{Lu}[\p{L}-]+){0,2})(?:,[^,.;]{2,30},)?)?(?:,? (?:bound for|back to|to|for) (?:the )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?))?/u;

const airborne = /\b(?:flights?|planes?|aircraft|airliners?|jets?|coach|ships?|vessels?)\b/i;

/** Verbs of a place on a craft: "booked on", "told to get ready for", "would be on". */
const seats =
  /^(?:booked|put|placed|scheduled|set|ready|prepare|get|leave|be|go|due|travel|depart|fly|removed)$/;

function isMade(clause: Clause): boolean {
  const above = clause.governor;
  return (
    above !== null &&
    above.passive &&
    /^(?:made|forced|ordered|compelled|told|seen|made to)$/.test(above.verb.head)
  );
}

/** "would be on a Saudi flight", "are due to leave", "is booked": a day for it has been set. */
function isSet(clause: Clause): boolean {
  if (clause.verb.negated || !seats.test(clause.verb.head)) return false;
  if (clause.verb.head === 'booked' || (clause.verb.head === 'set' && clause.passive)) return true;
  if (/^(?:will|would)$/.test(clause.verb.modal ?? ''))
    return /^(?:be|go|leave|travel|depart|fly)$/.test(clause.verb.head);
  const above = clause.governor;
  return (
    clause.verb.form === 'infinitive' &&
    above !== null &&
    !above.verb.negated &&
    /^(?:is|are|was|were|due|told|ordered|scheduled|has|have)$/.test(above.verb.head) &&
    /^(?:get|be|leave|go|depart|fly|travel|prepare)$/.test(clause.verb.head) &&
    above.verb.head !== 'has' &&
    above.verb.head !== 'have'
  );
}

/** "194 of them boarded a charter flight to Kabul", "is booked on a flight to Kabul on Monday". */
export function boardings(view: View, course: Course, home: string | null): Draft[] {
  if (!holds(view.text, airborne)) return [];
  for (const clause of view.clauses) {
    const goes = /^(?:left|departed|flew)$/.test(clause.verb.head);
    const boards = /^board(?:ed|ing)?$/.test(clause.verb.head);
    const made = boards && isMade(clause);
    const set = isSet(clause);
    const done =
      (boards || goes) &&
      isPeople(view, clause.subject) &&
      clause.verb.form === 'finite' &&
      clause.verb.modal === null &&
      !clause.verb.negated;
    if (!made && !done && !set) continue;
    if (set && !isPeople(view, clause.subject) && clause.verb.head !== 'set') continue;
    const rest = view.text.slice(clause.verb.end, clause.verb.end + 110);
    const lead = boards ? 40 : 60;
    const match = craft.exec(rest);
    if (!match || match.index > lead) continue;
    if (!boards && !/\b(?:on|aboard|for|onto|in)\s/.test(rest.slice(0, match.index + match[0].length)))
      continue;
    const at = clause.verb.end + match.index;
    const words = (match[1] ?? '').replace(
      /^(?:.*\b(?:on|onto|aboard|for)\s)?(?:(?:an?|the|their|his|her)\s)?/,
      '',
    );
    const start = at + (match[1] ?? '').length - words.length;
    const way = ends.exec(view.text.slice(at + (match[1] ?? '').length));
    const goal = view.places.find((place) => place.words === way?.[2] || place.name === way?.[2]);
    const away = goal !== undefined && home !== null && goal.country !== home;
    const known = /\p{Lu}/u.test(words) || chartered.test(words) || way?.[2] !== undefined;
    if (!known || (away && !made)) continue;
    if (done && !made && course !== 'returned' && (goal === undefined || goal.country !== home)) continue;
    const end = at + (match[1] ?? '').length + (way?.[0].length ?? 0);
    return [
      {
        property: 'return_route',
        start,
        end,
        normalised: [words, way?.[1] && `from ${way[1]}`, way?.[2] && `to ${way[2]}`]
          .filter(Boolean)
          .join(' '),
        hedges: [
          ...hedgesOn(view, clause, clause.verb.start),
          set && /^would$/.test(clause.verb.modal ?? '') ? 'would' : null,
        ],
        rule: 'route/boarding',
      },
    ];
  }
  return [];
}
