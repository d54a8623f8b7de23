import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Doc } from '@safeconduct/documents';
import { Refusal } from './http/refusal.ts';

/** A paper of some hundred pages takes seconds; what takes longer than this was made to. */
const LONGEST = 60_000;
/** The compiler keeps what it has set in memory; a fresh process gives it back. */
const PAPERS_PER_PRESS = 40;
/** One that has set a large paper holds its memory; with its fonts and little else it has 330 MB. */
const MOST_MEMORY = 450_000_000;
/** A press nobody needs is put away: it holds a few hundred megabytes, and the next is there in a second. */
const IDLE = 60_000;

/** Formats that are set here; the others are plain text and cost nothing. */
export type SetFormat = 'pdf' | 'docx';

interface Press {
  readonly child: ChildProcess;
  used: number;
}

type Answer = { readonly paper: Uint8Array; readonly rss: number } | { readonly fault: string };

let press: Press | null = null;
let last: Promise<unknown> = Promise.resolve();
let putAway: NodeJS.Timeout | undefined;

/**
 * Sets a paper as PDF or DOCX with the fonts of this installation; used by the server and the CLI.
 *
 * Typesetting, and drawing a DOCX's charts, runs in a process of its own, a paper at a time: it takes seconds of
 * computing and hundreds of megabytes, reads what strangers wrote, and where its WebAssembly fails (memory, a fault of
 * its own) only a fresh one can go on. It is started at the first paper and does not keep ours alive.
 *
 * @throws Refusal where it takes longer than a minute
 * @throws Error where the paper cannot be set
 * @example await writeFile('file.pdf', await setPaper(caseFile(input, 'en'), 'pdf'));
 */
export function setPaper(doc: Doc, format: SetFormat): Promise<Uint8Array> {
  const turn = last.then(() => setOne(doc, format));
  last = turn.catch(() => undefined);
  return turn;
}

async function setOne(doc: Doc, format: SetFormat): Promise<Uint8Array> {
  clearTimeout(putAway);
  const own = press ?? start();
  press = own;
  holdOpen(own, true);
  own.used += 1;
  try {
    const answer = await ask(own.child, doc, format);
    if ('fault' in answer) throw new Error(`The paper could not be set: ${answer.fault}`);
    if (own.used >= PAPERS_PER_PRESS || answer.rss > MOST_MEMORY) stop(own);
    return answer.paper;
  } catch (error) {
    stop(own);
    throw error;
  } finally {
    holdOpen(own, false);
    putAway = setTimeout(() => stop(own), IDLE);
    putAway.unref();
  }
}

function start(): Press {
  const child = fork(fileURLToPath(new URL('./papers-child.ts', import.meta.url)), [], {
    env: {},
    execArgv: ['--permission', '--allow-fs-read=*', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => child.kill('SIGKILL'));
  child.once('exit', () => {
    if (press?.child === child) press = null;
  });
  return { child, used: 0 };
}

/** While a paper is set this process waits for it; otherwise the press keeps nobody from ending. */
function holdOpen({ child }: Press, hold: boolean): void {
  const how = hold ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
}

function ask(child: ChildProcess, doc: Doc, format: SetFormat): Promise<Answer> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => {
      fail(
        new Refusal(
          'too-large',
          'Setting this paper takes too long. HTML, Markdown or text holds the same and is made at once.',
        ),
      );
    }, LONGEST);
    const end = (answer: Answer) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', broke);
      settle(answer);
    };
    const hear = (said: unknown) => end(said as Answer);
    const broke = () => end({ fault: 'its setter broke' });
    child.once('message', hear).once('exit', broke);
    // The rows behind the paper are not printed and need not be copied.
    child.send({ doc: { ...doc, data: null }, format }, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  });
}

function stop(own: Press): void {
  if (press === own) press = null;
  own.child.kill('SIGKILL');
}
