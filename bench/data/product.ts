import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { below } from './processes.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/safeconduct.mjs', import.meta.url));

/** The real product on a data folder, as a process of its own. */
export type Product = {
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from the command to "ready", by our clock. */
  readonly took: number;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** Starts the product by a command, the launcher's own unless another is given, and waits until it says that it is ready. */
export async function startProduct(
  data: string,
  environment: Readonly<Record<string, string>> = {},
  { command, args }: { command: string; args: readonly string[] } = {
    command: process.execPath,
    args: [PROGRAM, 'start'],
  },
): Promise<Product> {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      SAFECONDUCT_DATA: data,
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, took } = await ready(child, began);
  return {
    url,
    took,
    pid: child.pid ?? 0,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      const launcher = below(child.pid ?? 0).find(({ command: own }) =>
        own.includes('safeconduct.mjs start'),
      );
      process.kill(launcher?.pid ?? child.pid ?? 0, signal);
      await gone;
    },
  };
}

function ready(child: ChildProcess, began: number): Promise<{ url: string; took: number }> {
  return new Promise((done, fail) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /is ready at (\S+)/.exec(said)?.[1];
      if (url !== undefined)
        done({ url: url.replace('localhost', '127.0.0.1'), took: performance.now() - began });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`the product ended with ${code}:\n${said}`)));
  });
}
