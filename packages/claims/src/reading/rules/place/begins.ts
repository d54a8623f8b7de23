import type { Clause } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import { force, isPeople } from './persons.ts';
import type { Spot } from './spots.ts';

/** "held in Bajhang after they had crossed the border", "held last month on suspicion of smuggling": as it began. */
const taking =
  /^[^,;.]{0,70}?\s(?:on suspicion of|(?:after|when|while|as) (?:they|he|she|the \p{L}+)? ?(?:had )?(?:(?:illegally |secretly )?(?:cross|enter|arriv|tried|trying|attempt|board|land|slipp|sneak)))/iu;

/** "was held on Monday while changing planes", "were found in a plantation last year": custody that begins that day. */
export function beginsThen(view: View, clause: Clause, spots: readonly Spot[]): boolean {
  const words = view.text.slice(clause.verb.start, clause.verb.end);
  const dates = view.dates.filter((date) =>
    clause.dates.some((span) => span.start < date.end && span.end > date.start),
  );
  const byForce =
    !clause.passive &&
    clause.subject !== null &&
    force.test(view.text.slice(clause.subject.start, clause.subject.end));
  if (clause.verb.head === 'held')
    return (
      (/^(?:was|were)\s(?:\p{L}+ly\s)?held$/u.test(words) || (words === 'held' && byForce)) &&
      (taking.test(view.text.slice(clause.verb.end)) ||
        dates.some(
          (date) =>
            date.value.earliest !== null &&
            date.value.earliest === date.value.latest &&
            date.relation !== 'since',
        )) &&
      !/\s(?:since|for (?:\w+ ){1,3}(?:hours|days|weeks|months|years))\b/.test(
        view.text.slice(clause.verb.end, clause.end),
      ) &&
      isPeople(view, byForce ? clause.object : clause.subject)
    );
  return (
    /^(?:found|discovered)$/.test(clause.verb.head) &&
    (clause.passive || byForce) &&
    isPeople(view, clause.passive ? clause.subject : clause.object) &&
    spots.some(
      (spot) => /^(?:in|at|on|near|inside|aboard)$/.test(spot.preposition) && spot.from >= clause.verb.end,
    )
  );
}
