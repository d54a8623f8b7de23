import { Asker, openSessions } from '../data/asking.ts';
import { byClients, middleAndBest, type Times, timesOf } from '../data/clients.ts';
import { readOptions } from '../data/options.ts';
import { asRoot, filledPlace } from '../data/place.ts';
import { startProduct } from '../data/product.ts';

/**
 * What it costs that who saw what is recorded: incident pages by 8 clients over HTTP, each page opened by a session that
 * has never seen it (an entry is written before the answer) beside the same pages seen again (nothing is written, as
 * before views were recorded): `npm run bench:sightings -- [--incidents N] [--claims N] [--pages N] [--rounds N]`.
 */
const options = readOptions(['pages', 'rounds', 'clients']);
const clients = options.number('clients', 8);
const rounds = options.number('rounds', 5);
const many = options.number('pages', 800);
const { data, filled } = await filledPlace(options.amount, options.data, options.say);
const product = await startProduct(data, { SAFECONDUCT_DESK: 'off' });
const root = await asRoot(data);

type Round = { readonly times: Times; readonly perSecond: number };

async function opened(asker: Asker, ids: readonly string[]): Promise<Round> {
  const began = performance.now();
  const times = await byClients(clients, ids, async (id) => {
    const { status } = await asker.get(`/api/1/incidents/${id}`);
    if (status !== 200) throw new Error(`an incident answered ${status}`);
  });
  return { times: timesOf(times), perSecond: (ids.length * 1000) / (performance.now() - began) };
}

async function entries(): Promise<number> {
  const { rows } = await root.query<{ n: string }>(`select count(*) as n from audit where sighting`);
  return Number(rows[0]?.n);
}

try {
  const { rows } = await root.query<{ id: string }>(
    'select id from incidents where team_id = $1 order by md5(id::text) limit $2',
    [filled.team, many],
  );
  // A whole number of turns through the accounts, so that the second time each page is asked for by the same session.
  const ids = rows.map(({ id }) => id).slice(0, rows.length - (rows.length % filled.users.length));
  const first: Round[] = [];
  const again: Round[] = [];
  let written = 0;
  // One round more than is counted, so that both are warm.
  for (let round = 0; round <= rounds; round += 1) {
    // New sessions each round, which have seen nothing.
    const asker = new Asker(product.url, await openSessions(root, filled.users));
    const before = await entries();
    const fresh = await opened(asker, ids);
    written += (await entries()) - before;
    const seen = await opened(asker, ids);
    asker.close();
    if (round === 0) continue;
    first.push(fresh);
    again.push(seen);
  }
  const of = (all: readonly Round[]) => ({
    ...middleAndBest(
      all.map(({ times }) => times),
      ({ p50 }) => p50,
    ).middle,
    perSecond: all.map(({ perSecond }) => perSecond).toSorted((a, b) => a - b)[Math.floor(all.length / 2)],
  });
  const result = { clients, pages: ids.length, rounds, entries: written, first: of(first), again: of(again) };
  const chain = await root.query<{ broken: string | null }>('select audit_first_break() as broken');
  const line = (name: string, { p50, p95, p99, perSecond }: ReturnType<typeof of>) =>
    `${name.padEnd(28)} p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${perSecond?.toFixed(0)} pages/s`;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...result, chain: chain.rows[0]?.broken ?? 'whole' }, null, 2)}\n`
      : [
          line('seen for the first time', result.first),
          line('seen again', result.again),
          `difference at p50: ${(result.first.p50 - result.again.p50).toFixed(1)} ms; ${written} entries; chain ${chain.rows[0]?.broken ?? 'whole'}`,
          '',
        ].join('\n'),
  );
} finally {
  await root.end();
  await product.stop();
}
