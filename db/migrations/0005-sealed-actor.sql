-- The actor that row-level security goes by must not be forgeable from the connection that answers requests:
-- whoever smuggles SQL into a request can call set_config as well as we can. So the server seals the three
-- settings with a key that the request's role cannot read (HMAC-SHA256, RFC 2104), and nobody acts without a
-- seal that holds.

create table secrets (
  name text primary key check (length(name) between 1 and 100),
  value bytea not null check (length(value) = 32)
);
alter table secrets enable row level security;
revoke all on secrets from safeconduct_app;

-- Two random UUIDs hold 244 random bits; PostgreSQL has no longer random value without an extension.
insert into secrets (name, value)
  values ('actor', sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- key xor pad, for a key of 32 bytes filled up to the 64 of SHA-256's block.
create function hmac_pad(key bytea, pad integer) returns bytea
  language sql immutable strict parallel safe
  return (
    select string_agg(set_byte('\x00'::bytea, 0, case when i < 32 then get_byte(key, i) else 0 end # pad), ''::bytea order by i)
    from generate_series(0, 63) as i
  );

-- The key in the two forms in which HMAC uses it, so that a statement need not pad it anew.
create table actor_keys (
  singleton boolean primary key default true check (singleton),
  inner_key bytea not null check (length(inner_key) = 64),
  outer_key bytea not null check (length(outer_key) = 64)
);
alter table actor_keys enable row level security;
revoke all on actor_keys from safeconduct_app;
insert into actor_keys (inner_key, outer_key)
  select hmac_pad(value, 54), hmac_pad(value, 92) from secrets where name = 'actor';
drop function hmac_pad(bytea, integer);

-- app.seal is the second since 1970 in which it was made, a full stop, and the HMAC in hexadecimal. It holds for
-- an hour around the transaction's beginning: an upload takes minutes, and two machines' clocks may differ. The
-- hashes of both sides are compared, so that the time it takes tells nothing about the right one.
create function actor_is_sealed() returns boolean
  language sql stable parallel safe security definer set search_path = public, pg_temp
  return coalesce((
    select sha256(decode(split_part(s.seal, '.', 2), 'hex')) = sha256(sha256(k.outer_key || sha256(k.inner_key ||
        convert_to(concat_ws('|', s.made, current_setting('app.actor', true),
          current_setting('app.role', true), current_setting('app.teams', true)), 'UTF8'))))
      and abs(extract(epoch from now()) - s.made::bigint) < 3600
    from actor_keys k,
      (select seal, split_part(seal, '.', 1) as made from (select current_setting('app.seal', true) as seal) given) s
    where s.seal ~ '^[0-9]{1,12}\.[0-9a-f]{64}$'
  ), false);

create or replace function current_actor() returns uuid
  language sql stable parallel safe
  return case when actor_is_sealed() then nullif(current_setting('app.actor', true), '')::uuid end;

create or replace function current_teams() returns uuid[]
  language sql stable parallel safe
  return case when actor_is_sealed() then string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[] end;

create or replace function acts_as_administrator() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.role', true), '') = 'administrator' and actor_is_sealed();

-- The seal is looked at once a statement, not once a row: each call in a policy becomes an init plan.
alter policy users_seen on users using ((select current_actor()) is not null);
alter policy users_managed on users
  using ((select acts_as_administrator())) with check ((select acts_as_administrator()));
alter policy users_own on users
  using (id = (select current_actor())) with check (id = (select current_actor()));
alter policy teams_seen on teams
  using (id = any ((select current_teams())::uuid[]) or (select acts_as_administrator()));
alter policy teams_managed on teams
  using ((select acts_as_administrator())) with check ((select acts_as_administrator()));
alter policy team_members_seen on team_members
  using (team_id = any ((select current_teams())::uuid[]) or (select acts_as_administrator()));
alter policy team_members_managed on team_members
  using ((select acts_as_administrator())) with check ((select acts_as_administrator()));
alter policy passkeys_own on passkeys
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
alter policy sessions_own on sessions
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
alter policy enrolments_managed on enrolments
  using ((select acts_as_administrator())) with check ((select acts_as_administrator()));
alter policy audit_seen on audit using (
  team_id = any ((select current_teams())::uuid[])
  or (team_id is null and (actor_id = (select current_actor()) or (select acts_as_administrator())))
);

-- A job acts as the user who caused it. Whose job it is was the caller's word; now it is the sealed actor.
create or replace function enqueue(task text, payload json, job_key text default null) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(task, json_build_object('by', current_actor(), 'payload', payload),
    job_key => enqueue.job_key);
end $$;

revoke execute on function actor_is_sealed() from public;
grant execute on function actor_is_sealed() to safeconduct_app;
