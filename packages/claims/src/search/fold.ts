/** Text folded for searching, with the way back: `from[i]` is the offset in `source` of unit `i` of `folded`. */
export interface Folded {
  /** The text in NFC, to which the offsets point. */
  readonly source: string;
  /** NFKC, lower case, same order. */
  readonly folded: string;
  /** One entry more than `folded` has units: the last is the length of `source`. */
  readonly from: readonly number[];
}

/** Runs of characters that only their case can change: ASCII, Hangul syllables, Han. Most text is nothing else. */
const RUNS = /[\0-\x7f\uac00-\ud7a3\u4e00-\u9fff]+|[^\0-\x7f\uac00-\ud7a3\u4e00-\u9fff]+/gu;

function isPlain(run: string): boolean {
  const first = run.charCodeAt(0);
  return first < 0x80 || (first >= 0xac00 && first <= 0xd7a3) || (first >= 0x4e00 && first <= 0x9fff);
}

function foldPoint(point: string): string {
  return point.normalize('NFKC').toLowerCase();
}

/**
 * The folded text alone, many times as quick as `fold`.
 *
 * @example foldedText('ＵＮ 說') // 'un 說'
 */
export function foldedText(text: string): string {
  return text
    .normalize('NFC')
    .replace(RUNS, (run) => (isPlain(run) ? run.toLowerCase() : Array.from(run, foldPoint).join('')));
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
  const parts: string[] = [];
  let offset = 0;
  for (const [run] of source.matchAll(RUNS)) {
    if (isPlain(run)) {
      for (let unit = 0; unit < run.length; unit++) from.push(offset + unit);
      parts.push(run.toLowerCase());
      offset += run.length;
      continue;
    }
    for (const point of run) {
      const plain = foldPoint(point);
      for (let unit = 0; unit < plain.length; unit++) from.push(offset);
      parts.push(plain);
      offset += point.length;
    }
  }
  from.push(source.length);
  return { source, folded: parts.join(''), from };
}
