import { createHash, randomUUID } from 'node:crypto';
import { exportsMake, exportsMakeCase, exportsUnderWay, sampleLoad } from '@safeconduct/contract/exchange.ts';
import { personsEndpoints } from '@safeconduct/contract/incidents.ts';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
let report: string;
const claims: string[] = [];
/** Ids in order of time, as the server gives them. */
const idAt = (number: number) => `0195a1d0-000${number}-7000-8000-0000000000c1`;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
  report = await addReport(world, at, {
    published_on: '2012-02-15',
    published_earliest: '2012-02-15',
    published_latest: '2012-02-15',
    precision: 'day',
  });
  for (const stated of ['at least 21 people', '=24 people'])
    claims.push(
      await addClaim(world, at, report, {
        id: idAt(claims.length),
        value_stated: stated,
        learned_on: '2012-02-15',
      }),
    );
});
afterAll(() => world.close());

const basis = { purpose: 'For the archive', recipient: 'An archive', basis: 'no_personal_data' } as const;
const make = (
  person: Person,
  format: 'huridocs' | 'ftm' | 'hxl',
  asOf: string | null = null,
  id = at.incidentId,
) => person.call(exportsMake, { params: { id }, body: { ...basis, format, locale: 'en', asOf } });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const allText = (bytes: Uint8Array) =>
  text(bytes.subarray(0, 2)) === 'PK' ? Object.values(unzipSync(bytes)).map(text).join('\n') : text(bytes);

describe('an incident leaves for another system', () => {
  it('as HURIDOCS files, FollowTheMoney entities with statements, and HXL', async () => {
    const esf = await make(worker, 'huridocs');
    expect(esf.name).toMatch(/^I-0001-\d{4}-\d\d-\d\d\.huridocs\.zip$/);
    expect(text(unzipSync(esf.bytes)['information.csv'])).toContain('at least 21 people');
    const ftm = unzipSync((await make(worker, 'ftm')).bytes);
    const lines = text(ftm['entities.ftm.json'])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ properties }) => properties.keywords?.includes('claim')).length).toBe(2);
    expect(text(ftm['statements.csv'])).toContain('first_seen');
    const [, tags = [], ...rows] = parse(text((await make(worker, 'hxl')).bytes)) as string[][];
    expect(tags).toContain('#affected+detained+min');
    expect(rows.length).toBeGreaterThan(1);
  });

  it.each(['huridocs', 'ftm', 'hxl'] as const)('without an id of the database: %s', async (format) => {
    const person = await worker.call(personsEndpoints.add, {
      params: { id: at.incidentId },
      body: {
        groupId: null,
        sex: 'female',
        ageLower: 18,
        ageUpper: null,
        status: 'detained',
        statusOn: null,
        note: 'desk only',
      },
    });
    const said = allText((await make(worker, format)).bytes);
    for (const id of [at.incidentId, at.caseId, report, person.id, worker.id, ...claims])
      expect(said).not.toContain(id);
    expect(said).not.toContain('desk only');
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  });

  it('with claims under codes that stay when more is learned', async () => {
    const codes = async () =>
      [...allText((await make(worker, 'ftm')).bytes).matchAll(/"id":"([^"]*-claim-[^"]*)"/g)].map(
        ([, id]) => id,
      );
    const before = await codes();
    await addClaim(world, at, report, { id: idAt(9), value_stated: 'some 30', learned_on: '2012-02-16' });
    const after = await codes();
    expect(after.length).toBe(before.length + 1);
    for (const id of before) expect(after).toContain(id);
  });

  it('as of a past day without what was learned later', async () => {
    expect(allText((await make(worker, 'huridocs', '2012-02-14')).bytes)).not.toContain('at least 21 people');
  });

  it('with an entry that tells what left, why, to whom, on what basis, and its hash', async () => {
    const file = await make(worker, 'hxl');
    expect((await trailOf(world, at.incidentId)).at(-1)).toMatchObject({
      act: 'export.made',
      detail: { ...basis, format: 'hxl', sha256: createHash('sha256').update(file.bytes).digest('hex') },
    });
  });

  it('not by a reader, not from another team', async () => {
    await expect(make(await world.addPerson('reader', worker.team), 'ftm')).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    await expect(make(await world.addPerson('caseworker'), 'ftm')).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
  });
});

describe('a case leaves whole', () => {
  const addIncidents = ({ caseId, teamId }: Case, number: number) =>
    world.root
      .insertInto('incidents')
      .values(
        Array.from({ length: number }, (_, at) => ({
          id: randomUUID(),
          team_id: teamId,
          case_id: caseId,
          code: `M-${at}`,
          title: 'One of many',
        })),
      )
      .execute();
  const makeCase = (person: Person, format: 'huridocs' | 'ftm' | 'hxl', id = at.caseId) =>
    person.call(exportsMakeCase, { params: { id }, body: { ...basis, format, locale: 'ko', asOf: null } });

  it('with all its incidents in one file, and an entry in its trail', async () => {
    const { caseId } = await worker.call(sampleLoad, { body: { teamId: worker.team } });
    const file = await makeCase(worker, 'huridocs', caseId);
    const events = parse(text(unzipSync(file.bytes)['event.csv'])) as string[][];
    expect(events.length).toBe(2);
    expect(events[1]?.join(' ')).toContain('North Koreans arrested in Shenyang');
    const hxl = parse(text((await makeCase(worker, 'hxl', caseId)).bytes)) as string[][];
    expect(hxl.length).toBeGreaterThan(80);
    expect((await trailOf(world, caseId)).at(-1)).toMatchObject({
      act: 'export.made',
      detail: { ...basis, incidents: 1 },
    });
  });

  it('and tells the one who waits for it, and nobody else, how far it is', async () => {
    const many = await addCase(world, worker.team);
    await addIncidents(many, 59);
    const colleague = await world.addPerson('caseworker', worker.team);
    const ticket = 'a-ticket-of-one-s-own';
    const far = (person: Person) => person.call(exportsUnderWay, { params: { ticket } });
    let waits = true;
    const making = worker
      .call(exportsMakeCase, {
        params: { id: many.caseId },
        body: { ...basis, format: 'hxl', locale: 'en', asOf: null, ticket },
      })
      .finally(() => {
        waits = false;
      });
    const told: Awaited<ReturnType<typeof far>>[] = [];
    const others: typeof told = [];
    while (waits) {
      told.push(await far(worker));
      others.push(await far(colleague));
    }
    await making;
    expect(told.filter(({ total }) => total === 60).length).toBeGreaterThan(1);
    const done = told.map((one) => one.done);
    expect(Math.max(...done)).toBeGreaterThan(0);
    expect(others.every(({ total }) => total === 0)).toBe(true);
    expect(await far(worker)).toEqual({ done: 0, total: 0 });
    const left = (await trailOf(world, many.caseId)).at(-1);
    expect(left).toMatchObject({ act: 'export.made', detail: { incidents: 60 } });
    expect(JSON.stringify(left)).not.toContain(ticket);
  });

  it('but not with more incidents than a file of that kind holds', async () => {
    const many = await addCase(world, worker.team);
    await addIncidents(many, 500);
    await expect(makeCase(worker, 'hxl', many.caseId)).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: 'case', code: 'too_many_incidents' }] },
    });
  });

  it('not by a reader, not from another team', async () => {
    await expect(makeCase(await world.addPerson('reader', worker.team), 'ftm')).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    await expect(makeCase(await world.addPerson('caseworker'), 'ftm')).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
  });
});
