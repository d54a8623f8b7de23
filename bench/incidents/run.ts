import pg from 'pg';
import { PERMISSIONS_OF } from '@safeconduct/contract/permissions.ts';
import { parsers } from '../../server/platform/database/types.ts';
import { Asker, openSessions } from '../data/asking.ts';
import { byClients, middleAndBest, type Times, timesOf } from '../data/clients.ts';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { type Used, usedBelow } from '../data/processes.ts';
import { startProduct } from '../data/product.ts';
import { randomFrom } from '../data/random.ts';
import { forId, statementsOf } from './statements.ts';

/**
 * What the desk's pages wait for, over HTTP from the real server, beside the very same statements sent by plain
 * connections that pass row-level security: `npm run bench:incidents -- [--requests N] [--clients N] [--rounds N]`.
 */
const options = readOptions(['requests', 'clients', 'rounds']);
const clients = options.number('clients', 8);
const requests = options.number('requests', 1500);
const rounds = options.number('rounds', 3);
const { data, filled } = await filledPlace(options.amount, options.data, options.say);
const product = await startProduct(data, { SAFECONDUCT_DESK: 'off' });
const root = await asRoot(data);
const { host, user, password, database } = root;
const settings = { host, user, password: password ?? '', database: database ?? '', types: parsers };
const bare = await Promise.all(
  Array.from({ length: clients }, async () => {
    const client = new pg.Client(settings);
    await client.connect();
    return client;
  }),
);
const asker = new Asker(product.url, await openSessions(root, filled.users));
const random = randomFrom(options.amount.seed);

/** Incidents to ask for: all alike likely, each as likely as it has claims, or only the largest ones. */
async function incidents(order: 'alike' | 'by claims' | 'large' | 'largest'): Promise<string[]> {
  const { rows } = await root.query<{ id: string; claims: string }>(
    'select incident_id as id, count(*) as claims from claims group by 1 order by 2 desc, 1',
  );
  const [largest] = rows;
  if (largest === undefined) throw new RangeError('no incidents');
  if (order === 'largest') return [largest.id];
  if (order === 'large') return rows.slice(1, 100).map(({ id }) => id);
  if (order === 'alike') return rows.map(({ id }) => id);
  return rows.flatMap(({ id, claims }) => Array.from({ length: Number(claims) }, () => id));
}

type Page = {
  name: string;
  endpoint: string;
  path: string;
  query?: Record<string, unknown>;
  of?: Parameters<typeof incidents>[0];
  share?: number;
};
const PAGES: readonly Page[] = [
  { name: 'incident page, all alike', endpoint: 'incidents.get', path: '/api/1/incidents/:id', of: 'alike' },
  {
    name: 'incident page, by claims',
    endpoint: 'incidents.get',
    path: '/api/1/incidents/:id',
    of: 'by claims',
    share: 0.5,
  },
  {
    name: 'incident page, 500 claims',
    endpoint: 'incidents.get',
    path: '/api/1/incidents/:id',
    of: 'large',
    share: 0.2,
  },
  {
    name: 'incident page, 5,000 claims',
    endpoint: 'incidents.get',
    path: '/api/1/incidents/:id',
    of: 'largest',
    share: 0.03,
  },
  { name: 'incidents', endpoint: 'incidents.list', path: '/api/1/incidents', share: 0.3 },
  {
    name: 'reports',
    endpoint: 'reports.list',
    path: '/api/1/reports?limit=50',
    query: { limit: '50' },
    share: 0.3,
  },
  { name: 'today', endpoint: 'today', path: '/api/1/today', share: 0.3 },
  {
    name: 'claims of an incident',
    endpoint: 'claims.list',
    path: '/api/1/claims?incidentId=:id',
    query: { incidentId: ':id' },
    of: 'alike',
  },
  { name: 'claims, first page', endpoint: 'claims.list', path: '/api/1/claims', share: 0.3 },
];

