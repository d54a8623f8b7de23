import { checkRecipient, type Opening, type Sealing } from '../../server/platform/backup/age.ts';
import { InputFault } from '../fault.ts';
import { readText } from '../files.ts';

export type OpeningOptions = { readonly identityFile?: string; readonly passphraseFile?: string };

async function passphraseIn(path: string): Promise<string> {
  const passphrase = (await readText(path)).replace(/\r?\n$/, '');
  if (passphrase === '') throw new InputFault(`${path}: there is no passphrase in it`);
  return passphrase;
}

/** To whom the backup is encrypted, by what was given. */
export async function sealingOf(recipients: readonly string[], passphraseFile?: string): Promise<Sealing> {
  if (passphraseFile !== undefined && recipients.length > 0)
    throw new InputFault('give either --recipient or --passphrase-file: an age file takes one or the other');
  if (passphraseFile !== undefined) return { passphrase: await passphraseIn(passphraseFile) };
  for (const recipient of recipients) {
    const fault = await checkRecipient(recipient);
    if (fault !== null) throw new InputFault(fault);
  }
  return recipients.length > 0 ? { recipients } : null;
}

/** What opens a backup, by what was given. */
export async function openingOf({ identityFile, passphraseFile }: OpeningOptions): Promise<Opening> {
  const lines = identityFile === undefined ? '' : await readText(identityFile);
  const identities = lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (identityFile !== undefined && identities.length === 0)
    throw new InputFault(`${identityFile}: there is no identity in it (AGE-SECRET-KEY-...)`);
  const wrong = identities.findIndex((line) => !/^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/.test(line));
  if (wrong >= 0) throw new InputFault(`${identityFile ?? ''}: line ${wrong + 1} is no identity of age`);
  return {
    identities,
    ...(passphraseFile === undefined ? {} : { passphrase: await passphraseIn(passphraseFile) }),
  };
}
