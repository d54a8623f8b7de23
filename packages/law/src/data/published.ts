import type { LawFinding } from '../model/assessment.ts';
import type { Cite, CountryStatement, Day, Law, StateCode } from '../model/law.ts';

/** The last day that a day, month or year may mean; days compare as texts. */
function lastDay(published: string): Day {
  return published.length === 10 ? published : `${published}${published.length === 4 ? '-12' : ''}-31`;
}

/**
 * Whether a source was out by the day: what came out in a year or month only counts when that is over. A treaty is out
 * from its adoption; a source without a day is taken as out, since it cannot be shown not to be.
 *
 * @example isOut(law, { instrument: 'A/HRC/25/63', published: '2014-02', ... }, '2012-03-08') // false
 */
export function isOut({ instruments }: Pick<Law, 'instruments'>, cite: Cite, on: Day): boolean {
  const published = cite.published ?? instruments.get(cite.instrument)?.adopted ?? null;
  return published === null || lastDay(published) <= on;
}

/** Sources without those named before. */
export function eachOnce(cites: readonly Cite[]): readonly Cite[] {
  return [...new Map(cites.map((cite) => [`${cite.instrument} ${cite.pin}`, cite])).values()];
}

/**
 * What is said of a country as of a day. `holds`: statements for their days that had a source by then, with the sources
 * of that day alone. `later`: for the same statements, the sources that came out since; they lend nothing to the day.
 *
 * @example statementsOn(law, 'PRK', '2012-02-08').holds.map(({ id }) => id)
 */
export function statementsOn(
  law: Pick<Law, 'statements' | 'instruments'>,
  state: StateCode | null,
  on: Day,
): { readonly holds: readonly CountryStatement[]; readonly later: readonly CountryStatement[] } {
  const out = (cite: Cite) => isOut(law, cite, on);
  const said = law.statements.filter(
    (one) =>
      one.state === state && (one.from === null || one.from <= on) && (one.to === null || on <= one.to),
  );
  const part = (wanted: boolean) =>
    said.map((one) => ({
      ...one,
      sources: one.sources.filter((cite) => out(cite) === wanted),
      against: one.against.filter((cite) => out(cite) === wanted),
    }));
  return {
    holds: part(true).filter(({ sources }) => sources.length > 0),
    later: part(false).filter(({ sources, against }) => sources.length + against.length > 0),
  };
}

/**
 * A finding as it could be made on the day: sources and answers that came out later stand apart in `later`. The
 * provisions of an obligation stay: what has not been adopted binds nobody, and the row says so.
 */
export function asOfDay<Found extends LawFinding>(
  found: Found,
  law: Pick<Law, 'instruments'>,
  on: Day,
): Found {
  const out = (cite: Cite) => isOut(law, cite, on);
  const provisions = found.rule.startsWith('obligation:') ? [] : found.provisions;
  const named = [
    ...provisions,
    ...found.support,
    ...found.against,
    ...found.contested.flatMap((one) => one.answer),
  ];
  if (found.later.length === 0 && named.every(out)) return found;
  return {
    ...found,
    provisions: provisions === found.provisions ? provisions.filter(out) : found.provisions,
    support: found.support.filter(out),
    against: found.against.filter(out),
    contested: found.contested.map((one) => ({ ...one, answer: one.answer.filter(out) })),
    later: eachOnce([...named.filter((cite) => !out(cite)), ...found.later]),
  };
}
