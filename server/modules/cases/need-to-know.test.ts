import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { setActor } from '../../platform/database/seal.ts';
import type { Tx } from '../../platform/http/visit.ts';

let world: World;
let ana: Person;
let ben: Person;
let boss: Person;
let open: Case;
let closed: Case;

beforeAll(async () => {
  world = await createWorld([]);
  ana = await world.addPerson('caseworker');
  ben = await world.addPerson('caseworker', ana.team);
  boss = await world.addPerson('administrator', ana.team);
  open = await addCase(world, ana.team);
  closed = await addCase(world, ana.team);
  await addClaim(world, closed, await addReport(world, closed));
});
afterAll(() => world.close());

const as = <Result>(person: Person, work: (tx: Tx) => Promise<Result>) =>
  world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: person.id, role: person.role, teams: [person.team] });
    return work(tx);
  });
const name = (person: Person, of: Case, named: readonly string[]) =>
  as(person, async (tx) => {
    const { rows } = await sql<{ done: boolean }>`
      select name_case_members(${of.caseId}, ${named}::uuid[]) as done`.execute(tx);
    return rows[0]?.done;
  });
const casesOf = (person: Person) =>
  as(person, async (tx) => (await tx.selectFrom('cases').select('id').execute()).map(({ id }) => id));

test('every table with a case has the rule of the case in its policies', async () => {
  const { rows } = await sql<{ table: string }>`
    select c.relname as "table" from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not exists (
      select from pg_policies p where p.tablename = c.relname and p.qual like '%hidden_cases()%')`.execute(
    world.owner,
  );
  expect(rows).toEqual([]);
});

test('a case closed to some does not exist for the others of the team, whatever their role', async () => {
  await expect(name(ana, closed, [ben.id])).rejects.toMatchObject({ constraint: 'closing_names_oneself' });
  expect(await name(ana, closed, [ana.id])).toBe(true);
  expect(await casesOf(ana)).toEqual(expect.arrayContaining([open.caseId, closed.caseId]));
  for (const other of [ben, boss]) expect(await casesOf(other)).toEqual([open.caseId]);
  const { rows: tables } = await sql<{ table: string }>`
    select tablename as "table" from pg_policies where policyname = tablename || '_of_team'`.execute(
    world.owner,
  );
  expect(tables.length).toBeGreaterThan(20);
  const leaks = await as(boss, async (tx) => {
    const found: string[] = [];
    for (const { table } of [...tables, { table: 'closed_cases' }, { table: 'case_members' }]) {
      const id = sql.ref(table === 'cases' ? 'id' : 'case_id');
      const { rows } = await sql`select from ${sql.table(table)} where ${id} = ${closed.caseId}`.execute(tx);
      if (rows.length > 0) found.push(table);
    }
    return found;
  });
  expect(leaks).toEqual([]);
});

test('who is not named neither writes into it nor names anybody', async () => {
  expect(await name(ben, closed, [ben.id])).toBe(false);
  expect(await name(ben, closed, [])).toBe(false);
  await expect(
    as(ben, (tx) =>
      tx
        .insertInto('sources')
        .values({ case_id: closed.caseId, team_id: closed.teamId, publisher: 'x' })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  await expect(
    as(ben, (tx) =>
      sql`insert into case_members (case_id, team_id, user_id) values (${closed.caseId}, ${closed.teamId}, ${ben.id})`.execute(
        tx,
      ),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});

test('the last person named stays: on the list, and in the team', async () => {
  expect(await name(ana, closed, [ana.id, ben.id])).toBe(true);
  expect(await casesOf(ben)).toContain(closed.caseId);
  expect(await name(ana, closed, [ben.id])).toBe(true);
  expect(await casesOf(ana)).toEqual([open.caseId]);
  await expect(
    as(boss, (tx) =>
      tx.deleteFrom('team_members').where('team_id', '=', ana.team).where('user_id', '=', ben.id).execute(),
    ),
  ).rejects.toMatchObject({ constraint: 'closed_case_keeps_a_member' });
  expect(await name(ben, closed, [ana.id, ben.id])).toBe(true);
});

test('somebody of another team cannot be named', async () => {
  const stranger = await world.addPerson('caseworker');
  await expect(name(ana, closed, [ana.id, stranger.id])).rejects.toMatchObject({ code: '23503' });
});

test('an administrator lets himself in only with a reason that all who are named read', async () => {
  const smash = (person: Person, of: Case) =>
    as(person, async (tx) => {
      const { rows } = await sql<{ team: string | null }>`
        select break_glass(${of.caseId}, 'Ana is ill and a return is near') as team`.execute(tx);
      return rows[0]?.team;
    });
  expect(await smash(ben, closed)).toBeNull();
  expect(await smash(boss, open)).toBeNull();
  expect(await smash(boss, closed)).toBe(ana.team);
  expect(await casesOf(boss)).toContain(closed.caseId);
  const told = await as(ana, (tx) =>
    tx.selectFrom('notices').select(['kind', 'by_id', 'note']).where('kind', '=', 'glass_broken').execute(),
  );
  expect(told).toEqual([{ kind: 'glass_broken', by_id: boss.id, note: 'Ana is ill and a return is near' }]);
  expect(await name(ana, closed, [ana.id])).toBe(true);
});

test('a case whose people are all disabled is listed for administrators, without its title', async () => {
  const orphans = () =>
    as(boss, async (tx) => (await sql`select case_id, team_id from cases_nobody_opens()`.execute(tx)).rows);
  expect(await orphans()).toEqual([]);
  await world.root.updateTable('users').set({ disabled_at: new Date() }).where('id', '=', ana.id).execute();
  expect(await orphans()).toEqual([{ case_id: closed.caseId, team_id: ana.team }]);
  await world.root.updateTable('users').set({ disabled_at: null }).where('id', '=', ana.id).execute();
});

test('opening it to the team again makes it everybody’s', async () => {
  expect(await name(ana, closed, [])).toBe(true);
  expect(await casesOf(ben)).toContain(closed.caseId);
});

test('the last administrator stays one', async () => {
  const change = (set: { role?: 'reader'; disabled_at?: Date }) =>
    world.root.updateTable('users').set(set).where('id', '=', boss.id).execute();
  for (const set of [{ role: 'reader' as const }, { disabled_at: new Date() }]) {
    await expect(change(set)).rejects.toMatchObject({ constraint: 'an_administrator_remains' });
  }
});
