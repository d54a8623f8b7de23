import type { Compiled } from '../model/compiled.ts';
import type { System } from '../model/types.ts';
import type { Word } from '../text/words.ts';
import { hangulCell, hanjaCell, hanjaSurname, letterCell, type Place } from './cells.ts';
import { cutLetters, letters, type Reading, slipped } from './cut.ts';
import type { Cell } from './form.ts';

const MOST_SYLLABLES = 3;

function characters(compiled: Compiled, script: Word['script'], text: string): Cell[] | null {
  const cells: Cell[] = [];
  for (const letter of text) {
    const place: Place = cells.length === 0 ? 'givenFirst' : 'givenLater';
    const cell =
      script === 'hangul' ? hangulCell(compiled, place, letter) : hanjaCell(compiled, 'given', letter);
    if (cell === null) return null;
    cells.push(cell);
  }
  return cells;
}

/**
 * Readings of the words that are taken for the surname; `slips` lets one letter too many pass.
 *
 * @example surnameReadings(compiled, 'rok', wordsOf('Kim'), false).length // 1
 */
export function surnameReadings(
  compiled: Compiled,
  system: System | null,
  words: readonly Word[],
  slips: boolean,
): readonly Reading[] {
  const word = words[0];
  if (word === undefined || words.length > 1) return [];
  const text = word.pieces.join('');
  if (word.script === 'hangul' || word.script === 'han') {
    const cell =
      word.script === 'hangul'
        ? hangulCell(compiled, 'surname', text)
        : Array.from(text).length === 2
          ? hanjaSurname(compiled, text)
          : hanjaCell(compiled, 'surname', text);
    return cell === null ? [] : [{ cells: [cell], weight: 1 }];
  }
  if (system === null) return [];
  const spelled = letters(system, text);
  const one = letterCell(compiled, system, 'surname', spelled);
  if (one !== null) return [{ cells: [one], weight: 1 }];
  return slips ? slipped(compiled, system, 'surname', spelled) : [];
}

/**
 * Readings of the words that are taken for the given name.
 *
 * @example givenReadings(compiled, null, wordsOf('영철'), false)[0]?.cells.length // 2
 */
export function givenReadings(
  compiled: Compiled,
  system: System | null,
  words: readonly Word[],
  slips: boolean,
): readonly Reading[] {
  const scripts = new Set(words.map(({ script }) => script));
  if (scripts.size !== 1) return [];
  const pieces = words.flatMap((word) => word.pieces);
  const [script] = scripts;
  if (script === 'hangul' || script === 'han') {
    const cells = characters(compiled, script, pieces.join(''));
    return cells === null || cells.length === 0 || cells.length > MOST_SYLLABLES
      ? []
      : [{ cells, weight: 1 }];
  }
  if (system === null) return [];
  const spelled = pieces.map((piece) => letters(system, piece));
  const cuts = new Set<number>();
  let length = 0;
  for (const piece of spelled) cuts.add((length += piece.length));
  const text = spelled.join('');
  return text === '' || text.length > 24 ? [] : cutLetters(compiled, system, text, cuts, slips);
}
