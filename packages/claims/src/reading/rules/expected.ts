import type { DateFound } from '@safeconduct/dates';
import type { Clause } from '../clauses/clause.ts';
import type { Bearings } from '../english/bearings.ts';
import type { View } from '../english/view.ts';
import { isPeople } from './place/persons.ts';

const plan =
  /\b(?:flights?|convoys?|deportations?|removals?|repatriations?|returns?|transfers?|handovers?|hand-?overs?|planes?|buses|tickets?|seats|papers|travel (?:papers|documents)|departure|expulsions?|extradition|one-way tickets?|directions)\b/i;
const planned =
  /^(?:plann\w*|schedul\w*|book\w*|due|set|fixed|expect\w*|ready|done|issued|arrang\w*|slated|tak(?:e|en)|leav\w*|depart\w*|go|complet\w*|carried|finished|execut\w*|follow|begin|start|resum\w*|bought|chartered|reserved)$/;
/** Verbs that mean a return only where it is to come: "they would be gone by the weekend". */
const leaving = /^(?:gone|go|home|follow|leave|depart|fly|out|back)$/;

/** "has given Afghans until 31 March to leave", "a deadline of 31 March for them to go": the last day to do so. */
function isDeadline(view: View, date: DateFound): boolean {
  return (
    /^\s(?:for [^,.;]{3,40} )?to (?:leave|go|depart|quit|return)\b/i.test(view.text.slice(date.end)) &&
    /\b(?:g[ai]ven?|giving|set|sets|deadline|ha[sd]|have)\b[^.;]{0,60}$/i.test(view.text.slice(0, date.start))
  );
}

/**
 * The clause by which a date is that of a return to come: plans, papers, flights and fears. `null` where it is not.
 */
export function expectedBy(view: View, date: DateFound, { publishedOn }: Bearings): Clause | null {
  const last = date.value.latest ?? date.value.earliest;
  if (last !== null && publishedOn !== null && last < publishedOn) return null;
  if (date.relation === 'since') return null;
  const clause =
    view.clauses.findLast((one) =>
      one.dates.some((span) => span.start < date.end && span.end > date.start),
    ) ?? view.clauses.findLast((one) => one.verb.start < date.start && date.start - one.end < 40);
  if (clause && !clause.verb.negated && isDeadline(view, date)) return clause;
  if (!clause || clause.verb.negated || /\b(?:until|till)\b/i.test(date.stated)) return null;
  const { verb } = clause;
  const subject = clause.subject ? view.text.slice(clause.subject.start, clause.subject.end) : '';
  const object = clause.object ? view.text.slice(clause.object.start, clause.object.end) : '';
  const before = view.text.slice(Math.max(0, verb.start - 40), verb.start);
  const ahead =
    verb.modal !== null ||
    verb.form === 'infinitive' ||
    /^(?:plann|schedul|book|due|set|fixed|expect|slated|bought|charter|reserv)/.test(verb.head) ||
    (/^(?:leaves|departs|goes)$/.test(verb.head) && plan.test(subject));
  if (
    ahead &&
    (planned.test(verb.head) || /^(?:leaves|departs|goes)$/.test(verb.head)) &&
    (plan.test(subject) ||
      (/^(?:book|bought|reserv)/.test(verb.head) && plan.test(view.text.slice(verb.end, date.start))) ||
      plan.test(object) ||
      plan.test(before.slice(-24))) &&
    !/\b(?:hearing|interview|access|visit|appeal)\b/i.test(subject)
  )
    return clause;
  // "told them to leave by 31 October or be expelled", "all will have left by the end of the year"
  if (
    date.relation === 'by' &&
    /^(?:leave|left|depart|go|gone|quit)$/.test(verb.head) &&
    (isPeople(view, clause.subject) || isPeople(view, clause.governor?.object ?? null)) &&
    (verb.modal === 'will' ||
      (verb.form === 'infinitive' &&
        /^(?:told|ordered|given|warned|asked|had|have|tell|order|instructed)/.test(
          clause.governor?.verb.head ?? '',
        )))
  )
    return clause;
  // "must be in Uzbekistan by the 18th", "wants all of them gone by the 8th"
  if (
    date.relation === 'by' &&
    ((verb.head === 'be' &&
      /^(?:must|should|to)$/.test(verb.modal ?? '') &&
      isPeople(view, clause.subject) &&
      /^\s(?:in|out of|back in)\s/.test(view.text.slice(verb.end)) &&
      view.places.some((place) => place.start > verb.end && place.end < date.start)) ||
      (/^(?:gone|out)$/.test(verb.head) &&
        isPeople(view, clause.subject) &&
        clause.governor?.verb.head.startsWith('want')))
  )
    return clause;
  const people =
    isPeople(view, clause.subject) && !/^(?:people|anyone|those who|all foreigners|workers)\b/i.test(subject);
  if (
    people &&
    (verb.modal !== null ||
      (verb.form === 'infinitive' && /\b(?:are|is|were|was|due|expected|set)\s$/.test(before))) &&
    leaving.test(verb.head)
  )
    return clause;
  if (
    people &&
    verb.modal !== null &&
    /^be$/.test(verb.head) &&
    /^\s(?:home|gone|back|out of the country|on (?:a|the) (?:plane|flight|bus))\b/i.test(
      view.text.slice(verb.end),
    )
  )
    return clause;
  return null;
}
