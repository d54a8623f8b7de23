import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import jaroWinkler from 'jaro-winkler';

/** What people use today on npm: everything to ASCII, then a string metric. */
const plain = (text: string) =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z ]/gu, '')
    .trim();

function trigrams(text: string): Set<string> {
  const padded = `  ${plain(text).replaceAll(' ', '')} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

function dice(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

const codes = (text: string) => new Set(doubleMetaphone(plain(text).replaceAll(' ', '')));

export const peers: readonly { readonly name: string; readonly score: (a: string, b: string) => number }[] = [
  {
    name: 'Jaro-Winkler on any-ascii',
    score: (a, b) => jaroWinkler(plain(a).replaceAll(' ', ''), plain(b).replaceAll(' ', '')),
  },
  {
    name: 'Levenshtein on any-ascii',
    score: (a, b) => {
      const [left, right] = [plain(a).replaceAll(' ', ''), plain(b).replaceAll(' ', '')];
      return 1 - distance(left, right) / Math.max(1, left.length, right.length);
    },
  },
  { name: 'trigrams on any-ascii', score: (a, b) => dice(trigrams(a), trigrams(b)) },
  { name: 'Double Metaphone', score: (a, b) => ([...codes(a)].some((code) => codes(b).has(code)) ? 1 : 0) },
];
