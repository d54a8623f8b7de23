import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WORKER_POLICY } from './security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};
const COMPRESSIBLE = new Set([
  '.html',
  '.js',
  '.css',
  '.json',
  '.svg',
  '.wasm',
  '.webmanifest',
  '.txt',
  '.ttf',
]);

/** The worker that sets papers (web/desk/rooms/documents/press/paper.worker.ts), as it is built. */
const PRESS = /^\/assets\/paper\.worker-[\w-]+\.js$/;

type Asset = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly etag: string;
};

/** The built desk, served from a fixed list of files: no path of a request ever reaches the file system. */
export type Desk = { readonly serve: (request: Request) => Promise<Response> };

async function load(path: string): Promise<Asset> {
  const bytes = new Uint8Array(await readFile(path));
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  const packed = COMPRESSIBLE.has(extname(path)) && bytes.length > 1024 ? await promisify(gzip)(bytes) : null;
  return { bytes, etag, gzipped: packed === null ? null : new Uint8Array(packed) };
}

/** Lists the files once; each is read, hashed and compressed when first asked for, and then kept. */
export async function openDesk(folder: string): Promise<Desk> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  const loaded = new Map<string, Promise<Asset>>();

  async function serve(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const wanted = files.has(pathname) ? pathname : '/index.html';
    // A missing asset is missing; only addresses of pages fall back to the page.
    const path =
      extname(pathname) !== '' && wanted === '/index.html' && pathname !== wanted
        ? undefined
        : files.get(wanted);
    if (path === undefined)
      return new Response('Not found\n', { status: 404, headers: { 'content-type': 'text/plain' } });
    let loading = loaded.get(wanted);
    if (loading === undefined) {
      loading = load(path);
      loaded.set(wanted, loading);
    }
    const asset = await loading;
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(wanted)] ?? 'application/octet-stream',
      'cache-control': wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: asset.etag,
      vary: 'accept-encoding',
      ...(PRESS.test(wanted) ? { 'content-security-policy': WORKER_POLICY } : {}),
    };
    if (request.headers.get('if-none-match') === asset.etag)
      return new Response(null, { status: 304, headers });
    const zipped = asset.gzipped !== null && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
    if (zipped) headers['content-encoding'] = 'gzip';
    return new Response(zipped ? asset.gzipped : asset.bytes, { headers });
  }
  return { serve };
}
