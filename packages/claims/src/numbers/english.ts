import { magnitudes } from './bounds.ts';
import { digitPattern, digitsTimes } from './digits.ts';
import { acceptsEnglish, unitAfter } from './english-units.ts';
import { wordPattern, wordsValue } from './english-words.ts';
import { type CountGrammar, hedges, type HedgeTable } from './grammar.ts';
import type { Amount } from './types.ts';

/** "over 300 people", but not "handed over five people" or "alarm over five people": there it belongs to the word before. */
const over =
  '(?<!\\b(?:hand(?:ed|s|ing)?|turn(?:ed|s|ing)?|t[ao]k(?:en|es?|ing)|took|pass(?:ed|es|ing)?|g[ai]v(?:en?|es|ing)|br(?:ought|ing)|carr(?:ied|y)|driven?|drove|sent|push(?:ed)?|put|walk(?:ed)?|fl[eo]wn?|cross(?:ed)?|c[ao]me|went|gone?|got|alarm(?:ed)?|concern(?:ed|s)?|worr(?:y|ies|ied)|fears?|anxiety|outcry|outrage|anger|row|dispute|criticism|dismay|protest(?:ed|s)?|talks)\\s)over';

const scaleWord = '(?:hundred|thousand|million|billion|[mk](?![a-z])|bn(?![a-z]))';
const dozen = '(?:(?:an?|half a|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) dozen(?![a-z]))';
const magnitude =
  'tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|(?:several|a few) (?:dozen|hundred|thousand)|dozens|scores(?= of)|hundreds|thousands|millions|tens(?= of [a-z])';
const vague =
  'a (?:small )?handful|a couple|a few|several|few|numerous|many(?! as)|(?:a )?(?:large|great|huge|vast|considerable|growing) numbers?(?= of)|a large group';
const unknown =
  '(?:an? )?(?:unknown|undisclosed|unspecified|undetermined) number|(?:the )?(?:exact |precise )?numbers? (?:is|was|are|were|remains?) (?:not|un)(?: ?(?:yet|been|immediately))* ?(?:known|clear|confirmed|available|given|disclosed)|(?:not|un)(?: even)? ?(?:clear|known) (?:exactly |precisely )?how many|(?:did|does|do|could|would)(?: not|n[’\']t) (?:say|specify|give|know|disclose|confirm|have)(?: exactly| precisely| (?:the|a|any))? (?:how many|(?:exact |precise |reliable )?(?:numbers?|figures?|estimates?)|[“"]reliable estimates)|no (?:exact |precise )?(?:numbers?|figures?) (?:is|was|were|are|has been|have been) (?:given|available|known|released)|number not (?:known|given)';

const before: HedgeTable = [
  [
    'at_least',
    'at the very least|at least|no fewer than|not fewer than|no less than|not less than|a minimum of|upwards of|as few as',
  ],
  [
    'more_than',
    `(?:well |just |slightly |a little |far )?(?:more than|${over}|above)|in excess of|exceeding|greater than`,
  ],
  ['nearly', '(?:very )?nearly|almost|close to|just under|just short of|just below|approaching'],
  ['up_to', 'as many as|up to|at (?:the )?most|a maximum of|no more than|not more than'],
  ['less_than', 'fewer than|less than|under|below'],
  [
    'about',
    'closer to|(?:an )?estimated|approximately|approx\\.|in the (?:region|neighbou?rhood) of|somewhere around|roughly|around|about|some|circa|perhaps|maybe|possibly|probably|likely',
  ],
];
/** The number's own ending: "30-plus" is how the number is said, not a hedge on it. */
const endings = '-?\\s?plus|\\+|-odd';
const after: HedgeTable = [
  ['at_least', 'or more|and counting|at least'],
  ['up_to', 'or fewer|or less|at (?:the )?most'],
  ['about', 'or so|or thereabouts|-ish'],
];

const digits = new RegExp(`^(${digitPattern})(?:[ -]?(${scaleWord}))?$`, 'iu');

function numberValue(text: string): number | null {
  const dozens = /^(.*) dozen$/iu.exec(text);
  if (dozens) {
    const count = dozens[1] ?? '';
    if (/^half a$/iu.test(count)) return 6;
    const value = /^\d+$/u.test(count) ? Number(count) : wordsValue(count);
    return value === null ? null : value * 12;
  }
  const match = digits.exec(text);
  return match ? digitsTimes(match[1] ?? '', scaleValue(match[2])) : wordsValue(text.replace(/\s+/gu, ' '));
}

const scaleValues: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  k: 1_000,
  million: 1_000_000,
  m: 1_000_000,
  billion: 1_000_000_000,
  bn: 1_000_000_000,
};

function scaleValue(word: string | undefined): number {
  return word === undefined ? 1 : (scaleValues[word.toLowerCase()] ?? 1);
}

function magnitudeOf(text: string): Amount {
  const words = text.toLowerCase();
  if (words.startsWith('tens of th')) return magnitudes.tensOfThousands;
  if (words.startsWith('hundreds of th')) return magnitudes.hundredsOfThousands;
  if (words.includes('million')) return magnitudes.millions;
  if (words.startsWith('tens')) return magnitudes.tens;
  if (words.includes('dozen')) return magnitudes.dozens;
  if (words.startsWith('scores')) return magnitudes.scores;
  return words.includes('hundred') ? magnitudes.hundreds : magnitudes.thousands;
}

/** English counts, in digits and in words. */
export const english: CountGrammar = {
  token: new RegExp(
    `(?<![\\p{L}\\p{N}.,/:$€£¥₩#’'])(?:(?<unknown>${unknown})|(?<magnitude>${magnitude})|(?<vague>${vague})|(?<number>${dozen}|(?:${digitPattern})(?:[ -]?${scaleWord})?|${wordPattern}))(?![\\p{L}\\p{N}’']|[.,:/]\\d)`,
    'giu',
  ),
  amount(groups) {
    if (groups.unknown !== undefined) return { kind: 'unknown' };
    if (groups.magnitude !== undefined) return magnitudeOf(groups.magnitude);
    if (groups.vague !== undefined)
      return { kind: 'vague', name: /many|large|numerous/iu.test(groups.vague) ? 'many' : 'few' };
    const value = numberValue(groups.number ?? '');
    return value === null ? null : { kind: 'number', value };
  },
  before: hedges(
    before,
    'before',
    (words) =>
      `(?<![\\p{L}\\p{N}-])(?:(?<hedge>${words})\\s{1,2}(?:of\\s)?(?:about\\s|around\\s|some\\s)?(?:the\\s)?|(?<spread>(?:(?:anywhere|somewhere|ranging)\\s(?:between|from)|between))\\s{1,2}|from\\s{1,2})`,
  ),
  after: hedges(
    [...after, ['at_least', endings]],
    'after',
    (words) => `\\s?(?:(?<ending>${endings})|(?<hedge>${words}))(?![\\p{L}\\p{N}])`,
  ),
  links: (lead, middle) =>
    /^(?:\s{1,2}(?:to|or|and even)\s{1,2}|\s?[-–—]\s?)$/iu.test(middle) ||
    (/^\s{1,2}and\s{1,2}(?:about |around )?$/iu.test(middle) &&
      /between\s{1,2}(?:about |around |an estimated )?$/iu.test(lead)),
  accepts: acceptsEnglish,
  unit: (_before, _matched, rest) => unitAfter(rest),
};
