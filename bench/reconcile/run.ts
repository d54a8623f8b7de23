/**
 * npm run bench:reconcile -- [--data DIR] [--json] [--verbose]
 * Prints our findings beside the analyst's, incident by incident. README.md tells what is measured.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  headline,
  type IncidentFindings,
  reconcile,
  renderWording,
} from '@safeconduct/claims/reconcile/index.ts';
import { loadData } from './incidents.ts';
import { judge, type Verdict } from './judge.ts';
import { measureSpeed, type Speed } from './speed.ts';

const help = `Usage: npm run bench:reconcile -- [--data DIR] [--json] [--verbose]
  --data DIR   folder with claims.csv, reports.csv, incidents.csv (default ../shared/data/reports)
  --json       one JSON object: {incidents, agreement, inFindings, inSentence, forbidden, unfounded, speed, speedLarge, rows}
  --verbose    all findings and issues of each incident too`;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly ours: string;
  readonly analyst: string;
  readonly doNotSay: string;
  readonly verdict: Verdict;
  readonly findings: IncidentFindings;
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/reports' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(help);
else {
  try {
    process.exitCode = run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function run(): number {
  const data = existsSync(values.data) ? loadData(values.data) : null;
  if (!data) {
    console.error(
      `No claims.csv, reports.csv and incidents.csv in ${values.data}. Name their folder with --data DIR.`,
    );
    return 2;
  }
  const rows = data.rows.map((row): Row => {
    const findings = reconcile({
      claims: data.claims.filter(({ incidentId }) => incidentId === row.id),
      reports: data.reports.filter(({ incidentId }) => incidentId === row.id),
    });
    const sentence = headline(findings);
    return {
      id: row.id,
      title: row.title,
      ours: renderWording(sentence, 'en').text,
      analyst: row.best,
      doNotSay: row.doNotSay,
      verdict: judge(row.best, row.doNotSay, findings, sentence),
      findings,
    };
  });
  const speeds = (['usual', 'large'] as const).map((size) => measureSpeed(data.claims, data.reports, size));
  if (values.json) printJson(rows, speeds);
  else printText(rows, speeds);
  return 0;
}

function share(rows: readonly Row[], missing: (verdict: Verdict) => readonly string[]): number {
  const wanted = rows.reduce((sum, { verdict }) => sum + verdict.wanted.length, 0);
  const lost = rows.reduce((sum, { verdict }) => sum + missing(verdict).length, 0);
  return wanted === 0 ? 1 : (wanted - lost) / wanted;
}

function figures(rows: readonly Row[]) {
  return {
    incidents: rows.length,
    agreement: rows.length === 0 ? 1 : rows.filter(({ verdict }) => verdict.agrees).length / rows.length,
    inFindings: share(rows, ({ notFound }) => notFound),
    inSentence: share(rows, ({ notInSentence }) => notInSentence),
    forbidden: rows.reduce((sum, { verdict }) => sum + verdict.forbidden.length, 0),
    unfounded: rows.reduce((sum, { verdict }) => sum + verdict.unfounded.length, 0),
  };
}

function printJson(rows: readonly Row[], speeds: readonly Speed[]): void {
  const out = rows.map(({ findings, ...row }) => ({
    ...row,
    totals: findings.totals,
    issues: findings.issues.map(({ name, claimIds, sentence }) => ({
      name,
      claimIds,
      text: renderWording(sentence, 'en').text,
    })),
  }));
  console.log(
    JSON.stringify({ ...figures(rows), speed: speeds[0], speedLarge: speeds[1], rows: out }, null, 2),
  );
}

function printText(rows: readonly Row[], speeds: readonly Speed[]): void {
  for (const { id, title, ours, analyst, doNotSay, verdict, findings } of rows) {
    console.log(`\n${verdict.agrees ? 'agrees ' : 'DIFFERS'} ${id}  ${title}`);
    console.log(`  ours     ${ours}`);
    console.log(`  analyst  ${analyst}`);
    if (doNotSay !== '') console.log(`  not say  ${doNotSay}`);
    if (verdict.notFound.length > 0) console.log(`  !! not in our findings: ${verdict.notFound.join(', ')}`);
    if (verdict.notInSentence.length > verdict.notFound.length)
      console.log(
        `  .. only in the findings: ${verdict.notInSentence.filter((one) => !verdict.notFound.includes(one)).join(', ')}`,
      );
    if (verdict.forbidden.length > 0)
      console.log(`  !! said against the warning: ${verdict.forbidden.join(', ')}`);
    if (verdict.unfounded.length > 0) console.log(`  !! stated by no claim: ${verdict.unfounded.join(', ')}`);
    const names = findings.issues.map(({ name }) => name);
    const counted = [...new Set(names)].map(
      (name) => `${name} ${names.filter((one) => one === name).length}`,
    );
    console.log(`  issues   ${counted.join(', ') || 'none'}`);
    if (values.verbose) printFindings(findings);
  }
  const { agreement, inFindings, inSentence, forbidden, unfounded, incidents } = figures(rows);
  const percent = (part: number) => `${(part * 100).toFixed(0)} %`;
  console.log(`\n${incidents} incidents; agree ${percent(agreement)}`);
  console.log(
    `numbers and days of the analyst: in our findings ${percent(inFindings)}, in our sentence ${percent(inSentence)}`,
  );
  console.log(`said against a warning: ${forbidden}; numbers that no claim states: ${unfounded}`);
  for (const { claims, medianMs, bestMs, cpuMs, runs } of speeds)
    console.log(
      `speed: ${claims} claims in ${medianMs.toFixed(1)} ms (median of ${runs}, best ${bestMs.toFixed(1)}, processor ${cpuMs.toFixed(1)})`,
    );
}

function printFindings(findings: IncidentFindings): void {
  for (const { id, rule, wording, used, against, origins } of findings.findings) {
    console.log(`    ${id} [${rule}] ${renderWording(wording, 'en').text}`);
    console.log(
      `      reports ${origins.reports}, families ${origins.families}, independent ${origins.independent}; used ${used.join(' ')}`,
    );
    if (against.length > 0)
      console.log(`      against ${against.map(({ claimId, why }) => `${claimId} (${why})`).join(' ')}`);
  }
  for (const { sentence, claimIds } of findings.issues)
    console.log(`    ! ${renderWording(sentence, 'en').text} ${claimIds.join(' ')}`);
}