const actor = {
  id: filled.users[0] ?? '',
  login: '',
  name: '',
  role: 'caseworker',
  teams: [filled.team, filled.other],
  permissions: PERMISSIONS_OF.caseworker,
  session: '',
} as const;

type Row = {
  page: string;
  clients: number;
  http: Times;
  sql: Times;
  best: { http: Times; sql: Times };
  ratio: { p50: number; p99: number };
  statements: number;
  bytes: number;
  cpu: Used;
};

async function measure(page: Page): Promise<Row> {
  const ids = page.of === undefined ? [''] : await incidents(page.of);
  const [first = ''] = ids;
  const filledIn = Object.fromEntries(
    Object.entries(page.query ?? {}).map(([key, value]) => [key, value === ':id' ? first : value]),
  );
  const sent = await statementsOf(
    settings,
    { endpoint: page.endpoint, path: page.path, params: { id: first }, query: filledIn },
    actor,
  );
  const many = Math.max(clients, Math.round(requests * (page.share ?? 1)));
  let bytes = 0;
  const cpu = { server: 0, database: 0 };
  const http: Times[] = [];
  const sql: Times[] = [];
  // One round more than is counted: caches and compilers warm up alike.
  for (let round = 0; round <= rounds; round += 1) {
    // Each side draws its own: the second would find in memory what the first had fetched from the disk.
    const drawn = () => Array.from({ length: many }, () => ids[Math.floor(random() * ids.length)] ?? '');
    const before = usedBelow(product.pid);
    const over = await byClients(clients, drawn(), async (id) => {
      const answer = await asker.get(page.path.replace(':id', id));
      if (answer.status !== 200) throw new Error(`${page.path} answered ${answer.status}`);
      bytes = Math.max(bytes, answer.bytes);
    });
    const after = usedBelow(product.pid);
    const plain = await byClients(clients, drawn(), async (id, client) => {
      for (const { text, values } of forId(sent, first, id)) await bare[client]?.query(text, [...values]);
    });
    if (round === 0) continue;
    cpu.server += (after.server - before.server) / (many * rounds);
    cpu.database += (after.database - before.database) / (many * rounds);
    http.push(timesOf(over));
    sql.push(timesOf(plain));
  }
  const by = (times: Times) => times.p99;
  const middle = { http: middleAndBest(http, by).middle, sql: middleAndBest(sql, by).middle };
  const best = { http: middleAndBest(http, by).best, sql: middleAndBest(sql, by).best };
  const ratio = { p50: middle.http.p50 / middle.sql.p50, p99: middle.http.p99 / middle.sql.p99 };
  return { page: page.name, clients, ...middle, best, ratio, statements: sent.length, bytes, cpu };
}

const ms = (value: number) => value.toFixed(1);
const cells = ({ p50, p95, p99 }: Times) => `${ms(p50)} / ${ms(p95)} / ${ms(p99)}`;
try {
  const rows: Row[] = [];
  if (!options.json)
    console.log(
      '| page | statements | over HTTP, p50 / p95 / p99 ms | bare SQL | ratio p50 | ratio p99 | largest answer | processor ms a request: server, database |\n|---|---|---|---|---|---|---|---|',
    );
  for (const page of PAGES) {
    const row = await measure(page);
    rows.push(row);
    if (!options.json)
      console.log(
        `| ${row.page} | ${row.statements} | ${cells(row.http)} | ${cells(row.sql)} | ${row.ratio.p50.toFixed(2)} | ${row.ratio.p99.toFixed(2)} | ${Math.ceil(row.bytes / 1024)} kB | ${row.cpu.server.toFixed(1)}, ${row.cpu.database.toFixed(1)} |`,
      );
  }
  if (options.json) console.log(JSON.stringify({ ...options.amount, rows }));
} finally {
  asker.close();
  await Promise.all(bare.map((client) => client.end()));
  await root.end();
  await product.stop();
}
