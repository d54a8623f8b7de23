import type { Block, Cite, Run } from '../model.ts';
import type { Draft, DraftRun } from './draft.ts';

/** Blocks with their references numbered, and the claims in the order of their notes. */
export interface Settled {
  readonly blocks: readonly Block[];
  readonly claimIds: readonly string[];
}

/**
 * Numbers the claims: each has one note and one number in the whole paper. The note is set (`home`) at the
 * block of lowest rank that cites it, first in reading order; numbers follow the order of the homes, so that
 * typesetters that count footnotes by themselves come to the same numbers.
 */
export function settle(drafts: readonly Draft[]): Settled {
  const homes = findHomes(drafts);
  const numbers = new Map<string, number>();
  for (const run of drafts.flatMap(runsOf)) {
    for (const id of run.claimIds)
      if (homes.get(id) === run && !numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  // The marks belong to the words before them, not to the space that leads to the next run.
  const finish = (run: DraftRun, at: number, all: readonly DraftRun[]): readonly Run[] => {
    const words = `${runsInto(all[at - 1], run) ? '\u2009' : ''}${run.text.trimEnd()}`;
    const set: Run = { text: words, role: run.role, cites: citesOf(run, numbers, homes) };
    return run.text.trimEnd() === run.text ? [set] : [set, { text: ' ', role: 'plain', cites: [] }];
  };
  return { blocks: drafts.map((draft) => finished(draft, finish)), claimIds: [...numbers.keys()] };
}

/** A figure right after raised figures would read as one of them: Chinese sets no space between its clauses. */
function runsInto(before: DraftRun | undefined, { text }: DraftRun): boolean {
  return (
    before !== undefined && before.claimIds.length > 0 && /\S$/.test(before.text) && /^\p{Nd}/u.test(text)
  );
}

function citesOf(
  run: DraftRun,
  numbers: ReadonlyMap<string, number>,
  homes: ReadonlyMap<string, DraftRun>,
): readonly Cite[] {
  return [...new Set(run.claimIds)]
    .map((id) => ({ number: numbers.get(id) ?? 0, home: homes.get(id) === run }))
    .toSorted((a, b) => a.number - b.number);
}

function findHomes(drafts: readonly Draft[]): ReadonlyMap<string, DraftRun> {
  const homes = new Map<string, DraftRun>();
  for (const rank of [0, 1, 2]) {
    for (const draft of drafts.filter((each) => each.rank === rank)) {
      for (const run of runsOf(draft)) for (const id of run.claimIds) if (!homes.has(id)) homes.set(id, run);
    }
  }
  return homes;
}

function runsOf(draft: Draft): readonly DraftRun[] {
  switch (draft.kind) {
    case 'paragraph':
    case 'quotation':
      return draft.runs;
    case 'list':
      return draft.items.flat();
    case 'table':
      return draft.rows.flat(2);
    case 'heading':
    case 'figure':
      return [];
  }
}

/** The block without its rank, which has done its work. */
function finished(
  draft: Draft,
  finish: (run: DraftRun, at: number, all: readonly DraftRun[]) => readonly Run[],
): Block {
  switch (draft.kind) {
    case 'heading':
      return { kind: draft.kind, level: draft.level, text: draft.text };
    case 'paragraph':
      return { kind: draft.kind, role: draft.role, runs: draft.runs.flatMap(finish) };
    case 'quotation':
      return { kind: draft.kind, runs: draft.runs.flatMap(finish), by: draft.by };
    case 'list':
      return { kind: draft.kind, items: draft.items.map((item) => item.flatMap(finish)) };
    case 'table': {
      const rows = draft.rows.map((row) => row.map((each) => each.flatMap(finish)));
      return { kind: draft.kind, caption: draft.caption, columns: draft.columns, rows };
    }
    case 'figure': {
      const { kind, svg, caption, alt, width, height } = draft;
      return { kind, svg, caption, alt, width, height };
    }
  }
}
