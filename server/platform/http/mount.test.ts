import { endpoint } from '@safeconduct/contract/endpoint.ts';
import { ProblemBody } from '@safeconduct/contract/problem.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ORIGIN, type Person, type World, createWorld } from '../../../test/world.ts';
import { Refusal } from './refusal.ts';
import { route } from './route.ts';

const Name = z.object({ name: z.string().min(2).max(40) });
const teams = endpoint({
  id: 'try.teams',
  method: 'GET',
  path: '/api/1/try/teams',
  may: 'signed-in',
  summary: 'Teams',
  query: z.object({ limit: z.coerce.number().int().max(50).default(10) }),
  ok: z.object({ teams: z.array(z.object({ name: z.string() })) }),
});
const make = endpoint({
  id: 'try.make',
  method: 'POST',
  path: '/api/1/try/teams',
  may: 'teams.manage',
  summary: 'Make',
  body: Name.extend({ audit: z.boolean(), end: z.enum(['nothing', 'refuse', 'throw']).default('nothing') }),
  ok: Name,
  status: 201,
});
const writeInGet = endpoint({
  id: 'try.write-in-get',
  method: 'GET',
  path: '/api/1/try/write',
  may: 'signed-in',
  summary: 'A read that writes',
});
const upload = endpoint({
  id: 'try.upload',
  method: 'POST',
  path: '/api/1/try/upload',
  may: 'anyone',
  summary: 'Upload',
  readOnly: true,
  upload: true,
  maxBytes: 1000,
  ok: z.object({ files: z.array(z.object({ name: z.string(), size: z.number() })) }),
});
const download = endpoint({
  id: 'try.download',
  method: 'GET',
  path: '/api/1/try/download',
  may: 'anyone',
  summary: 'Download',
  raw: true,
});

const tried = {
  name: 'try',
  routes: [
    route(teams, async (visit, { query }) => ({
      teams: await visit.tx.selectFrom('teams').selectAll().limit(query.limit).execute(),
    })),
    route(make, async (visit, { body }) => {
      const team = await visit.tx
        .insertInto('teams')
        .values({ name: body.name })
        .returningAll()
        .executeTakeFirstOrThrow();
      if (body.audit)
        visit.audit(
          'team.created',
          { kind: 'team', id: team.id, team: team.id, case: null },
          { name: body.name },
        );
      if (body.end === 'refuse') throw new Refusal('conflict', 'No.');
      if (body.end === 'throw') throw new Error(`secret of ${body.name}`);
      return team;
    }),
    route(writeInGet, async (visit) => {
      await visit.tx.updateTable('users').set({ name: 'x' }).where('id', '=', visit.actor.id).execute();
    }),
    route(upload, async (_visit, { files }) => ({
      files: files.map((file) => ({ name: file.name, size: file.size })),
    })),
    route(download, async () => ({
      type: 'text/html',
      name: '보고서 (1).html',
      bytes: '<script>1</script>',
    })),
  ],
};

let world: World;
let boss: Person;
let reader: Person;
beforeAll(async () => {
  world = await createWorld([tried]);
  boss = await world.addPerson('administrator');
  reader = await world.addPerson('reader');
});
afterAll(async () => world.close());

