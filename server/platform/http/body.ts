import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { Refusal } from './refusal.ts';
import type { FileIn, StreamIn } from './visit.ts';

const JSON_LIMIT = 1024 * 1024;
const UPLOAD_LIMIT = 50 * 1024 * 1024;

export type Body = {
  readonly value: unknown;
  readonly files: readonly FileIn[] | undefined;
  readonly stream?: StreamIn;
};

const tooLarge = (limit: number) =>
  new Refusal('too-large', `At most ${Math.floor(limit / 1024)} KiB are taken here.`);

/** The body as it comes, up to the limit and no further. */
async function* chunksOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  if (request.body === null) return;
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    yield chunk;
  }
}

/**
 * Reads the body up to the limit, and stops there: a false Content-Length is not believed. Where it is true, as nearly
 * always, the bytes go to their place as they come, so that a large file is in memory once.
 */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const told = Number(request.headers.get('content-length') ?? 0);
  if (told > limit) throw tooLarge(limit);
  const whole = new Uint8Array(Number.isSafeInteger(told) && told > 0 ? told : 0);
  const beyond: Uint8Array[] = [];
  let filled = 0;
  for await (const chunk of chunksOf(request, limit)) {
    if (beyond.length > 0 || filled + chunk.byteLength > whole.byteLength) {
      beyond.push(chunk);
      continue;
    }
    whole.set(chunk, filled);
    filled += chunk.byteLength;
  }
  if (beyond.length === 0) return filled === whole.byteLength ? whole : whole.slice(0, filled);
  return new Uint8Array(Buffer.concat([whole.subarray(0, filled), ...beyond]));
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

async function readUpload(request: Request, type: string, bytes: Uint8Array<ArrayBuffer>): Promise<Body> {
  if (type !== 'multipart/form-data') {
    return { value: {}, files: bytes.length === 0 ? [] : [{ name: fileName(request), type, bytes }] };
  }
  let form: FormData;
  try {
    form = await new Response(bytes, {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    }).formData();
  } catch {
    throw new Refusal('invalid', 'The form cannot be read.', [
      { at: 'body', code: 'invalid_form', message: 'Not a form' },
    ]);
  }
  const fields: Record<string, string> = {};
  const files: FileIn[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else files.push({ name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { value: fields, files };
}

/** Reads the request's body as its endpoint wants it. */
export async function readBody(request: Request, endpoint: Endpoint): Promise<Body> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (endpoint.stream === true) {
    const limit = endpoint.maxBytes ?? UPLOAD_LIMIT;
    if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
    const stream = { name: fileName(request), type, chunks: chunksOf(request, limit) };
    return { value: undefined, files: undefined, stream };
  }
  if (endpoint.body === undefined && endpoint.upload !== true) return { value: undefined, files: undefined };
  if (endpoint.upload === true) {
    return readUpload(request, type, await readBytes(request, endpoint.maxBytes ?? UPLOAD_LIMIT));
  }
  if (type !== 'application/json') throw new Refusal('unsupported-type', 'Send application/json.');
  return { value: parseJson(await readBytes(request, endpoint.maxBytes ?? JSON_LIMIT)), files: undefined };
}
