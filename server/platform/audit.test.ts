import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, type World, createWorld } from '../../test/world.ts';
import type { Db } from './database/open.ts';
import { setActor } from './database/seal.ts';
import { inUnit } from './http/unit.ts';
import type { Actor } from './http/visit.ts';

let world: World;
let ana: Person;
beforeAll(async () => {
  world = await createWorld([]);
  ana = await world.addPerson('caseworker');
});
afterAll(async () => world.close());

const actorOf = (person: Person): Actor => ({
  id: person.id,
  login: 'x',
  name: 'x',
  role: person.role,
  teams: [person.team],
  permissions: [],
  session: '',
});

const record = (person: Person, acts: readonly string[]) =>
  inUnit(world, actorOf(person), { readOnly: false, mustAudit: true }, async (unit) => {
    for (const act of acts)
      unit.audit(`thing.${act}`, { kind: 'thing', id: 'T1', team: person.team, case: null }, { act });
  });

const firstBreak = async (db: Db) => {
  const { rows } = await sql<{ broken: number | null }>`select audit_first_break() as broken`.execute(db);
  return rows[0]?.broken;
};

test('entries stand in the order they were made, with their actor, and form an unbroken chain', async () => {
  await record(ana, ['first', 'second', 'third']);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => record(ana, [`parallel-${'abcdefghijklmnopqrst'[index]}`])),
  );
  const rows = await world.root.selectFrom('audit').selectAll().orderBy('id').execute();
  expect(rows.slice(0, 3).map((row) => row.act)).toEqual(['thing.first', 'thing.second', 'thing.third']);
  expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
  expect(new Set(rows.map((row) => row.actor_id))).toEqual(new Set([ana.id]));
  for (const [index, row] of rows.entries()) {
    if (index > 0) expect(row.previous).toEqual(rows[index - 1]?.hash);
  }
  expect(await firstBreak(world.db)).toBeNull();
});

test('the app can neither change nor remove an entry, nor pose as somebody else', async () => {
  for (const statement of [
    sql`update audit set act = 'thing.other'`,
    sql`delete from audit`,
    sql`truncate audit`,
    sql`update audit_head set id = 0`,
    sql`select * from audit_head`,
  ]) {
    await expect(statement.execute(world.db)).rejects.toMatchObject({ code: '42501' });
  }
  await world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: ana.id, role: 'caseworker', teams: [ana.team] });
    await sql`insert into audit (id, at, actor_id, act, subject_kind, subject_id, previous, hash)
      values (99999, 'epoch', ${ana.team}, 'thing.posed', 'thing', 'T2', '', '')`.execute(tx);
  });
  const posed = await world.root
    .selectFrom('audit')
    .selectAll()
    .where('act', '=', 'thing.posed')
    .executeTakeFirstOrThrow();
  expect(posed.actor_id).toBe(ana.id);
  expect(posed.id).toBeLessThan(99999);
  expect(new Date(posed.at).getFullYear()).toBeGreaterThan(2000);
});

test('the owner cannot either, without taking the trigger off; and then the chain tells', async () => {
  await expect(
    sql`update audit set act = 'thing.other' where id = 2`.execute(world.owner),
  ).rejects.toMatchObject({
    code: '42501',
  });
  await sql`alter table audit disable trigger user`.execute(world.owner);
  await sql`update audit set detail = '{"act":"forged"}' where id = 2`.execute(world.owner);
  expect(await firstBreak(world.db)).toBe(2);
  await sql`update audit set detail = '{"act":"second"}' where id = 2`.execute(world.owner);
  expect(await firstBreak(world.db)).toBeNull();
  await sql`delete from audit where id = (select max(id) from audit)`.execute(world.owner);
  expect(await firstBreak(world.db)).not.toBeNull();
});

test('entries of another team are not seen; own entries of no team are', async () => {
  const ben = await world.addPerson('reader');
  await sql`alter table audit enable trigger user`.execute(world.owner);
  await record(ben, ['by-ben']);
  const seenBy = (person: Person) =>
    inUnit(world, actorOf(person), { readOnly: true, mustAudit: false }, async ({ tx }) =>
      (await tx.selectFrom('audit').select('act').execute()).map((row) => row.act),
    );
  expect(await seenBy(ben)).toEqual(['thing.by-ben']);
  expect(await seenBy(ana)).not.toContain('thing.by-ben');
  expect(await world.db.selectFrom('audit').selectAll().execute()).toEqual([]);
});
