import { byInitialLaw } from '../hangul/initial-law.ts';
import type { Compiled } from '../model/compiled.ts';
import type { Cell, Hypothesis } from '../parse/form.ts';
import { together } from './bits.ts';

/** How one pair of pieces agrees: what both may stand for, and what it is worth. */
export interface AlignedPiece {
  readonly a: string | null;
  readonly b: string | null;
  /** Likeliest syllables that wrote both, with their share; never only one where several are likely. */
  readonly syllables: readonly { readonly syllable: string; readonly share: number }[];
  readonly bits: number;
  /** The South's initial law stands between the two: 리 and 이. */
  readonly initialLaw: boolean;
  /** Both wrote the same Chinese character. */
  readonly sameCharacter: boolean;
}

function common(compiled: Compiled, a: Cell, b: Cell): { syllable: string; share: number }[] {
  const prior = compiled.prior[a.part];
  const found: { syllable: string; p: number }[] = [];
  a.ids.forEach((id, at) => {
    const other = b.ids.indexOf(id);
    if (other >= 0)
      found.push({
        syllable: compiled.model.syllables[id] ?? '',
        p: (prior[id] ?? 0) * (a.ps[at] ?? 0) * (b.ps[other] ?? 0),
      });
  });
  const total = found.reduce((sum, { p }) => sum + p, 0);
  return found
    .map(({ syllable, p }) => ({ syllable, share: p / total }))
    .filter(({ share }) => share >= 0.05)
    .sort((x, y) => y.share - x.share)
    .slice(0, 4);
}

function piece(compiled: Compiled, a: Cell | undefined, b: Cell | undefined): AlignedPiece {
  if (a === undefined || b === undefined)
    return {
      a: a?.written ?? null,
      b: b?.written ?? null,
      syllables: [],
      bits: 0,
      initialLaw: false,
      sameCharacter: false,
    };
  const both = a.written !== b.written && byInitialLaw(a.written) === byInitialLaw(b.written);
  return {
    a: a.written,
    b: b.written,
    syllables: common(compiled, a, b),
    bits: Math.log2(together(compiled, a.part, a, b) / (a.mass * b.mass)),
    initialLaw: both,
    sameCharacter: a.character !== null && a.character === b.character,
  };
}

/**
 * Piece by piece, how the best reading of each name fits the other. Given names of different length are set side by side
 * from their heads; the piece without a partner says nothing.
 *
 * @example alignmentOf(compiled, a, b).map(({ a, b }) => [a, b]) // [['ri', '이'], ['sol', '설'], ['ju', '주']]
 */
export function alignmentOf(compiled: Compiled, a: Hypothesis, b: Hypothesis): readonly AlignedPiece[] {
  const length = Math.max(a.given.length, b.given.length);
  return [
    ...(a.surname.length + b.surname.length === 0 ? [] : [piece(compiled, a.surname[0], b.surname[0])]),
    ...Array.from({ length }, (_, at) => piece(compiled, a.given[at], b.given[at])),
  ];
}

/** What a pair of pieces is, so that each language can say it in its own words. */
export type PieceKind = 'oneSide' | 'initialLaw' | 'sameCharacter' | 'misfit' | 'same' | 'oneSyllable';

/**
 * The kind of an aligned piece.
 *
 * @example pieceKind(comparison.alignment[0]) // 'oneSyllable': chol and 철 are both the syllable 철
 */
export function pieceKind({ a, b, bits, initialLaw, sameCharacter }: AlignedPiece): PieceKind {
  if (a === null || b === null) return 'oneSide';
  if (initialLaw) return 'initialLaw';
  if (sameCharacter) return 'sameCharacter';
  if (bits < -2) return 'misfit';
  return a === b ? 'same' : 'oneSyllable';
}
