import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '../../fault.ts';
import { chooseAccount } from './account.ts';
import { ensurePasswords } from './cluster.ts';
import { SHARED } from './index.ts';
import { isLocked } from './lock.ts';
import { choosePlace, socketFolder } from './place.ts';

/**
 * How to enter the bundled PostgreSQL of a Safeconduct that is running on this data folder; null if none is. Whoever may
 * read the folder's passwords may do so: the account that the server runs as, and root.
 */
export async function findRunning(data: string): Promise<{ socket: string; ownerPassword: string } | null> {
  if (!existsSync(data)) return null;
  const account = chooseAccount();
  const { home } = choosePlace(data, account, SHARED);
  if (!isLocked(join(home, 'lock'))) return null;
  try {
    readFileSync(join(home, 'passwords.json'));
  } catch {
    throw new OperatorFault(
      `A Safeconduct is running on ${data}, but this account may not enter its database. Run this as the account that the server runs as.`,
    );
  }
  const { owner } = await ensurePasswords(home);
  return { socket: socketFolder(home, account), ownerPassword: owner };
}
