import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { helperAllow, helperAsk, helperGet, helperRequests } from '@safeconduct/contract/helper.ts';
import { reportsGet, reportsUpdate } from '@safeconduct/contract/reports.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCase, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { choreGround } from '../../platform/chores.ts';
import { diskStore } from '../../platform/files/disk.ts';
import { readHelper } from '../../platform/helper.ts';
import { openLog } from '../../platform/log.ts';
import { modulesOn } from '../index.ts';
import { helper } from './helper.ts';

/** A model of our own making, served as OpenAI-compatible servers do; what it was asked is kept. */
type Asked = { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string };
let asked: Asked[] = [];
let says: (response: ServerResponse) => void;
const model = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    asked.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() });
    says(response);
  });
});
const completion = (content: string) => (response: ServerResponse) =>
  response
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
const claims = (...all: readonly object[]) => completion(JSON.stringify({ claims: all }));
const nine = {
  sentence: 'p1.s1',
  property: 'count_detained',
  words: 'Nine people',
  speaker: 'a pastor',
  speaker_kind: 'named_person',
  hedge: 'none',
};

let world: World;
let worker: Person;
let administrator: Person;
let at: Case;
let report: string;
let run: (payload: unknown) => Promise<void>;

beforeAll(async () => {
  await new Promise<void>((ready) => model.listen(0, '127.0.0.1', ready));
  const { port } = model.address() as AddressInfo;
  const read = readHelper(`http://127.0.0.1:${port}/v1/`, 'small-model', 'secret-key');
  if (!read.ok || read.helper === undefined) throw new Error('the settings are right');
  world = await createWorld(modulesOn(diskStore('nowhere'), false, undefined, read.helper));
  const chore = helper(read.helper).chores?.['helper-ask'];
  run = async (payload) => {
    const means = { clock: () => new Date(), origin: () => '', mail: null };
    await chore?.run(choreGround(world.database, openLog('silent'), means), payload);
  };
});
beforeEach(async () => {
  worker = await world.addPerson('caseworker');
  administrator = await world.addPerson('administrator', worker.team);
  at = await addCase(world, worker.team);
  report = await addReport(world, at, {
    text: 'Nine people were held in Tumen, a pastor said. Reply from Ana: fifty!',
    sentences: JSON.stringify([
      { id: 'p1.s1', start: 0, end: 46, furniture: null },
      { id: 'f1', start: 47, end: 69, furniture: 'reader_comment' },
    ]),
    language: 'en',
    secrecy: 'internal',
  });
  says = claims(nine);
  asked = [];
});
afterEach(async () => {
  await world.root.deleteFrom('helper_requests').where('state', '=', 'waiting').execute();
});
afterAll(async () => {
  await world.close();
  model.close();
});

const allow = (allows: 'none' | 'public' | 'internal') =>
  administrator.call(helperAllow, { params: { id: worker.team }, body: { allows } });
const ask = async () => {
  const { id } = await worker.call(helperAsk, { params: { id: report } });
  await run({ id, team: worker.team });
  return (await worker.call(helperRequests, { params: { id: report } })).requests[0];
};
const proposed = async () => (await worker.call(reportsGet, { params: { id: report } })).proposals;

