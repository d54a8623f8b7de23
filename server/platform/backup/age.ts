import { ReadableStream } from 'node:stream/web';
import { OperatorFault } from '../fault.ts';
import { DamagedBackup } from './frames.ts';

/** To whom a backup is encrypted (age-encryption.org/v1); null: to nobody, it is in clear. */
export type Sealing = { readonly recipients: readonly string[] } | { readonly passphrase: string } | null;

/** What opens a backup: identities (`AGE-SECRET-KEY-...`) or the passphrase. */
export type Opening = { readonly identities: readonly string[]; readonly passphrase?: string };

/** The first bytes of every age file. */
const AGE = Buffer.from('age-encryption.org/v1\n', 'ascii');

export const isAge = (first: Uint8Array): boolean =>
  Buffer.from(first).subarray(0, AGE.byteLength).equals(AGE);

/** Fetched when the first backup is encrypted: the server's start need not wait for it. */
const library = () => import('age-encryption');

/** A recipient as the library takes it, or the reason why not. */
export async function checkRecipient(recipient: string): Promise<string | null> {
  const { Encrypter } = await library();
  try {
    new Encrypter().addRecipient(recipient);
    return null;
  } catch {
    return `${recipient.slice(0, 12)}... is not a recipient of age (age1...)`;
  }
}

function asStream(source: AsyncIterable<Uint8Array>): globalThis.ReadableStream<Uint8Array> {
  // The library names the browser's type of stream; Node's is the same object.
  return ReadableStream.from(source) as unknown as globalThis.ReadableStream<Uint8Array>;
}

async function* chunksOf(stream: globalThis.ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * Encrypts, and says what opens the result again for checking it. For recipients that is a key made for this one
 * backup, added to theirs and never kept: the server has no key of theirs, and yet what it wrote is read again.
 */
export async function sealed(
  source: AsyncIterable<Uint8Array>,
  sealing: Sealing,
): Promise<{ readonly bytes: AsyncIterable<Uint8Array>; readonly opening: Opening }> {
  if (sealing === null) return { bytes: source, opening: { identities: [] } };
  const { Encrypter, generateX25519Identity, identityToRecipient } = await library();
  const encrypter = new Encrypter();
  if ('passphrase' in sealing) {
    encrypter.setPassphrase(sealing.passphrase);
    const stream = await encrypter.encrypt(asStream(source));
    return { bytes: chunksOf(stream), opening: { identities: [], passphrase: sealing.passphrase } };
  }
  const once = await generateX25519Identity();
  for (const recipient of [...sealing.recipients, await identityToRecipient(once)])
    encrypter.addRecipient(recipient);
  return { bytes: chunksOf(await encrypter.encrypt(asStream(source))), opening: { identities: [once] } };
}

/** Decrypts an age file. */
export async function* opened(
  source: AsyncIterable<Uint8Array>,
  opening: Opening,
): AsyncGenerator<Uint8Array> {
  const { identities, passphrase } = opening;
  if (identities.length === 0 && passphrase === undefined)
    throw new OperatorFault('The backup is encrypted: give --identity-file FILE or --passphrase-file FILE.');
  const { Decrypter } = await library();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  if (passphrase !== undefined) decrypter.addPassphrase(passphrase);
  let stream: globalThis.ReadableStream<Uint8Array>;
  try {
    stream = await decrypter.decrypt(asStream(source));
  } catch (error) {
    throw new DamagedBackup(
      `The key does not open this backup, or the beginning of the file is damaged (${words(error)}).`,
    );
  }
  try {
    yield* chunksOf(stream);
  } catch (error) {
    if (error instanceof DamagedBackup || error instanceof OperatorFault) throw error;
    throw new DamagedBackup(`The encrypted backup is damaged or cut off (${words(error)}).`);
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : 'no reason given';
}
