import type { Claim } from '../../model/claim.ts';
import { kindOf, type Property } from '../../model/properties.ts';
import { findAges } from '../../numbers/ages.ts';
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
    const before = latestStarts(dated.filter(({ property }) => property === first));
    const after = dated.filter(({ property }) => property === second);
    return after.flatMap((b) => {
      const a = before.get(b.scope.lot);
      return a && impossible(a, b) ? [ordered(view, a, b)] : [];
    });
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

/** Of each lot the claim that begins last: what is impossible with any is impossible with this one. */
function latestStarts(claims: readonly Claim[]): ReadonlyMap<string | null, Claim> {
  const latest = new Map<string | null, Claim>();
  for (const claim of claims) {
    const known = latest.get(claim.scope.lot);
    if (claim.earliest !== null && (known?.earliest ?? '') < claim.earliest)
      latest.set(claim.scope.lot, claim);
  }
  return latest;
}

function impossible(first: Claim, second: Claim): boolean {
  return first.earliest !== null && second.latest !== null && second.latest < first.earliest;
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
  return [
    ...pairs(returns)
      .filter(
        ([a, b]) =>
          isStep(view, a) !== isStep(view, b) ||
          (isStep(view, a) && view.context(a).leg !== view.context(b).leg),
      )
      .take(3),
  ].map(([a, b]) =>
    issue('two_legs', [a, b], { from: said(a), before: by(view, a), to: said(b), who: by(view, b) }),
  );
}

function isStep(view: View, claim: Claim): boolean {
  const { leg } = view.context(claim);
  return leg !== null && !/^\d/.test(leg);
}

interface AgeMention {
  readonly claim: Claim;
  readonly years: number;
}

/**
 * A child's age told one year apart: counted from birth, from conception (Korea, China) or across a birthday. Ages
 * that stand in the words of a count ("ten people including a four-year-old") are compared too. The younger age is
 * read as counted from birth, which gives the two years of birth.
 */
export function ageIssues(view: View): readonly Issue[] {
  const mentions = view.claims.flatMap((claim) => childAges(view, claim));
  const clash = mentions.find(({ years }) => mentions.some((other) => other.years === years + 1));
  if (!clash) return [];
  const { years } = clash;
  const same = mentions
    .filter((one) => one.years === years || one.years === years + 1)
    .map(({ claim }) => claim);
  const year = Number(view.day(clash.claim).slice(0, 4));
  return [
    issue('age_system', same, {
      n: text(`${years}–${years + 1}`),
      years: text(`${year - years - 1}–${year - years}`),
      who: by(view, ...same),
    }),
  ];
}

/** Most words of counts hold no age; looking for this first keeps the grammar of ages out of the usual path. */
const agesLikely = /\bold\b|\bages?d?\b|살|세|岁|歲|歳|才/iu;

function childAges(view: View, claim: Claim): readonly AgeMention[] {
  if (claim.scope.other || claim.property === 'age_range') return [];
  if (claim.property === 'age_of_person') {
    const { lower, upper } = claim.bounds;
    return lower !== null && lower === upper && lower < 18 ? [{ claim, years: lower }] : [];
  }
  if (kindOf(claim.property) !== 'count' || !agesLikely.test(claim.valueStated)) return [];
  return findAges(claim.valueStated, view.report(claim)?.language ?? 'en').flatMap(
    ({ lower, upper, unit }) =>
      unit === 'years' && lower !== null && lower === upper && lower < 18 ? [{ claim, years: lower }] : [],
  );
}
