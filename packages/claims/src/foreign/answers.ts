import type { ForeignAnswers, ForeignOptions } from './model.ts';
import { type ForeignRecord, leftOut } from './record.ts';
import type { Labels } from './xlsform/labels.ts';
import type { Words } from './xlsform/languages.ts';

/** Columns of one table at most; a sheet takes no more. */
const MOST_COLUMNS = 480;
/** Characters of a stable id in our sheets. */
const LONGEST_ID = 60;

interface Part {
  readonly words: Map<string, Words>;
  readonly rows: Map<string, { readonly record: ForeignRecord; readonly cells: Map<string, string> }>;
}

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

/** The answers of records as tables: one of the records, one of each repeat. What `leftOut` keeps out stands in none of them. */
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
      const table: Part = parts.get(part) ?? { words: new Map(), rows: new Map() };
      parts.set(part, table);
      if (!table.words.has(column)) {
        if (table.words.size >= MOST_COLUMNS) continue;
        table.words.set(column, labels?.words(answer.field) ?? {});
      }
      const id = idOf(prefix, record, row);
      const { cells } = table.rows.get(id) ?? { cells: new Map<string, string>() };
      table.rows.set(id, { record, cells });
      // A moment at midnight is a day, as `valueOf` has it too; any other is kept, for it may be one of a call.
      const value = answer.value
        .trim()
        .replace(/^(\d{4}-\d\d-\d\d)T00:00(:00(\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/, '$1');
      const before = cells.get(column) ?? '';
      cells.set(column, before === '' || value === '' ? before || value : `${before}; ${value}`);
    }
  }
  return [...parts].map(([part, { words, rows }]) => {
    const columns = [...words.keys()];
    const own = ['record_id', 'recorded_on', ...(someIncident ? ['incident_id'] : [])];
    return {
      part,
      header: [...own, ...columns],
      words: [...own.map(() => ({})), ...words.values()],
      rows: [...rows].map(([id, { record, cells }]) => [
        id,
        record.on,
        ...(someIncident ? [record.incident] : []),
        ...columns.map((column) => cells.get(column) ?? ''),
      ]),
    };
  });
}
