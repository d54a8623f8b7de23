import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorFault } from '../../fault.ts';

/** The system account PostgreSQL runs as. PostgreSQL refuses to run as root. */
export type Account = { readonly uid: number; readonly gid: number; readonly name: string };

type Passwd = Account & { readonly home: string };

function accounts(): Passwd[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [name, , uid, gid, , home] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid), home: home ?? '' }] : [];
  });
}

/**
 * Whom to run PostgreSQL as: `null` means as ourselves. As root an existing unprivileged account is used
 * (no account is made): one of ours if the administrator made it, else the one PostgreSQL packages make,
 * else nobody. initdb looks its own account up by name, so the account must be in /etc/passwd.
 */
export function chooseAccount(): Account | null {
  const own = process.getuid?.();
  if (own === undefined) return null;
  if (own !== 0) {
    if (process.platform === 'linux' && !accounts().some((account) => account.uid === own)) {
      throw new OperatorFault(
        `PostgreSQL cannot run as user ${own}, which has no entry in /etc/passwd. Start Safeconduct as a user that has one, or set DATABASE_URL.`,
      );
    }
    return null;
  }
  const known = accounts();
  for (const name of ['safeconduct', 'postgres', 'nobody']) {
    const found = known.find((account) => account.name === name && account.uid !== 0);
    if (found !== undefined) return { uid: found.uid, gid: found.gid, name: found.name };
  }
  throw new OperatorFault(
    'PostgreSQL cannot run as root, and none of the accounts safeconduct, postgres or nobody exists. Make one, start Safeconduct as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account may pass through every folder above `path`. Folders that do not exist yet count as ours to make. */
export function canReach(path: string, account: Account | null): boolean {
  if (account === null) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
