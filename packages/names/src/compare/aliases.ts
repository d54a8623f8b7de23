import type { GeneralModel } from '../general/compare.ts';
import type { Compiled } from '../model/compiled.ts';
import { parseName } from '../parse/parse.ts';
import { type Comparison, compareForms } from './compare.ts';
import { levelOf } from './levels.ts';

/** One of the names of a person: a spelling alone is no alias; an alias has a kind, a time and a source. */
export interface Alias {
  readonly written: string;
  readonly kind:
    | 'birth'
    | 'registered_north'
    | 'china'
    | 'broker'
    | 'legal_south'
    | 'religious'
    | 'pen'
    | 'other';
  /** EDTF interval in which it was used, where known. */
  readonly used?: string;
  /** Claim or list that gives it. */
  readonly source?: string;
}

export interface AliasComparison extends Comparison {
  readonly a: Alias;
  readonly b: Alias;
  /** Pairs of names that were tried; log2 of it has been taken off the best score. */
  readonly tried: number;
}

/**
 * The best pair of two people's names, less log2 of the pairs tried: who tries many names finds one that fits
 * (Bonferroni on the likelihood ratio; names.md 3.2). `null` where either has no name.
 *
 * @example compareAliases(names, [{ written: '김영철', kind: 'birth' }], [{ written: 'Kim Yong Chol', kind: 'other' }])
 */
export function compareAliases(
  names: { readonly compiled: Compiled; readonly general: GeneralModel },
  a: readonly Alias[],
  b: readonly Alias[],
): AliasComparison | null {
  const tried = a.length * b.length;
  let best: AliasComparison | null = null;
  const forms = b.map((alias) => ({ alias, form: parseName(names.compiled, alias.written) }));
  for (const one of a) {
    const form = parseName(names.compiled, one.written);
    for (const other of forms) {
      const comparison = compareForms(names.compiled, names.general, form, other.form);
      if (comparison.bits === null) continue;
      const bits = comparison.bits - Math.log2(tried);
      if (best === null || bits > (best.bits ?? Number.NEGATIVE_INFINITY))
        best = { ...comparison, bits, level: levelOf(bits), a: one, b: other.alias, tried };
    }
  }
  return best;
}
