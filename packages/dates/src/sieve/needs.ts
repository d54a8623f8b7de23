/**
 * What a text must hold for a pattern to match anywhere in it: of each list at least one word. Lower case. Empty where
 * nothing can be said. Sound, not complete: a text that holds them may still not match.
 */
export type Needs = readonly (readonly string[])[];

/** What one part of a pattern can be: the strings it matches exactly where they are few, and what it needs in any case. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly needs: Needs;
}

/** More alternatives than this are dearer to look for than the pattern is to run. */
const most = 600;
/** Words that follow one another grow together up to this many: longer ones tell hardly more, and take long to put together. */
const mostGrown = 64;
const anything: Part = { exact: null, needs: [] };
const nothing: Part = { exact: [''], needs: [] };

/** Thrown inside this file only: syntax that is not understood, so nothing is said of the pattern. */
class Unread extends Error {}

/** Letters whose case folds by adding 32, and the scripts that have no case; of others nothing is said. */
function plain(char: string): string | null {
  const code = char.codePointAt(0) ?? 0;
  if (char === '’') return "'";
  if (code >= 0x20 && code < 0x7f) return char.toLowerCase();
  return code >= 0x2e80 && code <= 0xffef ? char : null;
}

/** Words of one letter are in every text; one Chinese or Korean character is a word. */
function telling(word: string): boolean {
  return word.length > 1 || (word.length === 1 && word >= '\u2e80');
}

function needOf(exact: readonly string[] | null): Needs {
  return exact !== null && exact.length <= most && exact.every(telling) ? [exact] : [];
}

function allNeeds(part: Part): Needs {
  return [...part.needs, ...needOf(part.exact)];
}

/** How many texts a word lets through, roughly, by how many letters it has: "of" stands in nearly every one. */
const lets = [200, 100, 40, 6, 2, 1.3, 1];

function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if ((code >= 97 && code <= 122) || code >= 0x2e80) letters += 1;
  }
  return letters;
}

function letsThrough(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum += lets[lettersIn(word)] ?? 1;
  return sum;
}

/** The list that lets the fewest texts through: it has few words, and no short ones. */
function best(needs: Needs): readonly string[] | null {
  let chosen: readonly string[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const words of needs) {
    const through = letsThrough(words);
    if (through >= fewest) continue;
    chosen = words;
    fewest = through;
  }
  return chosen;
}

function joined(heads: readonly string[], ends: readonly string[]): readonly string[] {
  if (ends.length === 1 && ends[0] === '') return heads;
  if (heads.length === 1 && heads[0] === '') return ends;
  const grown: string[] = [];
  for (const head of heads) for (const end of ends) grown.push(head + end);
  return grown;
}

/** Parts that follow one another: words grow together as long as they are few. */
function follow(parts: readonly Part[]): Part {
  let run: readonly string[] | null = [''];
  let whole = true;
  const needs: (readonly string[])[] = [];
  const close = () => needs.push(...needOf(run));
  for (const part of parts) {
    needs.push(...part.needs);
    if (part.exact === null) {
      close();
      run = [''];
      whole = false;
    } else if (run.length * part.exact.length <= mostGrown || run.length === 1 || part.exact.length === 1) {
      run = joined(run, part.exact);
    } else {
      close();
      run = part.exact;
      whole = false;
    }
  }
  if (whole) return { exact: run, needs };
  close();
  return { exact: null, needs };
}

function either(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact ?? []) : null;
  if (exact !== null && exact.length <= most) return { exact: [...new Set(exact)], needs: [] };
  const each = parts.map((part) => best(allNeeds(part)));
  const words = each.every((one) => one !== null) ? [...new Set(each.flatMap((one) => one ?? []))] : [];
  return { exact: null, needs: words.length > 0 && words.length <= most ? [words] : [] };
}

function repeated(part: Part, from: number, to: number): Part {
  if (from === 1 && to === 1) return part;
  if (from > 0) return { exact: null, needs: allNeeds(part) };
  return to === 1 && part.exact !== null ? { exact: [...new Set([...part.exact, ''])], needs: [] } : anything;
}

