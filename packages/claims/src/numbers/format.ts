import type { Bounds } from '../model/claim.ts';

type Locale = 'en' | 'ko' | 'zh-Hans';

interface CountWords {
  readonly atLeast: (number: string) => string;
  readonly upTo: (number: string) => string;
  readonly range: (lower: string, upper: string) => string;
  readonly unknown: string;
}

const words: Readonly<Record<Locale, CountWords>> = {
  en: {
    atLeast: (number) => `at least ${number}`,
    upTo: (number) => `up to ${number}`,
    range: (lower, upper) => `${lower}–${upper}`,
    unknown: 'number not known',
  },
  ko: {
    atLeast: (number) => `최소 ${number}명`,
    upTo: (number) => `최대 ${number}명`,
    range: (lower, upper) => (lower === upper ? `${lower}명` : `${lower}~${upper}명`),
    unknown: '인원 미상',
  },
  'zh-Hans': {
    atLeast: (number) => `至少${number}人`,
    upTo: (number) => `至多${number}人`,
    range: (lower, upper) => (lower === upper ? `${lower}人` : `${lower}至${upper}人`),
    unknown: '人数不详',
  },
};

/** Groups thousands; `Intl` is left out so that every machine writes the same. */
function digits(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
}

/**
 * Writes bounds for people; Korean and Chinese with their counter for persons.
 *
 * @example formatBounds({ lower: 21, upper: null }, 'en') // 'at least 21'
 * @example formatBounds({ lower: 21, upper: 31 }, 'ko') // '21~31명'
 */
export function formatBounds(bounds: Bounds, locale: Locale): string {
  const { lower, upper } = bounds;
  const { atLeast, upTo, range, unknown } = words[locale];
  if (lower === null) return upper === null ? unknown : upTo(digits(upper));
  if (upper === null) return atLeast(digits(lower));
  if (lower === upper && locale === 'en') return digits(lower);
  return range(digits(lower), digits(upper));
}
