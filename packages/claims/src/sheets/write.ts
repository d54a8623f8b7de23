import type { Field } from './field.ts';
import { fieldsOf, idFieldOf } from './fields/index.ts';
import { guardCell, joinList } from './guard.ts';
import type { SheetKind } from './kinds.ts';

/** Fields that our own sheets have as columns; a report's whole text only comes in by a sheet. */
export function columnsOf(kind: SheetKind): readonly Field[] {
  return fieldsOf[kind].filter(({ key }) => !key.startsWith('_'));
}

/** Headers of our own sheet of a kind. */
export function headersOf(kind: SheetKind): readonly string[] {
  return columnsOf(kind).map(({ key }) => key);
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'y' : 'n';
  if (Array.isArray(value)) return joinList(value.map(String));
  return typeof value === 'string' ? value : String(value as number);
}

/**
 * A row of the file as cells of our own sheet, each guarded against being run as a formula. Read again they say the
 * same.
 *
 * @example cellsOf('lots', { code: 'A', scope: 'I-0001', body: { title: '=x' } }) // ['A', 'I-0001', "'=x", '', '']
 */
export function cellsOf(
  kind: SheetKind,
  row: { readonly code: string; readonly scope: string; readonly body: Readonly<Record<string, unknown>> },
): string[] {
  return columnsOf(kind).map(({ key }) => {
    if (key === idFieldOf[kind]) return guardCell(row.code);
    if (kind === 'lots' && key === 'incident_id') return guardCell(row.scope);
    return guardCell(plain(row.body[key]));
  });
}
