import type { Clause } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import { isPeople } from './persons.ts';

/**
 * "They left early on Wednesday from a military airport", "went through Dandong on the 17th", "were across the border
 * by evening": once a report has told that its people were sent back or let go, this is how and when they went.
 */
export function departs(view: View, clause: Clause, home: string | null): boolean {
  const { verb, subject, passive, object } = clause;
  if (passive || verb.negated || verb.modal !== null || !isPeople(view, subject)) return false;
  if (!/^(?:own|shared)$/.test(clause.by) || !/^(?:|and|that|then|but)$/.test(clause.link)) return false;
  if (
    subject &&
    /\b(?:officials?|officers?|diplomats?|lawyers?|soldiers?|husband|wife|father|mother|brother|sister|relatives?|activists?|others?|uncles?)\b/i.test(
      view.text.slice(subject.start, subject.end),
    )
  )
    return false;
  const rest = view.text.slice(verb.end, clause.end);
  const ground = view.places.find((place) => place.start >= verb.end && place.start < clause.end);
  // "left Xinjiang", "fled": how it all began.
  if (ground?.country === home && /^(?:left|depart)/.test(verb.head)) return false;
  if (/^(?:left|departed|flew|boarded|landed)$/.test(verb.head))
    return (
      object === null ||
      ground !== undefined ||
      /\b(?:planes?|flights?|aircraft|jets?|trains?|bus|buses)\b/i.test(
        view.text.slice(object.start, object.end),
      )
    );
  if (/^(?:went|passed|travelled|crossed)$/.test(verb.head))
    return /^\s(?:\w+ly\s)?(?:through|via|by way of)\s/.test(rest) && ground !== undefined;
  return (
    /^(?:was|were|been)$/.test(verb.head) &&
    /^\s(?:already\s)?(?:gone|across the (?:border|river|bridge|frontier)|over the (?:border|bridge)|out of the country)\b/.test(
      view.text.slice(verb.end),
    )
  );
}
