import { parseDay } from '@safeconduct/dates/days.ts';
import type { Locale } from '@safeconduct/dates/index.ts';
import { InvalidArgumentError } from 'commander';

/** Readers of option values; commander shows what they refuse, and the program ends with code 2. */

export function day(text: string): string {
  if (parseDay(text) === null) throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return text;
}

export function published(text: string): string {
  const first = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? `${text}-01-01`.slice(0, 10) : '';
  if (parseDay(first) === null) {
    throw new InvalidArgumentError('Give YYYY-MM-DD, YYYY-MM or YYYY.');
  }
  return text;
}

export function locale(text: string): Locale {
  if (text === 'en' || text === 'ko' || text === 'zh-Hans') return text;
  throw new InvalidArgumentError('Give en, ko or zh-Hans.');
}

export function serverUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('Give an address, such as http://127.0.0.1:4180.');
  }
  return url.origin;
}
