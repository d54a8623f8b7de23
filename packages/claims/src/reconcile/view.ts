import type { Claim, Report } from '../model/claim.ts';
import { findOrigins } from '../origins/index.ts';
import type { NearCopy, Origins } from '../origins/types.ts';
import { type Context, contextOf } from './context.ts';
import { knownBy, latestDay } from './days.ts';
import { type Count, countOf } from './value.ts';

/** The claims and reports known on a day, with all that the rules look up again and again. */
export interface View {
  readonly asOf: string | null;
  /** In order of their last possible day of publication, edition, and id. */
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  readonly origins: Origins;
  readonly report: (claim: Claim) => Report | undefined;
  readonly group: (claim: Claim) => string;
  readonly context: (claim: Claim) => Context;
  readonly count: (claim: Claim) => Count;
  /** Last possible day of publication, `9999-12-31` where unknown. */
  readonly day: (claim: Claim) => string;
  /** Whether that day is known as a day. */
  readonly exact: (claim: Claim) => boolean;
  /** 0 for a first or early edition, 2 for a later or corrected one, 1 otherwise. */
  readonly edition: (claim: Claim) => number;
  /** Whether the claim's report goes back to the other claim's report. */
  readonly repeats: (claim: Claim, other: Claim) => boolean;
}

/** The day of claims whose report has no date: after all others. */
export const noDay = '9999-12-31';

/**
 * Selects what was known on a day and indexes it.
 */
export function viewOf(
  claims: readonly Claim[],
  reports: readonly Report[],
  asOf: string | null,
  nearCopies: readonly NearCopy[],
): View {
  const allReports = new Map(reports.map((report) => [report.id, report]));
  const inView = claims.filter((claim) => knownBy(asOf, claim, allReports.get(claim.reportId)));
  const used = new Set(inView.map(({ reportId }) => reportId));
  const out = (report: Report) => {
    const day = latestDay(report.publishedOn);
    return asOf === null || used.has(report.id) || (day !== null && day <= asOf);
  };
  const reportsInView = reports.filter(out).toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const byId = new Map(reportsInView.map((report) => [report.id, report]));
  const origins = findOrigins(reportsInView, inView, nearCopies);
  const parents = Map.groupBy(origins.links, ({ from }) => from);
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (parents.get(from) ?? []).some((link) => {
      if (link.to === to) return true;
      if (seen.has(link.to)) return false;
      seen.add(link.to);
      return reaches(link.to, to, seen);
    });
  const report = (claim: Claim) => byId.get(claim.reportId);
  const day = (claim: Claim) => latestDay(report(claim)?.publishedOn ?? null) ?? noDay;
  const edition = (claim: Claim) => editionOf(report(claim));
  const memo = new Map<string, { readonly context: Context; readonly count: Count }>();
  const read = (claim: Claim) => {
    const known = memo.get(claim.id);
    if (known) return known;
    const made = { context: contextOf(claim, report(claim)), count: countOf(claim) };
    memo.set(claim.id, made);
    return made;
  };
  const key = (claim: Claim) => `${day(claim)} ${edition(claim)} ${claim.id}`;
  return {
    asOf,
    claims: inView.toSorted((x, y) => (key(x) < key(y) ? -1 : 1)),
    reports: reportsInView,
    origins,
    report,
    group: (claim) => origins.groupOf[claim.id] ?? claim.id,
    context: (claim) => read(claim).context,
    count: (claim) => read(claim).count,
    day,
    exact: (claim) => {
      const found = report(claim);
      return found?.publishedOn?.length === 10 && found.precision !== 'month' && found.precision !== 'year';
    },
    edition,
    repeats: (claim, other) => reaches(claim.reportId, other.reportId, new Set()),
  };
}

function editionOf(report: Report | undefined): number {
  const note = report?.note ?? '';
  if (
    /\b(later|updated?|corrected|second|revised|final)\b[^;,]*\b(edition|version|update|cut)\b|\bcorrected to\b/i.test(
      note,
    )
  )
    return 2;
  return /\b(first|early|earlier) (edition|version|report|cut)\b/i.test(note) ? 0 : 1;
}
