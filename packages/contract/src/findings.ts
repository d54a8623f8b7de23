import { type Claim, inAssignedLots, type Report } from '@safeconduct/claims/model/index.ts';
import {
  headline,
  type IncidentFindings,
  reconcile,
  type RenderedWording,
  renderWording,
} from '@safeconduct/claims/reconcile/index.ts';
import type { IncidentPage } from './incidents.ts';
import type { ClaimWire, Locale, ReportSummary } from './shared.ts';

function claimOf(wire: ClaimWire): Claim {
  const { code: _code, groupId: _group, recordedBy: _by, ...claim } = wire;
  return claim;
}

/** Texts stay on the server; near-copies come ready from it. */
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

/** The rows of an incident that findings rest on. */
export type Grounds = Pick<IncidentPage, 'claims' | 'reports' | 'nearCopies' | 'groups' | 'decisions'>;

/**
 * What the file holds to be known of an incident by the end of a day (ISO; `null`: by now): the same on the server,
 * which tells the sentence to lists, and on the desk, where the as-of slider answers at once.
 *
 * @example findingsOf(page, '2012-02-17').findings
 */
export function findingsOf(page: Grounds, asOf: string | null, keep: Keep = everything): IncidentFindings {
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

/**
 * The incident's sentence in a language, its clauses with the claims that carry them.
 *
 * @example sentenceOf(findingsOf(page, null), 'en').text
 */
export function sentenceOf(findings: IncidentFindings, language: Locale): RenderedWording {
  return renderWording(headline(findings), language);
}
