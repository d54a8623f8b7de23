import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { Refusal } from './refusal.ts';

/** The two style sheets that React Aria 1.22 adds by script (usePress, usePreventScroll); allowed by hash. */
const REACT_ARIA_STYLES = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
].map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${REACT_ARIA_STYLES.join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The policy of the worker that sets papers, the one place where WebAssembly is compiled (decisions/0010). A worker
 * goes by the policy it came with, so no page of the desk gains anything by it.
 */
export const WORKER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
].join('; ');

/** Headers on every answer. */
export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'x-frame-options': 'DENY',
    ...(https ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** The origin at which browsers reach us: PUBLIC_URL if set, else what the request itself says. */
export function originOf(request: Request, publicUrl: URL | undefined): string {
  return publicUrl?.origin ?? new URL(request.url).origin;
}

/**
 * Refuses a write that a page of another site sent with the user's cookie. Browsers tell by
 * Sec-Fetch-Site, older ones by Origin; a request with a cookie and neither is refused too.
 */
export function checkOrigin(request: Request, publicUrl: URL | undefined): void {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.headers.has('cookie')) return;
  const origin = request.headers.get('origin');
  if (origin !== null) {
    if (origin !== originOf(request, publicUrl)) throw new Refusal('wrong-origin');
    return;
  }
  const site = request.headers.get('sec-fetch-site');
  if (site !== 'same-origin') throw new Refusal('wrong-origin');
}

/**
 * Refuses a request under a foreign name. A page that points its own name at 127.0.0.1 (DNS rebinding)
 * would otherwise be same-origin with a Safeconduct that runs on the reader's laptop.
 */
export function checkHost(request: Request, publicUrl: URL | undefined, listensLocally: boolean): void {
  if (!listensLocally || publicUrl !== undefined) return;
  const { hostname } = new URL(request.url);
  if (hostname === 'localhost' || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return;
  throw new Refusal('wrong-origin', 'Set PUBLIC_URL to reach Safeconduct under this name.');
}
