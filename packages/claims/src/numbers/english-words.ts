import { largestCount } from './bounds.ts';

const small: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const scales: Readonly<Record<string, number>> = {
  thousand: 1_000,
  million: 1_000_000,
  billion: 1_000_000_000,
};

const unitWords = Object.keys(small)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const tenWords = Object.keys(tens).join('|');

/** Pattern of an English number in words below 100; not bounded at its ends. */
export const smallWordPattern = `(?:(?:${tenWords})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)(?![a-z]))?|(?:${unitWords})(?![a-z]))`;

/** Pattern of an English number in words, at most about a dozen of them; not bounded at its ends. */
export const wordPattern = (() => {
  const below1000 = `(?:(?:${smallWordPattern}|an?) hundred(?: and ${smallWordPattern}| ${smallWordPattern})?|${smallWordPattern})`;
  return `(?:(?:half a|${below1000}|an?) (?:thousand|million|billion)(?:,? (?:and )?${below1000}(?: thousand(?:,? (?:and )?${below1000})?)?)?|${below1000})`;
})();

/**
 * Value of an English number in words; `null` where the words are none or it is too large.
 *
 * @example wordsValue('thirty-three') // 33
 */
export function wordsValue(text: string): number | null {
  const words = text
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter((word) => word !== '' && word !== 'and');
  if (words.length === 0) return null;
  if (words[0] === 'half' && words[1] === 'a' && words.length === 3) {
    const scale = scales[words[2] ?? ''];
    return scale === undefined ? null : scale / 2;
  }
  let total = 0;
  let group = 0;
  for (const word of words) {
    const value = word === 'a' || word === 'an' ? 1 : (small[word] ?? tens[word]);
    if (value !== undefined) group += value;
    else if (word === 'hundred') group = Math.max(group, 1) * 100;
    else {
      const scale = scales[word];
      if (scale === undefined) return null;
      total += Math.max(group, 1) * scale;
      group = 0;
    }
  }
  return total + group > largestCount ? null : total + group;
}
