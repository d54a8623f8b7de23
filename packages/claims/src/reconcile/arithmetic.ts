/**
 * A sum that was checked: `sum` of the lots in one report; `stated_sum` written out beside a figure; `less` helpers
 * or informants told to be among a total; `periods`: separate counts against a total "since ...".
 */
export interface ArithmeticNote {
  readonly kind: 'sum' | 'stated_sum' | 'less' | 'periods';
  readonly totalClaimId: string;
  /** Claims whose figures were added. */
  readonly partClaimIds: readonly string[];
  /** Claims whose figures were taken off (informants, helpers). */
  readonly lessClaimIds: readonly string[];
  readonly reportId: string;
  /** Who tells of what was taken off; `null` where nothing was. */
  readonly by: string | null;
  /** E.g. `12 + 18 + 5 - 2`. */
  readonly expression: string;
  readonly sum: number;
  readonly total: number;
  /** False where it does not add up: reported, never forced. */
  readonly adds: boolean;
}
