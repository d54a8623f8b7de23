import { headline, reconcile, renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { readTable } from '@safeconduct/claims/table/index.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadData } from './incidents.ts';
import { judge } from './judge.ts';

const folder = new URL('./invented/', import.meta.url).pathname;
const table = readTable(readFileSync(`${folder}incidents.csv`, 'utf8'), ['incident_id', 'must_say']);
const data = loadData(folder);
if (!table.ok || !data) throw new Error('the invented incidents do not read');
const list = (cell: string | undefined) => (cell ?? '').split(';').filter((one) => one !== '');

describe.each(table.rows.map(({ cells }) => cells))('$incident_id $title', (row) => {
  const mine = ({ incidentId }: { readonly incidentId: string | null }) => incidentId === row.incident_id;
  const findings = reconcile({ claims: data.claims.filter(mine), reports: data.reports.filter(mine) });
  const sentence = headline(findings);
  const { text } = renderWording(sentence, 'en');

  it('has the conclusion that a careful reader would draw, and says nothing warned of', () => {
    const verdict = judge(row.best_supported ?? '', row.do_not_say ?? '', findings, sentence);
    expect(verdict).toMatchObject({ notFound: [], forbidden: [], unfounded: [], agrees: true });
  });

  it('says what it must, and not what it must not', () => {
    for (const words of list(row.must_say)) expect(text.toLowerCase()).toContain(words.toLowerCase());
    for (const words of list(row.must_not_say)) expect(text.toLowerCase()).not.toContain(words.toLowerCase());
  });

  it('names its troubles, and counts independent origins', () => {
    const names = findings.issues.map(({ name }) => name);
    for (const name of list(row.issues)) expect(names).toContain(name);
    for (const [property, n] of list(row.independent).map((one) => one.split('='))) {
      const finding = findings.findings.find((one) => one.property === property);
      expect(finding?.origins.independent, property).toBe(Number(n));
    }
  });
});
