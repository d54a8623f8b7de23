import type { Column } from './catalogue.ts';

const READ_AS: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  'character varying': 'string',
  character: 'string',
  citext: 'string',
  date: 'string',
  numeric: 'string',
  interval: 'string',
  tsvector: 'string',
  tstzrange: 'string',
  daterange: 'string',
  inet: 'string',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  json: 'Json',
  jsonb: 'Json',
  'timestamp with time zone': 'Timestamp',
};

function typeOf(column: Column): string {
  const isArray = column.type.endsWith('[]');
  const base = READ_AS[isArray ? column.type.slice(0, -2) : column.type];
  if (base === undefined) {
    throw new Error(`no TypeScript type is set for ${column.type} (${column.table}.${column.name})`);
  }
  const type = isArray ? `${base}[]` : base;
  const held = column.nullable ? `${type} | null` : type;
  if (column.filled === 'always') return `GeneratedAlways<${held}>`;
  return column.filled === 'by default' ? `Generated<${held}>` : held;
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Kysely's table types as TypeScript source, from the catalogue of a migrated database. */
export function tableTypes(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table);
  const bodies = [...tables].map(([table, own]) => {
    const lines = own.map((column) => `  ${column.name}: ${typeOf(column)};`);
    return `export type ${pascal(table)}Table = {\n${lines.join('\n')}\n};`;
  });
  const index = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`);
  const text = bodies.join('\n\n');
  const always = text.includes('GeneratedAlways<') ? ', GeneratedAlways' : '';
  return `// Made by scripts/table-types.ts from the migrated database. Do not edit.
/* oxlint-disable max-lines -- as long as there are tables */
import type { ColumnType${always} } from 'kysely';

/** Read as ISO 8601 text in UTC. */
export type Timestamp = ColumnType<string, string | Date, string | Date>;
/** Read parsed; written as JSON text, because \`pg\` would turn an array into a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>;
/** Filled in by the database when left out. Unlike Kysely's own, it looks through \`ColumnType\`. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;

${text}

export type Tables = {
${index.join('\n')}
};
`;
}
