-- What a constraint cannot say: claims and originals do not change, lots form a tree, teams see their own
-- rows, and search reads its index under row-level security.

create function claims_are_immutable() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['superseded_by', 'credibility', 'incident_id', 'group_id', 'withdrawn_at']
     is distinct from
     to_jsonb(old) - array['superseded_by', 'credibility', 'incident_id', 'group_id', 'withdrawn_at'] then
    raise exception 'a claim is never changed; supersede it' using errcode = 'restrict_violation';
  end if;
  if old.superseded_by is not null and new.superseded_by is distinct from old.superseded_by then
    raise exception 'a superseded claim stays superseded' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a withdrawn claim stays withdrawn' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger claims_are_immutable before update on claims
  for each row execute function claims_are_immutable();

create function originals_are_immutable() returns trigger language plpgsql as $$
begin
  if (new.text, new.received_at, new.recorded_by, new.channel, new.case_id, new.team_id)
     is distinct from (old.text, old.received_at, old.recorded_by, old.channel, old.case_id, old.team_id) then
    raise exception 'the original of a report is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger originals_are_immutable before update on reports
  for each row execute function originals_are_immutable();

create function never_updated() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger report_files_are_immutable before update on report_files
  for each row execute function never_updated();

create function decisions_only_withdrawn() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'withdrawn_at' is distinct from to_jsonb(old) - 'withdrawn_at'
     or old.withdrawn_at is not null then
    raise exception 'a decision is only ever withdrawn, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger decisions_only_withdrawn before update on decisions
  for each row execute function decisions_only_withdrawn();

-- Only a sample may go. A cascade from cases finds the case already gone, which a real case never is.
create function only_samples_go() returns trigger language plpgsql as $$
begin
  if exists (select from cases c where c.id = old.case_id and not c.sample) then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger claims_stay before delete on claims for each row execute function only_samples_go();
create trigger reports_stay before delete on reports for each row execute function only_samples_go();
create trigger report_files_stay before delete on report_files for each row execute function only_samples_go();
create trigger decisions_stay before delete on decisions for each row execute function only_samples_go();

create function only_sample_cases_go() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.sample, new.team_id) is distinct from (old.sample, old.team_id) then
      raise exception 'a case stays with its team, and a sample a sample' using errcode = 'restrict_violation';
    end if;
    return new;
  end if;
  if not old.sample then
    raise exception 'only a sample is deleted' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger cases_stay before update or delete on cases for each row execute function only_sample_cases_go();

-- A lot cannot lie within itself, however far up.
create function groups_form_a_tree() returns trigger language plpgsql as $$
begin
  if exists (
    with recursive above (id, parent_id) as (
      select g.id, g.parent_id from groups g where g.id = new.parent_id
      union
      select g.id, g.parent_id from groups g join above a on g.id = a.parent_id
    ) select from above where id = new.id
  ) then
    raise exception 'a lot cannot be part of itself' using errcode = 'check_violation', constraint = 'groups_tree';
  end if;
  return new;
end $$;
create trigger groups_form_a_tree before insert or update of parent_id on groups
  for each row when (new.parent_id is not null) execute function groups_form_a_tree();

-- Words of reports, claims and incidents, made by the server (packages/claims/src/search).
create table search_entries (
  case_id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('report', 'claim', 'incident')),
  subject_id uuid not null,
  words tsvector not null,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  primary key (kind, subject_id)
);
create index search_entries_words on search_entries using gin (words);
create index search_entries_case on search_entries (case_id);

do $$
declare
  t text;
begin
  foreach t in array array['incidents', 'sources', 'reports', 'report_files', 'report_bands', 'near_copies',
    'groups', 'persons', 'claims', 'proposals', 'custody_periods', 'removal_legs', 'communications',
    'decisions', 'tasks', 'search_entries', 'cases'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- The subselect makes the teams an init plan: worked out once a statement, not once a row.
    execute format('create policy %I on %I using (team_id = any ((select current_teams())::uuid[]))
      with check (team_id = any ((select current_teams())::uuid[]))', t || '_of_team', t);
  end loop;
end $$;

-- Under row-level security PostgreSQL may not use the word index, because tsvector matching is not marked
-- leakproof. This function runs as its owner, reads the index, and keeps to the teams by itself.
create policy search_entries_owner on search_entries for select to current_user using (true);
create function find_words(wanted tsquery, of_kind text, most integer)
  returns table (subject_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    -- Materialized: else the planner, hoping for the limit, walks the primary key and reads every row.
    with hits as materialized (
      select e.subject_id from search_entries e
      where e.words @@ wanted and e.kind = of_kind and e.team_id = any ((select current_teams())::uuid[])
    ) select h.subject_id from hits h order by h.subject_id desc limit most;
  end;

-- Whether any report of any team still has these bytes; tells nothing else about other teams' rows.
create policy report_files_owner on report_files for select to current_user using (true);
create function original_is_used(hash text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from report_files f where f.sha256 = hash);
  end;
