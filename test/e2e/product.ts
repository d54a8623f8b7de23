import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../bin/safeconduct.mjs', import.meta.url));

/** What an operator sets in the environment, beside where it is. */
type Settings = Readonly<Record<string, string>>;

/** The real product, started as a user starts it, on a database and a data folder of its own. */
export type Product = {
  readonly url: string;
  readonly setUpLink: string;
  /** The data folder, to get at the processes by. */
  readonly data: string;
  readonly stop: () => Promise<void>;
  /** Stops the server but keeps its data; `start` brings it back at the same address. */
  readonly pause: () => Promise<void>;
  /** With these settings from then on, where some are given. */
  readonly start: (settings?: Settings) => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await gone;
}

/** Starts the product and waits until it says where it is. Rejects with all it said if it ends before. */
function launch(
  port: number,
  data: string,
  settings: Settings,
): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, [program, 'start'], {
    env: {
      ...process.env,
      PORT: String(port),
      SAFECONDUCT_DATA: data,
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, fail) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      // The set-up link comes a line after; on a later start there is none.
      if (said.includes('is ready at')) setTimeout(() => done({ child, said }), 300);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => fail(new Error(`Safeconduct ended with ${code}:\n${said}`)));
  });
}

export async function startProduct(settings: Settings = {}): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), 'safeconduct-e2e-'));
  // As root the database runs as another account, which must be able to pass.
  await chmod(data, 0o711);
  const port = await freePort();
  const first = await launch(port, data, settings);
  let { child } = first;
  const setUpLink = /http:\/\/\S+\/set-up#\S+/.exec(first.said)?.[0];
  if (setUpLink === undefined) throw new Error(`No set-up link in:\n${first.said}`);
  return {
    url: new URL(setUpLink).origin,
    setUpLink,
    data,
    pause: () => ended(child),
    start: async (now = settings) => {
      ({ child } = await launch(port, data, now));
    },
    stop: async () => {
      await ended(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}
