import { casesList } from '@safeconduct/contract/cases.ts';
import { sampleLoad, sampleRemove } from '@safeconduct/contract/exchange.ts';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
});
afterAll(() => world.close());

/** Rows in every table that carries a case, the audit trail aside. */
async function rowsOfCases(): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
    where c.relkind = 'r' and c.relname <> 'audit' and not a.attisdropped`.execute(world.root);
  const counts: Record<string, number> = {};
  for (const { name } of [...tables, { name: 'cases' }]) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(
      world.root,
    );
    if ((rows[0]?.n ?? 0) > 0) counts[name] = rows[0]?.n ?? 0;
  }
  return counts;
}

describe('the sample', () => {
  it('loads with lots, custody, legs, communications, persons and tasks, and goes without leaving a row', async () => {
    expect(await rowsOfCases()).toEqual({});
    const loaded = await worker.call(sampleLoad, { body: { teamId: worker.team } });
    expect(loaded).toMatchObject({ reports: 60, claims: 166 });
    const page = await worker.call(incidentsGet, { params: { id: loaded.incidentId } });
    expect(page.incident).toMatchObject({ sample: true, claims: 166, reports: 60, code: 'CN-KP-2012-02' });
    expect(page.groups).toHaveLength(10);
    const lotA = page.groups.find(({ label }) => label === 'A');
    expect(page.groups.find(({ id }) => id === lotA?.parentId)?.label).toBe('8-13 Feb');
    expect(page.claims.filter(({ groupId }) => groupId === lotA?.id).map(({ code }) => code)).toContain(
      'C0121',
    );
    expect(page.custody.every(({ claimId }) => page.claims.some(({ id }) => id === claimId))).toBe(true);
    expect([page.legs.length, page.communications.length, page.persons.length, page.tasks.length]).toEqual([
      10, 6, 5, 4,
    ]);
    const derived = page.reports.find(({ code }) => code === 'icnk-ua52');
    expect(page.reports.find(({ id }) => id === derived?.derivesFrom)?.code).toBe('ai-ua52');
    expect(page.claims.find(({ code }) => code === 'C0023')).toMatchObject({
      recordedOn: '2012-02-15',
      bounds: { lower: 21, upper: null },
    });

    await worker.call(sampleRemove, { params: { caseId: loaded.caseId } });
    expect(await rowsOfCases()).toEqual({});
    const left = await world.root
      .selectFrom('audit')
      .select('act')
      .where('subject_id', '=', loaded.caseId)
      .orderBy('id')
      .execute();
    expect(left.map(({ act }) => act)).toEqual(['sample.loaded', 'sample.removed']);
  });

  it('holds no words of articles: no value stated is longer than a short quotation', async () => {
    const loaded = await worker.call(sampleLoad, { body: { teamId: worker.team } });
    const page = await worker.call(incidentsGet, { params: { id: loaded.incidentId } });
    for (const claim of page.claims) {
      expect(claim.valueStated.split(/\s+/).length, claim.valueStated).toBeLessThanOrEqual(20);
      expect(claim.locator).toEqual({ words: '' });
    }
    expect(page.reports.some(({ hasText }) => hasText)).toBe(false);
    await expect(worker.call(sampleLoad, { body: { teamId: worker.team } })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
  });

  it('is not a way to remove a real case, nor to reach into another team', async () => {
    const at = await addCase(world, worker.team);
    await expect(worker.call(sampleRemove, { params: { caseId: at.caseId } })).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    const stranger = await world.addPerson('caseworker');
    await expect(stranger.call(sampleRemove, { params: { caseId: at.caseId } })).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    await expect(stranger.call(sampleLoad, { body: { teamId: worker.team } })).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    const reviewer = await world.addPerson('reviewer', worker.team);
    await expect(reviewer.call(sampleLoad, { body: { teamId: worker.team } })).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    expect((await worker.call(casesList, {})).cases.some(({ id }) => id === at.caseId)).toBe(true);
  });
});