/** A letter of ASCII, a digit or a space. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || code === 32 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  );
}

const repetition = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

/** Reads the source of a pattern, once, from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  pattern(): Part {
    const part = this.#either();
    if (this.#at < this.#source.length) throw new Unread();
    return part;
  }

  #takes(words: string): boolean {
    if (!this.#source.startsWith(words, this.#at)) return false;
    this.#at += words.length;
    return true;
  }

  #takesMatch(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match === null) return null;
    this.#at += match[0].length;
    return match[0];
  }

  #either(): Part {
    const parts = [this.#sequence()];
    while (this.#takes('|')) parts.push(this.#sequence());
    return either(parts);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    for (;;) {
      const char = this.#source[this.#at] ?? '|';
      if (char === '|' || char === ')') break;
      const word = this.#word();
      parts.push(word === '' ? this.#quantified() : { exact: [word], needs: [] });
    }
    return follow(parts);
  }

  /** Letters and spaces that stand for themselves, as far as no sign of repetition follows the last. */
  #word(): string {
    const from = this.#at;
    let to = from;
    while (isLetter(this.#source.charCodeAt(to))) to += 1;
    if (/[*+?{]/.test(this.#source[to] ?? '')) to -= 1;
    if (to <= from) return '';
    this.#at = to;
    return this.#source.slice(from, to).toLowerCase();
  }

  #quantified(): Part {
    const part = this.#atom();
    if (!/[*+?{]/.test(this.#source[this.#at] ?? '')) return part;
    const sign = this.#takesMatch(repetition);
    if (sign === null) return part;
    const [, least = '0', comma, greatest = ''] = /^\{(\d+)(,?)(\d*)/.exec(sign) ?? [];
    if (sign.startsWith('{')) {
      const from = Number(least);
      return repeated(part, from, comma === '' ? from : greatest === '' ? Infinity : Number(greatest));
    }
    return repeated(part, sign.startsWith('+') ? 1 : 0, sign.startsWith('?') ? 1 : Infinity);
  }

  #atom(): Part {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#class();
    if (this.#takes('^') || this.#takes('$')) return nothing;
    if (this.#takes('.')) return anything;
    if (this.#takes('\\')) return this.#escape();
    const char = this.#takesMatch(/[^*+?{}\]]/uy);
    if (char === null) throw new Unread();
    const word = plain(char);
    return word === null ? anything : { exact: [word], needs: [] };
  }

  #group(): Part {
    const not = this.#takes('?!') || this.#takes('?<!');
    const looks = !not && (this.#takes('?=') || this.#takes('?<='));
    if (!not && !looks && !this.#takes('?:') && this.#takesMatch(/\?<[\p{L}\p{N}_$]+>/uy) === null) {
      if (this.#source[this.#at] === '?') throw new Unread();
    }
    const inner = this.#either();
    if (!this.#takes(')')) throw new Unread();
    if (not) return nothing;
    return looks ? { exact: [''], needs: allNeeds(inner) } : inner;
  }

  #escape(): Part {
    if (this.#takesMatch(/[bB]/y) !== null) return nothing;
    if (this.#takesMatch(/[dDwWsStnrfv0]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*/y) !== null) return anything;
    if (this.#takesMatch(/u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}/y) !== null) return anything;
    const char = this.#takesMatch(/[^\p{L}\p{N}]/uy);
    const word = char === null ? null : plain(char);
    if (char === null) throw new Unread();
    return word === null ? anything : { exact: [word], needs: [] };
  }

  /** A class of a few plain characters is those; any other is anything. */
  #class(): Part {
    const inside = this.#takesMatch(/(?:[^\]\\]|\\.)*/suy) ?? '';
    if (!this.#takes(']')) throw new Unread();
    const chars = Array.from(inside, plain);
    if (inside === '' || inside.length > 6 || /[\\^-]/.test(inside) || chars.includes(null)) return anything;
    return { exact: [...new Set(chars.filter((char) => char !== null))], needs: [] };
  }
}

/**
 * Reads out of a pattern what a text must hold for it to match. Letters are folded to lower case whether or not the pattern
 * minds case; `’` counts as `'`.
 *
 * @example needsOf(/\b(?:seized|taken) in (\p{L}+)/u) // [['seized in ', 'taken in ']]
 */
export function needsOf(pattern: RegExp): Needs {
  if (pattern.unicodeSets) return [];
  try {
    return allNeeds(new Reader(pattern.source).pattern());
  } catch (error) {
    if (error instanceof Unread) return [];
    throw error;
  }
}
