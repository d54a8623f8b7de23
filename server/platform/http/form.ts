import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Refusal, tooLarge } from './refusal.ts';

/** Takes a file of a form in as its bytes come. */
export type TakeFile<File> = (name: string, type: string, bytes: AsyncIterable<Uint8Array>) => Promise<File>;

const HEAD_LIMIT = 16 * 1024;
const PARTS = 1000;

const broken = () =>
  new Refusal('invalid', 'The form cannot be read.', [
    { at: 'body', code: 'invalid_form', message: 'Not a form' },
  ]);

/** As browsers write a name: quotation marks and line ends as %22, %0D and %0A (HTML, 4.10.21.8). */
const unescaped = (name: string) =>
  name.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function parserOf(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { parts: PARTS, headerSize: HEAD_LIMIT, fieldSize: Number.POSITIVE_INFINITY },
      preservePath: true,
      isPartAFile: (_field, _type, fileName) => fileName !== undefined,
    });
  } catch {
    throw broken();
  }
}

/**
 * Reads a `multipart/form-data` body (RFC 7578) as it comes, so that no file need be in memory: values by name, and what
 * `take` made of each file. What is no form is refused; how much may come is the source's to say, and how much of it as
 * values is `valuesLimit`.
 */
export async function readForm<File>(
  contentType: string,
  body: AsyncIterable<Uint8Array>,
  valuesLimit: number,
  take: TakeFile<File>,
): Promise<{ readonly fields: Record<string, string>; readonly files: readonly File[] }> {
  const parser = parserOf(contentType);
  const fields: Record<string, string> = {};
  const files: Promise<File>[] = [];
  const open = new Set<Readable>();
  let size = 0;
  // What went wrong on our side or on the way, which is not the form's fault.
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    parser.destroy(error instanceof Error ? error : broken());
  };

  async function* watched() {
    try {
      yield* body;
    } catch (error) {
      failure ??= error;
      throw error;
    }
  }

  parser.on('file', (field, stream, name, _encoding, type) => {
    if (field === undefined) return fail(broken());
    open.add(stream);
    const taken = take(unescaped(name), type, stream).finally(() => open.delete(stream));
    taken.catch(fail);
    files.push(taken);
  });
  parser.on('field', (name, value) => {
    if (name === undefined) return fail(broken());
    size += Buffer.byteLength(value);
    if (size > valuesLimit) return fail(tooLarge(valuesLimit));
    fields[unescaped(name)] = value;
  });
  parser.on('partsLimit', () => fail(broken()));

  try {
    await pipeline(watched, parser);
    return { fields, files: await Promise.all(files) };
  } catch {
    for (const stream of open) stream.destroy(broken());
    await Promise.allSettled(files);
    throw failure ?? broken();
  }
}
