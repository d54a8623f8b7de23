import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { reconcile } from '@safeconduct/claims/reconcile/index.ts';
import { readClaims, readReports } from '@safeconduct/claims/table/index.ts';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { toEsf } from './esf/index.ts';
import { ftmEntities, toStatements } from './ftm/index.ts';
import { toHxl } from './hxl/index.ts';
import type { OutSource } from './model.ts';

const file = (name: string) =>
  readFileSync(new URL(`../../../../data/sample/${name}`, import.meta.url), 'utf8');

function sample(): OutSource {
  const reports = readReports(file('reports.csv'));
  if (!reports.ok) throw new Error('reports');
  const claims = readClaims(file('claims.csv'), reports.reports);
  if (!claims.ok) throw new Error('claims');
  const incident = { id: 'CN-KP-2012-02', title: 'Sample', returningState: 'CN', receivingState: 'KP' };
  const findings = reconcile({ claims: claims.claims, reports: reports.reports, asOf: null });
  const source = {
    incident,
    generatedOn: '2012-03-20',
    claims: claims.claims,
    reports: reports.reports,
    findings,
  };
  return { source, persons: [], codes: new Map(), space: '' };
}

describe('the sample of 2012, of which lots, places and steps stand in claims alone', () => {
  const out = sample();

  it('points at nothing that is not there, in FollowTheMoney', () => {
    const entities = ftmEntities([out], 'en');
    const ids = new Set(entities.map(({ id }) => id));
    for (const { id, properties } of entities)
      for (const prop of ['subject', 'object', 'entity', 'proof', 'involved'])
        for (const { value } of properties[prop] ?? []) expect(ids, `${id} ${prop}`).toContain(value);
    const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
    const names = (parse(toStatements(entities, 'safeconduct', sha1)) as string[][]).map((row) => row.at(-1));
    expect(new Set(names).size).toBe(names.length);
  });

  it('points at nothing that is not there, in HURIDOCS files', () => {
    const files = toEsf([out], 'en');
    const read = (name: string) => parse(files[name] ?? '') as string[][];
    const people = new Set(read('person.csv').map(([number]) => number));
    for (const [name, at] of [
      ['act.csv', 1],
      ['information.csv', 1],
      ['information.csv', 3],
      ['intervention.csv', 3],
    ] as const)
      for (const row of read(name).slice(1)) expect(people, `${name} ${row[at]}`).toContain(row[at]);
  });

  it('has a claim of each as often as there is one', () => {
    const counted = out.source.claims.filter(({ property }) =>
      /^count_|_estimate$|^informants_|^share_/.test(property),
    ).length;
    expect((parse(toHxl([out], 'en')) as string[][]).filter((row) => row[2] === 'account').length).toBe(
      counted,
    );
    expect((parse(toEsf([out], 'en')['information.csv'] ?? '') as string[][]).length - 1).toBe(
      out.source.findings.claimIds.length,
    );
  });
});
