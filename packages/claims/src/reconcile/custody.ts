import type { Claim } from '../model/claim.ts';
import type { Property } from '../model/properties.ts';
import { dayIndex } from './days.ts';
import type { CustodyPlace, ReturnLeg } from './types.ts';
import { noDay, type View } from './view.ts';

const kinds: Partial<Record<Property, CustodyPlace['kind']>> = {
  place_detained: 'arrested',
  place_held: 'held',
  place_held_after_return: 'held_after_return',
};

/**
 * Where people are said to be held or to have been arrested, per place and lot, with the day on which that was last
 * said. Nothing said since lowers the certainty; it never changes where they are held to be.
 */
export function custodyOf(view: View): readonly CustodyPlace[] {
  const entries = view.claims.flatMap((claim) => {
    const kind = kinds[claim.property];
    if (kind === undefined || claim.scope.other || claim.supersededBy !== null) return [];
    return claim.valueNormalised.split(/\s*;\s*/).map((text) => ({ ...placeIn(text), kind, claim }));
  });
  const today =
    view.asOf ??
    view.claims
      .map((claim) => view.day(claim))
      .filter((day) => day !== noDay)
      .at(-1) ??
    null;
  return [
    ...Map.groupBy(
      entries,
      ({ place, kind, claim }) => `${kind}|${place.toLowerCase()}|${claim.scope.lot ?? ''}`,
    ).values(),
  ]
    .map((own) => {
      const days = own
        .map(({ claim }) => view.day(claim))
        .filter((day) => day !== noDay)
        .sort();
      const lastConfirmed = days.at(-1) ?? null;
      return {
        place: own[0]?.place ?? '',
        kind: own[0]?.kind ?? 'held',
        lot: own[0]?.claim.scope.lot ?? null,
        persons: own.find(({ persons }) => persons !== null)?.persons ?? null,
        from: days[0] ?? null,
        lastConfirmed,
        certainty: certaintyOf(lastConfirmed, today),
        claimIds: own.map(({ claim }) => claim.id).sort(),
        independent: new Set(own.map(({ claim }) => view.group(claim))).size,
      };
    })
    .sort((x, y) => y.independent - x.independent || (x.place + x.kind < y.place + y.kind ? -1 : 1));
}

/** `Shenyang (10)` -> Shenyang, 10 persons; `in transit to Tumen (9)` keeps its words. */
function placeIn(text: string): { place: string; persons: number | null } {
  const match = /^(.*?)\s*\((\d+)(?: people| persons)?\)$/.exec(text);
  return match ? { place: match[1] ?? text, persons: Number(match[2]) } : { place: text, persons: null };
}

function certaintyOf(last: string | null, today: string | null): CustodyPlace['certainty'] {
  if (last === null || today === null) return 'unknown';
  const days = dayIndex(today) - dayIndex(last);
  return days <= 7 ? 'fresh' : days <= 30 ? 'fading' : 'old';
}

/** The steps of a return, as expected and as reported, one per leg, day and number of persons. */
export function legsOf(view: View): readonly ReturnLeg[] {
  const dates = view.claims.filter(
    ({ property, scope, supersededBy }) =>
      (property === 'date_return' || property === 'date_return_expected') &&
      !scope.other &&
      supersededBy === null,
  );
  const routes = view.claims.filter(({ property }) => property === 'return_route');
  const key = (claim: Claim) =>
    [claim.property, view.context(claim).leg, claim.earliest, claim.latest, personsIn(claim)].join('|');
  const legs = [...Map.groupBy(dates, key).values()].map((own): ReturnLeg => {
    const first = own[0] as Claim;
    const name = view.context(first).leg;
    const path = name?.split(' > ') ?? [];
    return {
      name,
      from: path.length === 2 ? (path[0] ?? null) : null,
      to: path.length === 2 ? (path[1] ?? null) : null,
      earliest: first.earliest,
      latest: first.latest,
      kind: first.property === 'date_return' ? 'reported' : 'expected',
      persons: personsIn(first),
      claimIds: own.map(({ id }) => id).sort(),
      independent: new Set(own.map((claim) => view.group(claim))).size,
    };
  });
  const byRoute = routes.map(
    (claim): ReturnLeg => ({
      name: claim.valueNormalised,
      from: null,
      to: claim.valueNormalised,
      earliest: null,
      latest: null,
      kind: 'reported',
      persons: null,
      claimIds: [claim.id],
      independent: 1,
    }),
  );
  return [...legs, ...byRoute].sort((x, y) =>
    (x.earliest ?? x.latest ?? '9') + (x.claimIds[0] ?? '') <
    (y.earliest ?? y.latest ?? '9') + (y.claimIds[0] ?? '')
      ? -1
      : 1,
  );
}

/** A note `8 people` beside a date says how many that return was of. */
function personsIn(claim: Claim): number | null {
  const match = /^(\d+) (?:people|persons)$/.exec(claim.note);
  return match ? Number(match[1]) : null;
}
