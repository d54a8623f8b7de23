-- A whole case on its way out: how far its file is, and whether who waits for it said to stop. Written beside the
-- transaction that makes the file, and taken away with it. Here and not in a server's memory, so that any server
-- answers; unlogged, since after a crash nothing is under way.
create unlogged table exports_under_way (
  asked_by uuid not null references users on delete cascade,
  ticket text not null check (ticket ~ '^[A-Za-z0-9_-]{20,64}$'),
  case_id uuid not null,
  team_id uuid not null,
  done integer not null default 0,
  total integer not null default 0,
  stop boolean not null default false,
  beat_at timestamptz not null default now(),
  primary key (asked_by, ticket),
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade
);
create index exports_under_way_case on exports_under_way (case_id);
create policy exports_under_way_own on exports_under_way
  using (team_id = any ((select current_teams())::uuid[]) and asked_by = (select current_actor()))
  with check (team_id = any ((select current_teams())::uuid[]) and asked_by = (select current_actor()));
alter table exports_under_way enable row level security;
alter table exports_under_way force row level security;
select keep_to_case('exports_under_way');
select open_tables_to_backup();
