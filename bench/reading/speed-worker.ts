import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { readReport } from '@safeconduct/claims';
import type { Rate, ReadingSpeed, Task } from './speed.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one who starts this thread is speed.ts
const { texts, language, leastBytes } = workerData as Task;

// As where the server and the command line read.
setFlagsFromString('--no-regexp-tier-up');

function rateOf(read: () => void, bytes: number): Rate {
  const [start, before] = [performance.now(), process.threadCpuUsage()];
  read();
  const { user, system } = process.threadCpuUsage(before);
  return {
    kilobytes: bytes / 1000,
    wall: bytes / (performance.now() - start),
    cpu: bytes / ((user + system) / 1000),
  };
}

function bytesOf(part: readonly string[]): number {
  return part.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function readAll(part: readonly string[]): void {
  for (const text of part) readReport({ text, publishedOn: '2012-02-14', language });
}

/** Parts of one measurement, as if they had been measured in one. */
function together(a: Rate, b: Rate): Rate {
  const kilobytes = a.kilobytes + b.kilobytes;
  const join = (x: number, y: number) => kilobytes / (a.kilobytes / x + b.kilobytes / y);
  return { kilobytes, wall: join(a.wall, b.wall), cpu: join(a.cpu, b.cpu) };
}

const [head, rest] = [texts.slice(0, 1), texts.slice(1)];
const first = rateOf(() => readAll(head), bytesOf(head));
const cold =
  rest.length === 0
    ? first
    : together(
        first,
        rateOf(() => readAll(rest), bytesOf(rest)),
      );
const rounds = Math.ceil(leastBytes / bytesOf(texts));
// Four times as many before: two megabytes are what it takes until nothing more is compiled (English rose until then).
for (let round = 0; round < 4 * rounds; round += 1) readAll(texts);
const warm = rateOf(() => {
  for (let round = 0; round < rounds; round += 1) readAll(texts);
}, rounds * bytesOf(texts));
parentPort?.postMessage({ language, first, cold, warm } satisfies ReadingSpeed);
