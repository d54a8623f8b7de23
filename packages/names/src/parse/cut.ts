import type { Compiled } from '../model/compiled.ts';
import type { System } from '../model/types.ts';
import { kanaLetters } from '../text/kana.ts';
import { plainLatin } from '../text/latin.ts';
import { letterCell } from './cells.ts';
import type { Cell } from './form.ts';

/** Cells that a part of the name may be cut into, with the price of cutting so. */
export interface Reading {
  readonly cells: readonly Cell[];
  readonly weight: number;
}

const MOST_SYLLABLES = 3;
/** Price of a syllable that runs across a hyphen or space. */
const CROSSING = 0.02;
const KEPT = 4;

/** Typed McCune-Reischauer: an apostrophe after o or u stands for the breve, after a consonant for aspiration. */
function marked(piece: string): string {
  return piece
    .toLowerCase()
    .normalize('NFC')
    .replace(/([ou])'/gu, (_, vowel: string) => (vowel === 'o' ? 'ŏ' : 'ŭ'))
    .replace(/[^a-zŏŭ']/gu, (letter) => plainLatin(letter));
}

/**
 * A written piece in the letters of a system's tables: marks as the system has them, capitals away.
 *
 * @example letters('mrMarked', "Cho'l") // 'chŏl'
 */
export function letters(system: System, piece: string): string {
  if (system === 'mrMarked') return marked(piece);
  if (system === 'kana') return kanaLetters(piece);
  if (system === 'kontsevich')
    return piece
      .toLowerCase()
      .normalize('NFC')
      .replaceAll('џ', 'дж')
      .replaceAll('є', 'е')
      .replaceAll('ї', 'йи');
  return plainLatin(piece).replaceAll("'", '');
}

/** Price of a letter too many in a Latin syllable (Sanng for Sang); tried only where nothing else can be read. */
const SLIP = 0.004;

/**
 * Syllables that a piece stands for with one letter taken out.
 *
 * @example slipped(compiled, 'rok', 'given', 'sanng') // readings of 'sang', at a price
 */
export function slipped(
  compiled: Compiled,
  system: System,
  part: 'surname' | 'given',
  piece: string,
): Reading[] {
  if (piece.length < 3 || piece.length > 8) return [];
  const tried = new Set<string>();
  const found: Reading[] = [];
  for (let out = 0; out < piece.length; out++) {
    const without = piece.slice(0, out) + piece.slice(out + 1);
    if (tried.has(without)) continue;
    tried.add(without);
    const cell = letterCell(compiled, system, part, without);
    if (cell !== null) found.push({ cells: [cell], weight: SLIP });
  }
  return found;
}

/**
 * Cuts letters into syllables of the system, best first. `cuts` are the places where a word or hyphen ends.
 *
 * @example cutLetters(compiled, 'rok', 'yongchol', new Set([4]), false) // yong + chol first
 */
export function cutLetters(
  compiled: Compiled,
  system: System,
  text: string,
  cuts: ReadonlySet<number>,
  slips: boolean,
): Reading[] {
  const longest = compiled.longest(system) + (slips ? 1 : 0);
  const found: { cells: Cell[]; weight: number; p: number }[] = [];
  const walk = (from: number, cells: readonly Cell[], weight: number, p: number, may: boolean) => {
    if (from === text.length) {
      found.push({ cells: [...cells], weight, p });
      return;
    }
    if (cells.length === MOST_SYLLABLES) return;
    for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
      const piece = text.slice(from, to);
      let price = 1;
      for (const cut of cuts) if (cut > from && cut < to) price *= CROSSING;
      const cell = letterCell(compiled, system, 'given', piece);
      if (cell !== null) walk(to, [...cells, cell], weight * price, p * price * cell.mass, may);
      else if (may)
        for (const {
          cells: [slip],
          weight: cost,
        } of slipped(compiled, system, 'given', piece))
          if (slip !== undefined)
            walk(to, [...cells, slip], weight * price * cost, p * price * cost * slip.mass, false);
    }
  };
  walk(0, [], 1, 1, slips);
  return found
    .sort((a, b) => b.p - a.p)
    .slice(0, KEPT)
    .map(({ cells, weight }) => ({ cells, weight }));
}
