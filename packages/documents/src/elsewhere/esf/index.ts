import type { Locale } from '@safeconduct/dates';
import type { OutSource } from '../model.ts';
import { outView } from '../view.ts';
import { wordsIn } from '../words.ts';
import { acts, events, involvements } from './event.ts';
import { information, interventions, persons } from './sources.ts';
import { keeper, written } from './table.ts';

/**
 * Incidents as files after the HURIDOCS Events Standard Formats: who did what to whom, on whose word. Headers carry the
 * numbers of the formats' fields with our own labels; what the formats cannot hold stands in columns of ours (marked
 * with a dot) or, with the reason, in `unmapped.csv`.
 *
 * @returns text by file name
 * @example Object.keys(toEsf([out], 'en')) // ['event.csv', 'act.csv', ...]
 */
export function toEsf(outs: readonly OutSource[], locale: Locale): Readonly<Record<string, string>> {
  const views = outs.map(outView);
  const keep = keeper();
  const tables = [events, acts, involvements, persons, information, interventions].map((make) =>
    make(views, locale, keep),
  );
  const word = wordsIn(locale);
  const unmapped = {
    file: 'unmapped.csv',
    columns: [
      [null, 'file'],
      [null, 'record'],
      [null, 'about'],
      [null, 'value'],
      [null, 'reason'],
    ],
    rows: keep.lost.map(({ file, record, field, value, why }) => [file, record, field, value, word(why)]),
  } as const;
  return Object.fromEntries([...tables, unmapped].map((table) => [table.file, written(table, locale)]));
}
