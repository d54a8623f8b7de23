import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, type Person, type World } from '../../test/world.ts';
import { diskStore } from '../platform/files/disk.ts';
import { modulesOn } from './index.ts';

let world: World;
const modules = modulesOn(diskStore('/nowhere'), true);
beforeAll(async () => {
  world = await createWorld(modules);
});
afterAll(() => world.close());

const nothing = '00000000-0000-4000-8000-000000000000';
const token = 'a'.repeat(43);
type Ask = { readonly method: string; readonly path: string; readonly body?: unknown };
const post = (path: string, body: unknown): Ask => ({ method: 'POST', path, body });

/**
 * Each limit by its bucket: how many come through at once, and something cheap that takes from it. What is asked is
 * refused for another reason (no such row, wrong words), which is what guessing meets.
 */
const LIMITS: Readonly<Record<string, readonly [burst: number, ask: (n: number) => Ask]>> = {
  search: [60, () => ({ method: 'GET', path: '/api/1/search' })],
  'exports.make': [20, () => post(`/api/1/incidents/${nothing}/export`, {})],
  'documents.export': [30, () => post(`/api/1/documents/${nothing}/exports`, {})],
  'reports.upload': [100, () => post('/api/1/reports/upload', {})],
  password: [10, () => post('/api/1/account/second-step', { password: 'not mine at all' })],
  'second-step': [5, () => post('/api/1/account/second-step/confirm', { code: '000000' })],
  address: [
    5,
    (n) => ({
      method: 'PUT',
      path: '/api/1/account/reminders/address',
      body: { address: `one${n}@example.org`, zone: 'Asia/Seoul', language: 'en' },
    }),
  ],
  confirm: [10, () => post('/api/1/account/reminders/address/confirmation', { token })],
  link: [30, () => post('/api/1/enrolment/look', { token })],
  'sign-in:address': [20, () => post('/api/1/session/passkey-options', {})],
  'sign-in:login': [10, () => post('/api/1/session', { login: 'nobody', password: 'not this one' })],
};

const send = async (as: Person | null, { method, path, body }: Ask) => {
  const init = {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  return as === null ? world.app.request(path, init) : as.request(path, init);
};

test.each(Object.entries(LIMITS))(
  '%s holds back after its burst, and says for how long',
  async (bucket, limit) => {
    const [burst, ask] = limit;
    await world.root.deleteFrom('rate_buckets').execute();
    const anonymous = bucket.startsWith('sign-in') || bucket === 'link';
    const busy = anonymous ? null : await world.addPerson('administrator');
    const answers: Response[] = [];
    // It refills meanwhile, so on a slow machine it takes more than the burst to empty it.
    while (!answers.some(({ status }) => status === 429) && answers.length < burst * 4)
      answers.push(
        ...(await Promise.all(Array.from({ length: burst }, (_, n) => send(busy, ask(answers.length + n))))),
      );
    const through = answers.filter(({ status }) => status !== 429);
    expect(through.length).toBeGreaterThanOrEqual(burst);
    expect(new Set(through.map(({ status }) => Math.floor(status / 100)))).not.toContain(5);
    const held = answers.find(({ status }) => status === 429);
    expect(Number(held?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await held?.json()).toMatchObject({ id: 'too-many-requests' });
    // One who is held back is not everybody.
    if (busy !== null) {
      const other = await world.addPerson('administrator');
      expect((await send(other, ask(0))).status).not.toBe(429);
    }
  },
);

test('no limit is without a row above', async () => {
  const named = new Set(
    modules
      .flatMap(({ routes }) => routes)
      .flatMap(({ endpoint }) => (endpoint.rate === undefined ? [] : [endpoint.id])),
  );
  for await (const file of glob('**/*.ts', { cwd: import.meta.dirname })) {
    if (file.endsWith('.test.ts')) continue;
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    for (const [, bucket = ''] of text.matchAll(/\.limit\(`([^$`]*):\$\{/g)) named.add(bucket);
  }
  expect([...named].toSorted()).toEqual(Object.keys(LIMITS).toSorted());
});
