import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { refuseField } from './refusal.ts';
import type { Actor, FileIn, Tx } from './visit.ts';

/**
 * A write that is done once however often it is asked for (draft-ietf-httpapi-idempotency-key-header). The key's row is
 * made first and in the write's own transaction, so a second asking waits for the first, and after a crash it is there
 * exactly if the write is.
 */
export type Once = {
  /** Takes the key; throws `Answered` if the write was done before. */
  readonly take: (tx: Tx) => Promise<void>;
  /** Keeps the answer beside what was written. */
  readonly keep: (tx: Tx, response: Response) => Promise<void>;
  /** The answer given before. */
  readonly replay: (tx: Tx) => Promise<Response>;
};

/** The write was done before; its transaction is given up and the kept answer given again. */
export class Answered extends Error {
  override readonly name = 'Answered';
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Sealed with the key that only the asker has: answers hold what is in case files, and links that work once. */
function sealed(secret: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, secret, nonce);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function opened(secret: Buffer, box: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, secret, box.subarray(0, NONCE));
  decipher.setAuthTag(box.subarray(-TAG));
  return Buffer.concat([decipher.update(box.subarray(NONCE, -TAG)), decipher.final()]);
}

async function packed(response: Response): Promise<Buffer> {
  const head = JSON.stringify({ status: response.status, headers: [...response.headers] });
  return Buffer.concat([Buffer.from(`${head}\n`), Buffer.from(await response.clone().arrayBuffer())]);
}

function unpacked(plain: Buffer): Response {
  const end = plain.indexOf('\n');
  const { status, headers } = JSON.parse(plain.subarray(0, end).toString()) as {
    status: number;
    headers: [string, string][];
  };
  const body = plain.subarray(end + 1);
  return new Response(body.length === 0 ? null : new Uint8Array(body), {
    status,
    headers: [...headers, ['idempotent-replay', 'true']],
  });
}

/** A structured-field string, `"…"`; without the quotes it is taken too, as most servers do. */
function keyOf(request: Request): string | null {
  const header = request.headers.get('idempotency-key');
  if (header === null) return null;
  const key = /^"?([\x21\x23-\x5b\x5d-\x7e]{16,200})"?$/.exec(header.trim())?.[1];
  if (key === undefined)
    throw refuseField(
      'header.idempotency-key',
      'invalid_key',
      'An idempotency key has 16 to 200 characters.',
    );
  return key;
}

type Asked = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly files: readonly FileIn[] | undefined;
};

/** Keyed, so that a password in a body cannot be searched for in a copy of the table. */
function fingerprint(key: string, endpoint: Endpoint, { params, query, body, files }: Asked): Buffer {
  const hash = createHmac('sha256', key).update(JSON.stringify([endpoint.id, params, query, body]) ?? '');
  for (const file of files ?? []) hash.update(file.name).update(file.sha256);
  return hash.digest();
}

/** Null for what needs no key: reads, requests without one, and those of nobody in particular. */
export function onceOf(request: Request, endpoint: Endpoint, actor: Actor | null, asked: Asked): Once | null {
  const key = keyOf(request);
  if (key === null || actor === null) return null;
  const derived = (what: string) => createHmac('sha256', key).update(`safeconduct ${what}`).digest();
  const hash = derived('row');
  const print = fingerprint(key, endpoint, asked);
  const row = (tx: Tx) =>
    tx.selectFrom('write_answers').where('actor_id', '=', actor.id).where('key_hash', '=', hash);
  return {
    take: async (tx) => {
      const made = await tx
        .insertInto('write_answers')
        .values({ actor_id: actor.id, key_hash: hash, asked: print })
        .onConflict((conflict) => conflict.doNothing())
        .returning('key_hash')
        .executeTakeFirst();
      if (made === undefined) throw new Answered('this write was done before');
    },
    keep: async (tx, response) => {
      const answer = sealed(derived('answer'), await packed(response));
      await tx
        .updateTable('write_answers')
        .set({ answer })
        .where('actor_id', '=', actor.id)
        .where('key_hash', '=', hash)
        .execute();
    },
    replay: async (tx) => {
      const kept = await row(tx).select(['asked', 'answer']).executeTakeFirst();
      if (kept?.asked === undefined || !print.equals(kept.asked))
        throw refuseField(
          'header.idempotency-key',
          'key_reused',
          'This idempotency key was used for another request.',
        );
      if (kept.answer === null) throw new TypeError('a write was kept without its answer');
      return unpacked(opened(derived('answer'), kept.answer));
    },
  };
}
