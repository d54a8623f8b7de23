/**
 * What a text must hold for a pattern to match anywhere in it: of each list at least one word, and of each choice all that
 * one of its sides needs. Lower case. Empty where nothing can be said. Sound, not complete: a text that holds them may still
 * not match.
 */
export interface Needs {
  readonly lists: readonly (readonly string[])[];
  readonly choices: readonly (readonly Needs[])[];
}

/** Stands at the start or the end of a word of `Needs` where no letter of ASCII may stand next to it in the text; no word holds it otherwise. */
export const edge = '¦';

/** Stands, as a word of `Needs`, for any digit of ASCII. */
export const digit = '¤';

/** What one part of a pattern can be: the strings it matches exactly where they are few, and what it needs in any case. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly needs: Needs;
}

/** More alternatives than this are dearer to look for than the pattern is to run. */
const most = 600;
/** Words that follow one another grow together up to this many: longer ones tell hardly more, and take long to put together. */
const mostGrown = 64;
const noNeeds: Needs = { lists: [], choices: [] };
const anything: Part = { exact: null, needs: noNeeds };
const nothing: Part = { exact: [''], needs: noNeeds };
const wordEdge: Part = { exact: [edge], needs: noNeeds };
const aDigit: Part = { exact: null, needs: { lists: [[digit]], choices: [] } };

/** Thrown inside this file only: syntax that is not understood, so nothing is said of the pattern. */
class Unread extends Error {}

/** Letters whose case folds by adding 32, and the scripts that have no case; of others nothing is said. */
function plain(char: string): string | null {
  const code = char.codePointAt(0) ?? 0;
  if (char === '’') return "'";
  if (code >= 0x20 && code < 0x7f) return char.toLowerCase();
  return code >= 0x2e80 && code <= 0xffef ? char : null;
}

/** Words of one letter are in every text, unless they stand alone; one Chinese or Korean character is a word. */
function telling(word: string): boolean {
  if (word.includes(edge)) return word.length > 2;
  if (word === digit) return true;
  return word.length > 1 || (word.length === 1 && word >= '\u2e80');
}

/** Edges are kept where a word begins or ends with a letter: next to a space they say nothing more, within they cannot be. */
function atItsEnds(word: string): string {
  if (!word.includes(edge)) return word;
  const inner = word.replaceAll(edge, '');
  const start = /^¦+[a-z]/u.test(word) ? edge : '';
  return start + inner + (/[a-z]¦+$/u.test(word) ? edge : '');
}

function needOf(exact: readonly string[] | null): Needs['lists'] {
  if (exact === null || exact.length > most) return [];
  const words = [...new Set(exact.map(atItsEnds))];
  return words.every(telling) ? [words] : [];
}

function allNeeds({ needs, exact }: Part): Needs {
  return { lists: [...needs.lists, ...needOf(exact)], choices: needs.choices };
}

/** How many texts a word lets through, roughly, by how many letters it has; an edge tells about as much as a letter. */
const lets = [200, 100, 40, 6, 2, 1.3, 1];

/** Words that stand in a good part of all sentences of English news, whatever their length. */
const common = new Set(
  'a an and are as at be been before but by for from had has have he her him his i in into is it its more new no not of on one or other out over people police said she some that the their them there they this to two under up was we were when where which who will with would'.split(
    ' ',
  ),
);

/** By its rarest part: "out of the " lets through as many texts as "out" does at most. */
function letsThrough(word: string): number {
  if (word === digit) return 30;
  const letters = (word.match(/[a-z\u2e80-\uffef¦]/gu) ?? []).length;
  const byLength = lets[letters] ?? 1;
  const parts = word.match(/[^ ,.¦]+/gu) ?? [];
  return parts.every((part) => common.has(part)) ? Math.max(byLength, 40 / parts.length) : byLength;
}

function allLetThrough(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) sum += letsThrough(word);
  return sum;
}

/** The list that lets the fewest texts through: it has few words, and no short ones. */
function best({ lists }: Needs): readonly string[] | null {
  let chosen: readonly string[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const words of lists) {
    const through = allLetThrough(words);
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
  const lists: (readonly string[])[] = [];
  const choices: (readonly Needs[])[] = [];
  const close = () => lists.push(...needOf(run));
  for (const part of parts) {
    lists.push(...part.needs.lists);
    choices.push(...part.needs.choices);
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
  if (whole) return { exact: run, needs: { lists, choices } };
  close();
  return { exact: null, needs: { lists, choices } };
}

/** Whether a word of the list may stand in many a text, so that what is needed besides is worth looking for. */
function isWeak(words: readonly string[]): boolean {
  return words.some((word) => letsThrough(word) > 5);
}

/**
 * The sides that say more than their best list, each by itself, and beside them one with the words of all others: "over" lets
 * most texts through, "over" and one of "bridge", "river" few.
 */
function choiceOf(sides: readonly Needs[], bests: readonly (readonly string[])[]): readonly Needs[] | null {
  const plainWords: string[] = [];
  const choice: Needs[] = [];
  for (const [at, side] of sides.entries()) {
    const words = bests[at] ?? [];
    if (isWeak(words) && side.lists.length + side.choices.length > 1) choice.push(side);
    else plainWords.push(...words);
  }
  if (choice.length === 0) return null;
  return plainWords.length === 0 ? choice : [{ lists: [[...new Set(plainWords)]], choices: [] }, ...choice];
}

function either(parts: readonly Part[]): Part {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact ?? []) : null;
  if (exact !== null && exact.length <= most) return { exact: [...new Set(exact)], needs: noNeeds };
  const sides = parts.map(allNeeds);
  const bests = sides.map(best).filter((words) => words !== null);
  if (bests.length < sides.length) return anything;
  const words = [...new Set(bests.flat())];
  const choice = choiceOf(sides, bests);
  return {
    exact: null,
    needs: { lists: words.length <= most ? [words] : [], choices: choice === null ? [] : [choice] },
  };
}

function repeated(part: Part, from: number, to: number): Part {
  if (from === 1 && to === 1) return part;
  if (from > 0) return { exact: null, needs: allNeeds(part) };
  return to === 1 && part.exact !== null
    ? { exact: [...new Set([...part.exact, ''])], needs: noNeeds }
    : anything;
}

/** A letter of ASCII, a digit or a space. */
function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || code === 32 || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  );
}

