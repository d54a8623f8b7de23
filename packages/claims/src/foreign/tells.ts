import { columnsFor, type SheetKind } from '../sheets/index.ts';
import type { Target } from './model.ts';
import { folded } from './names.ts';
import type { Words } from './xlsform/languages.ts';

/** Fields of our sheets that say when, where, by whose hand or on whose word: what is so of a whole submission. */
const fields: Readonly<Partial<Record<SheetKind, readonly string[]>>> = {
  custody: ['place', 'authority', 'from', 'to', 'last_confirmed'],
  legs: ['from_place', 'to_place', 'route', 'planned_for', 'executed_on', 'authority'],
  communications: ['from', 'on', 'at', 'noted_by'],
  claims: ['attribution'],
  reports: ['publisher', 'publication_date'],
};

/** Names under which forms ask on whose word something is, folded; of organisations, for who a person is stands in no table. */
const reporters = new Set(
  'reportedby|reporter|reportingorganisation|reportingorganization|whoreported|informant|informedby|sourceofinformation|제보자|제보기관|신고자|정보출처|报告人|报告机构|举报人|提供者|信息来源'.split(
    '|',
  ),
);

const targets: readonly Target[] = ['detaining_authority', 'publisher', 'publication_date'];

/**
 * What a column of answers tells that holds for all rows of its submission: when, where, who reported. Two columns that
 * share one of these tell the same thing; most tell nothing of the kind.
 *
 * @param target what a claim of it would be about
 * @example columnTells('what-detention_place', {}, null) // Set { 'custody.place' }
 */
export function columnTells(column: string, words: Words, target: Target): ReadonlySet<string> {
  const names = [column.split('/').at(-1) ?? '', column.split('-').at(-1) ?? '', ...Object.values(words)];
  const tells = new Set<string>();
  for (const [kind, wanted] of Object.entries(fields)) {
    const [field] = columnsFor([column], kind as SheetKind, [names]);
    if (field !== null && field !== undefined && wanted.includes(field)) tells.add(`${kind}.${field}`);
  }
  if (names.some((name) => reporters.has(folded(name.replaceAll('/', ' '))))) tells.add('reporter');
  if (target !== null && (/^(date|place)_/.test(target) || targets.includes(target))) tells.add(target);
  return tells;
}
