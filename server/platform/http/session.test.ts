import { expect, test } from 'vitest';
import { sessionCookie, tokenOf } from './session.ts';

const TOKEN = 'a'.repeat(43);
const request = (headers: Record<string, string>) => new Request('http://localhost/', { headers });

test('behind https the cookie is bound to the host and never sent in clear', () => {
  expect(sessionCookie(TOKEN, true, 60)).toBe(
    `__Host-safeconduct=${TOKEN}; Path=/; HttpOnly; SameSite=Strict; Max-Age=60; Secure`,
  );
  expect(sessionCookie(null, true, 60)).toBe(
    '__Host-safeconduct=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure',
  );
});

test('a cookie set without the host prefix is not taken behind https', () => {
  expect(tokenOf(request({ cookie: `safeconduct=${TOKEN}` }), true)).toBeNull();
  expect(tokenOf(request({ cookie: `x=1; __Host-safeconduct=${TOKEN}` }), true)).toBe(TOKEN);
  expect(tokenOf(request({ cookie: `__Host-safeconduct=${TOKEN}` }), false)).toBeNull();
});

test('what does not look like a token is not looked up', () => {
  for (const bad of ['', 'short', `${TOKEN}'--`, 'a'.repeat(5000)]) {
    expect(tokenOf(request({ cookie: `safeconduct=${bad}` }), false)).toBeNull();
    expect(tokenOf(request({ authorization: `Bearer ${bad}` }), false)).toBeNull();
  }
  expect(tokenOf(request({ authorization: `Bearer ${TOKEN}` }), false)).toBe(TOKEN);
});
