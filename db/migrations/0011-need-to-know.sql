-- Need-to-know per case, a second step at sign-in, and sessions that can be told apart (decisions/0016).

-- A case is open to its team unless a row here closes it to those who are named. Neither table is under forced
-- row-level security, so that the functions below, which run as the owner, see all of them.
create table closed_cases (
  case_id uuid primary key,
  team_id uuid not null,
  closed_at timestamptz not null default now(),
  closed_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade
);
create index closed_cases_team on closed_cases (team_id);

create table case_members (
  case_id uuid not null references closed_cases on delete cascade,
  team_id uuid not null,
  user_id uuid not null,
  added_at timestamptz not null default now(),
  added_by uuid references users,
  -- Why an administrator let himself in, whom nobody had named.
  glass_reason text check (length(glass_reason) between 1 and 500),
  primary key (case_id, user_id),
  -- Who leaves the team leaves its closed cases.
  foreign key (team_id, user_id) references team_members (team_id, user_id) on delete cascade
);
create index case_members_user on case_members (user_id, case_id);
create index case_members_team on case_members (team_id, user_id);

-- The closed cases of the actor's teams in which the actor is not named; whatever the role. Nobody's work (a chore:
-- sealed, with a team and without a person) sees the whole team: what it tells to whom, it looks up in case_members.
--
-- How to use it. In a policy, `case_id <> all ((select hidden_cases())::uuid[])`: the subselect makes it an init plan,
-- worked out once a statement. A new table with case_id and team_id calls keep_to_case('its_name') in its migration.
-- A column that may be null needs `case_id is null or ...`. A function that runs as the owner over a table that the
-- owner may read (find_words) needs the same condition; over forced tables the policies hold for the owner too.
create function hidden_cases() returns uuid[]
  language sql stable parallel safe security definer set search_path = public, pg_temp
  begin atomic
    select coalesce(array_agg(k.case_id), '{}') from closed_cases k
    where k.team_id = any ((select current_teams())::uuid[]) and (select current_actor()) is not null
      and not exists (
        select from case_members m where m.case_id = k.case_id and m.user_id = (select current_actor()));
  end;

-- Puts a table with case_id and team_id under the rule that its rows are seen and written by those who see the case.
create function keep_to_case(of_table regclass) returns void
  language plpgsql as $$
declare
  name text := (select relname from pg_class where oid = of_table);
  rule text := format('team_id = any ((select current_teams())::uuid[]) and %I <> all ((select hidden_cases())::uuid[])',
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
    where schemaname = 'public' and policyname = tablename || '_of_team' loop
    perform keep_to_case(t);
  end loop;
end $$;

alter table closed_cases enable row level security;
alter table case_members enable row level security;
create policy closed_cases_seen on closed_cases for select
  using (team_id = any ((select current_teams())::uuid[]) and case_id <> all ((select hidden_cases())::uuid[]));
create policy case_members_seen on case_members for select
  using (team_id = any ((select current_teams())::uuid[]) and case_id <> all ((select hidden_cases())::uuid[]));
revoke insert, update, delete on closed_cases, case_members from safeconduct_app;

-- A closed case has somebody who can open it: at the end of every transaction.
create function closed_case_keeps_a_member() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from closed_cases k where k.case_id = old.case_id)
     and not exists (select from case_members m where m.case_id = old.case_id) then
    raise exception 'the last person named in a case stays' using errcode = 'check_violation',
      constraint = 'closed_case_keeps_a_member';
  end if;
  return null;
end $$;
create constraint trigger closed_case_keeps_a_member after delete on case_members
  deferrable initially deferred for each row execute function closed_case_keeps_a_member();

-- Closes a case to those named, or changes who they are; nobody named opens it to the team. False when the actor does
-- not see the case. Who closes a case is among those named; later one may leave it to the others. The row of the case
-- is locked, so that of two who each take the other out, the second takes out nobody.
create function name_case_members(of_case uuid, named uuid[]) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  its_team uuid;
begin
  -- As the owner under forced row-level security: only a case that the actor sees.
  select c.team_id into its_team from cases c where c.id = of_case for update;
  if its_team is null or current_actor() is null or of_case = any (hidden_cases()) then
    return false;
  end if;
  if cardinality(named) = 0 then
    delete from closed_cases k where k.case_id = of_case;
    return true;
  end if;
  if not exists (select from closed_cases k where k.case_id = of_case) then
    if not current_actor() = any (named) then
      raise exception 'who closes a case is named in it' using errcode = 'check_violation',
        constraint = 'closing_names_oneself';
    end if;
    insert into closed_cases (case_id, team_id, closed_by) values (of_case, its_team, current_actor());
  end if;
  insert into case_members (case_id, team_id, user_id, added_by)
    select of_case, its_team, u, current_actor() from (select distinct unnest(named) as u) n
    on conflict (case_id, user_id) do nothing;
  delete from case_members m where m.case_id = of_case and not m.user_id = any (named);
  return true;
