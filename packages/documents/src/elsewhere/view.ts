import type { Claim, Report } from '@safeconduct/claims/model/index.ts';
import type { AgainstReason } from '@safeconduct/claims/reconcile/index.ts';
import { isAgainst } from '../incident/numbers.ts';
import type { OutSource } from './model.ts';

/** A report as others may see it: given in confidence, it has neither publisher nor title nor address. */
export interface OutReport {
  readonly code: string;
  readonly inConfidence: boolean;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly language: string;
  readonly genre: string;
  readonly reliability: Report['reliability'];
  readonly sha256: string | null;
}

/** A claim as others may see it. */
export interface OutClaim {
  readonly code: string;
  readonly report: OutReport;
  readonly claim: Claim;
  /** Who says it; `null` where that was told in confidence. */
  readonly speaker: string | null;
  /** Through whom; empty where that was told in confidence. */
  readonly chain: readonly string[];
  readonly hedge: string | null;
  readonly standing: 'used' | 'against' | 'other_scope';
  readonly why: AgainstReason | null;
}

/** What of an incident goes out: claims in view that were not corrected since, by their codes. */
export interface OutView extends OutSource {
  readonly reports: readonly OutReport[];
  readonly claims: readonly OutClaim[];
  /** The code of a claim or report. */
  readonly code: (id: string) => string;
}

/** Indexes a source once for every format. Pure. */
export function outView(out: OutSource): OutView {
  const { source, codes } = out;
  const { findings } = source;
  const code = (id: string) => codes.get(id) ?? id;
  const seen = new Set(findings.reportIds);
  const reports = new Map(
    source.reports.filter(({ id }) => seen.has(id)).map((report) => [report.id, reportOf(report, out)]),
  );
  const used = new Set(findings.findings.flatMap((finding) => finding.used));
  const against = new Map(
    findings.findings.flatMap((finding) => finding.against.map(({ claimId, why }) => [claimId, why])),
  );
  const known = new Set(findings.claimIds);
  const claims = source.claims
    .filter((claim) => known.has(claim.id) && claim.supersededBy === null)
    .flatMap((claim): OutClaim[] => {
      const report = reports.get(claim.reportId);
      if (report === undefined) return [];
      const why = used.has(claim.id) ? null : (against.get(claim.id) ?? null);
      return [
        {
          code: code(claim.id),
          report,
          claim,
          speaker: report.inConfidence ? null : claim.speaker,
          chain: report.inConfidence ? [] : claim.chain,
          hedge: claim.hedge === 'none' || claim.hedge === '' ? null : claim.hedge,
          standing: used.has(claim.id) ? 'used' : isAgainst(why) ? 'against' : 'other_scope',
          why,
        },
      ];
    });
  return { ...out, reports: [...reports.values()], claims, code };
}

function reportOf(report: Report, { source, codes }: OutSource): OutReport {
  const inConfidence = source.inConfidence?.has(report.id) === true;
  const original = source.originals?.get(report.id);
  return {
    code: codes.get(report.id) ?? report.id,
    inConfidence,
    publisher: inConfidence ? null : report.publisher,
    title: inConfidence ? null : (original?.title ?? null),
    url: inConfidence ? null : report.url,
    publishedOn: report.publishedOn,
    language: report.language,
    genre: inConfidence ? '' : report.genre,
    reliability: report.reliability,
    sha256: inConfidence ? null : (original?.sha256 ?? null),
  };
}
