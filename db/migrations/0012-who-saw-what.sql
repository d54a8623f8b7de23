-- Who saw what, and whose case an entry is about (decisions/0014).
--
-- An entry made from now on bears version 2 of its hash: over its content's own hash, so that the chain can be
-- followed by somebody who may not read an entry; and its content holds the case, and a salt without which nobody
-- can find the content of a hidden entry by trying what it might be. Entries of version 1 stand as they were hashed.

alter table audit
  add column version smallint not null default 1 check (version in (1, 2)),
  add column case_id uuid,
  add column salt uuid,
  -- Told by the act itself, so it need not be hashed.
  add column sighting boolean not null generated always as (act ~ '[.-]seen$') stored;
alter table audit alter column version set default 2;
create index audit_done on audit (subject_kind, subject_id, id) where not sighting;
create index audit_sightings on audit (subject_kind, subject_id, id) where sighting;
create index audit_case on audit (case_id, id) where case_id is not null;
create index audit_actor on audit (actor_id, id);
drop index audit_subject;

-- The content of an entry as one hash.
create function audit_content(entry audit) returns bytea
  language sql immutable parallel safe
  return sha256(convert_to(case entry.version
    when 1 then jsonb_build_array(entry.id, extract(epoch from entry.at), entry.actor_id, entry.team_id, entry.act,
      entry.subject_kind, entry.subject_id, entry.detail)
    else jsonb_build_array(entry.version, entry.id, extract(epoch from entry.at), entry.actor_id, entry.team_id,
      entry.case_id, entry.act, entry.subject_kind, entry.subject_id, entry.detail, entry.salt) end::text, 'UTF8'));

create or replace function audit_hash(entry audit) returns bytea
  language sql immutable parallel safe
  return sha256(entry.previous || case entry.version
    when 1 then convert_to(jsonb_build_array(
      entry.id, extract(epoch from entry.at), entry.actor_id, entry.team_id, entry.act,
      entry.subject_kind, entry.subject_id, entry.detail)::text, 'UTF8')
    else audit_content(entry) end);

create or replace function audit_chain() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select h.id + 1, h.hash into new.id, new.previous from audit_head h for update;
  new.at := clock_timestamp();
  new.actor_id := current_actor();
  new.version := 2;
  new.salt := gen_random_uuid();
  new.hash := audit_hash(new);
  update audit_head set id = new.id, hash = new.hash;
  return new;
end $$;

-- Team and case of an object by the word the trail has for its kind; nothing where the actor sees no such object.
create function place_of(kind text, id uuid) returns table (team_id uuid, case_id uuid)
  language plpgsql stable as $$
#variable_conflict use_column
begin
  case place_of.kind
    when 'case' then return query select x.team_id, x.id from cases x where x.id = place_of.id;
    when 'incident' then return query select x.team_id, x.case_id from incidents x where x.id = place_of.id;
    when 'report' then return query select x.team_id, x.case_id from reports x where x.id = place_of.id;
    when 'claim' then return query select x.team_id, x.case_id from claims x where x.id = place_of.id;
    when 'import' then return query select x.team_id, x.case_id from imports x where x.id = place_of.id;
    when 'proposal' then return query select x.team_id, x.case_id from proposals x where x.id = place_of.id;
    when 'group' then return query select x.team_id, x.case_id from groups x where x.id = place_of.id;
    when 'person' then return query select x.team_id, x.case_id from persons x where x.id = place_of.id;
    when 'custody' then return query select x.team_id, x.case_id from custody_periods x where x.id = place_of.id;
    when 'leg' then return query select x.team_id, x.case_id from removal_legs x where x.id = place_of.id;
    when 'communication' then return query select x.team_id, x.case_id from communications x where x.id = place_of.id;
    when 'task' then return query select x.team_id, x.case_id from tasks x where x.id = place_of.id;
    when 'intervention' then return query select x.team_id, x.case_id from interventions x where x.id = place_of.id;
    when 'outcome' then return query select x.team_id, x.case_id from outcomes x where x.id = place_of.id;
    when 'decision' then return query select x.team_id, x.case_id from decisions x where x.id = place_of.id;
    when 'answer' then return query select x.team_id, x.case_id from assessment_answers x where x.id = place_of.id;
    when 'judgement' then return query select x.team_id, x.case_id from judgements x where x.id = place_of.id;
    when 'consent' then return query select x.team_id, x.case_id from consents x where x.id = place_of.id;
    when 'document' then return query select x.team_id, x.case_id from documents x where x.id = place_of.id;
    else null;
  end case;
