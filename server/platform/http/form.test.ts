import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm } from './form.ts';

type Read = { fields: Record<string, string>; files: { name: string; type: string; text: string }[] };

async function read(type: string, body: Uint8Array, pieces: number, valuesLimit = 1_000_000): Promise<Read> {
  async function* source() {
    for (let at = 0; at < body.byteLength; at += pieces) yield body.subarray(at, at + pieces);
  }
  const { fields, files } = await readForm(type, source(), valuesLimit, async (name, of, bytes) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    return { name, type: of, text: Buffer.concat(chunks).toString('latin1') };
  });
  return { fields, files: [...files] };
}

const TYPE = 'multipart/form-data; boundary=x';
const form = (text: string) => read(TYPE, Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'), 3);
const part = (name: string, text: string) =>
  `--x\nContent-Disposition: form-data; name="${name}"\n\n${text}\n`;

test('what a browser sends is read back, in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          name: fc.string({ unit: 'binary', maxLength: 20 }),
          file: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })),
          // Rich in what a boundary is made of.
          bytes: fc.array(fc.constantFrom(13, 10, 45, 120, 0, 255), { maxLength: 60 }),
        }),
        { maxLength: 4 },
      ),
      fc.integer({ min: 1, max: 200 }),
      async (fields, pieces) => {
        const data = new FormData();
        for (const { name, file, bytes } of fields)
          if (file === null) data.append(name, Buffer.from(bytes).toString('latin1'));
          else data.append(name, new File([Uint8Array.from(bytes)], file));
        const sent = new Response(data);
        const type = sent.headers.get('content-type') ?? '';
        const body = new Uint8Array(await sent.arrayBuffer());
        // The platform's own reader, which holds all of it in memory, is the twin.
        const twin: Read = { fields: {}, files: [] };
        for (const [name, value] of await new Response(body, {
          headers: { 'content-type': type },
        }).formData())
          if (typeof value === 'string') twin.fields[name] = value;
          else
            twin.files.push({
              name: value.name,
              type: value.type,
              text: Buffer.from(await value.arrayBuffer()).toString('latin1'),
            });
        expect(await read(type, body, pieces)).toEqual(twin);
      },
    ),
    { numRuns: 300 },
  );
});

test('what stands before the first boundary, after the last, or is no field is passed over', async () => {
  expect(await form(`before\n${part('a', '1')}${part('b', '')}--x--\nafter`)).toEqual({
    fields: { a: '1', b: '' },
    files: [],
  });
  expect(await form('--x--')).toEqual({ fields: {}, files: [] });
  expect(await form(`--x\nContent-Disposition: attachment; name="a"\n\n1\n${part('b', '2')}--x--`)).toEqual({
    fields: { b: '2' },
    files: [],
  });
});

test.each([
  ['nothing', ''],
  ['no boundary', 'not a form'],
  ['cut off in the head', '--x\nContent-Disp'],
  ['cut off in the bytes', part('a', '1')],
  ['a head without a name', '--x\nContent-Disposition: form-data\n\n1\n--x--'],
  ['an endless head', `--x\nContent-Disposition: form-data; name="${'a'.repeat(100_000)}"`],
  ['a boundary that goes on', '--xyz\nContent-Disposition: form-data; name="a"\n\n1\n--xyz--'],
  ['parts without end', `${part('a', '').repeat(1001)}--x--`],
])('%s is refused', async (_, text) => {
  await expect(form(text)).rejects.toMatchObject({ id: 'invalid' });
});

test.each([
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'x'.repeat(71)}`,
])('no boundary in %s is refused', async (type) => {
  await expect(read(type, Buffer.from('--x--'), 3)).rejects.toMatchObject({ id: 'invalid' });
});

test('many values together are too large, however small each is', async () => {
  const body = Buffer.from(`${part('a', '1234')}${part('b', '5678')}--x--`.replaceAll('\n', '\r\n'));
  await expect(read(TYPE, body, 3, 7)).rejects.toMatchObject({ id: 'too-large' });
  expect((await read(TYPE, body, 3, 8)).fields).toEqual({ a: '1234', b: '5678' });
});

const head = '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\n';

test('a body that breaks off fails as it broke off, and so does the taking of its file', async () => {
  const lost = new Error('connection lost');
  async function* source() {
    yield Buffer.from(`${head}12345`);
    throw lost;
  }
  let seen: unknown;
  const reading = readForm(TYPE, source(), 10, async (_name, _type, bytes) => {
    try {
      for await (const chunk of bytes) expect(chunk.byteLength).toBeGreaterThan(0);
    } catch (error) {
      seen = error;
      throw error;
    }
  });
  await expect(reading).rejects.toBe(lost);
  expect(seen).toBeInstanceOf(Error);
});

test('where a file cannot be taken, no more is read and the reason is given', async () => {
  const full = new Error('disk full');
  let given = 0;
  async function* source() {
    yield Buffer.from(head);
    for (; given < 1000; given += 1) yield Buffer.alloc(65_536);
    yield Buffer.from('\r\n--x--');
  }
  await expect(readForm(TYPE, source(), 10, () => Promise.reject(full))).rejects.toBe(full);
  expect(given).toBeLessThan(100);
});
