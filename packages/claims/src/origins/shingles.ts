/** Characters of scripts that write without spaces between words. */
const dense = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const charWidth = 5;
const wordWidth = 4;

/**
 * The hashed shingles of a text: runs of 4 words, or of 5 characters where the script is written without spaces
 * (and in Korean, whose particles would split words). Case, punctuation, digits' width and spacing do not count.
 * A. Z. Broder, "On the resemblance and containment of documents", 1997.
 *
 * @example shingles('A b c d e') // two hashes: "a b c d", "b c d e"
 */
export function shingles(text: string): Uint32Array {
  const words = normalise(text)
    .split(' ')
    .filter((word) => word !== '');
  const letters = words.join('');
  const denseShare = countDense(letters) / Math.max(1, letters.length);
  const units = denseShare > 0.3 ? Array.from(letters) : words;
  const width = denseShare > 0.3 ? charWidth : wordWidth;
  const found = new Set<number>();
  for (let at = 0; at + width <= units.length; at += 1)
    found.add(hash(units.slice(at, at + width).join(' ')));
  if (found.size === 0 && units.length > 0) found.add(hash(units.join(' ')));
  return Uint32Array.from(found).sort();
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function countDense(text: string): number {
  let count = 0;
  for (const char of text) if (dense.test(char)) count += 1;
  return count;
}

/** FNV-1a over UTF-16 units, finished by the mixer of MurmurHash3 so that all bits take part. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return mix(h >>> 0);
}

/** The 32-bit finaliser of MurmurHash3 (A. Appleby): a bijection, used too to permute hashes for MinHash. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Jaccard likeness of two sorted sets: shared over all, 0 to 1; 0 where both are empty.
 */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
