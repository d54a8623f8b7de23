import { createReadStream, createWriteStream, openAsBlob } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient, fillPath } from '@safeconduct/contract/client.ts';
import {
  type ImportWire,
  importsAccept,
  importsAddFile,
  importsBegin,
  importsCheck,
  importsFaults,
  importsGet,
} from '@safeconduct/contract/sheets.ts';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { newToken } from '../../server/modules/accounts/tokens.ts';
import { readOptions } from '../data/options.ts';
import { asRoot } from '../data/place.ts';
import { below, serverBelow, type Shares, sharesBelow } from '../data/processes.ts';
import { startProduct } from '../data/product.ts';
import {
  claimHead,
  copyColumns,
  type Ids,
  INCIDENTS,
  made,
  REPORTS,
  reportHead,
  reportLine,
} from './rows.ts';

/**
 * Claims by our whole import, from the first byte sent to the commit, beside raw COPY of the same rows into the same
 * table with the same indexes and triggers; one run, COPY first, into the empty table.
 */
const { amount, json, say } = readOptions();
const { claims: count, seed } = amount;
const folder = await mkdtemp(join(tmpdir(), 'safeconduct-bench-imports-'));
await chmod(folder, 0o711);

async function person(root: pg.Client): Promise<{ teamId: string; token: string }> {
  const team = await root.query<{ id: string }>(`insert into teams (name) values ('Bench') returning id`);
  const user = await root.query<{ id: string }>(
    `insert into users (login, name, role) values ('bench', 'Bench', 'caseworker') returning id`,
  );
  const [teamId, userId] = [team.rows[0]?.id ?? '', user.rows[0]?.id ?? ''];
  await root.query('insert into team_members (team_id, user_id) values ($1, $2)', [teamId, userId]);
  const { token, hash } = newToken();
  await root.query(
    `insert into sessions (token_hash, user_id, expires_at) values ($1, $2, now() + interval '1 day')`,
    [hash, userId],
  );
  return { teamId, token };
}

async function newCase(root: pg.Client, teamId: string, title: string): Promise<string> {
  const { rows } = await root.query<{ id: string }>(
    'insert into cases (team_id, title) values ($1, $2) returning id',
    [teamId, title],
  );
  return rows[0]?.id ?? '';
}

/** The case that COPY fills: its incidents and reports are there beforehand. */
async function copyCase(root: pg.Client, teamId: string): Promise<Ids> {
  const caseId = await newCase(root, teamId, 'Raw');
  const incidents = await root.query<{ id: string }>(
    `insert into incidents (case_id, team_id, code, title) select $1, $2, 'I' || n, 'I' || n from generate_series(0, $3::int - 1) n returning id`,
    [caseId, teamId, INCIDENTS],
  );
  await root.query(`insert into sources (case_id, team_id, publisher) values ($1, $2, 'Paper')`, [
    caseId,
    teamId,
  ]);
  const reports = await root.query<{ id: string }>(
    `insert into reports (case_id, team_id, source_id, code, channel)
     select $1, $2, (select id from sources where case_id = $1), 'R' || n, 'import' from generate_series(0, $3::int - 1) n returning id`,
    [caseId, teamId, REPORTS],
  );
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return { caseId, teamId, incidents: ids(incidents.rows), reports: ids(reports.rows) };
}

/** Lines in pieces of some size, so that making them costs little. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* mapped<T>(rows: Iterable<T>, line: (row: T) => string): Generator<string> {
  for (const row of rows) yield line(row);
}

/** Seconds by the clock and by the processor, of all that belongs to the product and of each part of it. */
type Lap = { readonly clock: number; readonly processor: number } & Shares;
const seconds = (time = 0) => Number((time / 1000).toFixed(1));

function stopwatch(pid: number): () => Lap {
  let [began, used] = [performance.now(), sharesBelow(pid)];
  return () => {
    const [now, all] = [performance.now(), sharesBelow(pid)];
    const [server, database, children] = [
      all.server - used.server,
      all.database - used.database,
      all.children - used.children,
    ];
    const lap = {
      clock: seconds(now - began),
      processor: seconds(server + database + children),
      server: seconds(server),
      database: seconds(database),
      children: seconds(children),
    };
    [began, used] = [now, all];
    return lap;
  };
}

const inWords = (lap: Lap) =>
  `${lap.clock} s (processor ${lap.processor} s: server ${lap.server}, database ${lap.database}, children ${lap.children})`;

async function rawCopy(root: pg.Client, ids: Ids, pid: number): Promise<Lap> {
  const path = join(folder, 'copy.txt');
  await pipeline(
    Readable.from(pieces(mapped(made(count, seed), ({ copy }) => copy(ids)))),
    createWriteStream(path),
  );
  const lap = stopwatch(pid);
  await pipeline(createReadStream(path), root.query(copyFrom(`copy claims (${copyColumns}) from stdin`)));
  return lap();
}

