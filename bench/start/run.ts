import { mkdtemp, chmod, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { below } from '../data/processes.ts';
import { type Product, startProduct } from '../data/product.ts';

/**
 * From the command `npm start` to "ready": the first time, with nothing built and no data; later times; on a million
 * claims; and after a kill -9 of everything in the middle of writing: `npm run bench:start -- [--starts N]`. Takes
 * `dist` away first, as after `npm ci`.
 */
const options = readOptions(['starts']);
const starts = options.number('starts', 5);
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const byNpm = { command: 'npm', args: ['start', '--silent'] } as const;
const seconds = (ms: number) => Number((ms / 1000).toFixed(2));

async function later(data: string): Promise<number[]> {
  const times: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    const product = await startProduct(data, {}, byNpm);
    times.push(seconds(product.took));
    await product.stop();
  }
  return times;
}

/** Kills launcher, server and database at once, as when the power goes, and starts again. */
async function afterKill(data: string, product: Product): Promise<number> {
  const postgres = Number(
    (await readFile(join(data, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0],
  );
  for (const { pid } of [...below(product.pid), ...below(postgres)]) process.kill(pid, 'SIGKILL');
  const again = await startProduct(data, {}, byNpm);
  await again.stop();
  return seconds(again.took);
}

const empty = await mkdtemp(join(tmpdir(), 'safeconduct-bench-start-'));
await chmod(empty, 0o711);
try {
  const { data } = await filledPlace(options.amount, options.data, options.say);
  await rm(dist, { recursive: true, force: true });
  const first = await startProduct(empty, {}, byNpm);
  options.say('First start done');
  // The server keeps what it compiled some seconds after its start.
  await first.stop();
  const onEmpty = await later(empty);
  options.say('Later starts done');
  const onFilled = await later(data);
  const product = await startProduct(data, {}, byNpm);
  const root = await asRoot(data);
  root.on('error', () => {});
  await root.query(`update tasks set note = 'changed just before'`);
  const killed = await afterKill(data, product);
  const middle = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const result = {
    first: seconds(first.took),
    later: { median: middle(onEmpty), best: Math.min(...onEmpty), all: onEmpty },
    filled: { median: middle(onFilled), best: Math.min(...onFilled), all: onFilled },
    killed,
  };
  if (options.json) console.log(JSON.stringify(result));
  else {
    console.log('| start | median | best |\n|---|---|---|');
    console.log(`| first: desk built, database made | ${result.first} s | |`);
    console.log(`| later | ${result.later.median} s | ${result.later.best} s |`);
    console.log(
      `| later, ${options.amount.claims} claims | ${result.filled.median} s | ${result.filled.best} s |`,
    );
    console.log(`| the same after kill -9 while writing | ${result.killed} s | |`);
  }
} finally {
  await rm(empty, { recursive: true, force: true });
}
