import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Doc } from '@safeconduct/documents';

/** A paper of some hundred pages takes seconds; what takes longer than this was made to. */
const longest = 60_000;
/** The compiler keeps what it has set in memory; a fresh thread gives it back. */
const papersPerThread = 40;

/** Formats that are set here; the others are plain text and cost nothing. */
export type SetFormat = 'pdf' | 'docx';

interface Press {
  readonly worker: Worker;
  used: number;
}

let press: Press | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Sets a paper as PDF or DOCX with the fonts of this installation; used by the server and the CLI.
 *
 * Typesetting, and drawing a DOCX's charts, runs in one thread of its own, a paper at a time: it takes a second of
 * computing, reads what strangers wrote, and where its WebAssembly fails (memory, a fault of its own) only a fresh
 * one can go on. The thread is started at the first paper and does not keep the process alive.
 *
 * @throws Error where the paper cannot be set or takes longer than a minute
 * @example await writeFile('file.pdf', await setPaper(caseFile(input, 'en'), 'pdf'));
 */
export function setPaper(doc: Doc, format: SetFormat): Promise<Uint8Array> {
  const turn = last.then(() => setOne(doc, format));
  last = turn.catch(() => undefined);
  return turn;
}

async function setOne(doc: Doc, format: SetFormat): Promise<Uint8Array> {
  const own = press ?? start();
  press = own;
  own.worker.ref();
  own.used += 1;
  try {
    const paper = await ask(own.worker, doc, format);
    if (own.used >= papersPerThread) await stop(own);
    return paper;
  } catch (error) {
    await stop(own);
    throw error;
  } finally {
    own.worker.unref();
  }
}

function start(): Press {
  return { worker: new Worker(new URL('./papers-worker.ts', import.meta.url)), used: 0 };
}

async function ask(worker: Worker, doc: Doc, format: SetFormat): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(longest);
  // The rows behind the paper are not printed and need not be copied.
  worker.postMessage({ doc: { ...doc, data: null }, format });
  const answer: unknown = await once(worker, 'message', { signal }).then(
    ([message]: unknown[]) => message,
    (error: unknown) => ({ fault: signal.aborted ? 'it takes too long' : String(error) }),
  );
  if (isPaper(answer)) return answer.paper;
  throw new Error(`The paper could not be set: ${reason(answer)}`);
}

async function stop(own: Press): Promise<void> {
  if (press === own) press = null;
  await own.worker.terminate();
}

function isPaper(answer: unknown): answer is { readonly paper: Uint8Array } {
  return (
    typeof answer === 'object' && answer !== null && 'paper' in answer && answer.paper instanceof Uint8Array
  );
}

function reason(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'fault' in answer
    ? String(answer.fault)
    : 'unknown';
}
