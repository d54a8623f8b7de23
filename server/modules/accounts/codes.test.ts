import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keeperWith } from '../../platform/key.ts';
import { newRecoveryCodes, newSecret, recoveryHash, secretWords, stepOf } from './codes.ts';

/** RFC 6238, appendix B: SHA-1, the secret `12345678901234567890`; our six digits are the last six of its eight. */
const SECRET = Buffer.from('12345678901234567890');
const VECTORS = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const;

test.each(VECTORS)('at %i seconds the code of the RFC is right', (seconds, code) => {
  const now = new Date(seconds * 1000);
  expect(stepOf(code.slice(2), SECRET, now)).toBe(Math.floor(seconds / 30));
  expect(stepOf(` ${code.slice(2, 5)} ${code.slice(5)}`, SECRET, now)).toBe(Math.floor(seconds / 30));
});

test('one step early or late is taken as the step it is of; two are not', () => {
  const at = (seconds: number) => stepOf('050471', SECRET, new Date(seconds * 1000));
  const step = Math.floor(1111111111 / 30);
  expect([-2, -1, 0, 1, 2].map((steps) => at(1111111111 + steps * 30))).toEqual([
    null,
    step,
    step,
    step,
    null,
  ]);
});

test.each(['', '12345', '1234567', 'abcdef', '14050471', '１２３４５６'])('%j is no code', (code) => {
  expect(stepOf(code, SECRET, new Date(1111111111_000))).toBeNull();
});

test('an app is told account, issuer and secret', () => {
  expect(secretWords(SECRET, 'ana@example.org')).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    uri: 'otpauth://totp/Safeconduct:ana%40example.org?issuer=Safeconduct&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
  });
  expect(newSecret()).toHaveLength(20);
});

test('recovery codes differ, and are read however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
  const keeper = keeperWith(randomBytes(32));
  const hash = recoveryHash('K7M01-9XW4T', 'ana', keeper);
  expect(hash).toHaveLength(32);
  expect(recoveryHash(' k7mol9xw4t', 'ana', keeper)).toEqual(hash);
  expect(recoveryHash('K7M01-9XW4T', 'ben', keeper)).not.toEqual(hash);
  expect(recoveryHash('K7M01', 'ana', keeper)).toBeNull();
});
