import type { Claim } from '../../model/claim.ts';
import type { Property } from '../../model/properties.ts';
import type { Finding } from '../types.ts';
import { noDay, type View } from '../view.ts';
import { by, issue, pairs, said, text } from './make.ts';
import type { Issue } from './types.ts';

/** What must come first, and what after it. */
const order: readonly (readonly [Property, Property])[] = [
  ['date_crossed', 'date_detained'],
  ['date_detained', 'date_return'],
  ['date_detained', 'date_released'],
  ['date_detained', 'date_death'],
];

/** Days that cannot be right together among the claims that findings use, and reports of what was still to come. */
export function orderIssues(view: View, findings: readonly Finding[]): readonly Issue[] {
  const used = new Set(findings.flatMap((finding) => finding.used));
  const dated = view.claims.filter(({ id, scope }) => used.has(id) && !scope.other);
  const wrong = order.flatMap(([first, second]) => {
    const before = dated.filter(({ property }) => property === first);
    const after = dated.filter(({ property }) => property === second);
    return before.flatMap((a) => after.flatMap((b) => (impossible(a, b) ? [ordered(view, a, b)] : [])));
  });
  const past: ReadonlySet<Property> = new Set<Property>([
    'date_detained',
    'date_return',
    'date_released',
    'date_death',
  ]);
  const early = dated.filter(
    (claim) =>
      past.has(claim.property) &&
      claim.earliest !== null &&
      view.day(claim) !== noDay &&
      claim.earliest > view.day(claim),
  );
  return [
    ...wrong,
    ...early.map((claim) =>
      issue('impossible_order', [claim], {
        from: text(claim.earliest ?? ''),
        before: by(view, claim),
        to: text(view.day(claim)),
        who: by(view, claim),
      }),
    ),
  ];
}

function impossible(first: Claim, second: Claim): boolean {
  return (
    first.scope.lot === second.scope.lot &&
    first.earliest !== null &&
    second.latest !== null &&
    second.latest < first.earliest
  );
}

function ordered(view: View, first: Claim, second: Claim): Issue {
  return issue('impossible_order', [first, second], {
    from: said(first),
    before: by(view, first),
    to: said(second),
    who: by(view, second),
  });
}

/** Days that seem to contradict each other but are of two steps: out of one country, then into another. */
export function legIssues(view: View): readonly Issue[] {
  const returns = view.claims.filter(({ property }) => property === 'date_return');
  return [...pairs(returns)]
    .filter(
      ([a, b]) =>
        isStep(view, a) !== isStep(view, b) ||
        (isStep(view, a) && view.context(a).leg !== view.context(b).leg),
    )
    .slice(0, 3)
    .map(([a, b]) =>
      issue('two_legs', [a, b], { from: said(a), before: by(view, a), to: said(b), who: by(view, b) }),
    );
}

function isStep(view: View, claim: Claim): boolean {
  const { leg } = view.context(claim);
  return leg !== null && !/^\d/.test(leg);
}

/** A child's age told one year apart: counted from birth, from conception (Korea, China) or across a birthday. */
export function ageIssues(view: View): readonly Issue[] {
  const ages = view.claims.filter(
    ({ property, bounds, scope }) =>
      property === 'age_of_person' &&
      !scope.other &&
      bounds.lower !== null &&
      bounds.lower === bounds.upper &&
      bounds.lower < 18,
  );
  const clash = pairs(ages).find(([a, b]) => Math.abs((a.bounds.lower ?? 0) - (b.bounds.lower ?? 0)) === 1);
  if (!clash) return [];
  const [young, old] =
    clash[0].bounds.lower === Math.min(clash[0].bounds.lower ?? 0, clash[1].bounds.lower ?? 0)
      ? clash
      : [clash[1], clash[0]];
  const year = Number(view.day(young).slice(0, 4));
  const lower = young.bounds.lower ?? 0;
  const same = ages.filter(({ bounds }) => bounds.lower === lower || bounds.lower === lower + 1);
  return [
    issue('age_system', same, {
      n: text(`${lower}–${old.bounds.lower}`),
      years: text(`${year - lower - 1}–${year - lower}`),
      who: by(view, ...same),
    }),
  ];
}
