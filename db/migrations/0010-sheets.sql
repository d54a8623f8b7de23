-- Sheets in and out: stable codes for every kind of row that a sheet can hold, imports with their dry run, and the one
-- narrow way by which an import is taken back (decisions/0013).

alter table incidents add column import_hash text;
alter table sources add column import_id uuid;
alter table groups add column import_id uuid, add column import_hash text;
alter table custody_periods add column code text check (length(code) between 1 and 60),
  add column import_id uuid, add column import_hash text;
alter table removal_legs add column code text check (length(code) between 1 and 60),
  add column import_id uuid, add column import_hash text;
alter table communications add column code text check (length(code) between 1 and 60),
  add column import_id uuid, add column import_hash text;
create unique index custody_code on custody_periods (case_id, code) where code is not null;
create unique index legs_code on removal_legs (case_id, code) where code is not null;
create unique index communications_code on communications (case_id, code) where code is not null;

create table imports (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  channel text not null default 'import' check (channel in ('import', 'sample')),
  state text not null default 'open'
    check (state in ('open', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'discarded')),
  sheets jsonb not null default '[]' check (jsonb_typeof(sheets) = 'array'),
  tallies jsonb,
  faults integer not null default 0,
  -- Names the difference that was found, so that exactly this one is accepted.
  check_id uuid,
  trouble jsonb,
  begun_at timestamptz not null default now(),
  begun_by uuid references users,
  ran_at timestamptz,
  undone_at timestamptz,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint imports_id_team_key unique (id, team_id)
);
create index imports_case on imports (case_id, id desc);
create index imports_busy on imports (team_id) where state in ('checking', 'running', 'undoing');

-- How far a job is, on a row of its own: it is written beside the job's transaction, so that others see it move, and
-- nothing that the transaction holds is waited for.
create table import_progress (
  import_id uuid primary key references imports on delete cascade,
  case_id uuid not null,
  team_id uuid not null,
  step text not null check (step in ('waiting', 'reading', 'comparing', 'writing', 'undoing')),
  read integer not null default 0,
  checked integer not null default 0,
  written integer not null default 0,
  total integer not null default 0,
  beat_at timestamptz not null default now(),
  cancel boolean not null default false,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade
);
create index import_progress_case on import_progress (case_id);

-- The rows of the sheets between check and run. Unlogged: after a crash they are read from the file again. No foreign
-- key but the one to the import: this is scratch paper of a million rows, and goes with the import.
create unlogged table import_rows (
  import_id uuid not null,
  team_id uuid not null,
  n integer not null,
  sheet smallint,
  line integer,
  kind text not null,
  code text not null,
  -- The incident's code for a lot, whose label is stable within its incident alone.
  scope text not null default '',
  hash text not null,
  data jsonb not null,
  words text[] not null,
  verdict text not null default 'added',
  target uuid,
  changes jsonb,
  primary key (import_id, n)
);
create index import_rows_verdict on import_rows (import_id, verdict, n) where verdict <> 'added';

create table import_faults (
  import_id uuid not null references imports on delete cascade,
  team_id uuid not null,
  n integer not null,
  sheet text not null,
  line integer not null,
  position integer,
  header text not null,
  field text,
  code text not null,
  found text not null,
  expected text not null,
  primary key (import_id, n)
);

-- What rows were before an import changed them, and what they are after. Claims are not here: they are superseded.
create table import_changes (
  import_id uuid not null references imports on delete cascade,
  case_id uuid not null,
  team_id uuid not null,
  kind text not null check (kind in ('incidents', 'lots', 'reports', 'custody', 'legs', 'communications')),
  row_id uuid not null,
  before jsonb not null,
  words tsvector,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  primary key (import_id, kind, row_id)
);
create index import_changes_case on import_changes (case_id);

-- The team's last mapping for a row of headers.
create table import_mappings (
  team_id uuid not null references teams on delete cascade,
  headers text not null check (length(headers) <= 64),
  mapping jsonb not null,
  used_at timestamptz not null default now(),
  primary key (team_id, headers)
);

