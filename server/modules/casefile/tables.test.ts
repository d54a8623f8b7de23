import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type World } from '../../../test/world.ts';
import { setActor } from '../../platform/database/seal.ts';

/** What the tables themselves hold, whatever the code above them does. */

let world: World;
let team: string;
let at: Case;
let report: string;
let claim: string;
beforeAll(async () => {
  world = await createWorld();
  team = await world.addTeam();
  at = await addCase(world, team);
  report = await addReport(world, at, { text: 'As it came.' });
  claim = await addClaim(world, at, report);
});
afterAll(() => world.close());

/** Runs statements as the server does: under the restricted role, with the teams of an actor. */
function asMemberOf<T>(teams: readonly string[], work: (tx: World['db']) => Promise<T>): Promise<T> {
  return world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: randomUUID(), role: 'caseworker', teams });
    return work(tx);
  });
}

/**
 * Tables that name a case and are no part of its file: who may see it and who was told (0011), which the owner's own
 * functions read whole, and the trail, which is read by a rule of its own (0012).
 */
const BESIDE = ['closed_cases', 'case_members', 'notices', 'audit'];

async function domainTables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
    where c.relkind = 'r' and not a.attisdropped and c.relname <> all (${BESIDE}) order by 1`.execute(
    world.root,
  );
  return ['cases', ...rows.map(({ name }) => name)];
}

describe('what came in is never changed', () => {
  it.each([
    ['the words of a claim', () => sql`update claims set value_stated = 'about 21' where id = ${claim}`],
    ['the hedge of a claim', () => sql`update claims set hedge = 'none' where id = ${claim}`],
    [
      'the day a claim was learned',
      () => sql`update claims set learned_on = '2000-01-01' where id = ${claim}`,
    ],
    ['the text of a report', () => sql`update reports set text = 'Other.' where id = ${report}`],
    [
      'the day a report came in',
      () => sql`update reports set received_at = now() - interval '1 year' where id = ${report}`,
    ],
    ['the being there of a claim', () => sql`delete from claims where id = ${claim}`],
    ['the being there of a report', () => sql`delete from reports where id = ${report}`],
    ['a case that is no sample', () => sql`delete from cases where id = ${at.caseId}`],
    ['what is a sample', () => sql`update cases set sample = true where id = ${at.caseId}`],
  ])('%s', async (_, statement) => {
    // Even the owner of the tables and a superuser are refused: it is a rule, not a right.
    await expect(statement().execute(world.root)).rejects.toMatchObject({ code: '23001' });
    await expect(asMemberOf([team], (tx) => statement().execute(tx))).rejects.toMatchObject({
      code: '23001',
    });
  });

  it('but a claim is graded, superseded once and withdrawn once', async () => {
    const first = await addClaim(world, at, report);
    const next = await addClaim(world, at, report);
    await sql`update claims set credibility = 1 where id = ${first}`.execute(world.root);
    await sql`update claims set superseded_by = ${next} where id = ${first}`.execute(world.root);
    await expect(
      sql`update claims set superseded_by = null where id = ${first}`.execute(world.root),
    ).rejects.toMatchObject({ code: '23001' });
    await sql`update claims set withdrawn_at = now() where id = ${next}`.execute(world.root);
    await expect(
      sql`update claims set withdrawn_at = null where id = ${next}`.execute(world.root),
    ).rejects.toMatchObject({ code: '23001' });
  });
});

describe('what cannot be', () => {
  it.each([
    ['bounds crossed', () => addClaim(world, at, report, { lower: '30', upper: '20' }), '23514'],
    [
      'days crossed',
      () => addClaim(world, at, report, { earliest: '2012-02-20', latest: '2012-02-08' }),
      '23514',
    ],
    ['a claim without its place', () => addClaim(world, at, report, { locator: '{}' }), '23514'],
    ['a report of another case', async () => addClaim(world, await addCase(world, team), report), '23503'],
    [
      'a row in another team than its case',
      async () => addReport(world, { ...at, teamId: await world.addTeam() }),
      '23503',
    ],
  ])('%s', async (_, make, code) => {
    await expect(make()).rejects.toMatchObject({ code });
  });
});

describe('every table of the case file', () => {
  it('carries case and team, and forces row-level security', async () => {
    const { rows } = await sql<{ name: string; on: boolean; forced: boolean; team: boolean }>`
      select c.relname as name, c.relrowsecurity as "on", c.relforcerowsecurity as forced,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'team_id' and a.attnotnull) as team
      from pg_class c where c.relname = any (${await domainTables()})`.execute(world.root);
    expect(rows.length).toBeGreaterThanOrEqual(17);
    expect(rows.filter((row) => !row.on || !row.forced || !row.team)).toEqual([]);
  });

  it('shows nothing to another team, and nothing to nobody', async () => {
    const other = await world.addTeam();
    for (const teams of [[other], []]) {
      for (const table of await domainTables()) {
        const { rows } = await asMemberOf(teams, (tx) =>
          sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx),
        );
        expect([table, rows[0]?.n]).toEqual([table, 0]);
      }
    }
    const own = await asMemberOf([team], (tx) =>
      sql<{ n: number }>`select count(*) as n from claims`.execute(tx),
    );
    expect(own.rows[0]?.n).toBeGreaterThan(0);
  });

  it('takes no row into another team', async () => {
    const other = await world.addTeam();
    const write = asMemberOf([other], (tx) =>
      sql`insert into cases (team_id, title) values (${team}, 'x')`.execute(tx),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('has no column for the identity of a person', async () => {
    const { rows } = await sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'public' and table_name = any (${await domainTables()})
        and column_name ~ '(^|_)(name|names|surname|forename|alias|birth|born|birthday|dob|mother|father|kin|relative|phone|email|address|passport|contact|photo|face)(_|$)'
      order by 1`.execute(world.root);
    // The name of a file as it was sent; it is shown to those who see the report alone.
    expect(rows.map(({ column }) => column)).toEqual(['report_files.name']);
  });

  it('has an index that begins with each foreign key, so that no delete or join reads a table through', async () => {
    const { rows } = await sql<{ missing: string }>`
      select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) as missing
      from pg_constraint c
      where c.contype = 'f' and c.conrelid::regclass::text = any (${await domainTables()})
        and c.confrelid::regclass::text <> 'users'
        and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = any (c.conkey))`.execute(
      world.root,
    );
    expect(rows).toEqual([]);
  });
});

describe('search', () => {
  it('reads the word index under row-level security, not the table', async () => {
    await sql`insert into search_entries (case_id, team_id, kind, subject_id, words)
      select ${at.caseId}, ${team}, 'claim', new_id(), array_to_tsvector(array['w' || n, '북송']) from generate_series(1, 20000) n`.execute(
      world.root,
    );
    await sql`vacuum analyze search_entries`.execute(world.root);
    const found = await asMemberOf([team], async (tx) => {
      await sql`select pg_stat_force_next_flush()`.execute(tx);
      return sql`select * from find_words('w777', array['claim'], 10, 10, array[null]::uuid[])`.execute(tx);
    });
    expect(found.rows).toHaveLength(1);
    const scans = async () => {
      const { rows } = await sql<{ n: number }>`
        select sum(idx_scan)::int as n from pg_stat_user_indexes where indexrelname like 'search\\_%words%'`.execute(
        world.root,
      );
      return rows[0]?.n ?? 0;
    };
    await expect.poll(scans, { timeout: 10_000 }).toBeGreaterThan(0);
  });
});
