import type { Locale } from '@safeconduct/dates';
import { csv } from '../csv.ts';
import type { OutSource } from '../model.ts';
import { outView } from '../view.ts';
import { wordsIn } from '../words.ts';
import { type Column, columns, rowsOf } from './rows.ts';

const names = Object.keys(columns) as readonly Column[];

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * Incidents as HXL-tagged CSV: a header for people, the hashtags, then a row for each finding about a count and for
 * each claim about one. A count stands as `+min` and `+max` under the tag of its own measure, never as one number.
 *
 * @param locale language of the header and of the words in cells
 * @example toHxl([out], 'en')
 */
export function toHxl(outs: readonly OutSource[], locale: Locale): string {
  const word = wordsIn(locale);
  const rows = outs.flatMap((out) => rowsOf(outView(out), locale));
  const measures = [...new Set(rows.map(({ measure }) => measure))].sort();
  const header = [
    ...names.map((name) => word(columns[name][0])),
    ...measures.flatMap((tag) => [`${word('lowest')} (${tag})`, `${word('highest')} (${tag})`]),
  ];
  const tags = [
    ...names.map((name) => columns[name][1]),
    ...measures.flatMap((tag) => [`${tag}+min`, `${tag}+max`]),
  ];
  const number = (value: number | null) => (value === null ? '' : String(value));
  const body = rows.map(({ cells, measure, lower, upper }) => [
    ...names.map((name) => oneLine(cells[name] ?? '')),
    ...measures.flatMap((tag) => (tag === measure ? [number(lower), number(upper)] : ['', ''])),
  ]);
  return csv([header, tags, ...body]);
}
