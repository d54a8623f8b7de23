import type { ClaimWire, IncidentPage, ReportSummary } from '@safeconduct/contract/domain.ts';
import { type Claim, inAssignedLots, type Report } from '@safeconduct/claims/model/index.ts';
import {
  headline,
  type IncidentFindings,
  reconcile,
  type RenderedWording,
  renderWording,
} from '@safeconduct/claims/reconcile/index.ts';
import type { Language } from '../../furniture/language-start.ts';

function claimOf(wire: ClaimWire): Claim {
  const { code: _code, groupId: _group, recordedBy: _by, ...claim } = wire;
  return claim;
}

/** The desk holds no texts; near-copies come ready from the server. */
function reportOf(wire: ReportSummary): Report {
  return {
    id: wire.id,
    incidentId: wire.incidentId,
    publisher: wire.publisher,
    url: wire.url,
    publishedOn: wire.publishedOn,
    precision: wire.precision,
    language: wire.language,
    genre: wire.genre,
    derivesFrom: wire.derivesFrom,
    reliability: wire.reliability,
    text: null,
    note: wire.note,
  };
}

/** Which claims and reports to count: all, or those of another moment. */
export type Keep = {
  readonly claim: (claim: ClaimWire) => boolean;
  readonly report: (report: ReportSummary) => boolean;
};
const everything: Keep = { claim: () => true, report: () => true };

/**
 * What the file holds to be known of an incident by the end of a day (`null`: by now), found in the browser by
 * the same engine as on the server, so that the as-of slider answers at once.
 */
export function findingsOf(
  page: IncidentPage,
  asOf: string | null,
  keep: Keep = everything,
): IncidentFindings {
  return reconcile({
    claims: inAssignedLots(page.claims, page.groups).filter(keep.claim).map(claimOf),
    reports: page.reports.filter(keep.report).map(reportOf),
    nearCopies: page.nearCopies.map(({ a, b, likeness }) => ({ a, b, likeness })),
    asOf,
    decisions: page.decisions
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map(({ property, lot, value, reason, recordedBy, recordedAt }) => ({
        property,
        lot,
        value,
        reason,
        by: recordedBy,
        on: recordedAt.slice(0, 10),
      })),
  });
}

/** The incident's sentence in a language, its clauses with the claims that carry them. */
export function sentenceOf(findings: IncidentFindings, language: Language): RenderedWording {
  return renderWording(headline(findings), language);
}
