-- What people add to the law's view of an incident: answers to the questions that it asks, judgements on what law
-- leaves to a person, and the time zones in which a deadline counts. All else is computed where it is shown.

create table assessment_answers (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  -- About a lot or a person; about everybody where both are null.
  group_id uuid,
  person_id uuid,
  -- The name of a fact in packages/law, e.g. removal_date.
  fact text not null check (fact ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,99}$'),
  truth text not null check (truth in ('yes', 'no', 'unknown', 'notApplicable', 'contested')),
  value text check (length(value) between 1 and 500),
  said_by text not null check (length(said_by) between 1 and 300),
  claim_id uuid,
  sensitivity text not null check (sensitivity in ('public', 'restricted', 'lifeRisk')),
  note text not null default '' check (length(note) <= 2000),
  superseded_by uuid,
  withdrawn_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint assessment_answers_id_incident_key unique (id, incident_id),
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id),
  foreign key (person_id, incident_id) references persons (id, incident_id),
  foreign key (claim_id, case_id) references claims (id, case_id),
  foreign key (superseded_by, incident_id) references assessment_answers (id, incident_id)
    deferrable initially deferred,
  constraint answer_has_one_subject check (group_id is null or person_id is null),
  check (superseded_by <> id)
);
create index assessment_answers_incident on assessment_answers (incident_id, id);
create index assessment_answers_group on assessment_answers (group_id) where group_id is not null;
create index assessment_answers_person on assessment_answers (person_id) where person_id is not null;
create index assessment_answers_claim on assessment_answers (claim_id) where claim_id is not null;
create index assessment_answers_superseded on assessment_answers (superseded_by) where superseded_by is not null;
create index assessment_answers_case on assessment_answers (case_id);

create table judgements (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  group_id uuid,
  person_id uuid,
  -- A node of the analysis in packages/law, e.g. R4a.
  node text not null check (node ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,59}$'),
  result text not null check (result in ('yes', 'no', 'unknown', 'notApplicable', 'contested')),
  note text not null check (length(note) between 1 and 4000),
  withdrawn_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id),
  foreign key (person_id, incident_id) references persons (id, incident_id),
  constraint judgement_has_one_subject check (group_id is null or person_id is null)
);
-- One judgement at a time on a node and a subject: who decides anew takes the earlier one back first.
create unique index judgements_standing on judgements (incident_id, node, group_id, person_id)
  nulls not distinct where withdrawn_at is null;
create index judgements_incident on judgements (incident_id, id);
create index judgements_group on judgements (group_id) where group_id is not null;
create index judgements_person on judgements (person_id) where person_id is not null;
create index judgements_case on judgements (case_id);

-- Zones of the place where people are held, in which a day of removal begins and ends. Names are IANA's.
create table incident_zones (
  incident_id uuid primary key,
  case_id uuid not null,
  team_id uuid not null,
  zones text[] not null check (cardinality(zones) between 1 and 4),
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id)
);
create index incident_zones_case on incident_zones (case_id);

create function answers_only_give_way() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['superseded_by', 'withdrawn_at']
     is distinct from to_jsonb(old) - array['superseded_by', 'withdrawn_at']
     or old.superseded_by is not null or old.withdrawn_at is not null then
    raise exception 'an answer is superseded or withdrawn, once, and never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger answers_only_give_way before update on assessment_answers
  for each row execute function answers_only_give_way();
create trigger answers_stay before delete on assessment_answers
  for each row execute function only_samples_go();
create trigger judgements_only_withdrawn before update on judgements
  for each row execute function decisions_only_withdrawn();
create trigger judgements_stay before delete on judgements
  for each row execute function only_samples_go();

do $$
declare
  t text;
begin
  foreach t in array array['assessment_answers', 'judgements', 'incident_zones'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (team_id = any ((select current_teams())::uuid[]))
      with check (team_id = any ((select current_teams())::uuid[]))', t || '_of_team', t);
  end loop;
end $$;

-- The history of an incident is that of all that hangs on it, of whatever kind, now or later. Only what has pages
-- of its own is left out: reports, their proposals and claims, imports.
create or replace function entries_of_incident(incident text, most integer) returns table (id bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id from audit a
    where a.detail ? 'incidentId' and a.detail ->> 'incidentId' = incident
      and a.subject_kind not in ('report', 'proposal', 'claim', 'import', 'incident', 'case')
      and a.team_id = any ((select current_teams())::uuid[])
    order by a.id desc limit most;
  end;
