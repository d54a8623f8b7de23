import type { IncidentFindings, Wording } from '@safeconduct/claims/reconcile/index.ts';
import { readConclusion, readWarnings } from './analyst.ts';

/** What the automatic checks say of one incident. */
export interface Verdict {
  /** Numbers and days of the analyst's conclusion, as written. */
  readonly wanted: readonly string[];
  /** Those that stand in no finding, lot, leg or sum of ours. */
  readonly notFound: readonly string[];
  /** Those that our sentence does not say. */
  readonly notInSentence: readonly string[];
  /** Numbers that the analyst warns of and our sentence asserts in that sense. */
  readonly forbidden: readonly string[];
  /** Numbers in our sentence that no claim states and no shown sum gives: averages and inventions. */
  readonly unfounded: readonly string[];
  readonly agrees: boolean;
}

/**
 * Compares the analyst's row with ours as far as a program can. `agrees`: every number and day of the conclusion
 * stands in our findings, and nothing forbidden or unfounded in our sentence.
 */
export function judge(
  best: string,
  doNotSay: string,
  findings: IncidentFindings,
  sentence: Wording,
): Verdict {
  const wanted = readConclusion(best);
  const ours = { numbers: numbersOf(findings), days: daysOf(findings) };
  const said = { numbers: numbersIn(sentence), days: daysIn(sentence) };
  const missing = (pool: { numbers: ReadonlySet<string>; days: ReadonlySet<string> }) =>
    wanted
      .filter(({ kind, value }) => !(kind === 'number' ? pool.numbers : pool.days).has(value))
      .map(({ words }) => words);
  const forbidden = readWarnings(doNotSay)
    .filter(({ number, as }) =>
      sentence.some((part) => {
        const property = part.params.property?.kind === 'property' ? part.params.property.property : null;
        if (as === 'returned' && property !== 'count_returned') return false;
        if (as === 'dead' && property !== 'count_dead') return false;
        return numbersIn([part]).has(number);
      }),
    )
    .map(({ words }) => words);
  const founded = numbersStated(findings);
  const unfounded = [...said.numbers].filter((number) => !founded.has(number));
  const notFound = missing(ours);
  return {
    wanted: wanted.map(({ words }) => words),
    notFound,
    notInSentence: missing(said),
    forbidden,
    unfounded,
    agrees: notFound.length === 0 && forbidden.length === 0 && unfounded.length === 0,
  };
}

/** Every number that our findings, lots, legs and sums give. */
function numbersOf(findings: IncidentFindings): ReadonlySet<string> {
  const values = findings.findings.flatMap(({ value }) =>
    value.kind === 'count' ? [value.lower, value.upper, value.best?.lower, value.best?.upper] : [],
  );
  const lots = findings.lots.flatMap(({ lower, upper }) => [lower, upper]);
  const sums = findings.arithmetic.filter(({ adds }) => adds).map(({ sum }) => sum);
  // A sum that does not add up is reported as an issue, never as a value.
  const told = findings.issues.filter(({ name }) => name === 'does_not_add_up');
  const said = [
    ...findings.findings.flatMap(({ wording }) => [...numbersIn(wording)]),
    ...told.flatMap(({ sentence }) => [...numbersIn(sentence)]),
  ];
  const numbers = [...values, ...lots, ...sums].flatMap((n) => (typeof n === 'number' ? [String(n)] : []));
  return new Set([...numbers, ...said]);
}

function daysOf(findings: IncidentFindings): ReadonlySet<string> {
  const days = findings.findings.flatMap(({ value, scope }) => [
    scope.earliest,
    scope.latest,
    ...(value.kind === 'date'
      ? [value.earliest, value.latest, value.best?.earliest, value.best?.latest]
      : []),
  ]);
  return new Set(days.flatMap((day) => (typeof day === 'string' ? [day.slice(5)] : [])));
}

/** Numbers of persons in a wording: counts, and sums spelled out. */
export function numbersIn(wording: Wording): ReadonlySet<string> {
  const found = wording.flatMap(({ params }) =>
    Object.entries(params).flatMap(([name, param]) => {
      if (param.kind === 'count')
        return [param.lower, param.upper].flatMap((n) => (n === null ? [] : [String(n)]));
      if (param.kind === 'number' && (name === 'sum' || name === 'total')) return [String(param.value)];
      if (param.kind === 'text' && (name === 'expression' || name === 'years' || name === 'n'))
        return param.text.match(/\d+/g) ?? [];
      return param.kind === 'term' ? (param.term.match(/\d+/g) ?? []) : [];
    }),
  );
  return new Set(found);
}

function daysIn(wording: Wording): ReadonlySet<string> {
  const days = wording.flatMap(({ params }) =>
    Object.values(params).flatMap((param) => (param.kind === 'days' ? [param.earliest, param.latest] : [])),
  );
  return new Set(days.flatMap((day) => (day === null ? [] : [day.slice(5)])));
}

/** Numbers that some claim in view states, or that a sum in view gives. */
function numbersStated(findings: IncidentFindings): ReadonlySet<string> {
  const points = findings.accounts.flatMap(({ points }) =>
    points.flatMap(({ lower, upper, nominal }) => [lower, upper, nominal]),
  );
  const sums = findings.arithmetic.flatMap(({ sum, total, expression }) => [
    sum,
    total,
    total - sum,
    ...(expression.match(/\d+/g) ?? []).map(Number),
  ]);
  const terms = findings.findings.flatMap(({ value }) =>
    value.kind === 'terms' ? value.terms.flatMap(({ term }) => (term.match(/\d+/g) ?? []).map(Number)) : [],
  );
  const ages = findings.issues
    .filter(({ name }) => name === 'age_system')
    .flatMap(({ sentence }) => [...numbersIn(sentence)].map(Number));
  const shares = findings.findings.flatMap(({ wording, rule }) =>
    rule === 'no_number' ? [...numbersIn(wording)].map(Number) : [],
  );
  return new Set(
    [...points, ...sums, ...terms, ...ages, ...shares].flatMap((n) => (n === null ? [] : [String(n)])),
  );
}
