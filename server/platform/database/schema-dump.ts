import { type Kysely, sql } from 'kysely';

/**
 * The schema as text, for a committed snapshot whose diff shows what a migration changed. It is read by
 * people, not by psql (the bundled PostgreSQL has no pg_dump), and is the same on every supported version.
 */
export async function dumpSchema<Schema>(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    with tables as (
      select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence, c.relkind
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
        and c.relname not like 'kysely_%'
    ), lines as (
      select relname || ' 0' as place, format(E'\n%s %s%s%s',
        case relkind when 'v' then 'view' when 'm' then 'materialized view' else
          case relpersistence when 'u' then 'unlogged table' else 'table' end end, relname,
        case when relrowsecurity then ', row-level security' else '' end,
        case when relforcerowsecurity then ' forced' else '' end) as line
      from tables
      union all
      select relname || ' 0z', E'  as ' || pg_get_viewdef(oid, true) from tables where relkind in ('v', 'm')
      union all
      select relname || ' 1' || to_char(a.attnum, '0000'), format('  %s %s%s%s', a.attname,
        format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
        coalesce(case when a.attgenerated <> '' then ' generated ' else ' default ' end
          || pg_get_expr(d.adbin, d.adrelid), case when a.attidentity <> '' then ' identity' else '' end))
      from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
      union all
      select relname || ' 2' || conname, format('  constraint %s %s', conname, pg_get_constraintdef(k.oid))
      from tables t join pg_constraint k on k.conrelid = t.oid and k.contype <> 'n'
      union all
      select relname || ' 3' || i.relname_, format('  %s', i.def) from tables t join lateral (
        select x.relname as relname_, pg_get_indexdef(x.oid) as def from pg_index n
        join pg_class x on x.oid = n.indexrelid
        where n.indrelid = t.oid and not exists (select from pg_constraint k where k.conindid = x.oid)) i on true
      union all
      select relname || ' 4' || p.polname, format('  policy %s for %s%s%s', p.polname,
        case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
        ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
      from tables t join pg_policy p on p.polrelid = t.oid
      union all
      select relname || ' 5' || g.tgname, format('  %s', pg_get_triggerdef(g.oid))
      from tables t join pg_trigger g on g.tgrelid = t.oid and not g.tgisinternal
      union all
      select relname || ' 6' || privilege_type, format('  safeconduct_app may %s', lower(privilege_type))
      from tables t join information_schema.role_table_grants r
        on r.table_schema = 'public' and r.table_name = t.relname and r.grantee = 'safeconduct_app'
      where privilege_type in ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE')
      union all
      select '~function ' || p.proname || pg_get_function_identity_arguments(p.oid),
        format(E'\nfunction %s(%s) returns %s, %s%s, md5 %s', p.proname, pg_get_function_identity_arguments(p.oid),
          pg_get_function_result(p.oid), p.provolatile, case when p.prosecdef then ', security definer' else '' end,
          md5(regexp_replace(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), '\s+', ' ', 'g')))
      from pg_proc p left join pg_depend e on e.objid = p.oid and e.deptype = 'e'
      where p.pronamespace = 'public'::regnamespace and e.objid is null
      union all
      select '~~extension ' || extname, format(E'\nextension %s', extname) from pg_extension where extname <> 'plpgsql'
    )
    select line from lines order by place collate "C", line collate "C"`.execute(db);
  return `-- Made by scripts/table-types.ts from the migrated database. Do not edit.\n${rows.map((row) => row.line).join('\n')}\n`;
}