end $$;

-- What one session has seen within the last minutes, so that it is told once. Loss on a crash only tells it twice.
create unlogged table sightings (
  session_id uuid not null,
  act text not null check (length(act) <= 100),
  subject_id text not null check (length(subject_id) <= 200),
  at timestamptz not null,
  primary key (session_id, act, subject_id)
);
alter table sightings enable row level security;
revoke all on sightings from safeconduct_app;
create index sightings_at on sightings (at);

-- Records what several people saw, in one statement, so that the head of the chain is locked once for all of them.
-- Each names the actor with the actor's own seal: nobody can be said to have seen what he did not. What is recorded
-- once is not recorded again for the same session within ten minutes.
create function record_sightings(seen jsonb) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  s record;
begin
  for s in select * from jsonb_to_recordset(seen) as x (actor text, role text, teams text, seal text, session uuid,
      act text, kind text, id text, key text, detail jsonb) loop
    perform set_config('app.actor', s.actor, true), set_config('app.role', s.role, true),
      set_config('app.teams', s.teams, true), set_config('app.seal', s.seal, true);
    if current_actor() is null or s.act !~ '[.-]seen$' then
      raise exception 'nobody is known to have seen this' using errcode = 'insufficient_privilege';
    end if;
    insert into sightings as k (session_id, act, subject_id, at) values (s.session, s.act, s.key, clock_timestamp())
      on conflict (session_id, act, subject_id) do update set at = excluded.at
      where k.at < clock_timestamp() - interval '10 minutes';
    continue when not found;
    if s.id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' then
      insert into audit (team_id, case_id, act, subject_kind, subject_id, detail)
        select p.team_id, p.case_id, s.act, s.kind, s.id, s.detail
        from (select 1) one left join place_of(s.kind, s.id::uuid) p on true;
    else
      insert into audit (act, subject_kind, subject_id, detail) values (s.act, s.kind, s.id, s.detail);
    end if;
  end loop;
end $$;

-- The links of the chain after an entry, for who may not read the entries themselves: what is needed to follow it.
create function audit_links(after bigint, upto bigint) returns table (id bigint, version smallint, content bytea, hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id, a.version, audit_content(a), a.hash from audit a
    where a.id > after and a.id <= upto and current_actor() is not null order by a.id;
  end;

create function audit_last() returns table (id bigint, hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select h.id, h.hash from audit_head h where current_actor() is not null;
  end;

-- The history of an incident tells what was done; who looked at it is told beside it.
create or replace function entries_of_incident(incident text, most integer) returns table (id bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id from audit a
    where a.detail ? 'incidentId' and a.detail ->> 'incidentId' = incident and not a.sighting
      and a.subject_kind not in ('report', 'proposal', 'claim', 'import', 'incident', 'case')
      and a.team_id = any ((select current_teams())::uuid[])
      and exists (select from incidents i where i.id = incident::uuid)
    order by a.id desc limit most;
  end;

-- An entry about a case is seen by those who may see the case; one about none, as before.
alter policy audit_seen on audit using (
  (team_id = any ((select current_teams())::uuid[])
    and (case_id is null or case_id <> all ((select hidden_cases())::uuid[])))
  or (team_id is null and (actor_id = (select current_actor()) or (select acts_as_administrator())))
);

-- Old entries get the case where it can be told: by the object, by the incident they name, by the import's own word.
do $$
declare
  t text;
  tables text[] := array['cases', 'incidents', 'reports', 'claims', 'proposals', 'groups', 'persons',
    'custody_periods', 'removal_legs', 'communications', 'tasks', 'interventions', 'outcomes', 'decisions',
    'assessment_answers', 'judgements', 'consents', 'documents'];
begin
  foreach t in array tables loop execute format('alter table %I no force row level security', t); end loop;
  alter table audit disable trigger audit_append_only;
  update audit a set case_id = coalesce(
    (select p.case_id from place_of(a.subject_kind, a.subject_id::uuid) p),
    case when a.subject_kind = 'case' then a.subject_id::uuid end,
    (select p.case_id from place_of('incident', (a.detail ->> 'incidentId')::uuid) p),
    (select p.case_id from place_of('report', (a.detail ->> 'reportId')::uuid) p),
    (a.detail ->> 'caseId')::uuid)
  where a.team_id is not null and a.subject_kind <> 'team' and a.subject_id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$';
  alter table audit enable trigger audit_append_only;
  foreach t in array tables loop execute format('alter table %I force row level security', t); end loop;
end $$;
