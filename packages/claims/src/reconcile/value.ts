import type { Bounds, Claim } from '../model/claim.ts';

/** How a number is put: the form must survive to the last page. */
export type CountForm = 'exact' | 'at_least' | 'at_most' | 'about' | 'range' | 'vague' | 'unknown';

/** A count as the engine compares it. */
export interface Count {
  readonly form: CountForm;
  /** What the words allow: open sides are `null`. */
  readonly permits: Bounds;
  /** What the speaker stands for: "at least 21" stands for 21 and allows more. `null` = no number. */
  readonly affirms: { readonly lower: number; readonly upper: number } | null;
  /** The number as stated, without the convention's tolerance; `null` for ranges and where there is none. */
  readonly nominal: number | null;
  /** Bounds to print: "about 25" prints 25, not 22 to 28. */
  readonly shown: Bounds;
  /** "Nearly 100": about, and below. */
  readonly nearly: boolean;
}

/** No number. */
export const noCount: Count = {
  form: 'unknown',
  permits: { lower: null, upper: null },
  affirms: null,
  nominal: null,
  shown: { lower: null, upper: null },
  nearly: false,
};

/**
 * Reads a normalised count: `31`, `>=21`, `>200`, `<=600`, `<100`, `~25`, `24..40`; anything else has the
 * bounds of the claim, or no number.
 *
 * @example readCount('>=21', { lower: 21, upper: null }).affirms // { lower: 21, upper: 21 }
 */
export function readCount(normalised: string, stated: Bounds): Count {
  const bounds = soundBounds(stated);
  // Longer values are no numbers of people; most are words.
  const text = normalised.length > longest ? '' : normalised.replaceAll(/[,\s_]/g, '');
  const range = /^(\d{1,12})\.\.(\d{1,12})$/.exec(text);
  if (range) return interval(...ordered(Number(range[1]), Number(range[2])));
  const one = /^(>=|<=|>|<|~)?(\d{1,12})$/.exec(text);
  if (!one) return fromBounds(text, bounds);
  const n = Number(one[2]);
  switch (one[1]) {
    case '>=':
      return atLeast(n, n);
    case '>':
      return atLeast(n, n + 1);
    case '<=':
      return atMost(n);
    case '~':
      return about(n, bounds);
    case '<':
      return { ...about(n, bounds), nearly: true };
    default:
      return exact(n);
  }
}

const longest = 80;

/** Bounds as they can be of people: whole, not below none, the lower one first. An unsound bound is none. */
function soundBounds({ lower, upper }: Bounds): Bounds {
  const sound = (n: number | null) => (n !== null && Number.isFinite(n) && n >= 0 && n <= 1e12 ? n : null);
  const [low, high] = [sound(lower), sound(upper)];
  if (low === null || high === null) return { lower: low, upper: high };
  const [first, last] = ordered(low, high);
  return { lower: first, upper: last };
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** The count of a claim. */
export function countOf(claim: Claim): Count {
  const count = readCount(claim.valueNormalised, claim.bounds);
  // "Women with children" tells that there were some, not how many.
  const presence =
    claim.valueNormalised === '>=1' && !/[\p{N}]|\bone\b|한 명|하나|[一1１]/iu.test(claim.valueStated);
  return presence ? { ...count, form: 'vague' } : count;
}

function point(n: number): { lower: number; upper: number } {
  return { lower: n, upper: n };
}

function exact(n: number): Count {
  return { ...noCount, form: 'exact', permits: point(n), affirms: point(n), nominal: n, shown: point(n) };
}

/** "more than 500" prints as at least 500, which is weaker and true; its bound is 501. */
function atLeast(stated: number, lower: number): Count {
  return {
    ...noCount,
    form: 'at_least',
    permits: { lower, upper: null },
    affirms: point(lower),
    nominal: stated,
    shown: { lower: stated, upper: null },
  };
}

function atMost(n: number): Count {
  const open = { lower: null, upper: n };
  return { ...noCount, form: 'at_most', permits: open, affirms: point(n), nominal: n, shown: open };
}

function about(n: number, bounds: Bounds): Count {
  const lower = bounds.lower ?? Math.floor(n * 0.9);
  const upper = bounds.upper ?? Math.ceil(n * 1.1);
  const bounded = { lower, upper };
  return { ...noCount, form: 'about', permits: bounded, affirms: bounded, nominal: n, shown: point(n) };
}

function interval(lower: number, upper: number): Count {
  return {
    ...noCount,
    form: 'range',
    permits: { lower, upper },
    affirms: { lower, upper },
    nominal: null,
    shown: { lower, upper },
  };
}

/** Words such as `dozens`: bounds by convention, of which only the floor is printed. */
function fromBounds(text: string, { lower, upper }: Bounds): Count {
  if (lower === null && upper === null) return noCount;
  if (lower !== null && upper !== null) {
    if (lower === upper) return exact(lower);
    const between = interval(lower, upper);
    return /\d/.test(text) ? between : { ...between, form: 'vague', shown: { lower, upper: null } };
  }
  return lower !== null ? atLeast(lower, lower) : atMost(upper as number);
}

/** True where one figure may be true together with the other. */
export function compatible(a: Bounds, b: Bounds): boolean {
  return (a.lower ?? 0) <= (b.upper ?? Infinity) && (b.lower ?? 0) <= (a.upper ?? Infinity);
}

/** Whether a count gives the very figure of some bounds, and does not merely allow it. */
export function gives({ nominal, shown }: Count, figure: Bounds): boolean {
  if (nominal !== null) return figure.lower === nominal && figure.upper === nominal;
  return shown.lower === figure.lower && shown.upper === figure.upper;
}
