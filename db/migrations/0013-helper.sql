-- The optional helper: a language model of the operator's choice that may add proposals to a report. Off until an
-- administrator allows it to a team, and never shown more than that.

-- A table of its own, since a team's row is also written by whoever only renames it.
create table helper_teams (
  team_id uuid primary key references teams on delete cascade,
  allows text not null check (allows in ('public', 'internal')),
  allowed_by uuid references users,
  allowed_at timestamptz not null default now()
);
alter table helper_teams enable row level security;
create policy helper_teams_seen on helper_teams for select
  using (team_id = any ((select current_teams())::uuid[]) or acts_as_administrator());
create policy helper_teams_managed on helper_teams for all
  using (acts_as_administrator()) with check (acts_as_administrator());

-- Each time that it was asked about a report, and what came of it. What it was shown and what it said is not kept here:
-- the report is in the file, and of the answer only what holds against it becomes a proposal.
create table helper_requests (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  report_id uuid not null,
  model text not null check (length(model) between 1 and 200),
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  added integer not null default 0 check (added >= 0),
  dropped integer not null default 0 check (dropped >= 0),
  trouble text check (trouble in ('no_answer', 'refused', 'too_slow', 'too_large', 'not_allowed', 'broke')),
  asked_at timestamptz not null default now(),
  asked_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (report_id, case_id) references reports (id, case_id)
);
create index helper_requests_report on helper_requests (report_id, id desc);
create index helper_requests_case on helper_requests (case_id);
create unique index helper_requests_waiting on helper_requests (report_id) where state = 'waiting';
select keep_to_case('helper_requests');
