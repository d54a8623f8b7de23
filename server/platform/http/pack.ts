import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { bytesOf } from './encode.ts';

const pack = promisify(gzip);

/** Shorter answers go as they are: packing costs more than it saves. */
const SHORTEST = 1024;

/**
 * JSON is packed whole, in a thread of its own and no harder than pays: level 3 takes half the time of the usual 6 and
 * leaves four bytes in a hundred more. What is streamed is left to the middleware around this one.
 */
export const packJson: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers, status } = context.res;
  if (!headers.get('content-type')?.startsWith('application/json') || headers.has('content-encoding')) return;
  const bytes = await bytesOf(context.res);
  const wanted = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(context.req.header('accept-encoding') ?? '');
  if (!wanted || bytes.length < SHORTEST) {
    // Told its length, the middleware around this one leaves a short answer alone too.
    headers.set('content-length', String(bytes.length));
    context.res = new Response(bytes, { status, headers });
    return;
  }
  headers.set('content-encoding', 'gzip');
  headers.append('vary', 'accept-encoding');
  context.res = new Response(await pack(bytes, { level: 3 }), { status, headers });
};
