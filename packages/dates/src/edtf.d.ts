/**
 * The part of `edtf` 4.11 that we use; the package ships no types.
 * `parse` gives the syntax tree only: bounds are computed by us, since the library's own put winter in October.
 */
declare module 'edtf' {
  export interface EdtfNode {
    readonly type: 'Date' | 'Year' | 'Season' | 'Interval' | 'Set' | 'List' | 'Decade' | 'Century';
    readonly level: number;
    /** Date: `[year, month from 0, day, hour, minute, second]`; Interval: two nodes, `null` = open; Set and List: nodes or pairs. */
    readonly values: readonly unknown[];
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    /** Bit mask of the digits written X: `YYYYMMDD`, lowest bit first. */
    readonly unspecified?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  export function parse(
    text: string,
    constraints?: {
      level?: number;
      types?: string[];
      seasonIntervals?: boolean;
      seasonUncertainty?: boolean;
    },
  ): EdtfNode;
}
