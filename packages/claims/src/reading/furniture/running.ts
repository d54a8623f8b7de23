import type { Line } from './line.ts';

const pageNumber =
  /^(?:[-–—|·•]\s*\d{1,4}\s*[-–—|·•]|(?:page|p\.|pg\.?)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:\/|of)\s*\d{1,4}\s*(?:pages?)?|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|-\s*\d{1,4}\s*쪽?\s*-)$/i;

const bareNumber = /^\d{1,3}$/;

/** Bare numbers that count up by one through the text, with more than a label between them: page numbers. A year is no such number. */
function countingUp(lines: readonly Line[]): number[] {
  const bare = lines.flatMap((line, at) =>
    bareNumber.test(line.text) ? [{ at, number: Number(line.text) }] : [],
  );
  const found = new Set<number>();
  for (let n = 1; n < bare.length; n += 1) {
    const before = bare[n - 1];
    const here = bare[n];
    if (!before || !here || here.number !== before.number + 1) continue;
    if (!lines.slice(before.at + 1, here.at).some((line) => line.weight >= 40)) continue;
    found.add(before.at).add(here.at);
  }
  return [...found];
}

/** Whether a line stands in the middle of a sentence: open above, small letter below. */
function breaksSentence(lines: readonly Line[], at: number, pages: ReadonlySet<number>): boolean {
  const before = lines[at - 1];
  const after = lines[pages.has(at + 1) ? at + 2 : at + 1];
  if (before === undefined || after === undefined || before.prose || before.weight < 40) return false;
  return /^\p{Ll}/u.test(after.text) && !/[.!?:;：]$/u.test(before.text);
}

/**
 * Numbers of the lines that are page numbers, or heads and feet printed on every page. A repeated line alone proves
 * nothing (speakers of a transcript, "Unknown" in a list): it must stand by a page number or break a sentence.
 */
export function runningLines(lines: readonly Line[]): ReadonlySet<number> {
  const pages = new Set(countingUp(lines));
  lines.forEach((line, at) => {
    if (line.text.length <= 24 && pageNumber.test(line.text)) pages.add(at);
  });
  const seen = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.prose || line.text.length < 4 || line.text.length > 90 || pages.has(at)) return;
    if (!/\p{L}{3}/u.test(line.text) || /^[^:：]{1,24}[:：]\s/u.test(line.text)) return;
    const masked = line.text.replace(/\d+/g, '#').toLowerCase();
    const known = seen.get(masked);
    if (known) known.push(at);
    else seen.set(masked, [at]);
  });
  const found = new Set(pages);
  for (const at of seen.values()) {
    if (at.length < 3) continue;
    const shown = at.filter(
      (n) => pages.has(n - 1) || pages.has(n + 1) || breaksSentence(lines, n, pages),
    ).length;
    if (shown * 2 >= at.length) for (const n of at) found.add(n);
  }
  return found;
}
