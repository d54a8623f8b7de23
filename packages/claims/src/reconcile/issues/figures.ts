import type { Claim } from '../../model/claim.ts';
import { kindOf, type Property } from '../../model/properties.ts';
import type { ArithmeticNote } from '../arithmetic.ts';
import { sumOfArrests } from '../count-wording.ts';
import type { Finding } from '../types.ts';
import type { View } from '../view.ts';
import { by, issue, number, pairs, said, text } from './make.ts';
import type { Issue, IssueName } from './types.ts';

/** Troubles of a single figure: what it counts is not what the others count. */
export function scopeIssues(view: View): readonly Issue[] {
  const totals: ReadonlySet<Property> = new Set<Property>([
    'count_detained',
    'count_returned',
    'count_at_risk',
  ]);
  const rates: ReadonlySet<Property> = new Set<Property>(['count_returned_per_day', 'share_deported']);
  return view.claims
    .filter(({ property }) => kindOf(property) === 'count')
    .flatMap((claim) => {
      const named = (name: IssueName, extra: Record<string, ReturnType<typeof said>> = {}) =>
        issue(name, [claim], { from: said(claim), who: by(view, claim), ...extra });
      const added = sumOfArrests(view, [claim]);
      return [
        ...(claim.scope.unit !== null ? [named('unit_mixed', { note: text(claim.note) })] : []),
        ...(rates.has(claim.property) ? [named('rate_not_total')] : []),
        ...(totals.has(claim.property) && view.context(claim).period?.cumulative
          ? [named('cumulative_period')]
          : []),
        ...(claim.scope.other && !claim.property.endsWith('_estimate') ? [named('wider_population')] : []),
        ...(added !== null ? [named('sum_of_incidents', { expression: text(added) })] : []),
      ];
    });
}

/** Parts that sum to more than their total, however informants are counted; too few parts prove nothing. */
export function sumIssues(view: View, arithmetic: readonly ArithmeticNote[]): readonly Issue[] {
  const byId = new Map(view.claims.map((claim) => [claim.id, claim]));
  return arithmetic
    .filter(({ adds, kind, sum, total }) => !adds && kind === 'sum' && sum > total)
    .flatMap((note) => {
      const claims = [note.totalClaimId, ...note.partClaimIds].flatMap((id) => byId.get(id) ?? []);
      const [first] = claims;
      if (!first) return [];
      const params = {
        who: by(view, first),
        expression: text(note.expression),
        sum: number(note.sum),
        total: number(note.total),
      };
      return [issue('does_not_add_up', claims, params)];
    });
}

/** Below this, equal figures are too common to mean anything. */
const telling = 5;

/** One figure for two things: a lot of this incident and another incident, held and returned, two units. */
export function sameNumberIssues(view: View): readonly Issue[] {
  const counts = view.claims.filter(
    (claim) =>
      kindOf(claim.property) === 'count' &&
      view.count(claim).form === 'exact' &&
      (view.count(claim).nominal ?? 0) >= telling,
  );
  const byNumber = Map.groupBy(counts, (claim) => view.count(claim).nominal);
  return [...byNumber.values()].flatMap((own) => {
    const clash = pairs(own).find(([a, b]) => a.reportId !== b.reportId && differ(view, a, b));
    if (!clash) return [];
    const [a, b] = clash;
    const n = number(view.count(a).nominal ?? 0);
    return [
      issue('same_number_different_thing', [a, b], {
        n,
        from: said(a),
        before: by(view, a),
        to: said(b),
        who: by(view, b),
      }),
    ];
  });
}

function differ(view: View, a: Claim, b: Claim): boolean {
  if (a.scope.other !== b.scope.other) return true;
  const heldAndReturned =
    [a, b].some(({ property }) => property === 'count_returned') &&
    [a, b].some(({ property }) => property === 'count_component');
  return a.scope.unit !== b.scope.unit || (heldAndReturned && view.group(a) !== view.group(b));
}

/** More held than returned, or a part returned against "all": the rest is not to be counted as returned. */
export function heldIssues(view: View, findings: readonly Finding[]): readonly Issue[] {
  const find = (property: Property) =>
    findings.find(
      (finding) =>
        finding.property === property &&
        finding.scope.part === 'whole' &&
        finding.scope.unit === null &&
        finding.used.length > 0,
    );
  const [held, returned] = [find('count_detained'), find('count_returned')];
  if (held?.value.kind !== 'count' || returned?.value.kind !== 'count') return [];
  if (held.value.lower === null || (returned.value.lower ?? 0) >= held.value.lower) return [];
  const [a, b] = [held, returned].map((finding) => view.claims.find(({ id }) => finding.used.includes(id)));
  if (!a || !b) return [];
  return [
    issue('held_against_returned', [a, b], {
      from: said(a),
      before: by(view, a),
      to: said(b),
      who: by(view, b),
    }),
  ];
}

/** "All 31 returned" against a smaller number of returned in another origin's word of about the same time. */
export function allAgainstSome(view: View): readonly Issue[] {
  const returned = view.claims.filter(({ property, scope }) => property === 'count_returned' && !scope.other);
  const all = returned.filter((claim) => view.context(claim).all);
  const [whole] = all;
  if (!whole) return [];
  const some = returned.filter(
    (claim) =>
      !view.context(claim).all &&
      claim.speakerKind !== 'unattributed' &&
      view.group(claim) !== view.group(whole) &&
      view.count(claim).form === 'exact' &&
      (view.count(claim).nominal ?? Infinity) < (view.count(whole).nominal ?? 0) &&
      view.day(claim) >= view.day(whole),
  );
  return some.map((claim) => {
    const one = issue('held_against_returned', [whole, claim], {
      from: said(whole),
      before: by(view, whole),
      to: said(claim),
      who: by(view, claim),
    });
    return {
      ...one,
      sentence: one.sentence.map((part) => ({ ...part, key: 'issue.all_against_some' as const })),
    };
  });
}
