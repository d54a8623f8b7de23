import type { Truth } from '../model/truth.ts';

/**
 * Three-valued logic of Kleene with two values more. `contested` (serious sources say both) and `unknown` are both
 * undecided; where they meet, `unknown` is the weaker and stays. `notApplicable` is neutral: a question that does
 * not arise neither helps nor hinders. The tables are written out so that a lawyer can check them by eye.
 */

const AND: Readonly<Record<Truth, Readonly<Record<Truth, Truth>>>> = {
  yes: { yes: 'yes', no: 'no', unknown: 'unknown', notApplicable: 'yes', contested: 'contested' },
  no: { yes: 'no', no: 'no', unknown: 'no', notApplicable: 'no', contested: 'no' },
  unknown: { yes: 'unknown', no: 'no', unknown: 'unknown', notApplicable: 'unknown', contested: 'unknown' },
  notApplicable: {
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    notApplicable: 'notApplicable',
    contested: 'contested',
  },
  contested: {
    yes: 'contested',
    no: 'no',
    unknown: 'unknown',
    notApplicable: 'contested',
    contested: 'contested',
  },
};

const OR: Readonly<Record<Truth, Readonly<Record<Truth, Truth>>>> = {
  yes: { yes: 'yes', no: 'yes', unknown: 'yes', notApplicable: 'yes', contested: 'yes' },
  no: { yes: 'yes', no: 'no', unknown: 'unknown', notApplicable: 'no', contested: 'contested' },
  unknown: {
    yes: 'yes',
    no: 'unknown',
    unknown: 'unknown',
    notApplicable: 'unknown',
    contested: 'unknown',
  },
  notApplicable: {
    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    notApplicable: 'notApplicable',
    contested: 'contested',
  },
  contested: {
    yes: 'yes',
    no: 'contested',
    unknown: 'unknown',
    notApplicable: 'contested',
    contested: 'contested',
  },
};

const NOT: Readonly<Record<Truth, Truth>> = {
  yes: 'no',
  no: 'yes',
  unknown: 'unknown',
  notApplicable: 'notApplicable',
  contested: 'contested',
};

/**
 * Both hold. Without arguments the question does not arise.
 *
 * @example and('yes', 'unknown') // 'unknown'
 * @example and('no', 'unknown') // 'no'
 */
export function and(...values: readonly Truth[]): Truth {
  return values.reduce<Truth>((left, right) => AND[left][right], 'notApplicable');
}

/**
 * At least one holds.
 *
 * @example or('no', 'contested') // 'contested'
 */
export function or(...values: readonly Truth[]): Truth {
  return values.reduce<Truth>((left, right) => OR[left][right], 'notApplicable');
}

/** The opposite; what is undecided stays undecided. */
export function not(value: Truth): Truth {
  return NOT[value];
}

/** True for `yes` and `no` alone. */
export function isDecided(value: Truth): value is 'yes' | 'no' {
  return value === 'yes' || value === 'no';
}
