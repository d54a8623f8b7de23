import { MISFIT, SAME_CHARACTER } from '../compare/bits.ts';
import type { Compiled } from '../model/compiled.ts';
import type { Cell, NameForm } from '../parse/form.ts';
import { GIVEN_LENGTH } from '../parse/hypotheses.ts';
import { shares } from './tuple.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One cell of the query against every cell of the vocabulary. */
export interface Column {
  /** P(a,b) / (P(a) P(b)) by number of b. */
  readonly ratios: Float64Array;
  readonly most: number;
}

/** A reading of the query, ready to be held against tuples. */
export interface Probe {
  readonly share: number;
  /** `null` where the reading has no surname: it then says nothing of it. */
  readonly surname: Column | null;
  readonly given: readonly Column[];
}

/** The same sums as `together` of compare/bits.ts, for all cells at once. */
function columnOf(compiled: Compiled, vocabulary: Vocabulary, cell: Cell): Column {
  const ratios = new Float64Array(vocabulary.cells.length);
  const prior = compiled.prior[cell.part];
  cell.ids.forEach((id, at) => {
    const posting = vocabulary.postings[cell.part][id];
    if (posting === undefined) return;
    const p = (prior[id] ?? 0) * (cell.ps[at] ?? 0);
    const { cells, ps } = posting;
    for (let each = 0; each < cells.length; each++) {
      const number = cells[each] ?? 0;
      ratios[number] = (ratios[number] ?? 0) + p * (ps[each] ?? 0);
    }
  });
  let most = MISFIT;
  for (let number = 1; number < ratios.length; number++) {
    const other = vocabulary.cells[number];
    if (other == null || other.part !== cell.part) continue;
    let sum = ratios[number] ?? 0;
    if (cell.character !== null && other.character !== null)
      sum =
        (1 - SAME_CHARACTER) * sum + (cell.character === other.character ? SAME_CHARACTER * cell.mass : 0);
    const ratio = ((1 - MISFIT) * sum) / (cell.mass * other.mass) + MISFIT;
    ratios[number] = ratio;
    if (ratio > most) most = ratio;
  }
  ratios[0] = 1;
  return { ratios, most };
}

/**
 * The readings of a query with their columns; equal cells share one.
 *
 * @example probesOf(compiled, vocabulary, parseName(compiled, 'Kim Yong-chol')).length
 */
export function probesOf(compiled: Compiled, vocabulary: Vocabulary, form: NameForm): readonly Probe[] {
  const columns = new Map<string, Column>();
  const column = (cell: Cell): Column => {
    const was = columns.get(cell.key) ?? columnOf(compiled, vocabulary, cell);
    columns.set(cell.key, was);
    return was;
  };
  return shares(form).map(({ hypothesis: { surname, given }, share }) => ({
    share,
    surname: surname[0] === undefined ? null : column(surname[0]),
    given: given.map(column),
  }));
}

/**
 * What a shared length of the given name is worth: it is one name, so its length is no evidence twice (bits.ts).
 *
 * @example lengthFactor(2, 2) // 1 / 0.93
 */
export function lengthFactor(a: number, b: number): number {
  if (a === 0 || b === 0) return 1;
  const one = GIVEN_LENGTH[a] ?? 0;
  const other = GIVEN_LENGTH[b] ?? 0;
  return a === b ? 1 / one : Math.min(one, other) / (one * other);
}
