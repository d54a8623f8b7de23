import { keepSpare, takeChild } from './children.ts';
import type { Stopped } from './run.ts';
import { slots } from './slots.ts';

/** What a child of `converse` says: that it wants the next piece of its input, something of what it read, or the end. */
export type ChildSays =
  | { readonly want: true }
  | { readonly tell: unknown }
  | { readonly end: true; readonly value: unknown };

/** What it is told: first the question, then a piece (`null`: there are no more), or that what it told was taken. */
export type ParentSays =
  | { readonly ask: unknown }
  | { readonly piece: Uint8Array | null }
  | { readonly taken: true };

export type Conversation = {
  readonly ask: unknown;
  /** The untrusted bytes, handed over piece by piece as the child wants them. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Takes what the child tells; the child waits until it is done, so nothing piles up on either side. */
  readonly hear: (told: unknown) => Promise<void>;
  /** Milliseconds in which the child must say something. */
  readonly silence: number;
  /** Megabytes of JavaScript heap. */
  readonly memory: number;
};

export type Ended =
  | { readonly done: true; readonly value: unknown }
  | { readonly done: false; readonly why: Stopped };

const atOnce = slots(2);

/** Megabytes: what passes piece by piece is soon rubbish, and more of it at once is memory for nothing (half of a child's). */
const YOUNG = 4;

function says(value: unknown): ChildSays | null {
  return typeof value === 'object' && value !== null && ('want' in value || 'tell' in value || 'end' in value)
    ? (value as ChildSays)
    : null;
}

/**
 * Like `runUntrusted`, for input and output too large for one message: neither side ever holds more than a piece. What
 * `hear` throws ends the child and is thrown on; what breaks in the child is an outcome.
 */
export function converse(script: URL, conversation: Conversation): Promise<Ended> {
  return atOnce(() => hold(script, conversation));
}

function hold(script: URL, { ask, pieces, hear, silence, memory }: Conversation): Promise<Ended> {
  return new Promise((settle, fail) => {
    const child = takeChild(script, memory, YOUNG);
    const input = pieces[Symbol.asyncIterator]();
    let outcome: Ended = { done: false, why: 'broke' };
    let thrown: { readonly error: unknown } | null = null;
    let timer: NodeJS.Timeout | undefined;
    // What it said and we have not answered: meanwhile it is we who are waited for.
    let owed = 0;
    const listen = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        outcome = { done: false, why: 'time' };
        child.kill('SIGKILL');
      }, silence);
    };
    const tell = (message: ParentSays) => {
      child.send(message, (error) => {
        if (error !== null) child.kill('SIGTERM');
      });
    };
    const answer = async (said: ChildSays | null): Promise<void> => {
      if (said === null) child.kill('SIGKILL');
      else if ('want' in said) {
        const next = await input.next();
        tell({ piece: next.done === true ? null : next.value });
      } else if ('tell' in said) {
        await hear(said.tell);
        tell({ taken: true });
      } else {
        outcome = { done: true, value: said.value };
        child.kill('SIGKILL');
      }
    };
    child.on('message', (message) => {
      clearTimeout(timer);
      owed++;
      answer(says(message)).then(
        () => {
          owed--;
          if (owed === 0 && child.connected) listen();
        },
        (error: unknown) => {
          thrown = { error };
          child.kill('SIGKILL');
        },
      );
    });
    child.once('error', () => child.kill('SIGKILL'));
    child.once('close', (_code, signal) => {
      clearTimeout(timer);
      keepSpare(script, memory, YOUNG);
      void input.return?.();
      const full = !outcome.done && outcome.why === 'broke' && (signal === 'SIGABRT' || signal === 'SIGKILL');
      if (thrown !== null) fail(thrown.error);
      else settle(full ? { done: false, why: 'memory' } : outcome);
    });
    tell({ ask });
    listen();
  });
}
