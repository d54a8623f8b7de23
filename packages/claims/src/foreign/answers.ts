import type { ForeignAnswers, ForeignOptions } from './model.ts';
import { formField } from './names.ts';
import { type ForeignRecord, leftOut, targetFor } from './record.ts';
import { columnTells } from './tells.ts';
import type { Labels } from './xlsform/labels.ts';
import type { Words } from './xlsform/languages.ts';

/** Columns of one table at most; a sheet takes no more. */
const MOST_COLUMNS = 480;
/** Characters of a stable id in our sheets. */
const LONGEST_ID = 60;

interface Column {
  readonly words: Words;
  /** What it tells of every row of its submission; found where it is asked for. */
  readonly tells: () => ReadonlySet<string>;
}

interface Row {
  readonly record: ForeignRecord;
  /** `/people[2]`; empty for the record itself. */
  readonly path: string;
  readonly cells: Map<string, string>;
}

interface Part {
  readonly columns: Map<string, Column>;
  readonly rows: Map<string, Row>;
}

type Parts = ReadonlyMap<string, Part>;

/** `people[2]/pets[1]/name` -> the repeat `people/pets`, its row `/people[2]/pets[1]`, the column `name`. */
function placeOf(field: string): { readonly part: string; readonly row: string; readonly column: string } {
  const end = field.lastIndexOf(']/');
  if (end === -1) return { part: '', row: '', column: field.replace(/\[\d+\]$/, '') };
  const row = field.slice(0, end + 1);
  return {
    part: row.replaceAll(/\[\d+\]/g, ''),
    row: `/${row}`,
    column: field.slice(end + 2).replace(/\[\d+\]$/, ''),
  };
}

function idOf(prefix: string, { id }: ForeignRecord, row: string): string {
  return `${`${prefix}-${id}`.slice(0, Math.max(20, LONGEST_ID - row.length))}${row}`;
}

/** `/people[2]/pets[1]` -> `/people[2]`, and then the record itself. */
function around(path: string): string[] {
  if (path === '') return [];
  const outer = path.slice(0, path.lastIndexOf(']', path.length - 2) + 1);
  return [outer, ...around(outer)];
}

/** The column of a part that tells the same as one around it; that one itself, where the part has none. */
function columnLike(part: Part, name: string, column: Column): string | null {
  if (part.columns.has(name)) return name;
  for (const [own, { tells }] of part.columns)
    if ([...column.tells()].some((one) => tells().has(one))) return own;
  if (part.columns.size >= MOST_COLUMNS) return null;
  part.columns.set(name, column);
  return name;
}

/**
 * When, where and on whose word a submission is said holds for the rows of its repeats too, where these say nothing else: the
 * nearest answer around a row stands in its empty cell.
 */
function carryDown(parts: Parts, part: Part, prefix: string): void {
  for (const { record, path, cells } of part.rows.values()) {
    for (const outer of around(path)) {
      const above = parts.get(formField(outer).slice(1));
      const given = above?.rows.get(idOf(prefix, record, outer))?.cells;
      for (const [name, column] of given === undefined ? [] : (above?.columns ?? [])) {
        const value = given?.get(name) ?? '';
        if (value === '' || column.tells().size === 0) continue;
        const own = columnLike(part, name, column);
        if (own !== null && (cells.get(own) ?? '') === '') cells.set(own, value);
      }
    }
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The answers of records as tables: one of the records, one of each repeat. What `leftOut` keeps out stands in none
 * of them; rows of repeats carry when, where and by whom their submission was made. */
export function answerTables(
  records: readonly ForeignRecord[],
  prefix: string,
  options: ForeignOptions,
  labels: Labels | null,
): readonly ForeignAnswers[] {
  const parts = new Map<string, Part>();
  const someIncident = records.some(({ incident }) => incident !== '');
  for (const record of records) {
    for (const answer of record.answers) {
      if (answer.field === '' || answer.file === true || leftOut(answer, options) !== null) continue;
      const { part, row, column } = placeOf(answer.field);
      const table: Part = parts.get(part) ?? { columns: new Map(), rows: new Map() };
      parts.set(part, table);
      if (!table.columns.has(column)) {
        if (table.columns.size >= MOST_COLUMNS) continue;
        const words = labels?.words(answer.field) ?? {};
        const tells = once(() => columnTells(column, words, targetFor(answer, options)));
        table.columns.set(column, { words, tells });
      }
      const id = idOf(prefix, record, row);
      const { cells } = table.rows.get(id) ?? { cells: new Map<string, string>() };
      table.rows.set(id, { record, path: row, cells });
      // A moment at midnight is a day, as `valueOf` has it too; any other is kept, for it may be one of a call.
      const value = answer.value
        .trim()
        .replace(/^(\d{4}-\d\d-\d\d)T00:00(:00(\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/, '$1');
      const before = cells.get(column) ?? '';
      cells.set(column, before === '' || value === '' ? before || value : `${before}; ${value}`);
    }
  }
  for (const table of parts.values()) carryDown(parts, table, prefix);
  return [...parts].map(([part, { columns: all, rows }]) => {
    const columns = [...all.keys()];
    const own = ['record_id', 'recorded_on', ...(someIncident ? ['incident_id'] : [])];
    return {
      part,
      header: [...own, ...columns],
      words: [...own.map(() => ({})), ...[...all.values()].map(({ words }) => words)],
      rows: [...rows].map(([id, { record, cells }]) => [
        id,
        record.on,
        ...(someIncident ? [record.incident] : []),
        ...columns.map((column) => cells.get(column) ?? ''),
      ]),
    };
  });
}