async function ourImport(url: string, token: string, caseId: string, pid: number) {
  const headers = { authorization: `Bearer ${token}` };
  const call = createClient({
    base: url,
    headers,
    fetch: (to, { method, headers: own, body }) =>
      fetch(to, { method, headers: own, ...(body === undefined ? {} : { body }) }),
  });
  let [most, mostChildren] = [0, 0];
  const watch = setInterval(() => {
    const server = serverBelow(pid);
    most = Math.max(most, server.rss);
    const children = below(server.pid).filter(({ command }) => command.includes('sheet-child'));
    mostChildren = Math.max(mostChildren, ...children.map(({ rss }) => rss));
  }, 250);
  const rested = async (id: string): Promise<ImportWire> => {
    for (;;) {
      const now = await call(importsGet, { params: { id } });
      if (!['checking', 'running'].includes(now.state)) {
        if (now.trouble !== null || now.faults > 0)
          throw new Error(
            JSON.stringify({
              ...now,
              ...(await call(importsFaults, { params: { id }, query: { limit: 3 } })),
            }),
          );
        return now;
      }
      // As often as the desk asks.
      await pause(700);
    }
  };
  const laps: Record<string, Lap> = {};
  const stop = stopwatch(pid);
  const lap = (name: string) => {
    const one = stop();
    laps[name] = one;
    say(`${name}: ${inWords(one)}`);
  };
  try {
    const { id } = await call(importsBegin, { params: { id: caseId } });
    for (const name of ['reports.csv', 'claims.csv']) {
      const response = await fetch(url + fillPath(importsAddFile.path, { id }), {
        method: 'POST',
        headers: { ...headers, 'x-file-name': name, 'content-type': 'text/csv' },
        body: await openAsBlob(join(folder, name)),
      });
      if (!response.ok) throw new Error(await response.text());
      await response.arrayBuffer();
    }
    lap('upload');
    await call(importsCheck, { params: { id } });
    const { check } = await rested(id);
    lap('check');
    await call(importsAccept, { params: { id }, body: { check: check ?? '' } });
    await rested(id);
    lap('run');
    return { laps, most, mostChildren };
  } finally {
    clearInterval(watch);
  }
}

const product = await startProduct(folder);
try {
  const root = await asRoot(folder);
  // Ended under it when the product stops after a fault, which is what is to be told.
  root.on('error', () => {});
  const { teamId, token } = await person(root);
  const ids = await copyCase(root, teamId);
  const caseId = await newCase(root, teamId, 'Imported');
  const reports = Array.from({ length: REPORTS }, (_, n) => `${reportLine(n)}\n`);
  await pipeline(
    Readable.from([`${reportHead}\n`, ...reports]),
    createWriteStream(join(folder, 'reports.csv')),
  );
  await writeFile(
    join(folder, 'claims.csv'),
    `${claimHead}
`,
  );
  await pipeline(
    Readable.from(pieces(mapped(made(count, seed), ({ csv }) => csv))),
    createWriteStream(join(folder, 'claims.csv'), { flags: 'a' }),
  );
  say(`raw COPY of ${count} claims ...`);
  const copy = await rawCopy(root, ids, product.pid);
  say(`COPY: ${inWords(copy)}`);
  const { laps, most, mostChildren } = await ourImport(product.url, token, caseId, product.pid);
  const { rows } = await root.query<{ n: number }>(
    'select count(*)::int as n from claims where case_id = $1',
    [caseId],
  );
  if (rows[0]?.n !== count) throw new Error(`${rows[0]?.n} claims are there, not ${count}`);
  await root.end();
  const total = (of: keyof Lap) =>
    Number(
      Object.values(laps)
        .reduce((sum, lap) => sum + lap[of], 0)
        .toFixed(1),
    );
  const all: Lap = {
    clock: total('clock'),
    processor: total('processor'),
    server: total('server'),
    database: total('database'),
    children: total('children'),
  };
  const ratio = (of: keyof Lap) => Number((all[of] / copy[of]).toFixed(2));
  const result = {
    claims: count,
    seed,
    copy,
    import: all,
    ...laps,
    ratio: ratio('clock'),
    processorRatio: ratio('processor'),
    serverMegabytes: Math.round(most / 1e6),
    readingChildMegabytes: Math.round(mostChildren / 1e6),
  };
  const told = Object.entries({ 'raw COPY': copy, 'our import': all, ...laps })
    .map(([name, lap]) => `${name} ${inWords(lap)}`)
    .join(', ');
  process.stdout.write(
    json
      ? `${JSON.stringify(result)}\n`
      : `${count} claims: ${told}; ratio ${result.ratio}, by the processor ${result.processorRatio}; server ${result.serverMegabytes} MB, reading child ${result.readingChildMegabytes} MB\n`,
  );
} finally {
  await product.stop();
  await rm(folder, { recursive: true, force: true });
}
