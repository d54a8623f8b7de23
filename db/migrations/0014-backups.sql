-- Backups. A backup reads whole tables as the role that owns them, but most tables are under row-level security for
-- the owner too, so that no chore sees more than one team's file. A policy opens them to that role alone, for reading
-- alone, in a transaction that says it makes a backup (server/platform/backup).

-- To be called by every migration that makes a table with forced row-level security. A backup is refused while a
-- table lacks the policy, and a test looks for it.
create function open_tables_to_backup() returns void language plpgsql as $$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relforcerowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'read_for_backup')
  loop
    execute format($policy$create policy read_for_backup on %I for select to current_user
      using ((select current_setting('app.backup', true)) = 'whole')$policy$, t);
  end loop;
end $$;
revoke execute on function open_tables_to_backup() from public;
select open_tables_to_backup();
