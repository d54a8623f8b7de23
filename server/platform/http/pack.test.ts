import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { expect, test } from 'vitest';
import { packJson } from './pack.ts';

const app = new Hono();
app.use('/*', compress());
app.use('/*', packJson);
const long = JSON.stringify({ words: '북송 '.repeat(2000) });
const json = { 'content-type': 'application/json; charset=utf-8', 'x-own': 'kept' };
app.get('/long', () => new Response(long, { status: 201, headers: json }));
app.get('/short', () => new Response('{"a":"한"}', { headers: json }));
app.get('/empty', () => new Response(null, { status: 204 }));

const get = async (path: string, accept?: string) => {
  const response = await app.request(
    path,
    accept === undefined ? {} : { headers: { 'accept-encoding': accept } },
  );
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

test.each(['gzip, deflate, br', 'gzip', 'br;q=1, gzip;q=0.5'])(
  'a long answer is packed for %s',
  async (accept) => {
    const { response, bytes } = await get('/long', accept);
    expect(response.status).toBe(201);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
    expect(response.headers.get('x-own')).toBe('kept');
    expect(bytes.length).toBeLessThan(long.length / 10);
    expect(gunzipSync(bytes).toString()).toBe(long);
  },
);

test.each([undefined, 'identity', 'gzip;q=0'])('a long answer goes as it is for %s', async (accept) => {
  const { response, bytes } = await get('/long', accept);
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(bytes.toString()).toBe(long);
});

test('a short answer and none at all go as they are', async () => {
  const short = await get('/short', 'gzip');
  expect(short.response.headers.get('content-encoding')).toBeNull();
  expect(short.bytes.toString()).toBe('{"a":"한"}');
  const empty = await get('/empty', 'gzip');
  expect(empty.response.status).toBe(204);
  expect(empty.bytes.length).toBe(0);
});
