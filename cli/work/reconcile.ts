import {
  headline,
  reconcile as reconcileClaims,
  renderWording,
} from '@safeconduct/claims/reconcile/index.ts';
import { labelsOf } from '@safeconduct/documents/incident/index.ts';
import type { Locale } from '@safeconduct/dates/index.ts';
import { printJson, progress } from '../files.ts';
import { type IncidentSheets, incidentsOf, readSheets } from '../sheets.ts';

export type Options = {
  readonly reports: string;
  readonly incident?: string;
  readonly asOf?: string;
  readonly lang: Locale;
  readonly json?: true;
};

function findingsOf({ id, claims, reports }: IncidentSheets, { asOf, lang }: Options) {
  const found = reconcileClaims({ claims, reports, asOf: asOf ?? null });
  const say = (wording: Parameters<typeof renderWording>[0]) => renderWording(wording, lang).text;
  return {
    incident: id,
    headline: say(headline(found)),
    totals: found.totals,
    findings: found.findings.map(({ wording, ...finding }) => ({ ...finding, sentence: say(wording) })),
    issues: found.issues.map(({ sentence, ...issue }) => ({ ...issue, sentence: say(sentence) })),
    lots: found.lots,
    custody: found.custody,
    legs: found.legs,
    communications: found.communications,
  };
}

function print(found: ReturnType<typeof findingsOf>, { lang }: Options): void {
  const { totals } = found;
  const labels = labelsOf(lang);
  const lines = [
    found.incident,
    `  ${found.headline}`,
    `  ${totals.reports} reports, ${totals.families} text families, ${totals.independent} independent origins of numbers`,
    ...found.findings.map(
      ({ property, scope, sentence, rule, used, against }) =>
        `  ${labels.properties[property]}${scope.lot === null ? '' : ` (${labels.lot(scope.lot)})`}: ${sentence} [${labels.rules[rule]}; ${used.length} used, ${against.length} against]`,
    ),
    ...found.issues.map(({ sentence, claimIds }) => `  ! ${sentence} [${claimIds.join(' ')}]`),
  ];
  process.stdout.write(`${lines.join('\n').replaceAll(/[^\P{Cc}\n]/gu, '·')}\n\n`);
}

export async function work(claimsPath: string, options: Options): Promise<void> {
  const incidents = incidentsOf(await readSheets(claimsPath, options.reports), options.incident);
  const all = incidents.map((incident, at) => {
    if (incidents.length > 5 && at % 5 === 0) progress(`${at} of ${incidents.length} incidents`);
    return findingsOf(incident, options);
  });
  if (options.json) printJson({ version: 1, asOf: options.asOf ?? null, incidents: all });
  else for (const found of all) print(found, options);
}
