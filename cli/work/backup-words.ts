import { DamagedBackup } from '../../server/platform/backup/frames.ts';
import { OperatorFault } from '../../server/platform/fault.ts';
import { WorkFault } from '../fault.ts';

/** Faults that the platform puts into words, as the command line shows them. */
export async function asFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OperatorFault || error instanceof DamagedBackup) throw new WorkFault(error.message);
    throw error;
  }
}

const EVERY = 2000;

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

/** Says on standard error how far long work is and how long it may still take; short work says nothing. */
export function gauge(): (doing: string, part: number) => void {
  const began = new Map<string, number>();
  let said = performance.now();
  return (doing, part) => {
    const now = performance.now();
    const start = began.get(doing) ?? now;
    began.set(doing, start);
    if (now - said < EVERY || part <= 0) return;
    said = now;
    const left = ((now - start) / part) * (1 - part);
    process.stderr.write(`${doing}: ${Math.floor(part * 100)} %, about ${inWords(left / 1000)} left\n`);
  };
}
