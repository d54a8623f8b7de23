import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A child that has loaded its modules and waits, so that the next report is read without that second. */
type Spare = { readonly child: ChildProcess; readonly expiry: NodeJS.Timeout };

const spares = new Map<string, Spare>();

/** A spare is dropped when nobody came for it; an idle laptop keeps its memory. */
const SPARE_FOR = 10 * 60_000;

function start(script: URL, memory: number, young?: number): ChildProcess {
  return fork(fileURLToPath(script), [], {
    env: {},
    execArgv: [
      `--max-old-space-size=${memory}`,
      ...(young === undefined ? [] : [`--max-semi-space-size=${young}`]),
      '--permission',
      '--allow-fs-read=*',
      '--disable-warning=ExperimentalWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const keyOf = (script: URL, memory: number, young?: number) => `${memory} ${young ?? ''} ${script.href}`;

/**
 * A child for one piece of work: the spare where there is one, else a new one. No child works twice. `memory` and `young`
 * are megabytes of its heap, and of what is new in it before it is looked through.
 */
export function takeChild(script: URL, memory: number, young?: number): ChildProcess {
  const key = keyOf(script, memory, young);
  const spare = spares.get(key);
  if (spare === undefined) return start(script, memory, young);
  spares.delete(key);
  clearTimeout(spare.expiry);
  if (spare.child.exitCode !== null || spare.child.signalCode !== null || !spare.child.connected) {
    return start(script, memory, young);
  }
  spare.child.removeAllListeners();
  spare.child.ref();
  spare.child.channel?.ref();
  return spare.child;
}

/** Starts a spare for the next piece of work. It does not keep this process from ending, and ends with it. */
export function keepSpare(script: URL, memory: number, young?: number): void {
  const key = keyOf(script, memory, young);
  if (spares.has(key)) return;
  const child = start(script, memory, young);
  const expiry = setTimeout(() => {
    spares.delete(key);
    child.kill('SIGKILL');
  }, SPARE_FOR);
  expiry.unref();
  child.unref();
  child.channel?.unref();
  child.once('error', () => spares.delete(key));
  child.once('exit', () => {
    if (spares.get(key)?.child === child) spares.delete(key);
  });
  spares.set(key, { child, expiry });
}
