import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { OperatorFault } from './fault.ts';

/** Seals small secrets of the database with a key that is not in it. */
export type Keeper = {
  /** AES-256-GCM; `about` must be the same on opening, so that a row cannot be moved to another account. */
  readonly seal: (secret: Uint8Array, about: string) => Buffer;
  /** Throws where the key is another one, or the bytes were changed. */
  readonly open: (sealed: Uint8Array, about: string) => Buffer;
  /** HMAC-SHA-256: a hash that cannot be searched without the key. */
  readonly hash: (text: string) => Buffer;
};

const NONCE = 12;
const TAG = 16;

/** @example keeperWith(randomBytes(32)).seal(secret, userId) */
export function keeperWith(key: Uint8Array): Keeper {
  // One key for each use, so that neither tells anything about the other.
  const part = (use: string) => createHmac('sha256', key).update(use).digest();
  const [sealing, hashing] = [part('safeconduct seal 1'), part('safeconduct hash 1')];
  return {
    seal: (secret, about) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about));
      return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed);
      const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, NONCE), {
        authTagLength: TAG,
      })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(-TAG));
      return Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]);
    },
    hash: (text) => createHmac('sha256', hashing).update(text).digest(),
  };
}

function checked(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32) throw new OperatorFault(`${where} must hold 32 bytes in base64.`);
  return key;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** The file of the key in a data folder. */
export const keyFile = (data: string): string => join(data, 'keys', 'accounts.key');

/** What the file of the key holds; null where there is none, as where the operator sets the key. */
export async function keptKey(data: string): Promise<string | null> {
  try {
    return (await readFile(keyFile(data), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts the key of a backup in place of the one that is there; the answer puts that one back. */
export async function placeKey(data: string, key: string): Promise<() => Promise<void>> {
  const file = keyFile(data);
  const before = await keptKey(data);
  const put = async (text: string) => {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, `${text}\n`, { mode: 0o600, flush: true });
    await rename(`${file}.new`, file);
  };
  if (before !== key) await put(key);
  return async () => {
    if (before === null) await rm(file, { force: true });
    else if (before !== key) await put(before);
  };
}

/**
 * The key: as set by the operator, who must where several servers share a database; else from a file of the data
 * folder that only its owner reads, made on the first start. Of two that start at once, one makes it.
 */
export async function readKey(set: string | undefined, file: string): Promise<Buffer> {
  if (set !== undefined) return checked(set, 'SAFECONDUCT_KEY');
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${randomBytes(32).toString('base64')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return checked(await readFile(file, 'utf8'), file);
}
