import { needsOf } from './needs.ts';

/**
 * Pairs and triples of characters of the text looked at last, each at its hash and stamped with the text's turn, so that
 * nothing has to be cleared for the next. Most of the several hundred patterns that are tried on a sentence have none of
 * their words in it; this tells so far faster than the pattern does.
 */
const size = 1 << 13;
const seen = new Int32Array(size);
let turn = 0;
let held: string | null = null;

function pairHash(a: number, b: number): number {
  return (Math.imul(a, 131) + Math.imul(b, 7) + 5) & (size - 1);
}

function tripleHash(a: number, b: number, c: number): number {
  return (Math.imul(a, 1031) + Math.imul(b, 131) + Math.imul(c, 17)) & (size - 1);
}

/** As the patterns see it: the two letters outside ASCII that fold into it, and the curly apostrophe. */
function folded(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code === 0x2019) return 39;
  if (code === 0x017f) return 115;
  return code === 0x212a ? 107 : code;
}

function look(text: string): void {
  held = text;
  turn = (turn + 1) | 0;
  let [a, b] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const c = folded(text.charCodeAt(at));
    seen[tripleHash(a, b, c)] = turn;
    seen[pairHash(b, c)] = turn;
    if (c >= 0x2e80) seen[pairHash(0, c)] = turn;
    a = b;
    b = c;
  }
}

/** How rare a letter is in English, roughly; the rarest three letters of a word tell most. */
const rarity = new Int8Array(128).fill(14);
for (const [at, letter] of Array.from('etaoinsrhdlu').entries()) rarity[letter.charCodeAt(0)] = at;
rarity[32] = -4;

function rareness(word: string, at: number): number {
  let sum = 0;
  for (let letter = at; letter < at + 3; letter += 1) sum += rarity[word.charCodeAt(letter)] ?? 14;
  return sum;
}

/** Where in a word the three letters stand that are looked for first: near its start, so that forms of one word share them. */
function telling(word: string): number {
  let best = 0;
  let most = rareness(word, 0);
  for (let at = 1; at + 3 <= Math.min(word.length, 8); at += 1) {
    const rare = rareness(word, at);
    if (rare <= most) continue;
    best = at;
    most = rare;
  }
  return best;
}

/** The hashes of a word: its triples, the most telling one first; or its pair, or its one character. */
function hashesOf(word: string): number[] {
  const [a, b] = [folded(word.charCodeAt(0)), folded(word.charCodeAt(1))];
  if (word.length === 1) return [pairHash(0, a)];
  if (word.length === 2) return [pairHash(a, b)];
  const first = telling(word);
  const hashes = [0];
  let [before, last] = [a, b];
  for (let at = 2; at < word.length; at += 1) {
    const next = folded(word.charCodeAt(at));
    const hash = tripleHash(before, last, next);
    if (at - 2 === first) hashes[0] = hash;
    else hashes.push(hash);
    before = last;
    last = next;
  }
  return hashes;
}

/**
 * What a pattern needs, in one row of numbers. For each list of words: where the next list begins, then its groups, each a
 * telling hash, where the next group begins, and for each word of the group how many hashes it has besides, and those.
 */
type Sieve = Int32Array;

const none: Sieve = new Int32Array();
const sieves = new WeakMap<RegExp, Sieve>();

function rowOf(words: readonly string[], offset: number): number[] {
  const groups = new Map<number, number[][]>();
  for (const word of words) {
    const hashes = hashesOf(word);
    const group = groups.get(hashes[0] ?? 0);
    if (group) group.push(hashes);
    else groups.set(hashes[0] ?? 0, [hashes]);
  }
  const row: number[] = [0];
  for (const [first, group] of groups) {
    const next = row.push(first, 0) - 1;
    // A word with no more hashes decides for the group.
    const short = group.some((hashes) => hashes.length === 1);
    for (const hashes of short ? [[first]] : group) {
      row.push(hashes.length - 1);
      for (let at = 1; at < hashes.length; at += 1) row.push(hashes[at] ?? 0);
    }
    row[next] = offset + row.length;
  }
  row[0] = offset + row.length;
  return row;
}

function sieveOf(pattern: RegExp): Sieve {
  const known = sieves.get(pattern);
  if (known) return known;
  const row: number[] = [];
  for (const words of needsOf(pattern).toSorted((a, b) => a.length - b.length))
    row.push(...rowOf(words, row.length));
  const made = row.length === 0 ? none : Int32Array.from(row);
  sieves.set(pattern, made);
  return made;
}

/** Whether one word of the list that begins at `from` may stand in the text. */
function hasOne(sieve: Sieve, from: number): boolean {
  const end = sieve[from] ?? 0;
  let at = from + 1;
  while (at < end) {
    const next = sieve[at + 1] ?? end;
    if (seen[sieve[at] ?? 0] === turn) {
      let word = at + 2;
      while (word < next) {
        const stop = word + 1 + (sieve[word] ?? 0);
        let hash = word + 1;
        while (hash < stop && seen[sieve[hash] ?? 0] === turn) hash += 1;
        if (hash === stop) return true;
        word = stop;
      }
    }
    at = next;
  }
  return false;
}

/**
 * Whether a pattern may match in a text: `false` only where it cannot. Quick for many patterns tried on one text; the
 * pattern has to be an object that lasts, for what it needs is read out of it once.
 *
 * @example mayMatch('They were taken home.', /\barrested\b/) // false
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const sieve = sieves.get(pattern) ?? sieveOf(pattern);
  if (sieve.length === 0) return true;
  if (text !== held) look(text);
  for (let at = 0; at < sieve.length; at = sieve[at] ?? sieve.length) if (!hasOne(sieve, at)) return false;
  return true;
}