end $$;

-- What was done to an account or a case by somebody else, and the person has to know. Written by functions alone.
create table notices (
  id uuid primary key default new_id(),
  user_id uuid not null references users on delete cascade,
  kind text not null check (kind in ('glass_broken', 'case_named', 'totp_reset', 'totp_on', 'totp_off',
    'recovery_used', 'sessions_ended', 'password_changed')),
  case_id uuid,
  team_id uuid,
  by_id uuid references users,
  note text not null default '' check (length(note) <= 500),
  at timestamptz not null default now(),
  seen_at timestamptz,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  check ((case_id is null) = (team_id is null))
);
create index notices_open on notices (user_id, at) where seen_at is null;
create index notices_case on notices (case_id) where case_id is not null;
alter table notices enable row level security;
create policy notices_own on notices for select using (user_id = (select current_actor())
  and (case_id is null or case_id <> all ((select hidden_cases())::uuid[])));
create policy notices_own_seen on notices for update
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
revoke insert, update, delete on notices from safeconduct_app;
grant update (seen_at) on notices to safeconduct_app;

-- Tells somebody of what was done to the own account: by that person, or by an administrator.
create function tell(who uuid, kind text, note text default '') returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into notices (user_id, kind, by_id, note)
    select who, tell.kind, current_actor(), tell.note
    where current_actor() = who or acts_as_administrator();
  end;

-- An administrator lets himself into a closed case of a team of his, for a reason that all who are named read. The
-- team of the case, or null when there is no such closed case for him.
create function break_glass(of_case uuid, reason text) returns uuid
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  its_team uuid;
begin
  if not acts_as_administrator() then
    return null;
  end if;
  select k.team_id into its_team from closed_cases k
    where k.case_id = of_case and k.team_id = any (current_teams()) and of_case = any (hidden_cases()) for update;
  if its_team is null then
    return null;
  end if;
  insert into notices (user_id, kind, case_id, team_id, by_id, note)
    select m.user_id, 'glass_broken', m.case_id, m.team_id, current_actor(), reason
    from case_members m where m.case_id = of_case;
  insert into case_members (case_id, team_id, user_id, added_by, glass_reason)
    values (of_case, its_team, current_actor(), current_actor(), reason);
  return its_team;
end $$;

