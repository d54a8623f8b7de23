-- Who wants to be reminded, how and when; what each was reminded of; and the secret address of a calendar.
--
-- All of it is one person's own: no colleague and no administrator sees it by the login that answers requests.

create table reminder_settings (
  user_id uuid primary key references users on delete cascade,
  -- Mail goes to a confirmed address only. A new one waits beside it until the link in its mail was opened.
  address text check (address ~ '^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+$' and length(address) <= 254),
  pending_address text check (pending_address ~ '^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+$' and length(pending_address) <= 254),
  pending_hash bytea check (length(pending_hash) = 32),
  pending_until timestamptz,
  zone text not null default 'UTC' check (length(zone) between 1 and 64),
  language text not null default 'en' check (language in ('en', 'ko', 'zh-Hans')),
  quiet_from text default '22:00' check (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to text default '07:00' check (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  removal_in_quiet boolean not null default false,
  leads integer[] not null default '{1440,120,0}' check (
    cardinality(leads) between 1 and 6 and 0 <= all (leads) and 20160 >= all (leads)),
  digest_at text check (digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  titles_in_mail boolean not null default false,
  changed_at timestamptz not null default now(),
  constraint reminder_quiet_has_two_ends check ((quiet_from is null) = (quiet_to is null) and quiet_from <> quiet_to),
  constraint reminder_pending_is_whole check (num_nulls(pending_address, pending_until) in (0, 2)
    and (pending_hash is null or pending_address is not null))
);

-- Only the SHA-256 of the secret is kept, so a copy of this table opens no calendar.
create table calendar_links (
  user_id uuid primary key references users on delete cascade,
  token_hash bytea not null check (length(token_hash) = 32),
  made_at timestamptz not null default now(),
  constraint calendar_links_token_key unique (token_hash)
);

-- One row for each moment at which somebody is told something. `at` is the moment after quiet hours. A row is planned,
-- then shown (in the desk) or sent (in the desk and by mail), or missed (a later one of the same thing overtook it),
-- or cancelled (done, moved, or nobody's any more).
create table reminders (
  id uuid primary key default new_id(),
  user_id uuid not null references users on delete cascade,
  -- Null for a digest, which is of all teams.
  team_id uuid references teams on delete cascade,
  incident_id uuid references incidents on delete cascade,
  kind text not null check (kind in ('task_due', 'promise_due', 'answer_due', 'removal_clock', 'digest')),
  -- Task, communication or incident; for a digest the person.
  subject_id uuid not null,
  due_at timestamptz not null,
  -- The day that was meant, where it is a day; `due_at` is then its moment for this person's zone.
  due_on date,
  lead_minutes integer not null check (lead_minutes >= 0),
  -- Told because nobody acted on what another was told of.
  escalation boolean not null default false,
  escalated_to uuid[] not null default '{}',
  at timestamptz not null,
  state text not null default 'planned' check (state in ('planned', 'shown', 'sent', 'missed', 'cancelled')),
  shown_at timestamptz,
  read_at timestamptz,
  snoozed_until timestamptz,
  -- `handing` is written before the mail server is spoken to and stays if its answer never came: a mail that may have
  -- arrived is not sent a second time.
  mail text not null default 'none' check (mail in ('none', 'waiting', 'handing', 'sent', 'refused', 'unknown', 'late')),
  constraint reminders_once unique (user_id, kind, subject_id, due_at, lead_minutes, escalation),
  constraint reminder_is_of_a_team check ((kind = 'digest') = (team_id is null) and (kind = 'digest') = (incident_id is null))
);
create index reminders_planned on reminders (team_id, at) where state = 'planned';
create index reminders_shown on reminders (user_id, due_at) where state in ('shown', 'sent');
create index reminders_subject on reminders (subject_id, kind);
create index reminders_team on reminders (team_id);
create index reminders_incident on reminders (incident_id);

-- Up to where a team's reminders are planned. Whatever a person does to a file leaves an entry in the trail, so a team
-- with no entry since needs no look.
create table reminder_plans (
  team_id uuid primary key references teams on delete cascade,
  planned_at timestamptz not null,
  audit_id bigint not null
);

-- What is due and not done, one row a thing. Day-valued ones have due_on, others due_at.
create view dues with (security_invoker = true) as
  select 'task_due'::text as kind, t.id as subject_id, t.team_id, t.incident_id, i.code as incident_code,
    i.title as incident, i.returning_state, t.title, ''::text as party, t.due_at, null::date as due_on,
    coalesce(t.owner_id, t.recorded_by) as person_id, t.recorded_at
  from tasks t join incidents i on i.id = t.incident_id
  where t.state = 'open' and t.due_at is not null and i.state = 'open'
  union all
  select 'promise_due', c.id, c.team_id, c.incident_id, i.code, i.title, i.returning_state, c.promise,
    case c.direction when 'out' then c.to_party else c.from_party end, null, c.promise_due_on, c.recorded_by, c.recorded_at
  from communications c join incidents i on i.id = c.incident_id
  where c.promise_due_on is not null and c.promise_kept is null and i.state = 'open'
  union all
  select 'answer_due', c.id, c.team_id, c.incident_id, i.code, i.title, i.returning_state, c.summary, c.to_party,
    null, c.answer_due_on, c.recorded_by, c.recorded_at
  from communications c join incidents i on i.id = c.incident_id
  where c.answer_due_on is not null and i.state = 'open'
    and not exists (select from communications r where r.answers_id = c.id)
  union all
  select 'removal_clock', d.incident_id, d.team_id, d.incident_id, i.code, i.title, i.returning_state, i.title, '',
    null, d.day, null, d.recorded_at
  from (
    select k.incident_id, k.team_id, k.day, min(k.recorded_at) as recorded_at from (
      select c.incident_id, c.team_id, c.latest as day, c.recorded_at from claims c
      where c.property = 'date_return_expected' and c.latest is not null and c.incident_id is not null
        and c.superseded_by is null and c.withdrawn_at is null
      union all
      select l.incident_id, l.team_id, l.planned_latest, l.recorded_at from removal_legs l
      where l.planned_latest is not null and l.status in ('feared', 'announced')
    ) k group by k.incident_id, k.team_id, k.day
  ) d join incidents i on i.id = d.incident_id
  where i.state = 'open';

alter table reminder_settings enable row level security;
alter table calendar_links enable row level security;
alter table reminders enable row level security;
alter table reminder_plans enable row level security;
revoke all on reminder_plans from safeconduct_app;
create policy reminder_settings_own on reminder_settings for all
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
create policy calendar_links_own on calendar_links for all
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));
create policy reminders_own on reminders for select using (user_id = (select current_actor()));
create policy reminders_own_marks on reminders for update
  using (user_id = (select current_actor())) with check (user_id = (select current_actor()));

-- What is due is planned by the server alone; whoever is reminded may read it, and mark it read or put it off.
revoke insert, update, delete on reminders from safeconduct_app;
grant update (read_at, snoozed_until) on reminders to safeconduct_app;
-- An address is set by the functions below alone: only the link of the mail that went there confirms it.
revoke insert, update on reminder_settings from safeconduct_app;
grant insert (user_id, zone, language, quiet_from, quiet_to, removal_in_quiet, leads, digest_at, titles_in_mail, changed_at)
  on reminder_settings to safeconduct_app;
grant update (zone, language, quiet_from, quiet_to, removal_in_quiet, leads, digest_at, titles_in_mail, changed_at)
  on reminder_settings to safeconduct_app;
revoke insert, update, delete on dues from safeconduct_app;

-- An address waits to be confirmed; a link that was mailed for another one before is void. Zone and
-- language are for whoever has no settings yet.
create function await_address(address text, until timestamptz, zone text, language text) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into reminder_settings as s (user_id, pending_address, pending_until, zone, language)
    values (current_actor(), await_address.address, until, await_address.zone, await_address.language)
    on conflict (user_id) do update set pending_address = excluded.pending_address,
      pending_until = excluded.pending_until, pending_hash = null;
  end;

-- Confirms the address that waits, by the token of the mail that went there; false if there is none, or it is late.
create function confirm_address(hash bytea, at timestamptz) returns boolean
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    with confirmed as (
      update reminder_settings s
      set address = s.pending_address, pending_address = null, pending_hash = null, pending_until = null
      where s.user_id = current_actor() and s.pending_until > confirm_address.at
        and sha256(s.pending_hash) = sha256(hash)
      returning 1
    ) select exists (select from confirmed);
  end;

-- Takes the address, and one that waits, away: from then on nothing is mailed.
create function forget_address() returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update reminder_settings s
    set address = null, pending_address = null, pending_hash = null, pending_until = null
    where s.user_id = current_actor();
  end;

-- Whose calendar a secret opens. Nobody acts yet, and no session is asked for: calendars have none.
create function calendar_of(hash bytea)
  returns table (user_id uuid, role text, teams uuid[], token_hash bytea)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select u.id, u.role,
      coalesce((select array_agg(m.team_id order by m.team_id) from team_members m where m.user_id = u.id), '{}'),
      l.token_hash
    from calendar_links l join users u on u.id = l.user_id
    where l.token_hash = hash and u.disabled_at is null;
  end;