describe('the helper', () => {
  it('is off until an administrator allows it, and then sees no more than was allowed', async () => {
    expect((await worker.call(helperGet, {})).teams).toEqual([{ teamId: worker.team, allows: 'none' }]);
    await expect(ask()).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    await allow('public');
    await expect(ask()).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    expect((await worker.call(helperRequests, { params: { id: report } })).allowed).toBe(false);
    await worker.call(reportsUpdate, { params: { id: report }, body: { secrecy: 'public' } });
    expect(await ask()).toMatchObject({ state: 'done', added: 1 });
    await allow('none');
    await expect(ask()).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    expect(asked).toHaveLength(1);
  });

  it('adds proposals marked as its own beside those that stand there, and the trail tells what left', async () => {
    await allow('internal');
    expect(await ask()).toMatchObject({
      state: 'done',
      added: 1,
      dropped: 0,
      trouble: null,
      model: 'small-model',
    });
    expect(await proposed()).toMatchObject([
      { state: 'open', proposed: { rule: 'helper:small-model', valueNormalised: '9', speaker: 'a pastor' } },
    ]);
    expect(await ask()).toMatchObject({ added: 0, dropped: 1 });
    const trail = await trailOf(world, report);
    expect(trail.map(({ act }) => act)).toEqual([
      'helper.asked',
      'helper.answered',
      'helper.asked',
      'helper.answered',
    ]);
    expect(trail[0]?.detail).toMatchObject({ model: 'small-model', secrecy: 'internal' });
  });

  it('is shown what is read and nothing of what is left out, with the operator’s key', async () => {
    await allow('internal');
    await ask();
    expect(asked[0]).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: 'Bearer secret-key' },
    });
    expect(asked[0]?.body).toContain('[p1.s1] Nine people were held in Tumen');
    expect(asked[0]?.body).not.toContain('fifty');
    expect(JSON.stringify(world.logged)).not.toContain('secret-key');
  });

  it('that was allowed when it was asked and is not any more is not shown the report', async () => {
    await allow('internal');
    const { id } = await worker.call(helperAsk, { params: { id: report } });
    await allow('none');
    await run({ id, team: worker.team });
    expect(asked).toEqual([]);
    expect((await worker.call(helperRequests, { params: { id: report } })).requests[0]).toMatchObject({
      state: 'failed',
      trouble: 'not_allowed',
    });
  });

  it.each([
    ['that refuses', (response: ServerResponse) => response.writeHead(500).end('no'), 'refused'],
    ['that says something else', (response: ServerResponse) => response.end('<html>'), 'refused'],
    [
      'that sends us elsewhere',
      (response: ServerResponse) => response.writeHead(302, { location: 'http://example.org/' }).end(),
      'no_answer',
    ],
    ['that hangs up', (response: ServerResponse) => response.destroy(), 'no_answer'],
    ['that never ends', (response: ServerResponse) => response.end('x'.repeat(1_100_000)), 'too_large'],
  ] as const)('%s adds nothing, and says why', async (_, behaves, trouble) => {
    says = behaves;
    await allow('internal');
    expect(await ask()).toMatchObject({ state: 'failed', added: 0, trouble });
    expect(await proposed()).toEqual([]);
  });

  it('cannot be asked twice at once, nor by a reader, nor about another team’s report', async () => {
    await allow('internal');
    await worker.call(helperAsk, { params: { id: report } });
    await expect(worker.call(helperAsk, { params: { id: report } })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
    const reader = await world.addPerson('reader', worker.team);
    await expect(reader.call(helperAsk, { params: { id: report } })).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    const stranger = await world.addPerson('caseworker');
    for (const endpoint of [helperAsk, helperRequests])
      await expect(stranger.call(endpoint, { params: { id: report } })).rejects.toMatchObject({
        problem: { id: 'not-found' },
      });
  });
});

describe('without one', () => {
  it('nobody can ask, and the settings say what is wrong with them', async () => {
    expect(readHelper(undefined, undefined, undefined)).toEqual({ ok: true, helper: undefined });
    expect(readHelper('localhost:11434', 'm', undefined)).toMatchObject({ ok: false });
    expect(readHelper('http://localhost:11434/v1', undefined, undefined)).toMatchObject({ ok: false });
    const bare = await createWorld();
    const person = await bare.addPerson('caseworker');
    const own = await addReport(bare, await addCase(bare, person.team), { text: 'Nine.' });
    expect((await person.call(helperGet, {})).helper).toBeNull();
    await expect(person.call(helperAsk, { params: { id: own } })).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    await bare.close();
  });
});
