import { headline, renderTerm, renderWording } from '@safeconduct/claims/reconcile/index.ts';
import type { Locale } from '@safeconduct/dates';
import type { CaseFileInput, ClaimRow, ReportRow, SourceRow, StateRow } from '../input.ts';
import { communicationRows, custodyRows, removalRows } from './course.ts';
import { interventionRows, outcomeRows } from './deeds.ts';
import { accountRows, findingRows, lotRows } from './numbers.ts';
import { labelsOf } from './labels.ts';
import { sentenceParts } from './sentence.ts';
import type { IncidentSource } from './source.ts';

export { labelsOf, type Labels, type Medium } from './labels.ts';
export type * from './source.ts';

/**
 * Maps an incident, its claims and what follows from them onto the rows of a case file, in the language of the
 * paper. Only what was known on the day of the findings is in it. Pure; server and CLI make the same paper.
 *
 * @example caseFile(caseFileInput(source, 'ko'), 'ko')
 */
export function caseFileInput(source: IncidentSource, locale: Locale): CaseFileInput {
  const { findings, incident } = source;
  const inView = new Set(findings.claimIds);
  const did = interventionRows(source, locale);
  const became = outcomeRows(source, locale);
  return {
    incident: { id: incident.id, title: incident.title },
    states: states(source, locale),
    asOf: findings.asOf,
    generatedOn: source.generatedOn,
    headline: sentenceParts(headline(findings), locale),
    findings: findingRows(source, locale),
    accounts: accountRows(source, locale),
    totals: findings.totals,
    lots: lotRows(source),
    custody: custodyRows(source, locale),
    removals: removalRows(source, locale),
    communications: communicationRows(source, locale),
    ...(did === undefined ? {} : { interventions: did }),
    ...(became === undefined ? {} : { outcomes: became }),
    positions: findings.positions.map((position) => ({
      actor: position.by,
      matter: labelsOf(locale).properties[position.property],
      position: position.says
        .split(/\s*;\s*/)
        .map((term) => renderTerm(term, locale, position.property))
        .join('; '),
      on: position.day,
      claimIds: position.claimIds,
    })),
    issues: findings.issues.map((issue) => ({
      text: renderWording(issue.sentence, locale).text,
      claimIds: issue.claimIds,
    })),
    sources: sources(source),
    reports: reports(source),
    claims: source.claims.filter(({ id }) => inView.has(id)).map((claim) => claimRow(claim, source)),
  };
}

function states({ incident }: IncidentSource, locale: Locale): readonly StateRow[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const rows = (codes: string, role: StateRow['role']) =>
    codes
      .split(';')
      .filter((code) => /^[A-Z]{2}$/.test(code))
      .map((code) => ({ name: names.of(code) ?? code, code, role }));
  return [...rows(incident.returningState, 'detaining'), ...rows(incident.receivingState, 'receiving')];
}

function sources({ reports: all, findings }: IncidentSource): readonly SourceRow[] {
  const seen = new Set(findings.reportIds);
  const byName = new Map<string, SourceRow>();
  for (const { id, publisher, genre, reliability } of all) {
    if (seen.has(id) && !byName.has(publisher)) {
      byName.set(publisher, { name: publisher, kind: genre === '' ? null : genre, reliability });
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function reports({ reports: all, findings, originals, inConfidence }: IncidentSource): readonly ReportRow[] {
  const seen = new Set(findings.reportIds);
  const publisherOf = new Map(all.map(({ id, publisher }) => [id, publisher]));
  return all
    .filter(({ id }) => seen.has(id))
    .map((report) => ({
      id: report.id,
      publisher: report.publisher,
      title: originals?.get(report.id)?.title ?? null,
      publishedOn: report.publishedOn,
      url: report.url,
      language: report.language,
      origin: publisherOf.get(findings.origins.familyOf[report.id] ?? report.id) ?? report.publisher,
      ...(inConfidence?.has(report.id) === true ? { inConfidence: true } : {}),
      sha256: originals?.get(report.id)?.sha256 ?? null,
    }));
}

function claimRow(claim: IncidentSource['claims'][number], { sentences }: IncidentSource): ClaimRow {
  return {
    id: claim.id,
    reportId: claim.reportId,
    sentence: sentences?.get(claim.id) ?? null,
    stated: claim.valueStated,
    property: claim.property,
    speaker: claim.speaker,
    speakerKind: claim.speakerKind,
    chain: claim.chain,
    hedge: claim.hedge === 'none' || claim.hedge === '' ? null : claim.hedge,
    firstHand: claim.firstHand,
    credibility: claim.credibility,
    asOf: claim.asOf,
  };
}
