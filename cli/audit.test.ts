import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCase } from '../test/rows.ts';
import { createWorld, type World } from '../test/world.ts';

const program = join(import.meta.dirname, '../bin/safeconduct.mjs');
type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

function run(args: readonly string[], input: string | Buffer = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'pipe' });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

let world: World;
let folder: string;
let server: ReturnType<typeof serve>;
let file: string;
let withServer: readonly string[];
let caseId: string;
beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-audit-'));
  const admin = await world.addPerson('administrator');
  const at = await addCase(world, admin.team);
  caseId = at.caseId;
  await admin.call(incidentsGet, { params: { id: at.incidentId } });
  const url = await new Promise<string>((resolve) => {
    server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    );
  });
  await writeFile(join(folder, 'token'), admin.token);
  file = join(folder, 'trail.jsonl');
  withServer = ['--server', url, '--token-file', join(folder, 'token')];
});
afterAll(async () => {
  server.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

it('takes the trail out and checks it with no server', async () => {
  const taken = await run(['audit', 'export', file, ...withServer]);
  expect([taken.code, taken.out]).toEqual([0, '']);
  const head = /Head of the trail: (\d+:[0-9a-f]{64})/.exec(taken.err)?.[1] ?? '';
  const checked = await run(['audit', 'verify', file, '--json', '--from', head]);
  expect([checked.code, JSON.parse(checked.out)]).toMatchObject([0, { version: 1, ok: true, from: 1 }]);
  const words = await run(['audit', 'verify', '-'], await readFile(file));
  expect([words.code, words.out]).toMatchObject([0, expect.stringContaining('The trail holds: ')]);
  expect(words.out).toContain(head);
});

it('names the first line that does not hold, and why', async () => {
  const text = await readFile(file, 'utf8');
  const bad = join(folder, 'bad.jsonl');
  const ended = async (content: string, ...more: string[]) => {
    await writeFile(bad, content);
    const { code, err } = await run(['audit', 'verify', bad, ...more]);
    return [code, err];
  };
  expect(await ended(text.replace('incident.seen', 'incident.sean'))).toEqual([
    1,
    expect.stringMatching(/Line \d+: the hash of entry \d+ does not follow/),
  ]);
  expect(await ended(text.slice(0, -1))).toEqual([1, expect.stringContaining('cut off')]);
  expect(await ended(text, '--from', createHash('sha256').update('x').digest('hex'))).toEqual([
    1,
    expect.stringContaining('rewritten'),
  ]);
  expect(await ended('')).toEqual([1, expect.stringContaining('empty')]);
});

it('bad usage ends with 2', async () => {
  expect((await run(['audit', 'verify', join(folder, 'none.jsonl')])).code).toBe(2);
  expect((await run(['audit', 'verify', file, '--from', 'abc'])).code).toBe(2);
  expect((await run(['audit', 'export', file])).code).toBe(2);
});

it('takes a whole case out and checks it with no server', async () => {
  const zip = join(folder, 'case.zip');
  const why = ['--purpose', 'For the lawyer', '--basis', 'no_personal_data'];
  expect(await run(['bundle', caseId, '-o', zip, ...why, ...withServer])).toMatchObject({ code: 0 });
  const checked = await run(['bundle', 'verify', zip, '--json']);
  expect([checked.code, JSON.parse(checked.out)]).toMatchObject([0, { ok: true, case: { id: caseId } }]);
  const bytes = await readFile(zip);
  const place = bytes.indexOf('SAFECONDUCT');
  bytes[place] = 0x73;
  await writeFile(zip, bytes);
  expect(await run(['bundle', 'verify', zip])).toMatchObject({
    code: 1,
    err: expect.stringContaining('README.txt'),
  });
  expect((await run(['bundle', 'verify', join(folder, 'none.zip')])).code).toBe(2);
  expect(
    (await run(['bundle', caseId, '-o', zip, '--purpose', 'x', '--basis', 'y', ...withServer])).code,
  ).toBe(2);
});