const post = (person: Person, body: unknown, headers: Record<string, string> = {}) =>
  person.request('/api/1/try/teams', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const problem = async (response: Response) => ProblemBody.parse(await response.json());
const count = async (name: string) =>
  (await world.root.selectFrom('teams').selectAll().where('name', '=', name).execute()).length;

test('nobody signed in is told so, and a role without the permission is refused', async () => {
  const none = await world.app.request('/api/1/try/teams');
  expect(none.status).toBe(401);
  expect(await problem(none)).toMatchObject({
    id: 'not-signed-in',
    type: 'urn:safeconduct:problem:not-signed-in',
  });
  const weak = await post(reader, { name: 'By reader', audit: true });
  expect([weak.status, (await problem(weak)).id]).toEqual([403, 'not-permitted']);
  expect(await count('By reader')).toBe(0);
});

const keyed = (person: Person, name: string, key: string, end = 'nothing') =>
  post(person, { name, audit: true, end }, { 'idempotency-key': `"${key}"` });

test('a write sent again with its key is done once, and answered as before', async () => {
  const key = 'key-of-a-write-0001';
  const [first, second] = await Promise.all([keyed(boss, 'Once', key), keyed(boss, 'Once', key)]);
  const third = await keyed(boss, 'Once', key);
  for (const response of [first, second, third]) {
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ name: 'Once' });
  }
  expect(third.headers.get('idempotent-replay')).toBe('true');
  expect(await count('Once')).toBe(1);
  const kept = await world.root.selectFrom('write_answers').selectAll().execute();
  // Neither the key nor the answer can be read from the table.
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept.map((row) => row.answer?.toString('latin1')))).not.toContain('Once');
});

test('what was refused or fell over is tried anew under the same key', async () => {
  const key = 'key-of-a-write-0002';
  expect((await keyed(boss, 'Tried', key, 'refuse')).status).toBe(409);
  expect((await keyed(boss, 'Tried', key, 'throw')).status).toBe(500);
  expect((await keyed(boss, 'Tried', key)).status).toBe(201);
  expect(await count('Tried')).toBe(1);
});

test('a key opens nothing but its own request, for nobody but its own asker', async () => {
  const key = 'key-of-a-write-0003';
  await keyed(boss, 'Mine', key);
  const other = await keyed(boss, 'Other', key);
  expect([other.status, (await problem(other)).fields?.[0]?.code]).toEqual([422, 'key_reused']);
  const chief = await world.addPerson('administrator');
  expect((await keyed(chief, 'Theirs', key)).status).toBe(201);
  const short = await keyed(boss, 'Short', 'short');
  expect([short.status, (await problem(short)).fields?.[0]?.code]).toEqual([422, 'invalid_key']);
});

test('a row of another team does not exist for the actor', async () => {
  const own = await reader.request('/api/1/try/teams');
  const { name } = await world.root
    .selectFrom('teams')
    .select('name')
    .where('id', '=', reader.team)
    .executeTakeFirstOrThrow();
  expect(await own.json()).toEqual({ teams: [{ name }] });
});

test('a field the contract does not name never leaves', async () => {
  const response = await post(boss, { name: 'Named', audit: true });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ name: 'Named' });
});

test('a write that leaves no audit entry is rolled back and logged', async () => {
  const response = await post(boss, { name: 'Silent', audit: false });
  const told = await problem(response);
  expect([response.status, told.id]).toEqual([500, 'internal']);
  expect(await count('Silent')).toBe(0);
  expect(
    world.logged.find((line) => line['trace'] === told.trace && line['level'] === 'error'),
  ).toMatchObject({
    endpoint: 'try.make',
    err: { type: 'Unaudited' },
  });
});

test('a refusal and an unexpected error both roll back; only the refusal explains itself', async () => {
  const refused = await post(boss, { name: 'Refused', audit: true, end: 'refuse' });
  expect(await problem(refused)).toMatchObject({ id: 'conflict', status: 409, detail: 'No.' });
  const failed = await post(boss, { name: 'Thrown', audit: true, end: 'throw' });
  const text = await failed.text();
  expect(failed.status).toBe(500);
  expect(text).not.toContain('secret');
  expect([await count('Refused'), await count('Thrown')]).toEqual([0, 0]);
});

test('a GET runs in a read-only transaction', async () => {
  const response = await reader.request('/api/1/try/write');
  expect(response.status).toBe(500);
  const { name } = await world.root
    .selectFrom('users')
    .select('name')
    .where('id', '=', reader.id)
    .executeTakeFirstOrThrow();
  expect(name).not.toBe('x');
});

