/** Korean and Chinese are compared by characters: their words do not stand apart or do not stay alike. */
const script = String.raw`\p{Script=Hangul}\p{Script=Han}`;

/** Runs of Korean or Chinese characters. */
export const asianRuns = new RegExp(`[${script}]+`, 'gu');

/** Whether a text is written in Korean or Chinese. */
export function isAsian(text: string): boolean {
  return new RegExp(`[${script}]`, 'u').test(text);
}

/** A name without marks, spaces and titles of respect. */
export function compactName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/(?:씨|측|方面|先生|女士)$/u, '')
    .toLowerCase();
}

/** Pairs of neighbouring characters. */
export function asianPairs(text: string): string[] {
  const pairs: string[] = [];
  for (const [run] of text.normalize('NFC').matchAll(asianRuns))
    for (let at = 0; at + 1 < run.length; at += 1) pairs.push(run.slice(at, at + 2));
  return pairs;
}

/** One within the other, or the given share of the pairs of the shorter in common. */
export function sameAsian(a: string, b: string, share = 0.5): boolean {
  const [x, y] = [compactName(a), compactName(b)];
  if (x === '' || y === '') return false;
  if (x.includes(y) || y.includes(x)) return true;
  const first = new Set(asianPairs(a));
  const second = new Set(asianPairs(b));
  const smaller = Math.min(first.size, second.size);
  return smaller > 0 && [...first].filter((one) => second.has(one)).length / smaller >= share;
}
