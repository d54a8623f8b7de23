import { claimsList } from '@safeconduct/contract/claims.ts';
import { search } from '@safeconduct/contract/exchange.ts';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { reportsGet } from '@safeconduct/contract/reports.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCase, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { modulesOn } from '../../modules/index.ts';
import { setActor } from '../database/seal.ts';
import { diskStore } from '../files/disk.ts';

let world: World;
let ana: Person;
let at: Case;
let report: string;
beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  at = await addCase(world, ana.team);
  report = await addReport(world, at, { text: 'Kim Yong-chol was held in Shenyang.' });
});
afterAll(() => world.close());

const sightings = async () =>
  world.root
    .selectFrom('audit')
    .select(['act', 'actor_id', 'team_id', 'case_id', 'subject_kind', 'subject_id', 'detail'])
    .where('sighting', '=', true)
    .orderBy('id')
    .execute();
const open = (person: Person) => person.call(incidentsGet, { params: { id: at.incidentId } });
const chainBreak = async () =>
  (await sql<{ broken: number | null }>`select audit_first_break() as broken`.execute(world.db)).rows[0]
    ?.broken;

it('who saw an incident stands in the chain, with its case; seen again within ten minutes, once', async () => {
  await Promise.all([open(ana), open(ana), open(ana)]);
  await open(ana);
  expect(await sightings()).toEqual([
    {
      act: 'incident.seen',
      actor_id: ana.id,
      team_id: ana.team,
      case_id: at.caseId,
      subject_kind: 'incident',
      subject_id: at.incidentId,
      detail: {},
    },
  ]);
  world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000);
  await open(ana);
  // Another server, or one that started anew, remembers nothing; the table does.
  expect(await sightings()).toHaveLength(1);
  await sql`update sightings set at = at - interval '11 minutes'`.execute(world.root);
  world.clock.now = new Date(world.clock.now.getTime() + 11 * 60_000);
  await open(ana);
  expect(await sightings()).toHaveLength(2);
  expect(await chainBreak()).toBeNull();
});

it('many who see at once are told one by one, each as himself', async () => {
  const before = (await sightings()).length;
  const people = await Promise.all(Array.from({ length: 8 }, () => world.addPerson('reader', ana.team)));
  await Promise.all(people.map(open));
  const rows = (await sightings()).slice(before);
  expect(new Set(rows.map((row) => row.actor_id))).toEqual(new Set(people.map(({ id }) => id)));
  expect(rows).toHaveLength(8);
  expect(await chainBreak()).toBeNull();
});

it('a search is told with its hits, and never with its words', async () => {
  await ana.call(search, { query: { q: 'Shenyang' } });
  await ana.call(search, { query: { q: 'Yong-chol' } });
  const made = (await sightings()).filter((row) => row.act === 'search.seen');
  expect(made.map((row) => row.subject_id)).toEqual(['search', 'search']);
  expect(made.every((row) => typeof Object(row.detail).count === 'number')).toBe(true);
  const { rows } = await sql<{ all: string }>`select coalesce(string_agg(s::text, ''), '') || (select
    string_agg(a::text, '') from audit a) as all from sightings s`.execute(world.root);
  expect(rows[0]?.all).not.toMatch(/shenyang|yong/i);
});

it('lists of claims and originals are told too; what is refused was not seen', async () => {
  const before = (await sightings()).length;
  await ana.call(claimsList, { query: {} });
  const stranger = await world.addPerson('caseworker');
  await expect(open(stranger)).rejects.toMatchObject({ problem: { id: 'not-found' } });
  expect((await sightings()).slice(before).map((row) => row.act)).toEqual(['claims.seen']);
});

it('what cannot be recorded is not shown', async () => {
  await sql`alter function record_sightings(jsonb) rename to gone`.execute(world.owner);
  try {
    const response = await ana.request(`/api/1/reports/${report}`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('Kim Yong-chol');
  } finally {
    await sql`alter function gone(jsonb) rename to record_sightings`.execute(world.owner);
  }
  expect((await ana.call(reportsGet, { params: { id: report } })).report.id).toBe(report);
});

it('nobody is said to have seen what he did not', async () => {
  const ben = await world.addPerson('reader', ana.team);
  const row = (actor: string, seal: string) =>
    JSON.stringify([
      {
        actor,
        role: 'reader',
        teams: ana.team,
        seal,
        session: ben.id,
        act: 'incident.seen',
        kind: 'incident',
        id: at.incidentId,
        key: 'x',
        detail: {},
      },
    ]);
  const forge = (seal: string) => sql`select record_sightings(${row(ana.id, seal)}::jsonb)`.execute(world.db);
  await expect(forge(world.seal(ben.id, 'reader', [ana.team]))).rejects.toMatchObject({ code: '42501' });
  await expect(forge('')).rejects.toMatchObject({ code: '42501' });
  await expect(sql`select * from sightings`.execute(world.db)).rejects.toMatchObject({ code: '42501' });
});

it('who may not see a closed case reads no entry about it', async () => {
  const ben = await world.addPerson('administrator', ana.team);
  const shut = await addCase(world, ana.team);
  await world.root.insertInto('closed_cases').values({ case_id: shut.caseId, team_id: ana.team }).execute();
  await world.root
    .insertInto('case_members')
    .values({ case_id: shut.caseId, team_id: ana.team, user_id: ana.id })
    .execute();
  await ana.call(incidentsGet, { params: { id: shut.incidentId } });
  const seenBy = async ({ id, role }: Person) =>
    world.db.transaction().execute(async (tx) => {
      await setActor(tx, world.seal, { id, role, teams: [ana.team] });
      return tx.selectFrom('audit').select('act').where('case_id', '=', shut.caseId).execute();
    });
  expect(await seenBy(ana)).toEqual([{ act: 'incident.seen' }]);
  expect(await seenBy(ben)).toEqual([]);
});

/** Reads that show nothing of a case beyond titles, or only one's own account. A new one is named here or has `sees`. */
const showNothing = [
  'session.read',
  'sessions.list',
  'passkeys.list',
  'users.list',
  'teams.list',
  'cases.list',
  'incidents.list',
  'imports.list',
  'exports.under-way',
  'playbooks.list',
  'today',
  'reminders.list',
  'reminder-settings.get',
  'backups.list',
  'helper.get',
  'helper.requests',
  'cases.members',
  'cases.lost',
  'second-step.read',
  'sign-in-rules.read',
  'notices.list',
  'invitations.list',
  'users.sessions',
];

it('every read says what it shows', () => {
  const silent = modulesOn(diskStore('/nowhere'))
    .flatMap(({ routes }) => routes)
    .map(({ endpoint }) => endpoint)
    .filter(({ method, sees }) => method === 'GET' && sees === undefined)
    .map(({ id }) => id);
  expect(silent.filter((id) => !showNothing.includes(id))).toEqual([]);
});
