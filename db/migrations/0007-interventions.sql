-- What was done about it: interventions (an appeal, a letter, a question put to somebody), the tasks that each needs,
-- the log of who told whom what and who answered, and what became of the people.

create table interventions (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  -- A mechanism of data/law (SP, WGAD, UNHCR, HRCTTEE-OP1), or a word for an addressee that is none.
  kind text not null check (kind ~ '^([A-Z][A-Z0-9-]{1,29}|[a-z][a-z_]{1,29})$'),
  addressee text not null default '' check (length(addressee) <= 300),
  purpose text not null default '' check (length(purpose) <= 2000),
  group_id uuid,
  person_id uuid,
  state text not null default 'planned'
    check (state in ('planned', 'drafting', 'sent', 'answered', 'closed', 'dropped')),
  due_at timestamptz,
  owner_id uuid,
  sent_at timestamptz,
  playbook text check (length(playbook) between 1 and 60),
  step text check (length(step) between 1 and 60),
  -- The paper that was drafted for it; papers come with a later migration, which adds the foreign key.
  document_id uuid,
  drop_reason text not null default '' check (length(drop_reason) <= 1000),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint interventions_id_incident_key unique (id, incident_id),
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id) on delete set null (group_id),
  foreign key (person_id, incident_id) references persons (id, incident_id) on delete set null (person_id),
  -- Who owns a thing to do is in the team; who leaves the team leaves it to the others.
  constraint interventions_owner_in_team foreign key (team_id, owner_id)
    references team_members (team_id, user_id) on delete set null (owner_id),
  constraint intervention_sent_has_its_time check (state not in ('sent', 'answered') or sent_at is not null),
  constraint intervention_dropped_for_a_reason check (state <> 'dropped' or drop_reason <> '')
);
create index interventions_incident on interventions (incident_id, id);
create index interventions_group on interventions (group_id) where group_id is not null;
create index interventions_person on interventions (person_id) where person_id is not null;
create index interventions_owner on interventions (owner_id) where owner_id is not null;
create index interventions_case on interventions (case_id);

alter table tasks
  add column owner_id uuid,
  add column intervention_id uuid,
  add column playbook text check (length(playbook) between 1 and 60),
  add column step text check (length(step) between 1 and 60),
  add column done_at timestamptz,
  add column done_by uuid references users,
  add column drop_reason text not null default '' check (length(drop_reason) <= 1000),
  drop constraint tasks_state_check,
  add constraint tasks_state_check check (state in ('open', 'done', 'dropped')),
  add constraint task_dropped_for_a_reason check (state <> 'dropped' or drop_reason <> ''),
  add constraint tasks_owner_in_team foreign key (team_id, owner_id)
    references team_members (team_id, user_id) on delete set null (owner_id),
  add constraint tasks_intervention foreign key (intervention_id, incident_id)
    references interventions (id, incident_id) on delete set null (intervention_id);
create index tasks_owner on tasks (owner_id, due_at nulls last) where owner_id is not null;
create index tasks_intervention on tasks (intervention_id) where intervention_id is not null;

alter table communications
  add column direction text not null default 'others' check (direction in ('others', 'out', 'in')),
  add column media text[] not null default '{}' constraint communications_media check (
    media <@ array['call', 'meeting', 'letter', 'email', 'portal', 'messenger', 'fax', 'other']),
  add column at timestamptz,
  add column intervention_id uuid,
  add column answers_id uuid,
  add column answer_due_on date,
  add column promise text not null default '' check (length(promise) <= 1000),
  add column promise_due_on date,
  add column promise_kept boolean,
  add column noted_by text not null default '' check (length(noted_by) <= 300),
  add column noted_at timestamptz not null default now(),
  add constraint communications_id_incident_key unique (id, incident_id),
  add constraint communications_intervention foreign key (intervention_id, incident_id)
    references interventions (id, incident_id) on delete set null (intervention_id),
  add constraint communications_answers foreign key (answers_id, incident_id)
    references communications (id, incident_id) on delete set null (answers_id),
  -- Verbal and written say no other than the media do; a message by messenger may be either.
  add constraint communication_true_to_its_media check (
    (not media && array['call', 'meeting'] or verbal)
    and (not media && array['letter', 'email', 'portal', 'fax'] or written)),
  add constraint communication_promise_has_words check (promise <> '' or (promise_due_on is null and promise_kept is null));
-- What was recorded before this was noted when it was recorded. The owner of the table has no team, so it is let past
-- the policy for this one statement.
alter table communications no force row level security;
update communications set noted_at = recorded_at;
alter table communications force row level security;
create index communications_of_intervention on communications (intervention_id) where intervention_id is not null;
create index communications_answering on communications (answers_id) where answers_id is not null;
create index communications_promises on communications (team_id, promise_due_on)
  where promise_due_on is not null and promise_kept is null;
create index communications_answers_due on communications (team_id, answer_due_on) where answer_due_on is not null;

-- An answer cannot answer itself, however far back.
create function answers_form_a_tree() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive before (id, answers_id) as (
      select c.id, c.answers_id from communications c where c.id = new.answers_id
      union
      select c.id, c.answers_id from communications c join before b on c.id = b.answers_id
    ) select from before where id = new.id
  ) then
    raise exception 'an answer cannot answer itself'
      using errcode = 'check_violation', constraint = 'communications_tree';
  end if;
  return new;
end $$;
create trigger answers_form_a_tree before insert or update of answers_id on communications
  for each row when (new.answers_id is not null) execute function answers_form_a_tree();

-- What became of a person, a lot, or of all: as of a day, and since when. Silence after that day changes nothing here.
create table outcomes (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  group_id uuid,
  person_id uuid,
  outcome text not null check (outcome in ('held', 'released', 'returned', 'resettled', 'unknown')),
  how_many integer check (how_many between 0 and 1000000),
  lower integer check (lower >= 0),
  upper integer check (upper between 0 and 1000000),
  since text,
  since_earliest date,
  since_latest date,
  as_of text not null,
  as_of_earliest date,
  as_of_latest date,
  claim_id uuid,
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id) on delete set null (group_id),
  foreign key (person_id, incident_id) references persons (id, incident_id) on delete set null (person_id),
  foreign key (claim_id, case_id) references claims (id, case_id),
  check (since_earliest <= since_latest),
  check (as_of_earliest <= as_of_latest),
  constraint outcome_bounds_hold_its_number check (lower <= upper and (how_many >= lower) is not false
    and (how_many <= upper) is not false),
  constraint outcome_of_one_person check (person_id is null or coalesce(how_many, 1) = 1),
  constraint outcome_began_before_it_was_seen check (since_earliest <= as_of_latest)
);
create index outcomes_incident on outcomes (incident_id, id);
create index outcomes_group on outcomes (group_id) where group_id is not null;
create index outcomes_person on outcomes (person_id) where person_id is not null;
create index outcomes_claim on outcomes (claim_id) where claim_id is not null;
create index outcomes_case on outcomes (case_id);

do $$
declare
  t text;
begin
  foreach t in array array['interventions', 'outcomes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (team_id = any ((select current_teams())::uuid[]))
      with check (team_id = any ((select current_teams())::uuid[]))', t || '_of_team', t);
  end loop;
end $$;
