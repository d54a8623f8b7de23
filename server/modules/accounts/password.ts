import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** RFC 9106, section 4, second recommended option: 64 MiB, three passes (four lanes there; one here, two cores). */
const COST = { memory: 65_536, passes: 3, parallelism: 1 } as const;
const LENGTH = 32;

type Cost = { memory: number; passes: number; parallelism: number };

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** Unicode's NFKC, so that the same password typed on another keyboard gives the same bytes (RFC 8265, 4.2). */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

async function run(password: string, nonce: Buffer, cost: Cost, length: number): Promise<Buffer> {
  const key = await derive('argon2id', { message: bytesOf(password), nonce, tagLength: length, ...cost });
  return Buffer.from(key);
}

/** The hash in PHC string form: `$argon2id$v=19$m=65536,t=3,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await run(password, nonce, COST, LENGTH);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(nonce)}$${unpadded(hash)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/**
 * Whether the password fits. Without a hash (unknown account, or one with passkeys only) the same work is
 * done all the same, so that the time taken does not tell which accounts exist.
 */
export async function checkPassword(password: string, phc: string | null): Promise<boolean> {
  const parts = phc === null ? null : PHC.exec(phc);
  if (parts === null) {
    await run(password, Buffer.alloc(16), COST, LENGTH);
    return false;
  }
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  const expected = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(await run(password, Buffer.from(salt, 'base64'), cost, expected.length), expected);
}

/** The hash of an account's password; null where it has none, or there is no such account. */
export async function passwordOf(db: Db, login: string): Promise<string | null> {
  const { rows } = await sql<{ password_hash: string | null }>`
    select password_hash from account_for_sign_in(${login})`.execute(db);
  return rows[0]?.password_hash ?? null;
}
