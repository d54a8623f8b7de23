import { parseEdtf } from '@safeconduct/dates';
import { kindOf, type Property } from '../model/properties.ts';
import { parseCount } from '../numbers/index.ts';
import type { ForeignSheet } from './model.ts';

export const reportHeader = [
  'id',
  'title',
  'url',
  'publisher',
  'publication_date',
  'date_precision',
  'language',
  'incident_id',
  'genre',
  'secrecy',
  'note',
  'text',
] as const;
export const claimHeader = [
  'claim_id',
  'report_id',
  'incident_id',
  'property',
  'value_stated',
  'value_normalised',
  'lower',
  'upper',
  'attribution',
  'attribution_type',
  'hedge',
  'as_of',
  'locator',
  'place_in_text',
  'credibility',
  'note',
] as const;

/** A row by column; columns that are not named are blank. */
export type Row<Header extends readonly string[]> = Partial<Record<Header[number], string>>;

/** Rows as a sheet with a given header. */
export function sheet<Header extends readonly string[]>(
  kind: ForeignSheet['kind'],
  header: Header,
  rows: readonly Row<Header>[],
): ForeignSheet {
  const cells = (row: Row<Header>) => header.map((name: Header[number]) => row[name] ?? '');
  return { kind, header, rows: rows.map(cells) };
}

/** What an answer says, as a claim needs it; `null` where it cannot be read as what its field is for. */
export function valueOf(
  property: Property,
  answer: string,
  language: string,
): Row<typeof claimHeader> | null {
  const stated = answer.trim().slice(0, 2000);
  if (stated === '') return null;
  switch (kindOf(property)) {
    case 'count': {
      // Behind a bare number stands the noun that the reading of numbers wants.
      const bare = /^\d{1,9}$/.test(stated) ? `${stated} people` : stated;
      const count = parseCount(bare, /^\d/.test(stated) ? 'en' : language) ?? parseCount(stated, language);
      if (count === null) return null;
      const bound = (value: number | null) => (value === null ? '' : String(value));
      return {
        value_stated: stated,
        value_normalised: count.normalised,
        lower: bound(count.bounds.lower),
        upper: bound(count.bounds.upper),
        hedge: count.hedge ?? 'none',
      };
    }
    case 'date': {
      // Forms give moments where they mean days: 2012-02-08T00:00:00.000+09:00.
      const date = parseEdtf(stated.replace(/^(\d{4}-\d\d-\d\d)T\d\d:\d\d.*$/, '$1'));
      if (date === null || (date.earliest === null && date.latest === null)) return null;
      return {
        value_stated: stated,
        value_normalised: date.edtf,
        lower: date.earliest ?? '',
        upper: date.latest ?? '',
        hedge: 'none',
      };
    }
    default:
      return { value_stated: stated, value_normalised: stated.slice(0, 500), hedge: 'none' };
  }
}