test('bad input is answered with 422 and every field at fault', async () => {
  const body = await problem(await post(boss, { name: 'x', audit: 'yes' }));
  expect(body).toMatchObject({ id: 'invalid', status: 422 });
  expect(body.fields?.map((field) => [field.at, field.code])).toEqual([
    ['body.name', 'too_small'],
    ['body.audit', 'invalid_type'],
  ]);
  const query = await problem(await boss.request('/api/1/try/teams?limit=many'));
  expect(query.fields?.[0]?.at).toBe('query.limit');
  expect((await problem(await post(boss, '{"name":'))).fields?.[0]?.code).toBe('invalid_json');
  expect((await post(boss, 'name=x', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
    415,
  );
});

test('a body over the limit is refused, whatever its Content-Length says', async () => {
  expect((await post(boss, { name: 'x'.repeat(2 * 1024 * 1024), audit: true })).status).toBe(413);
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(400)),
  });
  const response = await world.app.request('/api/1/try/upload', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(413);
});

test('a write with the cookie from another site is refused', async () => {
  const cookie = boss.headers['cookie'] ?? '';
  const send = (headers: Record<string, string>) =>
    world.app.request('/api/1/try/teams', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'Forged', audit: true }),
    });
  expect((await send({ origin: 'https://evil.example' })).status).toBe(403);
  expect((await send({ origin: 'null' })).status).toBe(403);
  expect((await send({})).status).toBe(403);
  expect((await send({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  expect(await count('Forged')).toBe(0);
  expect((await send({ origin: ORIGIN })).status).toBe(201);
});

test('a program sends its session as a bearer token', async () => {
  const response = await world.app.request('/api/1/try/teams', {
    headers: { authorization: `Bearer ${reader.token}` },
  });
  expect(response.status).toBe(200);
});

test('a name that was pointed at this machine by a stranger is refused', async () => {
  const response = await world.app.request('http://evil.example/api/1/try/teams', {
    headers: reader.headers,
  });
  expect((await problem(response)).id).toBe('wrong-origin');
});

test('files come by form or as the raw body, and keep their names', async () => {
  const form = new FormData();
  form.append('file', new File(['12345'], '기사.txt', { type: 'text/plain' }));
  const multipart = await world.app.request('/api/1/try/upload', { method: 'POST', body: form });
  expect(await multipart.json()).toEqual({ files: [{ name: '기사.txt', size: 5 }] });
  const raw = await world.app.request('/api/1/try/upload', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-file-name': encodeURIComponent('기사.txt') },
    body: '123',
  });
  expect(await raw.json()).toEqual({ files: [{ name: '기사.txt', size: 3 }] });
  const broken = await world.app.request('/api/1/try/upload', {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: 'not a form',
  });
  expect((await problem(broken)).fields?.[0]?.code).toBe('invalid_form');
});

test('a download is an attachment that may run nothing', async () => {
  const response = await world.app.request('/api/1/try/download');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="_1_.html"; filename*=UTF-8''%EB%B3%B4%EA%B3%A0%EC%84%9C%20%281%29.html`,
  );
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

test('every answer carries the strict policy, and no inline script is allowed', async () => {
  for (const path of ['/api/1/try/teams', '/health/live', '/api/1/nothing']) {
    const { headers } = await world.app.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('logs hold neither body, token nor query', async () => {
  await post(boss, { name: 'Kim secret name', audit: true });
  await boss.request('/api/1/try/teams?limit=7&secret=hunter');
  const text = JSON.stringify(world.logged);
  for (const secret of ['Kim secret name', 'hunter', boss.token, 'limit']) expect(text).not.toContain(secret);
});

test('too many requests from one account are held back, another account is not', async () => {
  const busy = await world.addPerson('reader');
  const statuses: number[] = [];
  // The bucket refills meanwhile, so on a slow machine it takes more than the burst to empty it.
  while (!statuses.includes(429) && statuses.length < 3000) {
    const more = Array.from({ length: 100 }, async () => (await busy.request('/api/1/try/teams')).status);
    statuses.push(...(await Promise.all(more)));
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(300);
  expect(statuses).toContain(429);
  expect((await reader.request('/api/1/try/teams')).status).toBe(200);
});
