/** Text folded for searching, with the way back: `from[i]` is the offset in `source` of unit `i` of `folded`. */
export interface Folded {
  /** The text in NFC, to which the offsets point. */
  readonly source: string;
  /** NFKC, lower case, same order. */
  readonly folded: string;
  /** One entry more than `folded` has units: the last is the length of `source`. */
  readonly from: readonly number[];
}

/**
 * Folds width, case and compatibility forms (NFKC, Unicode UAX 15), keeping offsets into the text.
 *
 * Folding goes code point by code point, after NFC has put decomposed Hangul together, so that every unit
 * of the folded text knows where it came from.
 *
 * @example fold('ＵＮ 說').folded // 'un 說'
 */
export function fold(text: string): Folded {
  const source = text.normalize('NFC');
  const from: number[] = [];
  let folded = '';
  let offset = 0;
  for (const point of source) {
    const plain = point.normalize('NFKC').toLowerCase();
    for (let unit = 0; unit < plain.length; unit++) from.push(offset);
    folded += plain;
    offset += point.length;
  }
  from.push(source.length);
  return { source, folded, from };
}
