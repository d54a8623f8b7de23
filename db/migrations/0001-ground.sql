-- The ground: who may act (users, teams, sessions), how often (rate buckets), and what was done (audit).
--
-- Two roles meet here. The role that runs this file owns every table. The server answers requests as
-- safeconduct_app, which owns nothing, cannot bypass row-level security, and sees a row only if a policy
-- lets the current actor see it. The actor is told by three settings, local to one transaction:
-- app.actor (user id), app.role, app.teams (team ids, comma-separated).

grant usage on schema public to safeconduct_app;
alter default privileges in schema public grant select, insert, update, delete on tables to safeconduct_app;
alter default privileges in schema public grant usage on sequences to safeconduct_app;

-- A time-ordered id (RFC 9562, version 7). PostgreSQL has uuidv7() only from 18 on, and 16 is enough for us.
create function new_id() returns uuid
  language sql volatile parallel safe
  return encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
        from 1 for 6),
      52, 1), 53, 1),
    'hex')::uuid;

create function current_actor() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '')::uuid;

create function current_teams() returns uuid[]
  language sql stable parallel safe
  return string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[];

create function acts_as_administrator() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') = 'administrator';

-- Staff accounts. Not people in case files: those never have a plaintext identity column.
create table users (
  id uuid primary key default new_id(),
  login text not null check (login = lower(login) and length(login) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  role text not null check (role in ('administrator', 'caseworker', 'reviewer', 'reader')),
  password_hash text check (password_hash like '$argon2id$%'),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint users_login_key unique (login)
);

create table teams (
  id uuid primary key default new_id(),
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now(),
  constraint teams_name_key unique (name)
);

create table team_members (
  team_id uuid not null references teams on delete cascade,
  user_id uuid not null references users on delete cascade,
  primary key (team_id, user_id)
);
create index team_members_user on team_members (user_id);

create table passkeys (
  id text primary key,
  user_id uuid not null references users on delete cascade,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  label text not null check (length(label) between 1 and 100),
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index passkeys_user on passkeys (user_id);

-- Only the SHA-256 of a session's token is kept, so a copy of this table opens nothing.
create table sessions (
  id uuid primary key default new_id(),
  token_hash bytea not null check (length(token_hash) = 32),
  user_id uuid not null references users on delete cascade,
  device text not null default '' check (length(device) <= 200),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  constraint sessions_token_key unique (token_hash)
);
create index sessions_user on sessions (user_id);

-- One-time links: the first-run set-up (no user) and the invitation that lets a user choose a password.
create table enrolments (
  token_hash bytea primary key check (length(token_hash) = 32),
  user_id uuid references users on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create unique index enrolments_one_set_up on enrolments ((user_id is null)) where user_id is null;

-- WebAuthn challenges live for minutes and are taken out by the answer.
create table passkey_challenges (
  challenge text primary key,
  user_id uuid references users on delete cascade,
  expires_at timestamptz not null
);

-- Loss on a crash only resets the counts, so the table needs no write-ahead log.
create unlogged table rate_buckets (
  key text primary key,
  tokens double precision not null,
  filled_at timestamptz not null
);

alter table users enable row level security;
alter table teams enable row level security;
alter table team_members enable row level security;
alter table passkeys enable row level security;
alter table sessions enable row level security;
alter table enrolments enable row level security;
alter table passkey_challenges enable row level security;
alter table rate_buckets enable row level security;

-- Colleagues are visible to one another.
create policy users_seen on users for select using (current_actor() is not null);
create policy users_managed on users for all using (acts_as_administrator()) with check (acts_as_administrator());
create policy users_own on users for update using (id = current_actor()) with check (id = current_actor());
create policy teams_seen on teams for select using (id = any (current_teams()) or acts_as_administrator());
create policy teams_managed on teams for all using (acts_as_administrator()) with check (acts_as_administrator());
create policy team_members_seen on team_members for select
  using (team_id = any (current_teams()) or acts_as_administrator());
create policy team_members_managed on team_members for all
  using (acts_as_administrator()) with check (acts_as_administrator());
create policy passkeys_own on passkeys for all using (user_id = current_actor()) with check (user_id = current_actor());
create policy sessions_own on sessions for all using (user_id = current_actor()) with check (user_id = current_actor());
create policy enrolments_managed on enrolments for all
  using (acts_as_administrator()) with check (acts_as_administrator());

-- A user changes the own name and password, never the own role or state.
create function users_guard() returns trigger language plpgsql as $$
begin
  if current_actor() is not null and not acts_as_administrator()
     and (new.role, new.login, new.disabled_at) is distinct from (old.role, old.login, old.disabled_at) then
    raise exception 'only an administrator changes role, login or state of an account'
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger users_guard before update on users for each row execute function users_guard();

-- What was done, by whom, to what; append-only, each entry holding the hash of the one before it.
create table audit (
  id bigint primary key,
  at timestamptz not null,
  actor_id uuid,
  team_id uuid,
  act text not null check (act ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'),
  subject_kind text not null check (subject_kind ~ '^[a-z][a-z-]*$'),
  subject_id text not null check (length(subject_id) between 1 and 200),
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
  previous bytea not null,
  hash bytea not null
);
create index audit_subject on audit (subject_kind, subject_id, id);
create index audit_team on audit (team_id, id);

-- Head of the chain. Its row lock puts writers in one order, and is held from the entry to the commit.
create table audit_head (
  singleton boolean primary key default true check (singleton),
  id bigint not null,
  hash bytea not null
);
insert into audit_head (id, hash) values (0, sha256('safeconduct audit, version 1'));

create function audit_hash(entry audit) returns bytea
  language sql immutable parallel safe
  return sha256(entry.previous || convert_to(jsonb_build_array(
    entry.id, extract(epoch from entry.at), entry.actor_id, entry.team_id, entry.act,
    entry.subject_kind, entry.subject_id, entry.detail)::text, 'UTF8'));

-- Security definer, because nobody but this trigger may touch the head.
create function audit_chain() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select h.id + 1, h.hash into new.id, new.previous from audit_head h for update;
  new.at := clock_timestamp();
  new.actor_id := current_actor();
  new.hash := audit_hash(new);
  update audit_head set id = new.id, hash = new.hash;
  return new;
end $$;
create trigger audit_chain before insert on audit for each row execute function audit_chain();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete on audit
  for each row execute function audit_is_append_only();
create trigger audit_append_only_truncate before truncate on audit
  for each statement execute function audit_is_append_only();

-- First entry whose hash does not follow from its content and the entry before it; null when all is well.
-- A cut-off tail shows as an entry beyond the last one.
create function audit_first_break() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select min(id) from (
      select a.id from (
        select audit as entry, audit.id, audit.previous,
               lag(audit.hash, 1, sha256('safeconduct audit, version 1')) over (order by audit.id) as before,
               row_number() over (order by audit.id) as place
        from audit
      ) a
      where a.previous <> a.before or a.place <> a.id or (a.entry).hash <> audit_hash(a.entry)
      union all
      select h.id from audit_head h
      where h.id > 0 and not exists (
        select from audit x where x.id = h.id and x.hash = h.hash and not exists (select from audit y where y.id > h.id))
    ) as broken;
  end;

alter table audit enable row level security;
alter table audit_head enable row level security;
revoke update, delete, truncate on audit from safeconduct_app;
revoke all on audit_head from safeconduct_app;
create policy audit_written on audit for insert with check (true);
create policy audit_seen on audit for select using (
  team_id = any (current_teams())
  or (team_id is null and (actor_id = current_actor() or acts_as_administrator()))
);

-- Takes one token from a bucket that refills steadily; true when there was one.
create function take_token(bucket text, capacity double precision, per_second double precision) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into rate_buckets as b (key, tokens, filled_at) values (bucket, capacity - 1, clock_timestamp())
    on conflict (key) do update set
      tokens = greatest(-1, least(capacity,
        greatest(b.tokens, 0) + extract(epoch from clock_timestamp() - b.filled_at) * per_second) - 1),
      filled_at = clock_timestamp()
    returning tokens >= 0;
  end;

-- Everything a request needs before it may begin, in one round trip: the session's user with role and
-- teams, and a token from that user's bucket (or from the address's, when nobody is signed in).
-- Security definer, because at this point there is no actor yet whose rows could be seen.
create function open_visit(token_hash bytea, address text, capacity double precision, per_second double precision)
  returns table (allowed boolean, session_id uuid, user_id uuid, login text, name text, role text, teams uuid[])
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
           coalesce((select array_agg(m.team_id order by m.team_id) from team_members m where m.user_id = u.id), '{}')
    from (select 1) one left join users u on u.id = found_session.user_id;
end $$;

-- Before anybody is signed in, these look up exactly what signing in needs and nothing else.
create function account_for_sign_in(login text)
  returns table (user_id uuid, password_hash text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select u.id, u.password_hash from users u
    where u.login = lower(account_for_sign_in.login) and u.disabled_at is null;
  end;

create function passkey_for_sign_in(passkey text)
  returns table (user_id uuid, public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select p.user_id, p.public_key, p.counter, p.transports
    from passkeys p join users u on u.id = p.user_id
    where p.id = passkey and u.disabled_at is null;
  end;

create function keep_challenge(challenge text, for_user uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from passkey_challenges where expires_at < now();
    insert into passkey_challenges (challenge, user_id, expires_at)
    values (keep_challenge.challenge, for_user, now() + interval '5 minutes');
  end;

-- Takes the challenge out: it can be answered once. False when it is unknown, old or somebody else's.
create function spend_challenge(challenge text, for_user uuid) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with spent as (
      delete from passkey_challenges c
      where c.challenge = spend_challenge.challenge and c.user_id is not distinct from for_user
        and c.expires_at > now()
      returning 1
    ) select exists (select from spent);
  end;

-- The teams of whoever acts, read afresh: at sign-in app.teams is not known yet.
create function own_teams() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select m.team_id from team_members m where m.user_id = current_actor() order by m.team_id;
  end;

create function set_up_is_open() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select not exists (select from users);
  end;

-- What a one-time link opens. open is false for an unknown, used or old link.
create function enrolment_for(token_hash bytea)
  returns table (open boolean, user_id uuid, login text, name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select true, e.user_id, u.login, u.name
    from enrolments e left join users u on u.id = e.user_id
    where e.token_hash = enrolment_for.token_hash and e.expires_at > now() and u.disabled_at is null;
  end;

-- Makes the first administrator and the first team, and spends the link; null when the link is no good or
-- an account exists already. The lock makes two simultaneous set-ups impossible.
create function complete_set_up(token_hash bytea, login text, name text, password_hash text, team text)
  returns table (user_id uuid, team_id uuid)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  new_user uuid; new_team uuid;
begin
  lock table users in share row exclusive mode;
  delete from enrolments e where e.token_hash = complete_set_up.token_hash and e.user_id is null and e.expires_at > now();
  if not found or exists (select from users) then
    return;
  end if;
  insert into users (login, name, role, password_hash)
    values (lower(complete_set_up.login), complete_set_up.name, 'administrator', complete_set_up.password_hash) returning id into new_user;
  insert into teams (name) values (team) returning id into new_team;
  insert into team_members values (new_team, new_user);
  return query select new_user, new_team;
end $$;

-- Whether a person has chosen a password or passkey; colleagues may know that much.
create function is_enrolled(user_id uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select from users u where u.id = is_enrolled.user_id and u.password_hash is not null)
      or exists (select from passkeys p where p.user_id = is_enrolled.user_id);
  end;

-- Ends all sessions of an account; only for administrators, who see none of them.
create function end_sessions(of_user uuid) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from sessions s where s.user_id = of_user and acts_as_administrator();
  end;

-- Spends an invitation; the user it is for, or null.
create function spend_enrolment(token_hash bytea) returns uuid
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from enrolments e
    where e.token_hash = spend_enrolment.token_hash and e.user_id is not null and e.expires_at > now()
    returning e.user_id;
  end;

-- Adds a job in the caller's transaction. Security definer, because the queue's tables belong to the owner.
-- The queue's schema is made by graphile-worker itself at start; the name is looked up when called.
create function enqueue(task text, payload json, job_key text default null) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, job_key => enqueue.job_key);
end $$;

revoke execute on all functions in schema public from public;
alter default privileges revoke execute on functions from public;
grant execute on all functions in schema public to safeconduct_app;
alter default privileges in schema public grant execute on functions to safeconduct_app;
