import { matches } from '@safeconduct/dates/find/matches.ts';
import { foldDigits } from './digits.ts';
import { hanAges, koreanAges } from './ages-asian.ts';
import { englishAges, englishNumber } from './ages-english.ts';
import type { AgeFound, AgeUnit } from './types.ts';

/** One way of writing ages; the pattern is global and bounded. */
export interface AgeRule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => AgeReading | null;
}

/** What a rule made of its words; `null` bounds are open. */
export interface AgeReading {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: AgeUnit;
  readonly system?: 'western' | 'counting';
}

const rules: Readonly<Record<string, readonly AgeRule[]>> = {
  en: englishAges,
  ko: koreanAges,
  zh: hanAges,
  ja: hanAges,
};

/**
 * Finds the ages in a text, in order, none overlapping: "13-year-old", "aged 14 to 18", "16 or under",
 * "20-day-old", 열다섯 살, 14至18岁. Never throws.
 *
 * @param language BCP 47 code; en, ko, zh and ja have rules, other languages none.
 * @example findAges('a 20-day-old infant', 'en')[0] // { lower: 20, upper: 20, unit: 'days', ... }
 */
export function findAges(text: string, language: string): readonly AgeFound[] {
  if (latest?.text !== text || latest.language !== language)
    latest = { text, language, found: ages(text, language) };
  return latest.found;
}

/** What was found last: whoever reads a sentence asks for its ages, and then for its numbers, which are no ages. */
let latest: { text: string; language: string; found: readonly AgeFound[] } | null = null;

function ages(text: string, language: string): readonly AgeFound[] {
  const folded = foldDigits(text);
  const primary = language.toLowerCase().split(/[-_]/u)[0] ?? '';
  if (primary === 'en' && !englishNumber.test(folded)) return [];
  const found: AgeFound[] = [];
  for (const { pattern, read } of rules[primary] ?? []) {
    for (const match of matches(folded, pattern)) {
      const reading = read(match.groups ?? {});
      if (!reading) continue;
      const start = match.index;
      const end = start + match[0].length;
      found.push({ start, end, stated: text.slice(start, end), system: 'unknown', ...reading });
    }
  }
  return withoutOverlaps(found);
}

function withoutOverlaps(found: readonly AgeFound[]): AgeFound[] {
  const kept: AgeFound[] = [];
  for (const age of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (age.start >= (kept.at(-1)?.end ?? 0)) kept.push(age);
  }
  return kept;
}
