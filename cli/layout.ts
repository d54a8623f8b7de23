/** Columns that a text takes in a terminal: Han, kana, Hangul and full-width forms take two (UAX 11). */
export function width(text: string): number {
  let columns = 0;
  for (const point of text) {
    if (/\p{M}/u.test(point)) continue;
    columns +=
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u.test(
        point,
      )
        ? 2
        : 1;
  }
  return columns;
}

/** A text cut to so many columns, with an ellipsis where something is gone. */
export function fit(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  for (const point of text) {
    if (width(kept + point) > columns - 1) break;
    kept += point;
  }
  return `${kept}…`;
}

/**
 * A table for a terminal: a head, a rule, rows; columns two spaces apart, each as wide as its widest cell up
 * to its limit. Control characters are shown as `·`, so that no report can steer a terminal.
 */
export function layTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  limits: readonly number[],
): string {
  const clean = [head, ...rows].map((row) =>
    row.map((cell) => cell.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '·')),
  );
  const widths = head.map((_, at) =>
    Math.min(limits[at] ?? 40, Math.max(...clean.map((row) => width(row[at] ?? '')))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => {
        const cut = fit(cell, widths[at] ?? 0);
        return cut + ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cut)));
      })
      .join('  ')
      .trimEnd();
  const [first = [], ...others] = clean;
  return [line(first), widths.map((columns) => '-'.repeat(columns)).join('  '), ...others.map(line)].join(
    '\n',
  );
}
