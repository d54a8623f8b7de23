import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const LAUNCHER = fileURLToPath(new URL('../../bin/safeconduct.mjs', import.meta.url));

/** The product as anybody starts it, on a data folder of its own, and the ways to look at it from outside. */
export type Product = {
  readonly url: string;
  readonly setUpToken: string;
  readonly originals: string;
  /** What it printed, all of it. */
  readonly said: () => string;
  readonly serverPid: () => Promise<number>;
  readonly postmasterPid: () => Promise<number>;
  /** A statement as superuser, past row-level security: what is in the tables, whoever may see it. */
  readonly look: <Row extends pg.QueryResultRow>(statement: string, values?: unknown[]) => Promise<Row[]>;
  readonly isReady: () => Promise<boolean>;
  /** Waits until it answers and reaches its database; the milliseconds that took. Throws after two minutes. */
  readonly ready: () => Promise<number>;
  /** Stops it in order; the exit code of the launcher. */
  readonly stop: () => Promise<number | null>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function firstLine(path: string): Promise<number> {
  return Number((await readFile(path, 'utf8')).split('\n')[0]);
}

async function linkIn(child: ChildProcess, said: () => string): Promise<string> {
  for (let waited = 0; waited < 120_000; waited += 50) {
    const link = /\/set-up#([\w-]+)/.exec(said())?.[1];
    if (link !== undefined) return link;
    if (child.exitCode !== null) break;
    await pause(50);
  }
  throw new Error(`Safeconduct did not start:\n${said()}`);
}

export async function startProduct(given?: string): Promise<Product> {
  const data = given ?? (await mkdtemp(join(tmpdir(), 'safeconduct-faults-')));
  // As root the database runs as another account, which must be able to pass.
  await chmod(data, 0o711);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [LAUNCHER, 'start'], {
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      SAFECONDUCT_DATA: data,
      SAFECONDUCT_DESK: 'off',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const said = () => text;
  const setUpToken = await linkIn(child, said);
  const home = join(data, 'postgres');
  const passwords = JSON.parse(await readFile(join(home, 'passwords.json'), 'utf8')) as { superuser: string };
  const place = {
    host: join(home, 'socket'),
    user: 'safeconduct_root',
    password: passwords.superuser,
    database: 'safeconduct',
    connectionTimeoutMillis: 10_000,
  };
  const isReady = async () =>
    fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  return {
    url,
    setUpToken,
    originals: join(data, 'originals'),
    said,
    serverPid: () => firstLine(join(home, 'lock')),
    postmasterPid: () => firstLine(join(home, 'cluster', 'postmaster.pid')),
    look: async (statement, values = []) => {
      const client = new pg.Client(place);
      client.on('error', () => {}); // A kill may cut it off; the query itself rejects.
      await client.connect();
      try {
        return (await client.query(statement, values)).rows;
      } finally {
        await client.end().catch(() => {});
      }
    },
    isReady,
    ready: async () => {
      const began = performance.now();
      while (!(await isReady())) {
        if (performance.now() - began > 120_000)
          throw new Error(`not back after two minutes:\n${text.slice(-3000)}`);
        await pause(25);
      }
      return performance.now() - began;
    },
    stop: async () => {
      const gone = child.exitCode === null ? new Promise((done) => child.once('exit', done)) : null;
      child.kill('SIGTERM');
      await gone;
      if (given === undefined) await rm(data, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}
