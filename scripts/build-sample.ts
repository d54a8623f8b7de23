import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/**
 * Builds data/sample/{reports,claims,lots}.csv from the public development data:
 *
 *     node scripts/build-sample.ts --data DIR     (DIR holds reports.csv, claims.csv, lots-2012.csv)
 *
 * Only facts and addresses are taken: publisher, address, date and our own normalised claims with the few
 * words that carry each value. Locators (first words of sentences) and article text are left out. One
 * report of the set is left out too, so that a person who tries the sample can paste it and see the file
 * change. incident.json beside it (custody, legs, communications, tasks) is written by hand.
 */

type Row = Record<string, string>;

const INCIDENT = 'CN-KP-2012-02';
const LEFT_OUT = 'dip12-seed';
/** The two waves that the lots are arranged under; a lot not named here stands alone. */
const WAVES = [
  { label: '8-13 Feb', title: 'First arrests, on the way through Shenyang and Changchun', lots: 'ABCD' },
  { label: 'later', title: 'Added by one lawmaker’s running tally', lots: 'EFGH' },
];

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('build-sample: name the folder of the development data with --data DIR');
  process.exit(2);
}
const from = resolve(values.data);
const to = resolve(import.meta.dirname, '../data/sample');

const read = (name: string): Row[] =>
  parse(readFileSync(join(from, name), 'utf8'), { columns: true, bom: true });
const write = (name: string, rows: readonly Row[]) =>
  writeFileSync(join(to, name), stringify([...rows], { header: true }));

const reports = read('reports.csv').filter(
  (row) => row['incident_id'] === INCIDENT && row['id'] !== LEFT_OUT,
);
const kept = new Set(reports.map((row) => row['id']));
const claims = read('claims.csv').filter(
  (row) => kept.has(row['report_id']) && row['incident_id'] === INCIDENT,
);

write(
  'reports.csv',
  reports.map(({ lookup: _lookup, rank: _rank, ...row }) => row),
);
write(
  'claims.csv',
  claims.map((row) => ({ ...row, locator: '' })),
);
write('lots.csv', [
  ...WAVES.map(({ label, title }) => ({ label, parent: '', title })),
  ...read('lots-2012.csv')
    .filter((row) => /^[A-Z]$/.test(row['lot'] ?? ''))
    .map((row) => ({
      label: row['lot'] ?? '',
      parent: WAVES.find((wave) => wave.lots.includes(row['lot'] ?? ''))?.label ?? '',
      title: row['what'] ?? '',
    })),
]);
console.error(`build-sample: ${reports.length} reports, ${claims.length} claims`);
