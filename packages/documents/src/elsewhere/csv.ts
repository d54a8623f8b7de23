/** A cell that a spreadsheet would calculate is set behind an apostrophe (OWASP, CSV injection). */
const formula = /^[\s]*[=+\-@\t\r]/;

/**
 * Text that no spreadsheet takes for a formula.
 *
 * @example defused('=1+1') // "'=1+1"
 */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180, UTF-8), every cell defused.
 *
 * @example csv([['a', 'b'], ['1', '=2']]) // "a,b\r\n1,'=2\r\n"
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((text) => cell(defused(text))).join(',')}\r\n`).join('');
}