-- Closed cases that nobody who is named can open any more; all that an administrator learns of them is their team.
create function cases_nobody_opens() returns table (case_id uuid, team_id uuid, closed_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select k.case_id, k.team_id, k.closed_at from closed_cases k
    where acts_as_administrator() and not exists (
      select from case_members m join users u on u.id = m.user_id
      where m.case_id = k.case_id and u.disabled_at is null)
    order by k.closed_at, k.case_id;
  end;

-- As in 0003, and of cases that are seen.
create or replace function find_words(wanted tsquery, of_kind text, most integer)
  returns table (subject_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    with hits as materialized (
      select e.subject_id from search_entries e
      where e.words @@ wanted and e.kind = of_kind and e.team_id = any ((select current_teams())::uuid[])
        and e.case_id <> all ((select hidden_cases())::uuid[])
    ) select h.subject_id from hits h order by h.subject_id desc limit most;
  end;

-- As in 0009, and of an incident that is seen: incidents are under forced row-level security.
create or replace function entries_of_incident(incident text, most integer) returns table (id bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id from audit a
    where a.detail ? 'incidentId' and a.detail ->> 'incidentId' = incident
      and a.subject_kind not in ('report', 'proposal', 'claim', 'import', 'incident', 'case')
      and a.team_id = any ((select current_teams())::uuid[])
      and exists (select from incidents i where i.id = incident::uuid)
    order by a.id desc limit most;
  end;

-- The second step (RFC 6238). The secret is sealed (AES-256-GCM) with a key that is not in the database, and so are
-- the recovery codes (HMAC-SHA-256). The last step used is kept: a code works once.
create table totp (
  user_id uuid primary key references users on delete cascade,
  sealed bytea not null check (length(sealed) between 40 and 200),
  made_at timestamptz not null default now(),
  confirmed_at timestamptz,
  last_step bigint not null default 0
);
create table recovery_codes (
  user_id uuid not null references users on delete cascade,
  hash bytea not null check (length(hash) = 32),
  used_at timestamptz,
  primary key (user_id, hash)
);
-- For which roles a second step is a must; a passkey is one.
create table sign_in_rules (
  singleton boolean primary key default true check (singleton),
  second_step_for text[] not null default '{}'
    check (second_step_for <@ array['administrator', 'caseworker', 'reviewer', 'reader'])
);
insert into sign_in_rules default values;
alter table totp enable row level security;
alter table recovery_codes enable row level security;
alter table sign_in_rules enable row level security;
create policy totp_own on totp for all
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
create policy recovery_codes_own on recovery_codes for all
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
create policy sign_in_rules_seen on sign_in_rules for select using ((select current_actor()) is not null);
create policy sign_in_rules_managed on sign_in_rules for update
  using ((select acts_as_administrator())) with check ((select acts_as_administrator()));
revoke insert, delete on sign_in_rules from safeconduct_app;

create function totp_for_sign_in(of_user uuid) returns table (sealed bytea, last_step bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select t.sealed, t.last_step from totp t where t.user_id = of_user and t.confirmed_at is not null;
  end;

-- False when this step, or a later one, was used before.
create function spend_totp_step(of_user uuid, step bigint) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with spent as (
      update totp t set last_step = step where t.user_id = of_user and t.last_step < step returning 1
    ) select exists (select from spent);
  end;

create function spend_recovery_code(of_user uuid, code_hash bytea) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with spent as (
      update recovery_codes r set used_at = now()
      where r.user_id = of_user and r.hash = code_hash and r.used_at is null returning 1
    ) select exists (select from spent);
  end;

-- Takes an account's second step away; only for administrators, who see none of it. False where there was none.
create function reset_totp(of_user uuid) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from recovery_codes r where r.user_id = of_user and acts_as_administrator();
    with gone as (
      delete from totp t where t.user_id = of_user and acts_as_administrator() returning 1
    ) select exists (select from gone);
  end;

-- What colleagues may know of an account's second step.
create function has_second_step(of_user uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from totp t where t.user_id = of_user and t.confirmed_at is not null)
      or exists (select from passkeys p where p.user_id = of_user);
  end;

-- How somebody came in, and from about where: the first three numbers of an IPv4 address, the first three groups of
-- an IPv6 one. Enough to see that it was not oneself, and no list of where people were.
alter table sessions
  add column method text not null default 'password' check (method in ('password', 'totp', 'passkey', 'link', 'set-up')),
  add column place text not null default '' check (length(place) <= 64);

-- The open sessions of an account, for that person and for administrators. Without what opens them.
create function sessions_of(of_user uuid)
  returns table (id uuid, device text, place text, method text, created_at timestamptz, seen_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select s.id, s.device, s.place, s.method, s.created_at, s.seen_at from sessions s
    where s.user_id = of_user and (of_user = current_actor() or acts_as_administrator())
      and s.expires_at > now() and s.seen_at > now() - interval '12 hours'
    order by s.seen_at desc, s.id;
  end;

-- Ends one session of an account; only for administrators. False where there was none.
create function end_session(of_user uuid, session uuid) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with gone as (
      delete from sessions s where s.user_id = of_user and s.id = session and acts_as_administrator() returning 1
    ) select exists (select from gone);
  end;

-- As in 0001, and whether this person must set up a second step before anything else.
drop function open_visit(bytea, text, double precision, double precision);
create function open_visit(token_hash bytea, address text, capacity double precision, per_second double precision)
  returns table (allowed boolean, session_id uuid, user_id uuid, login text, name text, role text, teams uuid[],
    must_enrol boolean)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  found_session sessions;
begin
  select s.* into found_session from sessions s join users u on u.id = s.user_id
  where s.token_hash = open_visit.token_hash and s.expires_at > now() and u.disabled_at is null
    and s.seen_at > now() - interval '12 hours';
  if found_session.id is not null and found_session.seen_at < now() - interval '1 minute' then
    update sessions s set seen_at = now() where s.id = found_session.id;
  end if;
  return query
    select take_token(coalesce('user:' || u.id, 'address:' || address), capacity, per_second),
           found_session.id, u.id, u.login, u.name, u.role,
           coalesce((select array_agg(m.team_id order by m.team_id) from team_members m where m.user_id = u.id), '{}'),
           u.role = any (r.second_step_for) and found_session.method <> 'passkey'
             and not exists (select from totp t where t.user_id = u.id and t.confirmed_at is not null)
    from sign_in_rules r left join users u on u.id = found_session.user_id;
end $$;

-- Who made an invitation, for the list of those that are open.
alter table enrolments add column created_by uuid references users;

-- Somebody can always keep accounts. The lock puts two who disable each other in one order.
create function an_administrator_remains() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('safeconduct administrators', 0));
  if not exists (select from users u where u.id <> old.id and u.role = 'administrator' and u.disabled_at is null) then
    raise exception 'the last administrator stays' using errcode = 'check_violation',
      constraint = 'an_administrator_remains';
  end if;
  return new;
end $$;
create trigger an_administrator_remains before update on users for each row
  when (old.role = 'administrator' and old.disabled_at is null
    and (new.role <> 'administrator' or new.disabled_at is not null))
  execute function an_administrator_remains();

revoke execute on function keep_to_case(regclass) from safeconduct_app;
