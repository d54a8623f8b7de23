import { Asker, openSessions } from '../data/asking.ts';
import { byClients, middleAndBest, type Times, timesOf } from '../data/clients.ts';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { type Used, usedBelow } from '../data/processes.ts';
import { startProduct } from '../data/product.ts';
import { randomFrom } from '../data/random.ts';
import { type Query, queries } from './queries.ts';

/** Search over HTTP from the real server: `npm run bench:search -- [--requests N] [--clients N] [--rounds N]`. */
const options = readOptions(['requests', 'clients', 'rounds']);
const clients = options.number('clients', 8);
const requests = options.number('requests', 1000);
const rounds = options.number('rounds', 3);
const { data, filled } = await filledPlace(options.amount, options.data, options.say);
const product = await startProduct(data, { SAFECONDUCT_DESK: 'off' });
const root = await asRoot(data);
const asker = new Asker(product.url, await openSessions(root, filled.users));

type Row = {
  readonly sort: string;
  readonly middle: Times;
  readonly best: Times;
  readonly hits: number;
  readonly cpu: Used;
};

async function ask({ q }: Query): Promise<void> {
  const { status } = await asker.get(`/api/1/search?q=${encodeURIComponent(q)}`);
  if (status !== 200) throw new Error(`search for ${q} answered ${status}`);
}

async function measure(sort: string, all: readonly Query[], many: number): Promise<Row> {
  const random = randomFrom(options.amount.seed);
  const taken: Times[] = [];
  let before = usedBelow(product.pid);
  for (let round = 0; round <= rounds; round += 1) {
    const tasks = Array.from(
      { length: many },
      () => all[Math.floor(random() * all.length)] ?? { sort, q: 'a' },
    );
    const times = timesOf(await byClients(clients, tasks, ask));
    if (round > 0) taken.push(times);
    else before = usedBelow(product.pid);
  }
  const after = usedBelow(product.pid);
  const each = (was: number, is: number) => (is - was) / (many * rounds);
  const cpu = { server: each(before.server, after.server), database: each(before.database, after.database) };
  let hits = 0;
  for (const { q } of all) {
    const { text } = await asker.get(`/api/1/search?q=${encodeURIComponent(q)}`, { plain: true });
    const answer: { hits: unknown[] } = JSON.parse(text);
    hits += answer.hits.length;
  }
  return { sort, ...middleAndBest(taken, ({ p95 }) => p95), hits: Math.round(hits / all.length), cpu };
}

const cells = ({ p50, p95, p99 }: Times) => [p50, p95, p99].map((each) => each.toFixed(1)).join(' / ');
try {
  const all = await queries(root);
  const rows = [await measure('all sorts mixed', all, requests)];
  for (const sort of new Set(all.map((query) => query.sort)))
    rows.push(
      await measure(
        sort,
        all.filter((query) => query.sort === sort),
        Math.ceil(requests / 5),
      ),
    );
  // One at a time too: how long a person waits when nobody else asks.
  const random = randomFrom(options.amount.seed);
  const one = Array.from(
    { length: 200 },
    () => all[Math.floor(random() * all.length)] ?? { sort: '', q: 'a' },
  );
  const single = timesOf(await byClients(1, one, ask));
  if (options.json) console.log(JSON.stringify({ ...options.amount, clients, rows, single }));
  else {
    console.log(
      `| words | p50 / p95 / p99 ms, ${clients} clients | best round | hits shown | processor ms a request: server, database |\n|---|---|---|---|---|`,
    );
    for (const { sort, middle, best, hits, cpu } of rows)
      console.log(
        `| ${sort} | ${cells(middle)} | ${cells(best)} | ${hits} | ${cpu.server.toFixed(1)}, ${cpu.database.toFixed(1)} |`,
      );
    console.log(`| all sorts, one client | ${cells(single)} | | | |`);
  }
} finally {
  asker.close();
  await root.end();
  await product.stop();
}
