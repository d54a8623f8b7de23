import { readFileSync, readlinkSync } from 'node:fs';

/**
 * Whether a process runs, whoever it belongs to. One that has ended and whose parent has not asked for its end yet (a
 * zombie, proc(5), field 3) holds nothing any more; in a container whose first process reaps late it may stay a while.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const stat = readOr(`/proc/${pid}/stat`, '');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return otherwise;
  }
}

/**
 * When a process began, in clock ticks since boot (proc(5), field 22): a number that an unrelated process
 * which got the same pid later does not share. Empty where there is no /proc.
 */
export function startOf(pid: number): string {
  const stat = readOr(`/proc/${pid}/stat`, '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Names the machine boot and pid namespace in which our pids mean something (containers have their own). */
export function pidSpace(): string {
  let namespace = '';
  try {
    namespace = readlinkSync('/proc/self/ns/pid');
  } catch {
    // No /proc (macOS): one space per machine.
  }
  return `${readOr('/proc/sys/kernel/random/boot_id', 'one')} ${namespace}`;
}

/** The command line of a process, for telling a PostgreSQL from whatever else now has its old pid. */
export function commandOf(pid: number): string {
  return readOr(`/proc/${pid}/cmdline`, '').replaceAll('\0', ' ');
}
