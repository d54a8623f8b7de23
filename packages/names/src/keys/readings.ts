import { byInitialLaw } from '../hangul/initial-law.ts';
import type { Compiled } from '../model/compiled.ts';
import type { Cell, NameForm } from '../parse/form.ts';
import { shares } from '../screen/tuple.ts';

/** A Hangul form that a written name may stand for, in the North's orthography, and how likely. */
export interface HangulReading {
  readonly hangul: string;
  readonly share: number;
}

const PER_CELL = 8;

/**
 * Syllables that a cell may stand for, likeliest first, with their share.
 *
 * @example syllablesOf(compiled, cell)[0] // { syllable: '철', share: 0.99 }
 */
export function syllablesOf(
  compiled: Compiled,
  cell: Cell,
): readonly { readonly syllable: string; readonly share: number }[] {
  const prior = compiled.prior[cell.part];
  return Array.from(cell.ids, (id, at) => ({
    syllable: compiled.model.syllables[id] ?? '',
    share: ((prior[id] ?? 0) * (cell.ps[at] ?? 0)) / cell.mass,
  })).sort((a, b) => b.share - a.share);
}

/**
 * The likeliest Hangul forms of a written name, best first, shares over all its readings. Romanised Korean is
 * ambiguous: the first of them is right in about seven names of ten only (names.md 3.4), so show several, pick none.
 *
 * @example hangulReadings(model, parseName(model, 'Kim Yong-chol'), 3).map((each) => each.hangul)
 */
export function hangulReadings(compiled: Compiled, form: NameForm, most: number): readonly HangulReading[] {
  const sums = new Map<string, number>();
  for (const { hypothesis, share } of shares(form)) {
    let front = [{ hangul: '', share }];
    for (const cell of [...hypothesis.surname, ...hypothesis.given]) {
      const list = syllablesOf(compiled, cell).slice(0, PER_CELL);
      front = front
        .flatMap((head) =>
          list.map((each) => ({ hangul: head.hangul + each.syllable, share: head.share * each.share })),
        )
        .sort((a, b) => b.share - a.share)
        .slice(0, most * 2);
    }
    for (const each of front) sums.set(each.hangul, (sums.get(each.hangul) ?? 0) + each.share);
  }
  return [...sums]
    .map(([hangul, share]) => ({ hangul, share }))
    .sort((a, b) => b.share - a.share || (a.hangul < b.hangul ? -1 : 1))
    .slice(0, most);
}

const foldAll = (hangul: string) => Array.from(hangul).map(byInitialLaw).join('');

/**
 * Keys under which a name is stored for look-up by equality, e.g. in a database: Hangul with every syllable as the
 * initial law writes it, so that 리 and 이 meet. Four to sixteen keys find 97-99 in 100 (names.md 3.5).
 *
 * @example indexKeys(model, parseName(model, '리설주'), 4) // ['이설주']
 */
export function indexKeys(compiled: Compiled, form: NameForm, most = 8): readonly string[] {
  return [...new Set(hangulReadings(compiled, form, most * 3).map(({ hangul }) => foldAll(hangul)))].slice(
    0,
    most,
  );
}

/**
 * Keys to ask for when searching: the same, and more of them.
 *
 * @example expandQuery(model, parseName(model, 'Ri Sol Ju')).includes('이설주') // true
 */
export function expandQuery(compiled: Compiled, form: NameForm, most = 32): readonly string[] {
  return indexKeys(compiled, form, most);
}
