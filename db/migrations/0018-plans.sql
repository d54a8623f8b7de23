-- As in 0011, in words that PostgreSQL does not guess about. Where nearly all rows are of one case, as in most
-- organisations, it took `case_id <> all (...)` to leave one row, read whole tables to sort that one, and a list of
-- fifty took as long as all of a hundred thousand. Of coalesce it only supposes that half of the rows stay. The rows are
-- the same: what is null is not seen either way.
create or replace function keep_to_case(of_table regclass) returns void
  language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = of_table);
  rule text := format('team_id = any ((select current_teams())::uuid[])
      and coalesce(%I <> all ((select hidden_cases())::uuid[]), false)',
    case name when 'cases' then 'id' else 'case_id' end);
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('alter table %s force row level security', of_table);
  execute format('drop policy if exists %I on %s', name || '_of_team', of_table);
  execute format('create policy %I on %s using (%s) with check (%s)', name || '_of_team', of_table, rule, rule);
end $$;

do $$
declare
  t regclass;
begin
  for t in select (quote_ident(tablename))::regclass from pg_policies
    where schemaname = 'public' and policyname = tablename || '_of_team' and qual like '%hidden_cases%' loop
    perform keep_to_case(t);
  end loop;
end $$;
