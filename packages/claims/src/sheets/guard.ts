/**
 * Cells that a spreadsheet would take for a formula, and how they travel. OWASP's list of first characters (`=`, `+`,
 * `-`, `@`, tab, carriage return) is guarded by an apostrophe, which spreadsheets show as text; so is what reading
 * would otherwise take away (outer blanks) or take for a command (the words for "blank this"). The guard comes off on
 * the way in, so that every text comes back as it was.
 */

/** Words that blank a field of a row that is there; an empty cell leaves it as it is. */
export const blankWords = ['(blank)', '(비움)', '(空)'] as const;

const WANTS_GUARD = /^'*(?:[=+\-@\s]|\((?:blank|비움|空)\)$)|\s$/u;

/**
 * A text as a cell that no spreadsheet runs.
 *
 * @example guardCell('=1+1') // "'=1+1"
 */
export function guardCell(text: string): string {
  return WANTS_GUARD.test(text) ? `'${text}` : text;
}

/**
 * The text of a cell: trimmed where nothing guards it, else as it stood.
 *
 * @example openCell("'=1+1") // '=1+1'
 * @example openCell(' 21 ') // '21'
 */
export function openCell(cell: string): string {
  if (cell.startsWith("'") && WANTS_GUARD.test(cell.slice(1))) return cell.slice(1);
  return cell.trim();
}

/** Whether a cell says, as a whole and unguarded, that its field is to be blanked. */
export function isBlankWord(cell: string): boolean {
  const plain = cell.trim();
  return blankWords.some((word) => word === plain);
}

const outer = (text: string, at: number) => at === 0 || at === text.length - 1;

function escapeItem(item: string): string {
  if (item === '') return String.raw`\e`;
  return Array.from({ length: item.length }, (_, at) => item[at] ?? '')
    .map((unit, at) =>
      unit === '\\' || unit === ';' || (/\s/u.test(unit) && outer(item, at)) ? `\\${unit}` : unit,
    )
    .join('');
}

/**
 * Several texts as one, separated by semicolons; a backslash stands before what would separate or be trimmed.
 *
 * @example joinList(['Kim', 'a;b']) // String.raw`Kim; a\;b`
 */
export function joinList(items: readonly string[]): string {
  return items.map(escapeItem).join('; ');
}

/** The other way: `splitList(joinList(x))` is `x`. Items that are blank are dropped. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  const piece = /(?:\\[\s\S]|[^;\\])+/gu;
  for (const [raw] of text.matchAll(piece)) {
    // Outer blanks go, but not one that a backslash guards.
    const kept = raw.replace(/^\s+/u, '').replace(/(\\\s)?\s*$/u, (_, guarded?: string) => guarded ?? '');
    if (kept === '') continue;
    items.push(kept === String.raw`\e` ? '' : kept.replace(/\\([\s\S])/gu, '$1'));
  }
  return items;
}
