import { type Kysely, sql } from 'kysely';

export type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** `always` for generated columns: reading only. */
  readonly filled: 'never' | 'by default' | 'always';
  readonly isView: boolean;
};

/** The columns of every table and view in the public schema, in order; Kysely's own tables left out. */
export async function readColumns<Schema>(db: Kysely<Schema>): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
      not a.attnotnull as nullable,
      case when a.attgenerated <> '' or a.attidentity = 'a' then 'always'
           when a.atthasdef or a.attidentity = 'd' then 'by default' else 'never' end as filled,
      c.relkind in ('v', 'm') as "isView"
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
      and c.relname not like 'kysely_%' and a.attnum > 0 and not a.attisdropped
    order by c.relname collate "C", a.attnum`.execute(db);
  return rows;
}
