import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlesMake } from '@safeconduct/contract/bundles.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { exportsMakeCase, exportsStop, exportsUnderWay } from '@safeconduct/contract/exchange.ts';
import { reportsPaste } from '@safeconduct/contract/reports.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { diskStore } from '../../platform/files/disk.ts';
import { modulesOn } from '../index.ts';

let folder: string;
let world: World;
let worker: Person;
let colleague: Person;
let at: Case;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-stopping-'));
  world = await createWorld(modulesOn(diskStore(folder)));
  worker = await world.addPerson('caseworker');
  colleague = await world.addPerson('caseworker', worker.team);
  at = await addCase(world, worker.team);
  await worker.call(reportsPaste, {
    body: {
      caseId: at.caseId,
      incidentId: at.incidentId,
      text: 'Police moved in. The Chinese authorities are holding at least 21 people.',
      title: 'One',
      publisher: 'Paper',
      url: null,
      publishedOn: '2012-02-15',
      language: 'en',
      genre: '',
      secrecy: 'internal',
      note: '',
    },
  });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const why = { purpose: 'For the lawyer', recipient: '', basis: 'no_personal_data' } as const;
const kinds = {
  bundle: (ticket: string) =>
    worker.call(bundlesMake, { params: { id: at.caseId }, body: { ...why, ticket } }),
  hxl: (ticket: string) =>
    worker.call(exportsMakeCase, {
      params: { id: at.caseId },
      body: { ...why, ticket, format: 'hxl', locale: 'en', asOf: null },
    }),
};
const stop = (who: Person, ticket: string) => who.call(exportsStop, { params: { ticket } });

const idOf = (error: unknown) => (error instanceof Problem ? error.problem.id : String(error));
const outcome = (work: Promise<unknown>) => work.then(() => 'made', idOf);

/** Holds a table that every making reads, so that it is under way for as long as the test wants. */
async function held(work: () => Promise<void>): Promise<void> {
  await world.root.transaction().execute(async (tx) => {
    await sql`lock table removal_legs in access exclusive mode`.execute(tx);
    await work();
  });
}

async function untilUnderWay(ticket: string): Promise<void> {
  await expect
    .poll(
      () =>
        world.root.selectFrom('exports_under_way').select('ticket').where('ticket', '=', ticket).execute(),
      { timeout: 20_000 },
    )
    .toHaveLength(1);
}

const acts = async () =>
  (
    await world.root
      .selectFrom('audit')
      .select(['act', 'actor_id', 'case_id', 'detail'])
      .where('act', 'in', ['bundle.made', 'export.made', 'export.stop-asked', 'export.stopped'])
      .orderBy('id')
      .execute()
  ).map(({ act, ...entry }) => ({ act, ...entry }));

/** Files of this store that the process holds open: a spooled one has no name, but a handle. */
async function openFiles(): Promise<string[]> {
  const handles = await readdir('/proc/self/fd');
  const names = await Promise.all(handles.map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
  return names.filter((name) => name.startsWith(folder));
}

describe.each(['bundle', 'hxl'] as const)('a whole case on its way out as %s', (kind) => {
  const ticket = `${kind}-0123456789abcdef0123`;

  it('is stopped by who waits for it: no file, nothing left of it, and the trail says so', async () => {
    const before = (await acts()).length;
    let making: Promise<string> = Promise.resolve('');
    await held(async () => {
      making = outcome(kinds[kind](ticket));
      await untilUnderWay(ticket);
      expect(await outcome(stop(colleague, ticket))).toBe('not-found');
      expect(await outcome(stop(worker, ticket))).toBe('made');
    });
    expect(await making).toBe('stopped');
    expect((await acts()).slice(before)).toEqual([
      { act: 'export.stop-asked', actor_id: worker.id, case_id: at.caseId, detail: {} },
      {
        act: 'export.stopped',
        actor_id: worker.id,
        case_id: at.caseId,
        detail: expect.objectContaining({ purpose: why.purpose, format: kind }),
      },
    ]);
    expect(await world.root.selectFrom('exports_under_way').selectAll().execute()).toEqual([]);
    expect(await openFiles()).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.startsWith('going'))).toEqual([]);
  });

  it('is made where nobody stops it, and then there is nothing to stop', async () => {
    const before = (await acts()).length;
    const file = await kinds[kind](`${ticket}-made`);
    expect(file.bytes.byteLength).toBeGreaterThan(100);
    expect(await outcome(stop(worker, `${ticket}-made`))).toBe('not-found');
    expect((await acts()).slice(before).map(({ act }) => act)).toEqual([
      kind === 'bundle' ? 'bundle.made' : 'export.made',
    ]);
  });
});

it('is told how far it is to who waits for it alone', async () => {
  const ticket = 'far-0123456789abcdef0123';
  const far = (who: Person) => who.call(exportsUnderWay, { params: { ticket } });
  let making: Promise<string> = Promise.resolve('');
  await held(async () => {
    making = outcome(kinds.bundle(ticket));
    await expect.poll(async () => (await far(worker)).done, { timeout: 20_000 }).toBeGreaterThan(3);
    expect((await far(worker)).total).toBeGreaterThan(30);
    expect(await far(colleague)).toEqual({ done: 0, total: 0 });
  });
  expect(await making).toBe('made');
});
