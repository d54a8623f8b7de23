import type { Doc } from '@safeconduct/documents';
import type { Answer, Format, Order, Step } from './messages.ts';

/** A paper that was set, with the hash by which it can be known again. */
export type Paper = {
  readonly format: Format;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
};

/** Somebody stopped the press; nothing was made. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The paper could not be set here; the message is the program's own, for whoever mends it. */
export class PressFault extends Error {
  override readonly name = 'PressFault';
}

let worker: Worker | null = null;
let turn = 0;
const waiting = new Map<number, (answer: Answer) => void>();

function stop(): void {
  worker?.terminate();
  worker = null;
}

function start(): Worker {
  if (worker !== null) return worker;
  const own = new Worker(new URL('./paper.worker.ts', import.meta.url), {
    type: 'module',
    name: 'paper',
  });
  own.addEventListener('message', (event: MessageEvent<Answer>) =>
    waiting.get(event.data.turn)?.(event.data),
  );
  own.addEventListener('error', (event) => {
    stop();
    const fault = event.message === '' ? 'the press could not start' : event.message;
    for (const [each, answer] of waiting) answer({ turn: each, fault });
  });
  worker = own;
  return own;
}

/**
 * Sets a paper in a worker of the desk. What is typed into it goes to no server. A signal stops it at once: the
 * worker is ended, and the next paper starts another.
 */
export function setPaper(
  doc: Doc,
  format: Format,
  given: { readonly signal?: AbortSignal; readonly onStep?: (step: Step) => void } = {},
): Promise<Paper> {
  turn += 1;
  const own = turn;
  const { signal, onStep } = given;
  return new Promise<Paper>((done, fail) => {
    const cancel = () => {
      end();
      stop();
      fail(new Stopped());
    };
    const end = () => {
      waiting.delete(own);
      signal?.removeEventListener('abort', cancel);
    };
    if (signal?.aborted === true) return cancel();
    signal?.addEventListener('abort', cancel);
    waiting.set(own, (answer) => {
      if ('step' in answer) return onStep?.(answer.step);
      end();
      if ('fault' in answer) {
        // Where its WebAssembly fails, only a fresh one can go on.
        stop();
        fail(new PressFault(answer.fault));
      } else done({ format, bytes: answer.paper, sha256: answer.sha256 });
    });
    start().postMessage({ turn: own, doc, format } satisfies Order);
  });
}
