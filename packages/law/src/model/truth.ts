/**
 * Truth values of the engine. `unknown` is never treated as `no`; `contested` holds where serious sources say both;
 * `notApplicable` where the question does not arise.
 *
 * @example
 * const value: Truth = 'contested';
 */
export const TRUTHS = ['yes', 'no', 'unknown', 'notApplicable', 'contested'] as const;
export type Truth = (typeof TRUTHS)[number];
