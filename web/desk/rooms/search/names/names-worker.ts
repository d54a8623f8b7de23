import { compareNames } from '@safeconduct/names/compare/compare.ts';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { type Names, openNames } from '@safeconduct/names/names.ts';
import { buildIndex, type NameIndex, screen } from '@safeconduct/names/screen/index.ts';
import type { Answered, Asked } from './worker-messages.ts';

/** Below four bits a likeness says nothing. */
const LEAST = 4;
const MOST = 20;
let opened: { readonly names: Names; readonly index: NameIndex } | null = null;

const answer = (message: Answered) => self.postMessage(message);

async function open(model: string, written: readonly string[]): Promise<void> {
  const response = await fetch(model);
  if (!response.ok) throw new Error(`the model came with ${response.status}`);
  const names = openNames((await response.json()) as NameModel);
  opened = { names, index: buildIndex(names, written) };
}

function compare(turn: number, name: string): void {
  if (opened === null) return;
  const { names, index } = opened;
  const matches = screen(index, name, LEAST)
    .slice(0, MOST)
    .map(({ name: written, bits }) => {
      const { level, alignment, by, explanation } = compareNames(names, name, written);
      return { written, bits, level, pieces: alignment, tokens: by === 'general' ? explanation : '' };
    });
  answer({ kind: 'matches', turn, name, matches });
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if (data.kind === 'compare') return compare(data.turn, data.name);
  open(data.model, data.names).then(
    () => answer({ kind: 'ready' }),
    () => answer({ kind: 'failed' }),
  );
});
