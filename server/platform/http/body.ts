import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import type { Incoming, Store } from '../files/store.ts';
import { readForm } from './form.ts';
import { Refusal, tooLarge } from './refusal.ts';
import type { FileIn, StreamIn } from './visit.ts';

const JSON_LIMIT = 1024 * 1024;
const UPLOAD_LIMIT = 50 * 1024 * 1024;

export type Body = {
  readonly value: unknown;
  readonly files: readonly FileIn[] | undefined;
  readonly stream?: StreamIn;
};

/** The body as it comes, up to the limit and no further. Whoever leaves off has not yet broken off the sender. */
async function* chunksOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  let size = 0;
  for await (const chunk of request.body.values({ preventCancel: true })) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/** Reads the body up to the limit, and stops there: a false Content-Length is not believed. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', 'The body is not JSON.', [
      { at: 'body', code: 'invalid_json', message: 'Not JSON' },
    ]);
  }
}

function fileName(request: Request): string {
  const header = request.headers.get('x-file-name') ?? '';
  try {
    return decodeURIComponent(header);
  } catch {
    throw new Refusal('invalid', undefined, [
      { at: 'header.x-file-name', code: 'invalid_encoding', message: 'Must be percent-encoded UTF-8' },
    ]);
  }
}

/** Where files of a form go as they come, and what is to be taken away again when the request ends. */
export type Files = { readonly receive: Store['receive']; readonly coming: Incoming[] };

async function receive(
  { receive: put, coming }: Files,
  name: string,
  type: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<FileIn> {
  const one = await put(bytes);
  coming.push(one);
  return { name, type, size: one.bytes, sha256: one.sha256, path: one.path, keep: one.keep };
}

/** All values of a form together; files are counted apart. */
const FIELDS_LIMIT = JSON_LIMIT;

async function readUpload(request: Request, type: string, limit: number, into: Files): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks = chunksOf(request, limit);
  if (type !== 'multipart/form-data') {
    const file = await receive(into, fileName(request), type, chunks);
    return { value: {}, files: file.size === 0 ? [] : [file] };
  }
  const { fields, files } = await readForm(
    request.headers.get('content-type') ?? '',
    chunks,
    FIELDS_LIMIT,
    (name, type, bytes) => receive(into, name, type, bytes),
  );
  return { value: fields, files };
}

/**
 * Takes in what is still sent and lets it go: a browser that is cut off amid its upload shows that the network failed, and
 * not why the upload was refused.
 */
async function passOver(request: Request, limit: number): Promise<void> {
  try {
    for await (const _ of chunksOf(request, limit));
  } catch {
    // It sends without end, or is gone.
    await request.body?.cancel().catch(() => {});
  }
}

/** Reads the request's body as its endpoint wants it. */
export async function readBody(request: Request, endpoint: Endpoint, into: Files): Promise<Body> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (endpoint.stream === true) {
    const limit = endpoint.maxBytes ?? UPLOAD_LIMIT;
    if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
    const stream = { name: fileName(request), type, chunks: chunksOf(request, limit) };
    return { value: undefined, files: undefined, stream };
  }
  if (endpoint.body === undefined && endpoint.upload !== true) return { value: undefined, files: undefined };
  if (endpoint.upload === true) {
    const limit = endpoint.maxBytes ?? UPLOAD_LIMIT;
    try {
      return await readUpload(request, type, limit, into);
    } catch (error) {
      await passOver(request, limit);
      throw error;
    }
  }
  // Nothing was sent, where nothing need be.
  if (type === '' && endpoint.body?.safeParse(undefined).success === true)
    return { value: undefined, files: undefined };
  if (type !== 'application/json') throw new Refusal('unsupported-type', 'Send application/json.');
  return { value: parseJson(await readBytes(request, endpoint.maxBytes ?? JSON_LIMIT)), files: undefined };
}
