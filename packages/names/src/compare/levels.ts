/** Levels for linkage, strongest first (names.md 3.2). A score is given its level by its lower bound in bits. */
export const LEVELS = [
  { level: 'certainly alike', from: 16 },
  { level: 'very likely alike', from: 12 },
  { level: 'likely alike', from: 8 },
  { level: 'perhaps alike', from: 4 },
  { level: 'says little', from: 0 },
  { level: 'rather not', from: -5 },
  { level: 'not alike', from: Number.NEGATIVE_INFINITY },
] as const;
export type Level = (typeof LEVELS)[number]['level'] | 'not comparable';

/**
 * The level of a score. It says how alike two written names are, never that two people are one.
 *
 * @example levelOf(12.6) // 'very likely alike'
 */
export function levelOf(bits: number | null): Level {
  if (bits === null) return 'not comparable';
  return LEVELS.find(({ from }) => bits >= from)?.level ?? 'not alike';
}
