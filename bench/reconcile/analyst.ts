/** Reading the analyst's words: numbers and days in a conclusion, and what must not be said. */

/** A number or day found in free text. */
export interface Found {
  readonly kind: 'number' | 'day';
  /** The number, or the day as `MM-DD`. */
  readonly value: string;
  readonly words: string;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const dayFirst = new RegExp(
  String.raw`\b(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?\s+(${month})\b(?:\s+(?:of\s+)?\d{4})?`,
  'gi',
);
const dayLater = new RegExp(String.raw`\b(${month})\s+(\d{1,2})\b(?!\d)(?:,?\s+\d{4})?`, 'gi');

/**
 * Numbers of persons and days in a text. Years, durations ("four months") and number words inside names are left out;
 * sums in brackets count by their parts only where nothing else carries them, so they are left out too.
 */
export function readConclusion(text: string): readonly Found[] {
  const days: Found[] = [];
  const day = (digits: string, name: string, words: string) => {
    const index = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    days.push({ kind: 'day', value: `${String(index).padStart(2, '0')}-${digits.padStart(2, '0')}`, words });
  };
  const rest = text
    .replaceAll(dayFirst, (words: string, from: string, to: string | undefined, name: string) => {
      day(from, name, words);
      if (to !== undefined) day(to, name, words);
      return ' ';
    })
    .replaceAll(dayLater, (words: string, name: string, digits: string) => {
      day(digits, name, words);
      return ' ';
    })
    .replaceAll(/\(\s*\d+(?:\s*\+\s*\d+)+\s*\)/g, ' ')
    .replaceAll(new RegExp(String.raw`\b${month} \d{4}\b`, 'gi'), ' ')
    .replaceAll(/\b(?:\d+|\w+) (?:days?|weeks?|months?|years?)\b/gi, ' ')
    .replaceAll(/\b(?:19|20)\d{2}(?:[-–]\d{2,4})?\b(?!\s*(?:people|persons|returned))/g, ' ');
  const numbers = [...rest.matchAll(/\b\d{1,3}(?:,\d{3})+\b|\b\d+\b/g)].map(
    ([words]): Found => ({ kind: 'number', value: words.replaceAll(',', ''), words }),
  );
  const words = [...rest.matchAll(/\b[a-z]+\b/gi)].flatMap(([word]): Found[] => {
    const value = small.indexOf(word.toLowerCase());
    // "one" and "two" mostly count sources and legs, not persons.
    return value > 2 ? [{ kind: 'number', value: String(value), words: word }] : [];
  });
  const seen = new Set<string>();
  return [...days, ...numbers, ...words].filter(({ kind, value }) => {
    const key = `${kind} ${value}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A warning of the analyst that can be checked by program. */
export interface Forbidden {
  readonly number: string;
  /** `anywhere`: the number may not stand in the sentence; `returned`, `dead`: not as a number of those. */
  readonly as: 'anywhere' | 'returned' | 'dead';
  readonly words: string;
}

/**
 * Numbers that must not be asserted, with the sense in which they must not. "31 were executed" forbids 31 dead, not
 * 31; "48 is the number held" forbids 48 returned; "do not merge the 220 totals" forbids 220 anywhere.
 */
export function readWarnings(text: string): readonly Forbidden[] {
  return text.split(/[;.]\s*/).flatMap((sentence) => {
    const as = /\b(executed|killed|dead|died)\b/i.test(sentence)
      ? 'dead'
      : /\b(number held|is the number held|were held|are held)\b/i.test(sentence)
        ? 'returned'
        : 'anywhere';
    const numbers = readConclusion(sentence).filter(({ kind }) => kind === 'number');
    return numbers.map(({ value, words }) => ({ number: value, as, words }) as const);
  });
}
