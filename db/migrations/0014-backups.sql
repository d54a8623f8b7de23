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

-- The backups that this installation made in its folder (SAFECONDUCT_BACKUPS), and those it could not make. What is in
-- the folder is what counts; these rows say how it came there. They do not go into a backup: they are of this folder.
create table backups (
  id uuid primary key default new_id(),
  name text not null check (name ~ '^safeconduct-[0-9]{8}T[0-9]{6}Z[.]backup([.]age)?$'),
  state text not null default 'running' check (state in ('running', 'done', 'failed', 'removed')),
  -- Whoever pressed the button; null: the clock.
  asked_by uuid references users on delete set null,
  began_at timestamptz not null,
  ended_at timestamptz,
  -- How far a running one is, from 0 to 1.
  part double precision not null default 0 check (part between 0 and 1),
  bytes bigint check (bytes > 0),
  rows bigint check (rows >= 0),
  files bigint check (files >= 0),
  missing bigint check (missing >= 0),
  root text check (root ~ '^[0-9a-f]{64}$'),
  fault text check (fault in ('space', 'folder', 'read-back', 'interrupted', 'refused', 'other')),
  detail text not null default '' check (length(detail) <= 2000),
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'failed') = (fault is not null)),
  check (state not in ('done', 'removed') or root is not null)
);
create index backups_began on backups (began_at);
alter table backups enable row level security;
-- The chore writes them as the owner; administrators read.
revoke insert, update, delete on backups from safeconduct_app;
create policy backups_seen on backups for select using ((select acts_as_administrator()));
