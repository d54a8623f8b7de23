import { type GeneralModel, generalBits } from '../general/compare.ts';
import { byInitialLaw } from '../hangul/initial-law.ts';
import type { Compiled } from '../model/compiled.ts';
import type { NameContext, NameForm } from '../parse/form.ts';
import { parseName } from '../parse/parse.ts';
import { bitsOf } from './bits.ts';
import { alignmentOf, type AlignedPiece, pieceKind } from './explain.ts';
import { type Level, levelOf } from './levels.ts';

/** What two written names say about being one name, in bits of evidence, and why. */
export interface Comparison {
  /** log2 of the likelihood ratio; `null` where the two cannot be compared at all. */
  readonly bits: number | null;
  readonly level: Level;
  /** Whether the Korean reading or the general comparison of scripts carries the score. */
  readonly by: 'korean' | 'general' | 'none';
  readonly systems: readonly [string, string];
  readonly orders: readonly [string, string];
  readonly alignment: readonly AlignedPiece[];
  /** In short: `리 -> 이 initial-sound law; chol -> 철; system dprk`. */
  readonly explanation: string;
  readonly modelVersion: string;
}

/** `chol -> 철`, `ri -> 리 -> 이 initial-sound law`, `哲 -> 철`. */
function pieceSentence(piece: AlignedPiece): string {
  const { a, b, syllables } = piece;
  const kind = pieceKind(piece);
  if (kind === 'oneSide' || a === null || b === null) return `${a ?? b ?? ''} stands on one side only`;
  if (kind === 'initialLaw') return `${a} -> ${b} initial-sound law`;
  if (kind === 'sameCharacter') return `${a} same character`;
  if (kind === 'misfit') return `${a} and ${b} do not fit`;
  if (kind === 'same') return `${a} same`;
  const forms = syllables.map(({ syllable }) => syllable);
  const [best = ''] = forms;
  for (const [letters, hangul] of [
    [a, b],
    [b, a],
  ] as const) {
    if (hangul === best) return `${letters} -> ${hangul}`;
    if (hangul === byInitialLaw(best)) return `${letters} -> ${best} -> ${hangul} initial-sound law`;
  }
  return `${a} -> ${forms.join('/')} <- ${b}`;
}

function sentence(alignment: readonly AlignedPiece[], systems: readonly string[]): string {
  return [...alignment.map(pieceSentence), `system ${[...new Set(systems)].join(', ')}`].join('; ');
}

/**
 * Whether a form reads as a Korean name with surname and given name, nothing about it strained.
 *
 * @example whole(parseName(compiled, 'Kim Yong-chol')) // true; of 'Kim' alone false
 */
export function whole({ hypotheses }: NameForm): boolean {
  const [best] = hypotheses;
  return best !== undefined && best.surname.length > 0 && best.given.length > 0 && best.weight > 0.01;
}

/**
 * Two parsed forms. Where both read as Korean names the Korean comparison alone speaks: letters that look alike (Yong,
 * Jong) are other syllables. Else the better of the two, the second try paid for with a bit.
 *
 * @example compareForms(compiled, general, parseName(compiled, 'Ri Sol Ju'), parseName(compiled, '이설주')).level
 */
export function compareForms(
  compiled: Compiled,
  general: GeneralModel,
  a: NameForm,
  b: NameForm,
): Comparison {
  const korean = bitsOf(compiled, a, b);
  const plain = generalBits(general, a, b);
  const modelVersion = compiled.model.version;
  const koreanBits = korean?.bits ?? null;
  const settled = whole(a) && whole(b);
  if (korean !== null && koreanBits !== null && (settled || plain === null || koreanBits >= plain.bits - 1)) {
    const alignment = alignmentOf(compiled, korean.a, korean.b);
    const systems = [korean.a.writing, korean.b.writing] as const;
    return {
      bits: koreanBits,
      level: levelOf(koreanBits),
      by: 'korean',
      systems,
      orders: [korean.a.order, korean.b.order],
      alignment,
      explanation: sentence(alignment, systems),
      modelVersion,
    };
  }
  if (plain === null)
    return {
      bits: null,
      level: 'not comparable',
      by: 'none',
      systems: ['', ''],
      orders: ['', ''],
      alignment: [],
      explanation: '',
      modelVersion,
    };
  const bits = korean === null ? plain.bits : plain.bits - 1;
  return {
    bits,
    level: levelOf(bits),
    by: 'general',
    systems: plain.scripts,
    orders: ['', ''],
    alignment: [],
    explanation: plain.explanation,
    modelVersion,
  };
}

/**
 * Compares two written names in whatever script each is. Symmetric. A name alone identifies nobody.
 *
 * @example compareNames(names, 'Kim Yong-chol', '김영철').level // 'very likely alike'
 */
export function compareNames(
  names: { readonly compiled: Compiled; readonly general: GeneralModel },
  a: string,
  b: string,
  context: NameContext = {},
): Comparison {
  return compareForms(
    names.compiled,
    names.general,
    parseName(names.compiled, a, context),
    parseName(names.compiled, b, context),
  );
}
