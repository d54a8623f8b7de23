import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPassword, hashPassword } from './password.ts';

test("Node's argon2id gives the vector of RFC 9106, section 5.3", () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    tagLength: 32,
    memory: 32,
    passes: 3,
  });
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test('a hash fits its own password only, and no two hashes are alike', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(one).not.toBe(two);
  expect(await checkPassword('correct horse', one)).toBe(true);
  expect(await checkPassword('correct horsf', one)).toBe(false);
  expect(await checkPassword('', one)).toBe(false);
  expect(await checkPassword('correct horse', 'plain text')).toBe(false);
});

test('a password typed in another Unicode form is the same password', async () => {
  const composed = '비밀번호는 길다'.normalize('NFC');
  expect(await checkPassword(composed.normalize('NFD'), await hashPassword(composed))).toBe(true);
});

test('an unknown account takes as long as a known one', async () => {
  const known = await hashPassword('correct horse');
  const time = async (hash: string | null) => {
    const began = performance.now();
    await checkPassword('wrong', hash);
    return performance.now() - began;
  };
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    times.known.push(await time(known));
    times.unknown.push(await time(null));
  }
  const ratio = median(times.unknown) / median(times.known);
  // Without the equal work the ratio would be below 0.01; the width is for a busy machine.
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});
