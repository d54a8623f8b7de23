import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { pick } from './pick.ts';
import type { FileOut } from './visit.ts';

function isFile(value: unknown): value is FileOut {
  return typeof value === 'object' && value !== null && 'type' in value && 'bytes' in value;
}

const written = new WeakMap<Response, Buffer<ArrayBuffer>>();

/** The bytes of an answer: those that `encode` made, where it is one of its own, else what the answer holds. */
export async function bytesOf(response: Response): Promise<Buffer<ArrayBuffer>> {
  return written.get(response) ?? Buffer.from(await response.arrayBuffer());
}

/** RFC 6266 with the RFC 8187 form, so that Korean and Chinese file names arrive whole. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_').slice(-100);
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function encodeFile(file: FileOut): Response {
  return new Response(file.bytes, {
    headers: {
      'content-type': file.type,
      // A report may be HTML from anywhere: opened in a tab it must not run under our origin.
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': disposition(file.name ?? 'file'),
      'cache-control': 'no-store',
    },
  });
}

/**
 * The answer by the endpoint's `ok`: fields it does not name are dropped here and never leave. A result
 * that does not fit is a mistake of ours and becomes `internal`.
 */
export function encode(endpoint: Endpoint, result: unknown): Response {
  if (endpoint.raw === true) {
    if (!isFile(result)) throw new TypeError(`${endpoint.id} did not answer with a file`);
    return encodeFile(result);
  }
  if (endpoint.ok === undefined) return new Response(null, { status: endpoint.status ?? 204 });
  const bytes = Buffer.from(JSON.stringify(pick(endpoint.ok, result)));
  const response = new Response(bytes, {
    status: endpoint.status ?? 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
  written.set(response, bytes);
  return response;
}
