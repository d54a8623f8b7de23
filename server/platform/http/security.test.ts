import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { originOf, securityHeaders, WORKER_POLICY } from './security.ts';

const REACT_ARIA = new URL('../../../node_modules/react-aria/dist/private/', import.meta.url);

test('the styles that React Aria adds by script are the ones the policy allows, in this version of it', async () => {
  const policy = securityHeaders(false)['content-security-policy'] ?? '';
  const files = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'];
  for (const file of files) {
    const source = await readFile(new URL(file, REACT_ARIA), 'utf8');
    const template = /style\.textContent = `([^`]+)`/.exec(source)?.[1] ?? '';
    const css = template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable').trim();
    const hash = createHash('sha256').update(css).digest('base64');
    expect([file, policy.includes(`'sha256-${hash}'`)]).toEqual([file, true]);
  }
});

test('https is asked for only where the operator says there is https', () => {
  expect(securityHeaders(false)).not.toHaveProperty('strict-transport-security');
  expect(securityHeaders(true)['strict-transport-security']).toContain('max-age=');
});

test('behind a proxy the origin is the public one, not what the proxy asks for', () => {
  const request = new Request('http://10.0.0.5:4180/api/1/session');
  expect(originOf(request, new URL('https://desk.example.org/'))).toBe('https://desk.example.org');
  expect(originOf(request, undefined)).toBe('http://10.0.0.5:4180');
});

test('no page may compile WebAssembly or run code made of text; the worker that sets papers may do the first', () => {
  const page = securityHeaders(true)['content-security-policy'] ?? '';
  expect(page).toMatch(/script-src 'self';/);
  expect(page).not.toMatch(/unsafe/);
  expect(WORKER_POLICY).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
});
