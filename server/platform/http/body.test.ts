import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { afterAll, expect, test } from 'vitest';
import { diskStore } from '../files/disk.ts';
import { readBody } from './body.ts';

const endpoint: Endpoint = {
  id: 'upload',
  method: 'POST',
  path: '/api/1/upload',
  may: 'anyone',
  summary: '',
  upload: true,
  maxBytes: 20,
};

function sent(chunks: readonly string[], told: string | null): Request {
  const body = new ReadableStream<Uint8Array>({
    start: (out) => {
      for (const chunk of chunks) out.enqueue(new TextEncoder().encode(chunk));
      out.close();
    },
  });
  const headers = { 'content-type': 'text/plain', ...(told === null ? {} : { 'content-length': told }) };
  // Node wants `duplex` with a stream; the types of the browser do not know it.
  return new Request(
    'http://localhost/',
    Object.assign({ method: 'POST', body, headers }, { duplex: 'half' }),
  );
}
const folder = await mkdtemp(join(tmpdir(), 'safeconduct-body-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const store = diskStore(folder);

const read = async (chunks: readonly string[], told: string | null) => {
  const { files } = await readBody(sent(chunks, told), endpoint, {
    receive: (bytes) => store.receive(bytes),
    coming: [],
  });
  return Promise.all((files ?? []).map(({ path }) => readFile(path, 'utf8')));
};

test.each([
  ['true', '9'],
  ['missing', null],
  ['too small', '5'],
  ['too large', '15'],
  ['no number', 'many'],
  ['negative', '-3'],
])('a body arrives whole where its length is %s', async (_, told) => {
  expect(await read(['one', 'two', 'six'], told)).toEqual(['onetwosix']);
});

test('what goes beyond the limit is refused, whatever length was told', async () => {
  await expect(read(['x'.repeat(15), 'y'.repeat(6)], '3')).rejects.toMatchObject({ id: 'too-large' });
  await expect(read(['x'], '21')).rejects.toMatchObject({ id: 'too-large' });
  const before = await readdir(folder);
  await expect(read(['x'.repeat(15), 'y'.repeat(6)], null)).rejects.toMatchObject({ id: 'too-large' });
  expect(await readdir(folder)).toEqual(before);
});
