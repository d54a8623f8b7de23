import { Refusal } from '../../platform/http/refusal.ts';
import { runUntrusted, type Stopped } from '../../platform/untrusted/run.ts';
import type { Answer, Ask, Taken, TakenSentence } from './ask.ts';

const child = new URL('./reading-child.ts', import.meta.url);

const STOPPED: Readonly<Record<Stopped, string>> = {
  time: 'Reading the file took too long and was stopped. Paste the text that matters instead.',
  memory: 'Reading the file needed too much memory and was stopped. Paste the text that matters instead.',
  broke: 'The file broke its reader. Paste the text that matters instead.',
};

/** Reads a report in a child process; refuses in words what cannot be read. */
export async function takeIn(ask: Ask): Promise<Taken> {
  const outcome = await runUntrusted(child, ask);
  if (!outcome.done) throw new Refusal('unreadable-file', STOPPED[outcome.why]);
  // The child is our own code; what it may hold wrong is held back by the contract and the tables.
  const answer = outcome.value as Answer;
  if ('refused' in answer) {
    const { refused, message } = answer.refused;
    throw new Refusal('unreadable-file', message, [{ at: 'file', code: refused, message }]);
  }
  return answer.taken;
}

/** Sentences and what is left out, in the order of the text; what is left out is numbered `f1`, `f2` … */
export function allSentences(taken: Pick<Taken, 'sentences' | 'furniture'>): TakenSentence[] {
  const left = taken.furniture.map(({ start, end, reason }, index) => ({
    id: `f${index + 1}`,
    start,
    end,
    furniture: reason,
  }));
  return [...taken.sentences, ...left].sort((a, b) => a.start - b.start || a.end - b.end);
}
