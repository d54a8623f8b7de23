import type { NameModel, PairModel } from '../model/types.ts';
import type { NameForm } from '../parse/form.ts';
import { type PairTables, tablesOf, tokenBits } from './pair-model.ts';
import type { Token } from './tokens.ts';

/** Pair models by script, against Latin; `latin` is Latin against Latin. Tables are made when first asked for. */
export interface GeneralModel {
  readonly tables: (script: string) => PairTables | null;
}

/** Makes the pair models of the scripts ready. @example generalModel(model).tables('arabic') !== null */
export function generalModel(model: Pick<NameModel, 'general'>): GeneralModel {
  const made = new Map<string, PairTables>();
  return {
    tables: (script) => {
      const source: PairModel | undefined = model.general[script];
      if (source === undefined) return null;
      const tables = made.get(script) ?? tablesOf(source);
      made.set(script, tables);
      return tables;
    },
  };
}

/**
 * Bits of two tokens, or `null` where no model knows their scripts. Equal tokens of any script are worth their rarity.
 *
 * @example bitsOfTokens(model, hisham, هشام) // above 10
 */
export function bitsOfTokens(model: GeneralModel, a: Token, b: Token): number | null {
  if (a.script === 'latin' && b.script !== 'latin') return bitsOfTokens(model, b, a);
  const tables = model.tables(a.script);
  if (b.script === 'latin' && tables !== null) {
    const one = tokenBits(tables, b.letters, a.letters);
    if (a.script !== 'latin') return one;
    // Latin against Latin is trained in both directions; the mean keeps the score symmetric.
    return (one + tokenBits(tables, a.letters, b.letters)) / 2;
  }
  if (a.script === b.script) return a.letters === b.letters ? 3.5 * a.letters.length : -6;
  return null;
}

export interface GeneralScore {
  readonly bits: number;
  readonly scripts: readonly [string, string];
  readonly explanation: string;
}

/** A token without a partner on the other side: people leave out middle names and patronymics. */
const ALONE = -2;
const FLOOR = -10;
const MOST_TOKENS = 6;

/**
 * Names as sets of tokens in any order (Uyghur, Afghan, Eritrean, Syrian names have patronymics, not surnames): the best
 * one-to-one partners, each worth its bits; tokens left over cost a little, and the freedom of order is paid for with
 * log2 of the number of orders tried.
 *
 * @example generalBits(model, parseName(compiled, 'Ahmad Hassan'), parseName(compiled, 'أحمد حسن'))?.bits
 */
export function generalBits(
  model: GeneralModel,
  a: Pick<NameForm, 'general'>,
  b: Pick<NameForm, 'general'>,
): GeneralScore | null {
  const left = a.general.slice(0, MOST_TOKENS);
  const right = b.general.slice(0, MOST_TOKENS);
  if (left.length === 0 || right.length === 0) return null;
  const pairs: { i: number; j: number; bits: number }[] = [];
  left.forEach((one, i) =>
    right.forEach((other, j) => {
      const bits = bitsOfTokens(model, one, other);
      if (bits !== null) pairs.push({ i, j, bits: Math.max(FLOOR, bits) });
    }),
  );
  if (pairs.length === 0) return null;
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const chosen: { i: number; j: number; bits: number }[] = [];
  for (const pair of pairs.sort((x, y) => y.bits - x.bits || x.i - y.i || x.j - y.j)) {
    if (usedLeft.has(pair.i) || usedRight.has(pair.j)) continue;
    usedLeft.add(pair.i);
    usedRight.add(pair.j);
    chosen.push(pair);
  }
  const spare = Math.max(left.length, right.length) - chosen.length;
  const orders = Math.log2(factorial(Math.min(left.length, right.length)));
  const bits = chosen.reduce((sum, each) => sum + each.bits, 0) + spare * ALONE - orders;
  const scripts = [left[0]?.script ?? '', right[0]?.script ?? ''] as const;
  const explanation = chosen
    .sort((x, y) => x.i - y.i)
    .map((each) => `${left[each.i]?.written ?? ''} ~ ${right[each.j]?.written ?? ''} ${each.bits.toFixed(1)}`)
    .join('; ');
  return { bits, scripts, explanation };
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
