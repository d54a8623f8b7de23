import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assess, LAW_FILES, type LawFiles, loadLaw } from '@safeconduct/law/index.ts';
import { type Combination, combination, numbers } from './combinations.ts';

/** `npm run bench:law -- [--count N] [--seed N] [--json]`: how many assessments a second, and how long one takes. */

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '2012' },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);

const folder = new URL('../../data/law/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`${file}.json`, folder), 'utf8'));

const loading = performance.now();
const law = loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);
const loaded = performance.now() - loading;

const states = [...law.states.keys()];
const next = numbers(Number(values.seed));

const BATCH = 1000;
const times = new Float64Array(count);
const tally: Record<string, number> = { open: 0, openIf: 0, check: 0, closed: 0 };
let seconds = 0;
// On a shared machine the clock on the wall counts others' work too; time on the processor does not.
let processorSeconds = 0;

/** Assesses combinations that are made beforehand, so that only the assessing is timed. */
function run(batch: readonly Combination[], from: number): void {
  const begin = performance.now();
  const cpu = process.cpuUsage();
  batch.forEach((one, at) => {
    const start = performance.now();
    const found = assess(law, one);
    times[from + at] = performance.now() - start;
    for (const { standing } of found.doors) tally[standing] = (tally[standing] ?? 0) + 1;
  });
  seconds += (performance.now() - begin) / 1000;
  const used = process.cpuUsage(cpu);
  processorSeconds += (used.user + used.system) / 1_000_000;
}

for (let done = 0; done < count; done += BATCH) {
  const size = Math.min(BATCH, count - done);
  run(
    Array.from({ length: size }, () => combination(states, next)),
    done,
  );
}

const sorted = times.toSorted();
const at = (share: number) =>
  Number((sorted[Math.min(count - 1, Math.floor(count * share))] ?? 0).toFixed(3));
const result = {
  combinations: count,
  seconds: Number(seconds.toFixed(1)),
  perSecond: Math.round(count / seconds),
  perProcessorSecond: Math.round(count / processorSeconds),
  milliseconds: { p50: at(0.5), p99: at(0.99), first: Number((times[0] ?? 0).toFixed(1)) },
  loadMilliseconds: Number(loaded.toFixed(0)),
  states: states.length,
  doors: tally,
};

if (values.json) console.log(JSON.stringify(result));
else {
  console.log(
    `${count} combinations of ${states.length} states in ${result.seconds} s: ${result.perSecond} a second, ${result.perProcessorSecond} a second of processor time`,
  );
  console.log(
    `one assessment: p50 ${result.milliseconds.p50} ms, p99 ${result.milliseconds.p99} ms, the first ${result.milliseconds.first} ms`,
  );
  console.log(`law data read and checked in ${result.loadMilliseconds} ms`);
  console.log(
    `doors: ${Object.entries(tally)
      .map(([standing, n]) => `${standing} ${n}`)
      .join(', ')}`,
  );
}
