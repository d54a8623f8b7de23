import type { Bounds } from '../model/claim.ts';
import type { Amount, CountForm, CountValue, Modifier } from './types.ts';

/**
 * How far "about", "some" and "around" reach to both sides, and "nearly" below, in percent. A convention of the
 * development data, not evidence; change it here and everything follows.
 */
export const approximationPercent = 10;

/** Largest number read: beyond it integers are no longer exact, and no count of persons comes near. */
export const largestCount = 1_000_000_000_000;

const open: Bounds = { lower: null, upper: null };

function aboutBounds(value: number): Bounds {
  return {
    lower: Math.floor((value * (100 - approximationPercent)) / 100),
    upper: Math.ceil((value * (100 + approximationPercent)) / 100),
  };
}

interface Normal {
  readonly form: CountForm;
  readonly normalised: string;
  readonly bounds: Bounds;
}

function ofNumber(value: number, modifier: Modifier): Normal {
  switch (modifier) {
    case 'none':
      return { form: 'exact', normalised: `${value}`, bounds: { lower: value, upper: value } };
    case 'about':
      return { form: 'about', normalised: `~${value}`, bounds: aboutBounds(value) };
    case 'at_least':
      return { form: 'at_least', normalised: `>=${value}`, bounds: { lower: value, upper: null } };
    case 'more_than':
      return { form: 'more_than', normalised: `>${value}`, bounds: { lower: value + 1, upper: null } };
    case 'nearly': {
      if (value === 0) return ofNumber(0, 'none');
      const lower = Math.min(aboutBounds(value).lower ?? 0, value - 1);
      return { form: 'nearly', normalised: `<${value}`, bounds: { lower, upper: value - 1 } };
    }
    case 'up_to':
      return { form: 'up_to', normalised: `<=${value}`, bounds: { lower: null, upper: value } };
    case 'less_than':
      return value === 0 ? ofNumber(0, 'none') : ofNumber(value - 1, 'up_to');
  }
}

function ofSpan(form: CountForm, name: string, lower: number, upper: number, modifier: Modifier): Normal {
  switch (modifier) {
    case 'at_least':
    case 'more_than':
      return { form: 'at_least', normalised: `>=${lower}`, bounds: { lower, upper: null } };
    case 'up_to':
    case 'less_than':
      return { form: 'up_to', normalised: `<=${upper}`, bounds: { lower: null, upper } };
    default:
      // "about 30 to 40" widens nothing: the range already says how sure the source is.
      return { form, normalised: name, bounds: { lower, upper } };
  }
}

function normalise(amount: Amount, modifier: Modifier): Normal {
  switch (amount.kind) {
    case 'number':
      return ofNumber(amount.value, modifier);
    case 'range':
      return ofSpan('range', `${amount.lower}..${amount.upper}`, amount.lower, amount.upper, modifier);
    case 'magnitude':
      return ofSpan('magnitude', amount.name, amount.lower, amount.upper, modifier);
    case 'vague':
      return { form: 'vague', normalised: amount.name, bounds: open };
    case 'unknown':
      return { form: 'unknown', normalised: 'unknown', bounds: open };
  }
}

/** Applies a hedge to a number by the rules of RULES.md. */
export function toCount(
  stated: string,
  amount: Amount,
  modifier: Modifier,
  hedge: string | null,
): CountValue {
  return { stated, ...normalise(amount, modifier), hedge };
}

/** A range in whichever order it was written; `null` where a number is too large. */
export function range(a: number, b: number): Amount {
  if (a === b) return { kind: 'number', value: a };
  return { kind: 'range', lower: Math.min(a, b), upper: Math.max(a, b) };
}

/** Magnitude words. Dozens and hundreds are at least two of them; from thousands on the figures are counted. */
export const magnitudes = {
  tens: { kind: 'magnitude', name: '20..99', lower: 20, upper: 99 },
  dozens: { kind: 'magnitude', name: 'dozens', lower: 24, upper: 99 },
  scores: { kind: 'magnitude', name: '40..99', lower: 40, upper: 99 },
  hundreds: { kind: 'magnitude', name: 'hundreds', lower: 200, upper: 999 },
  thousands: { kind: 'magnitude', name: '1000..9999', lower: 1000, upper: 9999 },
  tensOfThousands: { kind: 'magnitude', name: '10000..99999', lower: 10_000, upper: 99_999 },
  hundredsOfThousands: { kind: 'magnitude', name: '100000..999999', lower: 100_000, upper: 999_999 },
  millions: { kind: 'magnitude', name: '1000000..9999999', lower: 1_000_000, upper: 9_999_999 },
} as const satisfies Record<string, Amount>;
