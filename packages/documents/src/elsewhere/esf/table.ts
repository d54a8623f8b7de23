import type { Locale } from '@safeconduct/dates';
import { csv } from '../csv.ts';
import { type Word, wordsIn } from '../words.ts';

/** A column: the field's number in the Events Standard Formats, or `null` for what the format has no field for. */
export type EsfColumn = readonly [number: string | null, label: Word];

/** A value that found no place, or not all of it. */
export interface Unmapped {
  readonly file: string;
  readonly record: string;
  readonly field: string;
  readonly value: string;
  readonly why: Word;
}

/** A file in the making. */
export interface EsfTable {
  readonly file: string;
  readonly columns: readonly EsfColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Header `2109 Kind of act (MT04)`; a column of ours begins with a dash. */
export function headerOf([number, label]: EsfColumn, locale: Locale): string {
  return `${number ?? '·'} ${wordsIn(locale)(label)}`;
}

/** A table as CSV with its header. */
export function written({ columns, rows }: EsfTable, locale: Locale): string {
  return csv([
    columns.map((column) => headerOf(column, locale)),
    ...rows.map((row) => row.map((cell) => cell ?? '')),
  ]);
}

/** Collects what does not map; gives back the code, so that a mapping can be written in place. */
export interface Keeper {
  readonly lost: Unmapped[];
  /** The code where there is one; else notes the value, if it says anything, and leaves the cell empty. */
  readonly code: (code: string | null, at: Omit<Unmapped, 'why'>, why?: Word) => string;
  readonly note: (at: Omit<Unmapped, 'why'>, why: Word) => void;
}

export function keeper(): Keeper {
  const lost: Unmapped[] = [];
  const note: Keeper['note'] = (at, why) => {
    if (at.value !== '') lost.push({ ...at, why });
  };
  return {
    lost,
    note,
    code: (code, at, why = 'noCode') => {
      if (code === null) note(at, why);
      return code ?? '';
    },
  };
}
