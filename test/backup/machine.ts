import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from '@safeconduct/contract/client.ts';

const program = fileURLToPath(new URL('../../bin/safeconduct.mjs', import.meta.url));

type Running = {
  readonly url: string;
  /** Of the first account, where there is none yet. */
  readonly token: string | undefined;
  readonly end: () => Promise<void>;
};

/** A machine on which the program is run as an operator runs it: by its launcher and the environment alone. */
export type Machine = {
  /** The folder that data folders and files go to. */
  readonly top: string;
  /** A server on a data folder; `first`: on an empty one. */
  readonly start: (data: string, is: 'first' | 'again') => Promise<Running>;
  /** The command line, with the settings that a server on this data folder has; `databaseUrl`: with this database. */
  readonly cli: (
    data: string | { readonly data: string; readonly databaseUrl: string },
    ...args: string[]
  ) => Promise<{ stdout: string; stderr: string }>;
  readonly close: () => Promise<void>;
};

const environment = (data: string, databaseUrl = '') => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  PORT: '0',
  SAFECONDUCT_DATA: data,
  DATABASE_URL: databaseUrl,
  SAFECONDUCT_DESK: 'off',
  LOG_LEVEL: 'error',
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** A folder that the account of the bundled database can pass through. */
async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, 0o711);
}

/** As a browser would: one that keeps its cookie. */
export function browserOn(base: string) {
  let cookie = '';
  return createClient({
    base,
    fetch: async (url, { signal: _signal, ...init }) => {
      const headers = { ...init.headers, origin: base, ...(cookie === '' ? {} : { cookie }) };
      const response = await fetch(url, { ...init, headers });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      return response;
    },
  });
}

export async function makeMachine(): Promise<Machine> {
  const top = await mkdtemp(join(tmpdir(), 'safeconduct-drill-'));
  await openFolder(top);
  const running: ChildProcess[] = [];
  const start = async (data: string, is: 'first' | 'again'): Promise<Running> => {
    await openFolder(data);
    const child = spawn(process.execPath, [program, 'start'], {
      env: environment(data),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      const url = /is ready at (\S+)/.exec(said)?.[1];
      // The link, if any, comes in the lines after.
      if (url !== undefined && (is === 'again' || /set-up#\S+\n/.test(said)))
        return { url, token: /set-up#(\S+)/.exec(said)?.[1], end: () => end(child) };
    }
    throw new Error(`the server did not start: ${said}`);
  };
  return {
    top,
    start,
    cli: (on, ...args) => {
      const env = typeof on === 'string' ? environment(on) : environment(on.data, on.databaseUrl);
      return promisify(execFile)(process.execPath, [program, ...args], { env });
    },
    close: async () => {
      for (const child of running.splice(0)) await end(child);
      await rm(top, { recursive: true, force: true });
    },
  };
}
