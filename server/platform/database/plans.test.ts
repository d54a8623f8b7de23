import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../../test/rows.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { setActor } from './seal.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld([]);
});
afterAll(async () => world.close());

test('where all rows are of one case, PostgreSQL still expects many, and reads a list in its order', async () => {
  const ana = await world.addPerson('caseworker');
  const { caseId } = await addCase(world, ana.team);
  await sql`insert into sources (case_id, team_id, publisher)
    select ${caseId}, ${ana.team}, 'paper ' || n from generate_series(1, 2000) n`.execute(world.root);
  await sql`analyze sources`.execute(world.root);
  await world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: ana.id, role: ana.role, teams: [ana.team] });
    const { rows } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
      explain (format json) select * from sources`.execute(tx);
    expect(rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows']).toBeGreaterThan(500);
    const ordered = await sql<
      Record<string, string>
    >`explain select * from sources order by id limit 5`.execute(tx);
    expect(JSON.stringify(ordered.rows)).toContain('sources_pkey');
  });
});
