import { kindOf, type Property } from '../model/properties.ts';
import { dayIn, readScope } from '../table/notes.ts';
import { searchTokens } from '../search/tokens.ts';
import { type CellRead, isoOrdered, readCell, type Value } from './cell.ts';
import type { Field } from './field.ts';
import { fieldsOf, idFieldOf, idMayBeMissing } from './fields/index.ts';
import { isBlankWord, openCell } from './guard.ts';
import type { SheetFault, SheetKind } from './kinds.ts';

/** What is wrong with a cell, or (`column` null) with a row or a constant. Columns count from 0. */
export interface RowFault {
  readonly column: number | null;
  readonly field: string | null;
  readonly code: SheetFault;
  readonly found: string;
  readonly expected: string;
}

/** A row as the file takes it. */
export interface SheetRow {
  readonly code: string;
  /** Code of the incident for a lot, else empty. */
  readonly scope: string;
  /**
   * Values by field; a field whose cell was empty is not in it, `null` blanks it. Keys that begin with `_` are worked
   * out beside: `_from` the first and last day that the date in `from` allows, `_note_day` the day in a lot's note.
   */
  readonly data: Readonly<Record<string, unknown>>;
  readonly faults: readonly RowFault[];
}

/** How the columns of a sheet are read. */
export interface SheetPlan {
  readonly kind: SheetKind;
  /** The field of each column, `null` = not taken. */
  readonly columns: readonly (string | null)[];
  readonly constants: Readonly<Record<string, string>>;
}

type Source = { readonly field: Field; readonly column: number | null; readonly constant: string };

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text).replaceAll('\0', '␀');

function sourcesOf({ kind, columns, constants }: SheetPlan): Source[] {
  return fieldsOf[kind].flatMap((field): Source[] => {
    const column = columns.indexOf(field.key);
    if (column !== -1) return [{ field, column, constant: constants[field.key] ?? '' }];
    const constant = constants[field.key];
    return constant === undefined || constant.trim() === '' ? [] : [{ field, column: null, constant }];
  });
}

/** The two bounds of a claim are days where it is about a date, or where they are written as days. */
function readBound(field: Field, text: string, property: Value | undefined): { key: string; read: CellRead } {
  const iso = isoOrdered(text);
  const isDate =
    typeof property === 'string' ? kindOf(property as Property) === 'date' : /^\d{4}-\d{2}-\d{2}$/.test(iso);
  if (!isDate) return { key: field.key, read: readCell(field, text) };
  const key = field.key === 'lower' ? 'earliest' : 'latest';
  return { key, read: readCell({ ...field, type: 'day' }, text) };
}

const above = (a: unknown, b: unknown) =>
  (typeof a === 'number' && typeof b === 'number' && a > b) ||
  (typeof a === 'string' && typeof b === 'string' && a > b);

type Together = readonly [field: string, code: SheetFault];

/** What the cells of a row say together that cannot be. */
function together(kind: SheetKind, data: Readonly<Record<string, unknown>>, code: string): Together[] {
  const wrong: Together[] = [];
  const first = (key: string) => (data[`_${key}`] as readonly (string | null)[] | undefined)?.[0];
  const last = (key: string) => (data[`_${key}`] as readonly (string | null)[] | undefined)?.[1];
  if (kind === 'claims') {
    if (above(data.lower, data.upper)) wrong.push(['upper', 'upper_below_lower']);
    if (above(data.earliest, data.latest)) wrong.push(['latest', 'upper_below_lower']);
    if (data.report_id === null) wrong.push(['report_id', 'empty']);
  }
  if (kind === 'custody' && above(first('from'), last('to'))) wrong.push(['to', 'ends_before_it_begins']);
  if (kind === 'legs' && typeof data.executed_on === 'string' && typeof data.status === 'string') {
    if (!['reported', 'confirmed'].includes(data.status))
      wrong.push(['executed_on', 'happened_but_only_feared']);
  }
  if (kind === 'reports' && data.derives_from === code) wrong.push(['derives_from', 'points_at_itself']);
  if (kind === 'lots' && data.parent === code) wrong.push(['parent', 'points_at_itself']);
  if (kind === 'communications') {
    if (data.answers === code) wrong.push(['answers', 'points_at_itself']);
    const promised = data.promise_due_on ?? data.promise_kept;
    if (promised !== undefined && promised !== null && data.promise === null)
      wrong.push(['promise', 'promise_without_words']);
  }
  return wrong;
}

