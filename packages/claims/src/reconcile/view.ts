import { parseDay } from '@safeconduct/dates';
import type { Claim, Report } from '../model/claim.ts';
import { findOrigins } from '../origins/index.ts';
import { publisherKeys, type Voice, voiceReader } from '../origins/speakers.ts';
import type { NearCopy, Origins } from '../origins/types.ts';
import { type Context, contextOf } from './context.ts';
import { knownBy, latestDay } from './days.ts';
import { withUnits } from './units.ts';
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
  /** The name of an origin by its id. */
  readonly label: (group: string) => string | undefined;
  readonly context: (claim: Claim) => Context;
  readonly count: (claim: Claim) => Count;
  readonly voice: (claim: Claim) => Voice;
  /** The keys of its publisher as a voice; none where the report is not at hand. */
  readonly publishers: (claim: Claim) => readonly string[];
  /** Its publisher's name without what stands in brackets behind it ("forum copy"); empty where not at hand. */
  readonly publisherName: (claim: Claim) => string;
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
  const known = claims
    .filter((claim) => knownBy(asOf, claim, allReports.get(claim.reportId)))
    .map(withSoundDays);
  const used = new Set(known.map(({ reportId }) => reportId));
  const out = (report: Report) => {
    const day = latestDay(report.publishedOn);
    return asOf === null || used.has(report.id) || (day !== null && day <= asOf);
  };
  const reportsInView = reports.filter(out).toSorted((x, y) => (x.id < y.id ? -1 : 1));
  const byId = new Map(reportsInView.map((report) => [report.id, report]));
  const origins = findOrigins(reportsInView, known, nearCopies);
  const above = ancestors(origins);
  const labels = new Map(origins.groups.map(({ id, label }) => [id, label]));
  const voiceOf = voiceReader();
  const papers = new Map(reportsInView.map((report) => [report.id, paperOf(report)]));
  const read = (claim: Claim) =>
    factsOf(claim, byId.get(claim.reportId), papers.get(claim.reportId), voiceOf);
  const facts = new Map(known.map((claim) => [claim.id, read(claim)]));
  const of = (claim: Claim) => facts.get(claim.id) ?? read(claim);
  const keyed = known.map((claim) => ({ claim, key: `${of(claim).day} ${of(claim).edition} ${claim.id}` }));
  const repeats = (claim: Claim, other: Claim) => above.get(claim.reportId)?.has(other.reportId) === true;
  return {
    asOf,
    claims: withUnits(
      keyed.sort((x, y) => (x.key < y.key ? -1 : 1)).map(({ claim }) => claim),
      repeats,
    ),
    reports: reportsInView,
    origins,
    report: (claim) => byId.get(claim.reportId),
    group: (claim) => origins.groupOf[claim.id] ?? claim.id,
    label: (group) => labels.get(group),
    context: (claim) => of(claim).context,
    count: (claim) => of(claim).count,
    voice: (claim) => of(claim).voice,
    publishers: (claim) => of(claim).publishers,
    publisherName: (claim) => of(claim).publisherName,
    day: (claim) => of(claim).day,
    exact: (claim) => of(claim).exact,
    edition: (claim) => of(claim).edition,
    repeats,
  };
}

/** A day that is none is not known; days the wrong way round are taken the right way. */
function withSoundDays(claim: Claim): Claim {
  if (claim.earliest === null && claim.latest === null) return claim;
  const sound = (day: string | null) => (day !== null && parseDay(day) ? day : null);
  const [from, to] = [sound(claim.earliest), sound(claim.latest)];
  const isReversed = from !== null && to !== null && from > to;
  if (from === claim.earliest && to === claim.latest && !isReversed) return claim;
  return { ...claim, earliest: isReversed ? to : from, latest: isReversed ? from : to };
}

/** What is looked up of a claim again and again, read once. */
function factsOf(
  claim: Claim,
  report: Report | undefined,
  paper: Paper | undefined,
  voiceOf: (claim: Claim) => Voice,
) {
  return {
    context: contextOf(claim, report),
    count: countOf(claim),
    voice: voiceOf(claim),
    ...(paper ?? paperOf(undefined)),
  };
}

type Paper = ReturnType<typeof paperOf>;

/** What is looked up of a report. */
function paperOf(report: Report | undefined) {
  const isDay = report?.publishedOn?.length === 10;
  return {
    publishers: report ? publisherKeys(report.publisher) : [],
    publisherName: report?.publisher.replace(/\s*\([^)]*\)\s*$/, '') ?? '',
    day: latestDay(report?.publishedOn ?? null) ?? noDay,
    exact: isDay === true && report?.precision !== 'month' && report?.precision !== 'year',
    edition: editionOf(report),
  };
}

/** Report id to all reports that it goes back to. */
function ancestors({ links }: Origins): ReadonlyMap<string, ReadonlySet<string>> {
  const parents = Map.groupBy(links, ({ from }) => from);
  return new Map(
    [...parents.keys()].map((id) => {
      const found = new Set<string>();
      const queue = [id];
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        for (const { to } of parents.get(next) ?? []) {
          if (to === id || found.has(to)) continue;
          found.add(to);
          queue.push(to);
        }
      }
      return [id, found] as const;
    }),
  );
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
