import { keepSpare, takeChild } from './children.ts';
import { slots } from './slots.ts';

/** What came of work done in a child process. */
export type Outcome =
  | { readonly done: true; readonly value: unknown }
  | { readonly done: false; readonly why: Stopped };

/** It took too long, needed too much memory, or broke. */
export type Stopped = 'time' | 'memory' | 'broke';

export type Limits = {
  /** Milliseconds of wall-clock time, the start of the child included where none was waiting. */
  readonly time: number;
  /** Megabytes of JavaScript heap. */
  readonly memory: number;
};

export const defaultLimits: Limits = { time: 30_000, memory: 512 };

/** How many children work at once; the others wait their turn. */
const atOnce = slots(2);

/**
 * Does work on bytes that nobody vouches for in a child process of its own, and kills it at its limits.
 *
 * `script` waits for one message and answers with one. The child has an empty environment, no output, and by
 * Node's permission model reads files but may neither write them nor start a process or a worker. (It is a
 * second wall, not the first: Node does not promise that the model holds against hostile native code.)
 */
export function runUntrusted(script: URL, input: object, limits: Limits = defaultLimits): Promise<Outcome> {
  return atOnce(() => work(script, input, limits));
}

function work(script: URL, input: object, limits: Limits): Promise<Outcome> {
  return new Promise((settle) => {
    const child = takeChild(script, limits.memory);
    let outcome: Outcome = { done: false, why: 'broke' };
    const timer = setTimeout(() => {
      outcome = { done: false, why: 'time' };
      child.kill('SIGKILL');
    }, limits.time);
    child.once('message', (value) => {
      outcome = { done: true, value };
      child.kill('SIGKILL');
    });
    child.once('error', () => child.kill('SIGKILL'));
    child.once('close', (_code, signal) => {
      clearTimeout(timer);
      keepSpare(script, limits.memory);
      // V8 aborts when its heap is full; the kernel's memory killer sends SIGKILL, which we did not send.
      const memory =
        !outcome.done && outcome.why === 'broke' && (signal === 'SIGABRT' || signal === 'SIGKILL');
      settle(memory ? { done: false, why: 'memory' } : outcome);
    });
    child.send(input, (error) => {
      if (error !== null) child.kill('SIGTERM');
    });
  });
}
