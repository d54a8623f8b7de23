import type { Act } from './acts.ts';

/** Whether a later clause goes on with the people of an earlier one: "were flown to Hilsa and led over the bridge". */
export function goesOn(later: Act, earlier: Act): boolean {
  let at = later.clause.governor;
  for (let steps = 0; at !== null && steps < 4; steps += 1) {
    if (at === earlier.clause) return later.clause.by === 'shared';
    at = at.governor;
  }
  return false;
}

/** "were flown from Vientiane to Kunming": from one state to another, whichever is theirs. */
function flown({ clause, spots }: Act): boolean {
  if (
    !/^(?:flown|flew|flying|taken|took|brought|deported|driven|moved|bused|transferred)$/.test(
      clause.verb.head,
    )
  )
    return false;
  const from = spots.find((spot) => spot.preposition === 'from' && spot.from >= clause.verb.start);
  const to = spots.find((spot) => spot.preposition === 'to' && spot.from >= clause.verb.start);
  const left = from?.country ?? from?.mention?.country ?? null;
  const reached = to?.country ?? to?.mention?.country ?? null;
  return left !== null && reached !== null && left !== reached && to?.site !== 'custody';
}

/** Whether a move is but a leg of a return: to the border, to the state they are sent to, or before a handover. */
export function isLeg(act: Act, acts: readonly Act[], home: string | null): boolean {
  const before = acts.some(
    (other) =>
      /^(?:back|hand)$/.test(other.kind) &&
      other.mood !== 'denied' &&
      !/^(?:fac|risk|await|fear|threaten)/.test(other.clause.verb.head) &&
      goesOn(other, act),
  );
  if (flown(act)) return true;
  if (before || acts.some((other) => other.kind === 'back' && goesOn(act, other))) return true;
  return act.spots.some(
    (spot) =>
      spot.from >= act.clause.verb.start &&
      ((spot.mention !== null && home !== null && spot.mention.country === home) ||
        (spot.country !== null && spot.preposition === 'to' && spot.country === home) ||
        (spot.site === 'crossing' &&
          /^(?:over|across|through|to)$/.test(spot.preposition) &&
          !/checkpoint|post|station|airport/i.test(spot.name))),
  );
}
