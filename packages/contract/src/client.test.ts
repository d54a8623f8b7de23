import { expect, test } from 'vitest';
import { z } from 'zod';
import { createClient, encodeQuery, type Fetch, fillPath, Problem } from './client.ts';
import { endpoint } from './endpoint.ts';
import { problemType } from './problem.ts';

const read = endpoint({
  id: 'try.read',
  method: 'GET',
  path: '/api/1/things/:thing',
  may: 'anyone',
  summary: 'Read',
  params: z.object({ thing: z.string() }),
  query: z.object({ tag: z.array(z.string()).optional(), page: z.coerce.number().default(1) }),
  ok: z.object({ name: z.string() }),
});
const write = endpoint({
  id: 'try.write',
  method: 'POST',
  path: '/api/1/things',
  may: 'anyone',
  summary: 'Write',
  body: z.object({ name: z.string() }),
});
const file = endpoint({
  id: 'try.file',
  method: 'GET',
  path: '/api/1/file',
  may: 'anyone',
  summary: 'File',
  raw: true,
});
const upload = endpoint({
  id: 'try.upload',
  method: 'POST',
  path: '/api/1/file',
  may: 'anyone',
  summary: 'Up',
  upload: true,
});

type Sent = { url: string; init: Parameters<Fetch>[1] };
function answering(response: Response) {
  const sent: Sent[] = [];
  const fetch: Fetch = async (url, init) => {
    sent.push({ url, init });
    return response;
  };
  return { sent, call: createClient({ fetch, base: 'http://h', headers: { authorization: 'Bearer t' } }) };
}

test('parameters and query go into the address, encoded', async () => {
  const { sent, call } = answering(Response.json({ name: 'n', extra: 1 }));
  const result = await call(read, { params: { thing: '가/나 ?' }, query: { tag: ['a&b', 'c'] } });
  expect(sent[0]?.url).toBe('http://h/api/1/things/%EA%B0%80%2F%EB%82%98%20%3F?tag=a%26b&tag=c');
  expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Bearer t' });
  expect(result).toEqual({ name: 'n' });
});

test('an idempotency key goes along as a structured-field string', async () => {
  const { sent, call } = answering(new Response(null, { status: 204 }));
  await call(write, { body: { name: 'n' }, key: '0191d2c0-key-of-this-write' });
  expect(sent[0]?.init.headers['idempotency-key']).toBe('"0191d2c0-key-of-this-write"');
});

test('a body is sent as JSON; no content comes back as undefined', async () => {
  const { sent, call } = answering(new Response(null, { status: 204 }));
  expect(await call(write, { body: { name: 'n' } })).toBeUndefined();
  expect(sent[0]?.init).toMatchObject({
    method: 'POST',
    body: '{"name":"n"}',
    headers: { 'content-type': 'application/json' },
  });
});

test('a refusal is thrown with its stable id and fields', async () => {
  const body = {
    type: problemType('invalid'),
    title: 'Some fields are not right',
    status: 422,
    id: 'invalid',
    trace: 't1',
    fields: [{ at: 'body.name', code: 'too_small', message: 'short' }],
  };
  const { call } = answering(Response.json(body, { status: 422 }));
  const thrown = await call(write, { body: { name: '' } }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  expect(thrown).toMatchObject({ problem: { id: 'invalid', fields: [{ at: 'body.name' }] } });
});

test("an answer that is not ours (a proxy's page) still becomes a problem", async () => {
  const { call } = answering(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  await expect(call(write, { body: { name: 'n' } })).rejects.toMatchObject({
    problem: { id: 'unavailable', status: 502 },
  });
});

test('an answer of another shape is a fault, not a value', async () => {
  const { call } = answering(Response.json({ name: 7 }));
  await expect(call(read, { params: { thing: 'x' }, query: {} })).rejects.toThrow(z.ZodError);
});

test('files go up with their names and come down with theirs', async () => {
  const up = answering(new Response(null, { status: 204 }));
  await up.call(upload, { file: { name: '기사.txt', type: 'text/plain', bytes: new Uint8Array([1, 2]) } });
  expect(up.sent[0]?.init.headers).toMatchObject({
    'x-file-name': '%EA%B8%B0%EC%82%AC.txt',
    'content-type': 'text/plain',
  });
  const headers = {
    'content-type': 'text/plain',
    'content-disposition': 'attachment; filename="_.txt"; filename*=UTF-8\'\'%EA%B8%B0.txt',
  };
  const down = answering(new Response('abc', { headers }));
  const got = await down.call(file, {});
  expect(got).toMatchObject({ name: '기.txt', type: 'text/plain' });
  expect(got.bytes).toHaveLength(3);
});

test('a query leaves out what is not given; a path wants all of its parts', () => {
  expect(encodeQuery({ a: undefined, b: null, c: 0, d: false })).toBe('?c=0&d=false');
  expect(encodeQuery(undefined)).toBe('');
  expect(() => fillPath('/x/:id', {})).toThrow('id is missing');
});