/** What `(?!` and `(?<!` begin with where they forbid a letter among others: it is an edge of a word. */
const noLetter = /(?=\[(?:\\p\{L\}|\\w|A-Za-z)[^\]]*\][|)])/y;

const repetition = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;

/** Reads the source of a pattern, once, from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  pattern(): Part {
    const part = this.#either(nothing);
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

  /** What stands before a group stands before each of its sides; an edge tells most with the word it belongs to. */
  #either(before: Part): Part {
    const parts = [this.#sequence(before)];
    while (this.#takes('|')) parts.push(this.#sequence(before));
    return either(parts);
  }

  #sequence(before: Part): Part {
    const parts: Part[] = [before];
    for (;;) {
      const char = this.#source[this.#at] ?? '|';
      if (char === '|' || char === ')') break;
      const word = this.#word();
      parts.push(word === '' ? this.#quantified(parts.at(-1) ?? nothing) : { exact: [word], needs: noNeeds });
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

  #quantified(before: Part): Part {
    const part = this.#atom(before);
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

  #atom(before: Part): Part {
    if (this.#takes('(')) return this.#group(before === wordEdge ? wordEdge : nothing);
    if (this.#takes('[')) return this.#class();
    if (this.#takes('^') || this.#takes('$')) return nothing;
    if (this.#takes('.')) return anything;
    if (this.#takes('\\')) return this.#escape();
    const char = this.#takesMatch(/[^*+?{}\]]/uy);
    if (char === null) throw new Unread();
    const word = plain(char);
    return word === null ? anything : { exact: [word], needs: noNeeds };
  }

  #group(before: Part): Part {
    const not = this.#takes('?!') || this.#takes('?<!');
    const edged = not && this.#takesMatch(noLetter) !== null;
    const back = !not && this.#takes('?<=');
    const looks = back || (!not && this.#takes('?='));
    if (!not && !looks && !this.#takes('?:') && this.#takesMatch(/\?<[\p{L}\p{N}_$]+>/uy) === null) {
      if (this.#source[this.#at] === '?') throw new Unread();
    }
    const inner = this.#either(back ? nothing : before);
    if (!this.#takes(')')) throw new Unread();
    if (not) return edged ? wordEdge : nothing;
    return looks ? { exact: [''], needs: allNeeds(inner) } : inner;
  }

  #escape(): Part {
    if (this.#takes('b')) return wordEdge;
    if (this.#takes('B')) return nothing;
    if (this.#takes('d')) return aDigit;
    if (this.#takesMatch(/[DwWsStnrfv0]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*/y) !== null) return anything;
    if (this.#takesMatch(/u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|x[\da-fA-F]{2}/y) !== null) return anything;
    const char = this.#takesMatch(/[^\p{L}\p{N}]/uy);
    const word = char === null ? null : plain(char);
    if (char === null) throw new Unread();
    return word === null ? anything : { exact: [word], needs: noNeeds };
  }

  /** A class of a few plain characters is those, one of digits is a digit; any other is anything. */
  #class(): Part {
    const inside = this.#takesMatch(/(?:[^\]\\]|\\.)*/suy) ?? '';
    if (!this.#takes(']')) throw new Unread();
    if (/^(?:\\d|\d-\d)+$/.test(inside)) return aDigit;
    const chars = Array.from(inside, plain);
    if (inside === '' || inside.length > 6 || /[\\^-]/.test(inside) || chars.includes(null)) return anything;
    return { exact: [...new Set(chars.filter((char) => char !== null))], needs: noNeeds };
  }
}

/**
 * Reads out of a pattern what a text must hold for it to match. Letters are folded to lower case whether or not the pattern
 * minds case; `’` counts as `'`.
 *
 * @example needsOf(/(?:seized|taken) in (\p{L}+)/u) // { lists: [['seized in ', 'taken in ']], choices: [] }
 */
export function needsOf(pattern: RegExp): Needs {
  if (pattern.unicodeSets) return noNeeds;
  try {
    return allNeeds(new Reader(pattern.source).pattern());
  } catch (error) {
    if (error instanceof Unread) return noNeeds;
    throw error;
  }
}