do $$
declare
  t text;
begin
  -- Named _of_team where the row has a case: need-to-know (0011) adds its rule to those.
  foreach t in array array['imports', 'import_progress', 'import_changes'] loop
    execute format('create policy %I on %I using (team_id = any ((select current_teams())::uuid[]))
      with check (team_id = any ((select current_teams())::uuid[]))', t || '_of_team', t);
  end loop;
  -- Without a case of their own: rows of an import are seen by who sees the import, whose row names the case.
  foreach t in array array['import_rows', 'import_faults', 'import_mappings'] loop
    execute format('create policy %I on %I using (team_id = any ((select current_teams())::uuid[]))
      with check (team_id = any ((select current_teams())::uuid[]))', t || '_of_the_team', t);
  end loop;
  foreach t in array array['imports', 'import_progress', 'import_changes', 'import_rows', 'import_faults',
    'import_mappings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

-- The rows of each kind as sheets hold them: links as stable codes, blanks as null. What an import compares a sheet's
-- cells with, and what an export writes, so that a sheet that comes back unedited says that all is the same.
create view sheet_incidents with (security_invoker = true) as
  select i.id, i.case_id, i.id as incident_id, i.code, ''::text as scope, i.import_hash, jsonb_build_object(
    'title', i.title, 'returning_state', nullif(i.returning_state, ''), 'receiving_state',
    nullif(i.receiving_state, ''), 'summary', nullif(i.summary, ''), 'state', i.state) as body
  from incidents i;

create view sheet_lots with (security_invoker = true) as
  select g.id, g.case_id, g.incident_id, g.label as code, i.code as scope, g.import_hash, jsonb_build_object(
    'title', nullif(g.title, ''), 'parent', p.label, 'note', nullif(g.note, '')) as body
  from groups g join incidents i on i.id = g.incident_id left join groups p on p.id = g.parent_id;

create view sheet_reports with (security_invoker = true) as
  select r.id, r.case_id, r.incident_id, r.code, ''::text as scope, r.import_hash, jsonb_build_object(
    'title', nullif(r.title, ''), 'url', nullif(r.url, ''), 'publisher', nullif(s.publisher, ''),
    'publication_date', r.published_on, 'date_precision', r.precision, 'language', r.language,
    'incident_id', i.code, 'genre', nullif(r.genre, ''), 'derives_from', d.code, 'secrecy', r.secrecy,
    'note', nullif(r.note, '')) as body
  from reports r join sources s on s.id = r.source_id left join incidents i on i.id = r.incident_id
    left join reports d on d.id = r.derives_from;

create view sheet_claims with (security_invoker = true) as
  select c.id, c.case_id, c.incident_id, coalesce(c.code, c.id::text) as code, ''::text as scope, c.import_hash,
    jsonb_build_object('report_id', r.code, 'incident_id', i.code, 'property', c.property) || jsonb_build_object(
    'value_stated', c.value_stated, 'value_normalised', nullif(c.value_normalised, ''), 'lower', c.lower,
    'upper', c.upper, 'earliest', c.earliest, 'latest', c.latest, 'attribution', c.speaker, 'attribution_type',
    c.speaker_kind, 'chain', case when c.chain <> '{}' then to_jsonb(c.chain) end, 'verb', nullif(c.verb, ''),
    'addressee', nullif(c.addressee, ''), 'medium', nullif(c.medium, ''), 'first_hand', c.first_hand,
    'hedge', nullif(nullif(c.hedge, 'none'), ''), 'as_of', c.as_of, 'lot', nullif(c.scope_lot, ''),
    'unit', nullif(c.scope_unit, ''), 'wider_scope', c.scope_other, 'locator', nullif(c.locator ->> 'words', ''),
    'place_in_text', case when c.locator ? 'sentence' then (c.locator ->> 'sentence') || ' ' || (c.locator ->> 'start')
      || '-' || (c.locator ->> 'end') end,
    'credibility', c.credibility::text, 'recorded_on', c.learned_on, 'note', nullif(c.note, '')) as body
  from claims c join reports r on r.id = c.report_id left join incidents i on i.id = c.incident_id
  where c.superseded_by is null and c.withdrawn_at is null;

create view sheet_custody with (security_invoker = true) as
  select u.id, u.case_id, u.incident_id, coalesce(u.code, u.id::text) as code, ''::text as scope, u.import_hash,
    jsonb_build_object('incident_id', i.code, 'lot', g.label, 'person', p.code, 'kind', u.kind, 'place', u.place,
    'authority', nullif(u.authority, ''), 'from', u.from_on, 'to', u.to_on, 'last_confirmed', u.last_confirmed,
    'end_reason', u.end_reason, 'claim_id', coalesce(c.code, c.id::text), 'note', nullif(u.note, '')) as body
  from custody_periods u join incidents i on i.id = u.incident_id left join groups g on g.id = u.group_id
    left join persons p on p.id = u.person_id left join claims c on c.id = u.claim_id;

create view sheet_legs with (security_invoker = true) as
  select l.id, l.case_id, l.incident_id, coalesce(l.code, l.id::text) as code, ''::text as scope, l.import_hash,
    jsonb_build_object('incident_id', i.code, 'lot', g.label, 'person', p.code, 'from_place',
    nullif(l.from_place, ''), 'to_place', nullif(l.to_place, ''), 'route', nullif(l.route, ''), 'planned_for',
    l.planned_for, 'executed_on', l.executed_on, 'authority', nullif(l.authority, ''), 'status', l.status,
    'claim_id', coalesce(c.code, c.id::text), 'note', nullif(l.note, '')) as body
  from removal_legs l join incidents i on i.id = l.incident_id left join groups g on g.id = l.group_id
    left join persons p on p.id = l.person_id left join claims c on c.id = l.claim_id;

create view sheet_communications with (security_invoker = true) as
  select m.id, m.case_id, m.incident_id, coalesce(m.code, m.id::text) as code, ''::text as scope, m.import_hash,
    jsonb_build_object('incident_id', i.code, 'from', m.from_party, 'to', m.to_party, 'direction', m.direction,
    'media', case when m.media <> '{}' then to_jsonb(m.media) end, 'verbal', m.verbal, 'written', m.written,
    'on', m.on_date, 'at', to_char(m.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'summary',
    nullif(m.summary, ''), 'answers', coalesce(a.code, a.id::text), 'answer_due_on', m.answer_due_on, 'promise',
    nullif(m.promise, ''), 'promise_due_on', m.promise_due_on, 'promise_kept', m.promise_kept, 'noted_by',
    nullif(m.noted_by, ''), 'claim_id', coalesce(c.code, c.id::text)) as body
  from communications m join incidents i on i.id = m.incident_id left join communications a on a.id = m.answers_id
    left join claims c on c.id = m.claim_id;

-- Whether the rows of an import are being taken back, by undo_import and in this very transaction. The setting alone
-- says nothing: anybody may set it. That the owner's function is running is what counts, and requests are never the
-- owner.
create function being_undone(import uuid) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select import is not null and current_setting('app.undoing', true) = import::text
    and exists (select from pg_class t join pg_roles r on r.oid = t.relowner
      where t.oid = 'public.imports'::regclass and r.rolname = current_user)
$$;

create or replace function claims_are_immutable() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['superseded_by', 'credibility', 'incident_id', 'group_id', 'withdrawn_at']
     is distinct from
     to_jsonb(old) - array['superseded_by', 'credibility', 'incident_id', 'group_id', 'withdrawn_at'] then
    raise exception 'a claim is never changed; supersede it' using errcode = 'restrict_violation';
  end if;
  -- Only the import that superseded it, taken back, lets it stand again.
  if old.superseded_by is not null and new.superseded_by is distinct from old.superseded_by
     and not (new.superseded_by is null
       and being_undone((select c.import_id from claims c where c.id = old.superseded_by))) then
    raise exception 'a superseded claim stays superseded' using errcode = 'restrict_violation';
  end if;
  if old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a withdrawn claim stays withdrawn' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create or replace function only_samples_go() returns trigger language plpgsql as $$
begin
  if exists (select from cases c where c.id = old.case_id and not c.sample)
     and not being_undone((to_jsonb(old) ->> 'import_id')::uuid) then
    raise exception '% rows are never deleted', tg_table_name using errcode = 'restrict_violation';
  end if;
  return old;
end $$;

-- What was built on the rows of an import since: rows of others that point at rows it added, by any foreign key there
-- is (one that a later migration adds included), and acts on rows that it added or changed.
create function import_blockers(which uuid, most integer)
  returns table (kind text, id uuid, code text, why text, by text, by_id text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  link record;
  ran timestamptz := (select i.ran_at from imports i where i.id = which);
  names constant jsonb := '{"incidents": "incidents", "groups": "lots", "reports": "reports", "claims": "claims",
    "custody_periods": "custody", "removal_legs": "legs", "communications": "communications"}';
begin
  for link in
    select f.conrelid::regclass as using_table, f.confrelid::regclass::text as used, u.attname as using_column,
      exists (select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'import_id') as imported,
      exists (select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'id') as named
    from pg_constraint f
      join lateral unnest(f.conkey, f.confkey) as k (mine, theirs) on true
      join pg_attribute u on u.attrelid = f.conrelid and u.attnum = k.mine
      join pg_attribute t on t.attrelid = f.confrelid and t.attnum = k.theirs and t.attname = 'id'
    where f.contype = 'f' and names ? f.confrelid::regclass::text and u.attname <> 'superseded_by'
    order by 1, 3
  loop
    return query execute format(
      'select %L::text, t.id, %s, ''used_by''::text, %L::text, %s from %s u join %I t on t.id = u.%I
       where t.import_id = $1 %s %s limit $2',
      names ->> link.used, case link.used when 'groups' then 't.label' else 'coalesce(t.code, t.id::text)' end,
      link.using_table::text, case when link.named then 'u.id::text' else quote_literal('') end, link.using_table,
      link.used, link.using_column, case when link.imported then 'and u.import_id is distinct from $1' else '' end,
      -- A row that the import itself changed is put back before anything goes.
      case when link.named then 'and not exists (select from import_changes h where h.import_id = $1 and h.row_id = u.id)'
        else '' end)
      using which, most;
  end loop;
  return query
    select 'claims', c.id, coalesce(c.code, c.id::text), 'changed_since', 'claim.superseded', c.superseded_by::text
    from claims c join claims s on s.id = c.superseded_by
    where c.import_id = which and s.import_id is distinct from which limit most;
  return query
    select s.kind, s.id, s.code, 'changed_since', a.act, a.id::text
    from audit a join lateral (
      select 'incidents' as kind, i.id, i.code from incidents i where a.subject_kind = 'incident'
        and i.id = a.subject_id::uuid and (i.import_id = which or exists (select from import_changes h
          where h.import_id = which and h.kind = 'incidents' and h.row_id = i.id))
      union all select 'lots', g.id, g.label from groups g where a.subject_kind = 'group'
        and g.id = a.subject_id::uuid and (g.import_id = which or exists (select from import_changes h
          where h.import_id = which and h.kind = 'lots' and h.row_id = g.id))
      union all select 'reports', r.id, r.code from reports r where a.subject_kind = 'report'
        and r.id = a.subject_id::uuid and (r.import_id = which or exists (select from import_changes h
          where h.import_id = which and h.kind = 'reports' and h.row_id = r.id))
      union all select 'claims', c.id, coalesce(c.code, c.id::text) from claims c where a.subject_kind = 'claim'
        and c.id = a.subject_id::uuid and c.import_id = which
      union all select 'custody', u.id, coalesce(u.code, u.id::text) from custody_periods u
        where a.subject_kind = 'custody' and u.id = a.subject_id::uuid and (u.import_id = which or exists (select
          from import_changes h where h.import_id = which and h.kind = 'custody' and h.row_id = u.id))
      union all select 'legs', l.id, coalesce(l.code, l.id::text) from removal_legs l
        where a.subject_kind = 'leg' and l.id = a.subject_id::uuid and (l.import_id = which or exists (select
          from import_changes h where h.import_id = which and h.kind = 'legs' and h.row_id = l.id))
      union all select 'communications', m.id, coalesce(m.code, m.id::text) from communications m
        where a.subject_kind = 'communication' and m.id = a.subject_id::uuid and (m.import_id = which or exists (select
          from import_changes h where h.import_id = which and h.kind = 'communications' and h.row_id = m.id))
    ) s on true
    where a.at > ran and a.team_id = (select i.team_id from imports i where i.id = which)
      and a.subject_kind in ('incident', 'report', 'claim', 'group', 'custody', 'leg', 'communication')
      and a.act ~ '\.(changed|superseded|graded|withdrawn|restored|zones-set|confirmed)$'
      and a.detail ->> 'importId' is distinct from which::text
    limit most;
  -- Rows that it changed and that were removed since have nothing to be put back into.
  return query
    select h.kind, h.row_id, coalesce(h.before ->> 'code', h.before ->> 'label', ''), 'changed_since', 'removed', ''
    from import_changes h where h.import_id = which and not exists (
      select from incidents x where x.id = h.row_id union all select from groups x where x.id = h.row_id
      union all select from reports x where x.id = h.row_id union all select from custody_periods x where x.id = h.row_id
      union all select from removal_legs x where x.id = h.row_id
      union all select from communications x where x.id = h.row_id) limit most;
end $$;

-- Takes away what an import added. Whoever calls has put back what it changed, under the lock of the case, and has seen
-- that nothing blocks it; a row that something else points at is refused by its foreign key all the same. As the owner,
-- under forced row-level security: only what the actor sees.
create function undo_import(which uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  its_case uuid := (select i.case_id from imports i where i.id = which and i.state = 'undoing' and i.channel = 'import');
begin
  if its_case is null then
    raise exception 'there is no such import to take back' using errcode = 'restrict_violation';
  end if;
  perform set_config('app.undoing', which::text, true);
  delete from search_entries e using claims c
    where e.kind = 'claim' and e.subject_id = c.id and c.case_id = its_case and c.import_id = which;
  delete from search_entries e using reports r
    where e.kind = 'report' and e.subject_id = r.id and r.case_id = its_case and r.import_id = which;
  delete from search_entries e using incidents i
    where e.kind = 'incident' and e.subject_id = i.id and i.case_id = its_case and i.import_id = which;
  delete from communications where case_id = its_case and import_id = which;
  delete from removal_legs where case_id = its_case and import_id = which;
  delete from custody_periods where case_id = its_case and import_id = which;
  -- Of two that stand with one code the later goes first: a code stands once.
  update claims s set withdrawn_at = now() from claims c
    where c.superseded_by = s.id and s.case_id = its_case and s.import_id = which and s.withdrawn_at is null;
  update claims c set superseded_by = null from claims s
    where s.id = c.superseded_by and s.case_id = its_case and s.import_id = which;
  delete from claims where case_id = its_case and import_id = which;
  delete from reports where case_id = its_case and import_id = which;
  delete from groups where case_id = its_case and import_id = which;
  delete from incidents where case_id = its_case and import_id = which;
  delete from sources s where s.case_id = its_case and s.import_id = which and s.reliability = 'F'
    and not exists (select from reports r where r.source_id = s.id);
  perform set_config('app.undoing', '', true);
end $$;
