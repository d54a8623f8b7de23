import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux tells of it. */
export type Running = {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  /** Memory that it holds, in bytes: all of it, and what no file on disk stands behind. */
  readonly rss: number;
  readonly anonymous: number;
};

function read(pid: number): Running | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return {
      pid,
      parent: field('PPid'),
      command,
      rss: field('VmRSS') * 1024,
      anonymous: field('RssAnon') * 1024,
    };
  } catch {
    // It ended meanwhile.
    return null;
  }
}

/** All processes below one, itself first. */
export function below(top: number): Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? []);
  const found = all.filter(({ pid }) => pid === top);
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid));
  return found;
}

/** The product's own process among those below its launcher: the server, which is not PostgreSQL and no child of its own. */
export function serverBelow(top: number): Running {
  const server = below(top).find(({ command }) => /cli\/main\.ts start/.test(command));
  if (server === undefined) throw new Error('the server runs not');
  return server;
}

/** Processor time that a process has used, in milliseconds: with hundredths of a second as the kernel counts them. */
function used(pid: number, withEnded = false): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const counted = withEnded ? fields.slice(11, 15) : fields.slice(11, 13);
    return counted.reduce((sum, ticks) => sum + Number(ticks), 0) * 10;
  } catch {
    return 0;
  }
}

/** Processor time that the server and its database have used so far, in milliseconds. */
export type Used = { readonly server: number; readonly database: number };

/** What server and database have used; the difference of two readings tells of the time between, however busy the machine. */
export function usedBelow(top: number): Used {
  const server = serverBelow(top);
  const all = below(server.pid).filter(
    ({ pid, command }) => pid !== server.pid && command.includes('postgres'),
  );
  return { server: used(server.pid), database: all.reduce((sum, { pid }) => sum + used(pid), 0) };
}

/** Processor time of everything below the launcher, what has ended since included, in milliseconds. */
export function allUsedBelow(top: number): number {
  return below(top).reduce((sum, { pid }) => sum + used(pid, true), 0);
}

/** Processor time by whose it is: the database's, that of the server's own process, and of children that read files. */
export type Shares = { readonly server: number; readonly database: number; readonly children: number };

/** What each part below the launcher has used so far, what has ended since included, in milliseconds. */
export function sharesBelow(top: number): Shares {
  const { pid: own } = serverBelow(top);
  const all = below(own).filter(({ pid }) => pid !== own);
  const sum = (those: readonly Running[]) => those.reduce((total, { pid }) => total + used(pid, true), 0);
  const server = used(own);
  const others = (command: string) => command.includes('postgres');
  return {
    server,
    database: sum(all.filter(({ command }) => others(command))),
    children: used(own, true) - server + sum(all.filter(({ command }) => !others(command))),
  };
}
