/** Pieces of English date patterns. Months need their capital: "may" and "march" are verbs. */
const monthNames = [
  'January|Jan\\.?',
  'February|Feb\\.?',
  'March|Mar\\.?',
  'April|Apr\\.?',
  'May',
  'June|Jun\\.?',
  'July|Jul\\.?',
  'August|Aug\\.?',
  'September|Sept\\.?|Sep\\.?',
  'October|Oct\\.?',
  'November|Nov\\.?',
  'December|Dec\\.?',
].flatMap((names) => names.split('|'));

const capital = [
  ...monthNames,
  ...monthNames.map((name) => name.replace(/[a-z]+/g, (part) => part.toUpperCase())),
];

/** Alternatives for a month's name, longest first so that "Feb." does not stop at "Feb". */
export const months = `(?:${[...capital].toSorted((a, b) => b.length - a.length).join('|')})(?![A-Za-z])`;

/** Months whose full name is no other word or given name, safe to read where they stand alone. */
export const plainMonths = '(?:January|February|July|August|September|October|November|December)(?![A-Za-z])';

const monthIndex = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12; 0 where the text is no month. */
export function monthNumber(text: string): number {
  return monthIndex.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** Full weekday names; the short ones are words too (Sun, Sat, Wed). */
export const weekdays = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const weekdayIndex = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 = Monday. */
export function weekdayNumber(text: string): number {
  return weekdayIndex.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** White space inside a date, a line break included. */
export const gap = '[ \\t\\u00a0\\r\\n]{1,3}';
/** Optional white space inside a date. */
export const maybeGap = '[ \\t\\u00a0\\r\\n]{0,3}';
/** A year in four digits, and not the start of a larger number. */
export const yearDigits = '(?:1[89]|20)\\d\\d(?![\\d%]|[.,]\\d|-year)';

/** Day of the month named `name`: 1 or 2 digits with an optional ordinal ending. */
export function dayDigits(name: string): string {
  return `(?<${name}>[0-3]?\\d)(?:st|nd|rd|th)?(?![\\w%]|[.,:/]\\d)`;
}

const smallNumbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
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
};

/** A small number in digits or words. */
export const smallNumber =
  '(?:\\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)';

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );

/** Days of the month in words, longest first. */
export const ordinals = `(?:${ordinalWords.toSorted((a, b) => b.length - a.length).join('|')})`;

/** 1 to 31 for a day of the month in words; 0 where the text is none. */
export function ordinalValue(text: string): number {
  return ordinalWords.indexOf(text.toLowerCase()) + 1;
}

/** Value of a small number in words or digits; 0 where it is none. */
export function smallValue(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (smallNumbers[text.toLowerCase()] ?? 0);
}
