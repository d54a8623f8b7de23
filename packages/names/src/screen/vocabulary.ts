import type { Cell } from '../parse/form.ts';

/** For one syllable: the cells that may stand for it, and how likely they are written for it. */
interface Posting {
  readonly cells: number[];
  readonly ps: number[];
}

/** Every cell that an index holds, numbered from 1; 0 stands for none. */
export interface Vocabulary {
  readonly cells: (Cell | null)[];
  readonly number: Map<string, number>;
  /** By part, then by syllable id: a query cell then touches only what it can agree with. */
  readonly postings: { readonly surname: Posting[]; readonly given: Posting[] };
  /** Characters of the cells, so that a bound knows whether the same one can be met at all. */
  readonly characters: Map<string, number[]>;
}

/**
 * A vocabulary with no cell but the one that stands for none; `size` is the number of syllables.
 *
 * @example emptyVocabulary(compiled.size).cells.length // 1
 */
export function emptyVocabulary(size: number): Vocabulary {
  const postings = () => Array.from({ length: size }, (): Posting => ({ cells: [], ps: [] }));
  return {
    cells: [null],
    number: new Map(),
    postings: { surname: postings(), given: postings() },
    characters: new Map(),
  };
}

/**
 * Number of a cell, given to it when it is first seen.
 *
 * @example numberOf(vocabulary, undefined) // 0
 */
export function numberOf(vocabulary: Vocabulary, cell: Cell | undefined): number {
  if (cell === undefined) return 0;
  const was = vocabulary.number.get(cell.key);
  if (was !== undefined) return was;
  const number = vocabulary.cells.push(cell) - 1;
  vocabulary.number.set(cell.key, number);
  cell.ids.forEach((id, at) => {
    const posting = vocabulary.postings[cell.part][id];
    posting?.cells.push(number);
    posting?.ps.push(cell.ps[at] ?? 0);
  });
  if (cell.character !== null)
    vocabulary.characters.set(cell.character, [...(vocabulary.characters.get(cell.character) ?? []), number]);
  return number;
}
