import { endpoint } from '@safeconduct/contract/endpoint.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { addCase } from '../../test/rows.ts';
import { type Person, type World, createWorld } from '../../test/world.ts';
import { Refusal } from './http/refusal.ts';
import { route } from './http/route.ts';
import { startJobs } from './jobs.ts';
import { openLog } from './log.ts';
import type { Module } from './module.ts';

const ask = endpoint({
  id: 'try.ask',
  method: 'POST',
  path: '/api/1/try/ask',
  may: 'signed-in',
  summary: 'Ask for work',
  body: z.object({ word: z.string(), refuse: z.boolean() }),
});

type Ran = { word: string; actor: string; teams: string[] };
const ran: Ran[] = [];
const tried: Module = {
  name: 'try',
  routes: [
    route(ask, async (visit, { body }) => {
      await visit.job('try.work', { word: body.word });
      visit.audit('work.asked', { kind: 'work', id: body.word, team: null });
      if (body.refuse) throw new Refusal('conflict');
    }),
  ],
  tasks: {
    'try.work': async (visit, payload) => {
      const { word } = z.object({ word: z.string() }).parse(payload);
      const teams = await visit.tx.selectFrom('teams').select('id').execute();
      ran.push({ word, actor: visit.actor.id, teams: teams.map((team) => team.id) });
      visit.audit('work.done', { kind: 'work', id: word, team: null });
    },
  },
};

let world: World;
let ana: Person;
beforeAll(async () => {
  world = await createWorld([tried]);
  ana = await world.addPerson('caseworker');
  await world.addPerson('caseworker');
});
afterAll(async () => world.close());

const post = (person: Person, word: string, refuse = false) =>
  person.request('/api/1/try/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ word, refuse }),
  });
const waiting = async () =>
  (await sql<{ n: number }>`select count(*) as n from graphile_worker.jobs`.execute(world.owner)).rows[0]?.n;

test('a job is asked for in the transaction: refused requests leave none', async () => {
  expect((await post(ana, 'refused', true)).status).toBe(409);
  expect(await waiting()).toBe(0);
  expect((await post(ana, 'asked')).status).toBe(204);
  expect(await waiting()).toBe(1);
});

test('a job runs as the user who caused it, sees what that user sees, and is audited', async () => {
  const gone = await world.addPerson('caseworker');
  await post(gone, 'by somebody disabled');
  await world.root.updateTable('users').set({ disabled_at: new Date() }).where('id', '=', gone.id).execute();
  const runner = await startJobs(world.database, [tried], openLog('silent'));
  for (let waited = 0; (await waiting()) !== 0 && waited < 100; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  await runner.stop();
  expect(ran).toEqual([{ word: 'asked', actor: ana.id, teams: [ana.team] }]);
  const rows = await world.root
    .selectFrom('audit')
    .select(['act', 'actor_id'])
    .where('act', '=', 'work.done')
    .execute();
  expect(rows).toEqual([{ act: 'work.done', actor_id: ana.id }]);
});

test('jobs locked by a server that is dead are freed; those of one that lives are not', async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(world.owner);
  ran.length = 0;
  await post(ana, 'of the dead');
  await post(ana, 'of the living');
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute', attempts = 1,
    locked_by = case when payload->'payload'->>'word' = 'of the dead' then 'pool-dead' else 'pool-alive' end`.execute(
    world.owner,
  );
  const alive = await world.database.ownerPool.connect();
  await alive.query(`select pg_advisory_lock(hashtextextended('safeconduct queue pool-alive', 0))`);
  const runner = await startJobs(world.database, [tried], openLog('silent'));
  for (let waited = 0; ran.length === 0 && waited < 200; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  expect(ran.map(({ word }) => word)).toEqual(['of the dead']);
  alive.release(true);
  // What the living one held is freed once it lives no more.
  for (let waited = 0; ran.length === 1 && waited < 300; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  await runner.stop();
  expect(ran.map(({ word }) => word)).toEqual(['of the dead', 'of the living']);
});

test('the queue goes on when every connection of it is cut', async () => {
  ran.length = 0;
  const runner = await startJobs(world.database, [tried], openLog('silent'));
  await post(ana, 'before');
  for (let waited = 0; ran.length === 0 && waited < 100; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename = 'safeconduct_owner'`.execute(world.root);
  await post(ana, 'after');
  for (let waited = 0; ran.length === 1 && waited < 300; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  await runner.stop();
  expect(ran.map(({ word }) => word)).toEqual(['before', 'after']);
});

test('what has run out is swept away, and nothing else', async () => {
  const person = await world.addPerson('reader');
  await sql`insert into sessions (token_hash, user_id, expires_at)
    values (sha256('old'), ${person.id}, now() - interval '1 minute')`.execute(world.root);
  await sql`insert into rate_buckets values ('old', 1, now() - interval '2 hours'), ('new', 1, now())`.execute(
    world.root,
  );
  await sql`select graphile_worker.add_job('sweep')`.execute(world.owner);
  const runner = await startJobs(world.database, [tried], openLog('silent'));
  for (let waited = 0; (await waiting()) !== 0 && waited < 100; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  await runner.stop();
  const left = await world.root
    .selectFrom('sessions')
    .select('id')
    .where('user_id', '=', person.id)
    .execute();
  expect(left).toHaveLength(1);
  const buckets = await world.root
    .selectFrom('rate_buckets')
    .select('key')
    .where('key', 'in', ['old', 'new'])
    .execute();
  expect(buckets).toEqual([{ key: 'new' }]);
});

test('a chore is nobody’s: it comes by the clock or is asked for, sees one team’s file at a time, and names no one', async () => {
  const at = await addCase(world, ana.team);
  const seen: unknown[] = [];
  const chored: Module = {
    name: 'chored',
    routes: [],
    chores: {
      'try-chore': {
        when: '0 0 1 1 *',
        run: async ({ unit, now, origin }, payload) => {
          const cases = (team: string | null) =>
            unit(team, ({ tx }) => tx.selectFrom('cases').select('id').execute());
          seen.push(payload, now.toISOString(), origin, (await cases(null)).length, await cases(ana.team));
          await unit(ana.team, async ({ audit }) => {
            audit('work.chored', { kind: 'work', id: 'chore', team: ana.team, case: null });
          });
        },
      },
    },
  };
  await sql`select graphile_worker.add_job('try-chore', '{"by": null, "payload": {"word": "asked"}}')`.execute(
    world.owner,
  );
  const clock = () => new Date('2012-02-20T00:00:00Z');
  const means = { clock, origin: () => 'https://desk.example.org', mail: null };
  const runner = await startJobs(world.database, [chored], openLog('silent'), means);
  for (let waited = 0; (await waiting()) !== 0 && waited < 100; waited += 1)
    await new Promise((done) => setTimeout(done, 50));
  await runner.stop();
  expect(seen).toEqual([
    { word: 'asked' },
    '2012-02-20T00:00:00.000Z',
    'https://desk.example.org',
    0,
    [{ id: at.caseId }],
  ]);
  const rows = await world.root
    .selectFrom('audit')
    .select(['actor_id', 'team_id'])
    .where('act', '=', 'work.chored')
    .execute();
  expect(rows).toEqual([{ actor_id: null, team_id: ana.team }]);
});

test('the app role cannot read the queue', async () => {
  await expect(sql`select * from graphile_worker.jobs`.execute(world.db)).rejects.toMatchObject({
    code: '42501',
  });
});
