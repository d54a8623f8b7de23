import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from './form.ts';

type Read = { name: string; file: { name: string; type: string } | null; text: string };

async function read(type: string, body: Uint8Array, pieces: number): Promise<Read[]> {
  async function* source() {
    for (let at = 0; at < body.byteLength; at += pieces) yield body.subarray(at, at + pieces);
  }
  const parts: Read[] = [];
  for await (const { name, file, bytes } of partsOf(type, source())) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    parts.push({ name, file, text: Buffer.concat(chunks).toString('latin1') });
  }
  return parts;
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
        const twin: Read[] = [];
        for (const [name, value] of await new Response(body, {
          headers: { 'content-type': type },
        }).formData())
          twin.push({
            name,
            file: typeof value === 'string' ? null : { name: value.name, type: value.type },
            text: (typeof value === 'string'
              ? Buffer.from(value)
              : Buffer.from(await value.arrayBuffer())
            ).toString('latin1'),
          });
        expect(await read(type, body, pieces)).toEqual(twin);
      },
    ),
    { numRuns: 300 },
  );
});

test('what stands before the first boundary and after the last is passed over', async () => {
  expect(await form(`before\n${part('a', '1')}${part('b', '')}--x--\nafter`)).toEqual([
    { name: 'a', file: null, text: '1' },
    { name: 'b', file: null, text: '' },
  ]);
  expect(await form('--x--')).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['no boundary', 'not a form'],
  ['cut off in the head', '--x\nContent-Disp'],
  ['cut off in the bytes', part('a', '1')],
  ['a head without a name', '--x\nContent-Disposition: form-data\n\n1\n--x--'],
  ['a head that is something else', '--x\nContent-Disposition: attachment; name="a"\n\n1\n--x--'],
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
