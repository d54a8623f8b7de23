import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import type { Fact } from '../../model/fact.ts';
import { nationalsIn } from './demonyms.ts';
import { type FileView, heldFact } from './view.ts';

/** Counts of other people than those of the case: those who helped them, and estimates of a year or of all. */
const OTHERS = new Set(['count_helpers', 'count_at_risk', 'count_returned_per_day', 'count_lots']);

const ofThePeople = (property: string) =>
  (property.startsWith('count_') && !OTHERS.has(property)) ||
  property === 'status' ||
  property === 'group_composition' ||
  property === 'legal_label';

/** Every claim that a finding weighs: used, against, or among its terms. A title, a superseded or a later claim is none. */
function claimsOf({ value, used, against }: Finding): readonly string[] {
  const terms = value.kind === 'terms' || value.kind === 'places' ? value.terms : [];
  return [...used, ...against.map(({ claimId }) => claimId), ...terms.flatMap(({ claimIds }) => claimIds)];
}

/**
 * The nationality that the claims themselves give when they count or describe the people ("21 North Korean refugees").
 * Where claims name different states it is contested: the one named most is the value, the others stand against it.
 */
export function nationalityFact(view: FileView): readonly Fact[] {
  const weighed = new Set(
    view.file.findings
      .filter(({ property }) => ofThePeople(property))
      .flatMap(({ property }) => view.findings(property).flatMap(claimsOf)),
  );
  const said = view.file.claims
    .filter(({ id }) => weighed.has(id))
    .flatMap(({ id, valueStated }) => nationalsIn(valueStated).map((state) => ({ id, state })));
  const byState = [...Map.groupBy(said, ({ state }) => state)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [first] = byState;
  if (first === undefined) return [];
  const [state, claims] = first;
  const others = byState.slice(1).flatMap(([, rows]) => rows.map(({ id }) => id));
  return [
    heldFact(view, 'nationality', others.length > 0 ? 'contested' : 'yes', {
      value: state,
      claimIds: claims.map(({ id }) => id),
      against: [...new Set(others)],
    }),
  ];
}