/** What a claim's note says of its lot, unit and scope, where the sheet has no columns for them. */
function fromNote(data: Record<string, unknown>, has: ReadonlySet<string>): void {
  const { note } = data;
  if (typeof note !== 'string') return;
  const scope = readScope(note);
  if (!has.has('lot') && scope.lot !== null) data.lot = scope.lot;
  if (!has.has('unit') && scope.unit !== null) data.unit = scope.unit;
  if (!has.has('wider_scope') && scope.other) data.wider_scope = true;
  const isDate = typeof data.property === 'string' && kindOf(data.property as Property) === 'date';
  if (has.has('earliest') || has.has('latest') || isDate || has.has('lot') || scope.lot === null) return;
  // 2000 is a leap year; which year it was is known with the report.
  const day = dayIn(note, '2000-12-31');
  if (day !== null) data._note_day = day.slice(5);
}

/** A line a sentence: a text that comes with a sheet is "question: answer", and claims name their place by the line. */
function linesOf(text: string) {
  let start = 0;
  return text.split('\n').map((line, at) => {
    const sentence = { id: `p${at + 1}.s1`, start, end: start + line.length, furniture: null };
    start += line.length + 1;
    return sentence;
  });
}

/** The words by which a row is found. */
export function wordsOf(kind: SheetKind, code: string, data: Readonly<Record<string, unknown>>): string[] {
  const text = (key: string) => (typeof data[key] === 'string' ? data[key] : '');
  if (kind === 'claims') {
    const { value_stated: stated, value_normalised: normal } = {
      value_stated: '',
      value_normalised: '',
      ...data,
    };
    return searchTokens(
      typeof stated === 'string' ? stated : '',
      typeof normal === 'string' ? normal : '',
      text('attribution'),
      text('note'),
      text('property').replaceAll('_', ' '),
    );
  }
  if (kind === 'reports')
    return searchTokens(code, text('title'), text('publisher'), text('note'), text('_text'));
  return kind === 'incidents' ? searchTokens(code, text('title'), text('summary')) : [];
}

/**
 * Makes a reader of a sheet's rows. `codeOf` gives a row that has no id one made of what it says: the same row has the
 * same, so that it comes in once.
 *
 * @example rowReader({ kind: 'lots', columns: ['lot', 'title'], constants: { incident_id: 'I-0001' } }, hash)(['A', 'x'])
 */
export function rowReader(
  plan: SheetPlan,
  codeOf: (canonical: string) => string,
): (cells: readonly string[]) => SheetRow {
  const sources = sourcesOf(plan);
  const has = new Set(sources.map(({ field }) => field.key));
  const { kind } = plan;
  const idKey = idFieldOf[kind];
  // Bounds are read by the property, so after it.
  sources.sort((a, b) => Number(a.field.type === 'bound') - Number(b.field.type === 'bound'));
  return (cells) => {
    const data: Record<string, unknown> = {};
    const faults: RowFault[] = [];
    for (const { field, column, constant } of sources) {
      const own = column === null ? '' : (cells[column] ?? '').toWellFormed();
      const cell = own.trim() === '' ? constant : own;
      if (cell.trim() === '') continue;
      if (isBlankWord(cell)) {
        data[field.key] = null;
        continue;
      }
      const text = openCell(cell);
      const { key, read } =
        field.type === 'bound'
          ? readBound(field, text, data.property as Value | undefined)
          : { key: field.key, read: readCell(field, text) };
      if (!read.ok) {
        faults.push({
          column,
          field: field.key,
          code: read.code,
          found: short(text),
          expected: read.expected,
        });
        continue;
      }
      data[key] = kind === 'claims' && key === 'hedge' && read.value === 'none' ? null : read.value;
      if (read.days !== undefined) data[`_${key}`] = read.days;
    }
    if (kind === 'claims') fromNote(data, has);
    const given = data[idKey];
    delete data[idKey];
    const code =
      typeof given === 'string' ? given : idMayBeMissing.includes(kind) ? codeOf(JSON.stringify(data)) : '';
    if (typeof data._text === 'string') data._sentences = linesOf(data._text);
    const scope = kind === 'lots' && typeof data.incident_id === 'string' ? data.incident_id : '';
    if (kind === 'lots') delete data.incident_id;
    const columnOf = (key: string) => sources.find(({ field }) => field.key === key)?.column ?? null;
    const blank = (key: string): RowFault => ({
      column: columnOf(key),
      field: key,
      code: has.has(key) ? 'empty' : 'field_missing',
      found: '',
      expected: '',
    });
    if (code === '' && !faults.some(({ field }) => field === idKey)) faults.push(blank(idKey));
    if (kind === 'lots' && scope === '') faults.push(blank('incident_id'));
    for (const field of fieldsOf[kind])
      if (field.required && data[field.key] === null) faults.push(blank(field.key));
    for (const [key, code_] of together(kind, data, code))
      faults.push({ column: columnOf(key), field: key, code: code_, found: '', expected: '' });
    return { code, scope, data, faults };
  };
}
