-- Consents and papers: what a person has agreed to, one by one; what is drafted, who released it, what left.
--
-- Absent means no. A name leaves only on a version that two different people released, for people whose consent
-- for that audience is in force on the day; this file holds that itself, whatever the server above it does. A name
-- never stands here: a frozen paper has a slot in its place, which is filled where the paper is set.

create table consents (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  purpose text not null check (purpose in ('casework', 'submit_un', 'submit_court', 'submit_unhcr', 'submit_icrc',
    'name_to_government', 'name_public')),
  -- A body, a form's id, or * for any recipient of the purpose.
  recipient text not null default '*' check (length(recipient) between 1 and 200),
  given text not null check (given in ('yes', 'no')),
  by_whom text not null check (by_whom in ('person', 'relative', 'representative')),
  relationship text not null default '' check (length(relationship) <= 100),
  form text not null check (form in ('verbal', 'written', 'recorded')),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  interpreter boolean not null default false,
  legal_basis text not null check (legal_basis in ('consent', 'vital_interest', 'public_interest',
    'legitimate_interest', 'legal_obligation', 'contract')),
  harm_considered text[] not null default '{}' check (harm_considered <@ array['subject', 'relatives', 'source']),
  harm_note text not null default '' check (length(harm_note) <= 2000),
  given_on date not null,
  expires_on date,
  withdrawn_at timestamptz,
  withdrawal_note text not null default '' check (length(withdrawal_note) <= 2000),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (person_id, incident_id) references persons (id, incident_id),
  constraint consent_expires_after_it_is_given check (given_on <= expires_on),
  -- A name may reach the state that is feared and relatives there: nobody agrees to that unasked.
  constraint consent_harm_considered check (given = 'no' or purpose not in ('name_to_government', 'name_public')
    or harm_considered @> array['subject', 'relatives']),
  constraint consent_relationship_told check (by_whom = 'person' or relationship <> '')
);
create index consents_person on consents (person_id, purpose, given_on, id);
create index consents_incident on consents (incident_id, id);
create index consents_case on consents (case_id);

create function consents_only_withdrawn() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['withdrawn_at', 'withdrawal_note']
     is distinct from to_jsonb(old) - array['withdrawn_at', 'withdrawal_note']
     or old.withdrawn_at is not null or new.withdrawn_at is null then
    raise exception 'a consent is only ever withdrawn, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger consents_only_withdrawn before update on consents
  for each row execute function consents_only_withdrawn();

-- The person is locked, so that a paper on its way out waits for a consent being withdrawn, or is seen by it.
create function consent_locks_person() returns trigger language plpgsql as $$
begin
  perform from persons p where p.id = new.person_id for no key update;
  return new;
end $$;
create trigger consent_locks_person before insert or update on consents
  for each row execute function consent_locks_person();

-- Today where the day is furthest on (UTC+14): what was agreed to this morning in Seoul is agreed to, and what runs
-- out today somewhere has run out.
create function latest_day() returns date
  language sql stable parallel safe
  return (now() at time zone 'utc' + interval '14 hours')::date;

-- Whether a person agrees, on a day, to a purpose and every name that a recipient goes by. For each name, and for *,
-- the last word counts; one yes is needed and no refusal may stand. A yes that was withdrawn or has run out counts as
-- a refusal, so that an older yes does not come back in its place. Twin: packages/documents/src/consents.
create function consent_in_force(person uuid, wanted text, recipients text[], day date) returns boolean
  language sql stable as $$
  select coalesce(bool_and(last.agrees), false) from (
    select distinct on (lower(c.recipient))
      c.given = 'yes' and c.withdrawn_at is null and coalesce(c.expires_on >= day, true) as agrees
    from consents c
    where c.person_id = person and c.purpose = wanted and c.given_on <= day
      and not (c.given = 'no' and c.withdrawn_at is not null)
      and (c.recipient = '*' or lower(c.recipient) = any (select lower(r) from unnest(recipients) r))
    order by lower(c.recipient), c.given_on desc, c.id desc
  ) last
$$;

-- What somebody whose name stands in a paper must have agreed to.
create function consent_purpose(form text, audience text) returns text
  language sql immutable parallel safe
  return case audience
    when 'un' then 'submit_un'
    when 'court' then 'submit_court'
    when 'humanitarian' then case form when 'icrc' then 'submit_icrc' else 'submit_unhcr' end
    when 'public' then 'name_public'
    else 'name_to_government'
  end;

create table documents (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  form text not null check (form ~ '^[a-z][a-z0-9_]*$'),
  locale text not null check (locale in ('en', 'ko', 'zh-Hans')),
  audience text not null
    check (audience in ('un', 'court', 'humanitarian', 'detaining_state', 'third_state', 'public')),
  person_id uuid,
  addressee text not null check (length(addressee) between 1 and 300),
  submitter jsonb not null check (jsonb_typeof(submitter) = 'object'),
  -- The author's words by field; a field that asks for an identity has no place here.
  edits jsonb not null default '{}' check (jsonb_typeof(edits) = 'object'),
  mechanism text not null default '' check (mechanism ~ '^[A-Za-z0-9_-]{0,60}$'),
  intervention_id uuid,
  as_of date,
  state text not null default 'draft' check (state in ('draft', 'released', 'sent', 'withdrawn')),
  revision integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by uuid references users,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (person_id, incident_id) references persons (id, incident_id),
  constraint documents_id_case_key unique (id, case_id),
  constraint documents_id_incident_key unique (id, incident_id)
);
create index documents_incident on documents (incident_id, id);
create index documents_person on documents (person_id) where person_id is not null;
create index documents_case on documents (case_id);

-- A paper as it stood when it was frozen. `content` has slots where names stand; `sha256` are of the bytes with the
-- names in, as they leave, one a format.
create table document_versions (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  form text not null,
  locale text not null,
  audience text not null,
  addressee text not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  sha256 jsonb not null check (jsonb_typeof(sha256) = 'object' and sha256 <> '{}'),
  law_as_of date,
  claims text[] not null,
  named uuid[] not null,
  -- What each person named must have agreed to, and the names that the recipient goes by.
  purposes text[] not null,
  recipients text[] not null,
  made_at timestamptz not null default now(),
  made_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (document_id, case_id) references documents (id, case_id),
  constraint document_versions_number unique (document_id, number),
  constraint document_versions_id_case_key unique (id, case_id),
  constraint version_asks_its_audience check (purposes @> array[consent_purpose(form, audience)]),
  constraint version_holds_no_identity
    check (not jsonb_path_exists(content, 'strict $.**.identities') and content #> '{doc,data}' = 'null')
);
create index document_versions_case on document_versions (case_id);
create index document_versions_named on document_versions using gin (named) where named <> '{}';

-- Whose names stand in a version is read from its slots (packages/documents/slots) and not from who froze it: a paper
-- with a slot that its list leaves out would need neither a second person nor a consent.
create function version_names_its_slots() returns trigger language plpgsql as $$
declare
  codes text[] := array(
    select distinct slot.parts[1]
    from regexp_matches(new.content::text, '⟦(P-[0-9A-Z]{4,8})·[a-z][a-z0-9_.-]*⟧', 'g') as slot (parts));
  people uuid[] := array(
    select p.id from documents d join persons p on p.incident_id = d.incident_id
    where d.id = new.document_id and p.code = any (codes) order by p.id);
begin
  if cardinality(people) <> cardinality(codes) or new.named is distinct from people then
    raise exception 'the persons named are not those of the slots' using errcode = 'check_violation',
      constraint = 'version_names_its_slots';
  end if;
  return new;
end $$;
create trigger version_names_its_slots before insert on document_versions
  for each row execute function version_names_its_slots();

create table document_approvals (
  version_id uuid not null,
  user_id uuid not null references users,
  case_id uuid not null,
  team_id uuid not null,
  note text not null default '' check (length(note) <= 2000),
  approved_at timestamptz not null default now(),
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (version_id, case_id) references document_versions (id, case_id),
  constraint document_approvals_once primary key (version_id, user_id)
);
create index document_approvals_case on document_approvals (case_id);

-- What left for good: how, to whom, with which of the version's hashes, on which consents.
create table document_sendings (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  version_id uuid not null,
  channel text not null check (channel in ('email', 'portal', 'post', 'hand', 'messenger', 'publication')),
  recipient text not null check (length(recipient) between 1 and 300),
  formats text[] not null check (cardinality(formats) > 0),
  consent_ids uuid[] not null default '{}',
  communication_id uuid,
  note text not null default '' check (length(note) <= 2000),
  sent_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (version_id, case_id) references document_versions (id, case_id)
);
create index document_sendings_version on document_sendings (version_id);
create index document_sendings_case on document_sendings (case_id);

-- Every file that was made, recorded before it was made: drafts too.
create table document_exports (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  document_id uuid not null,
  version_id uuid,
  format text not null check (format in ('pdf', 'docx', 'html', 'txt')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  purpose text not null check (length(purpose) between 1 and 500),
  recipient text not null check (length(recipient) <= 300),
  basis text not null check (basis in ('no_personal_data', 'consent_recorded', 'vital_interest', 'legal_obligation')),
  named uuid[] not null default '{}',
  made_at timestamptz not null default now(),
  made_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (document_id, case_id) references documents (id, case_id),
  foreign key (version_id, case_id) references document_versions (id, case_id),
  constraint export_of_names_is_of_a_version check (named = '{}' or version_id is not null)
);
create index document_exports_document on document_exports (document_id, id);
create index document_exports_version on document_exports (version_id) where version_id is not null;
create index document_exports_case on document_exports (case_id);

-- Why a version may not leave on a day, or null where it may. The people named are locked, see above.
create function version_is_held(version uuid, day date) returns text
  language plpgsql volatile as $$
declare
  v document_versions;
  released integer;
begin
  select * into strict v from document_versions d where d.id = version;
  perform from persons p where p.id = any (v.named) order by p.id for share;
  select count(*) into released from document_approvals a where a.version_id = version;
  if released < 1 then return 'paper_not_released'; end if;
  if cardinality(v.named) > 0 and released < 2 then return 'paper_needs_second_person'; end if;
  if exists (
    select from unnest(v.named) as person (id), unnest(v.purposes) as asked (purpose)
    where not consent_in_force(person.id, asked.purpose, v.recipients, day)
  ) then return 'paper_consent_missing'; end if;
  return null;
end $$;

create function paper_leaves_by_rule() returns trigger language plpgsql as $$
declare
  held text;
begin
  held := version_is_held(new.version_id, latest_day());
  if held is not null then
    raise exception 'this version may not leave: %', held using errcode = 'check_violation', constraint = held;
  end if;
  return new;
end $$;
create trigger sending_by_rule before insert on document_sendings
  for each row execute function paper_leaves_by_rule();
create trigger export_by_rule before insert on document_exports
  for each row when (new.named <> '{}') execute function paper_leaves_by_rule();

-- The names that leave are those of the version, all of them or none.
create function export_names_its_people() returns trigger language plpgsql as $$
begin
  if not exists (select from document_versions v where v.id = new.version_id and v.document_id = new.document_id
      and (new.named = '{}' or v.named = new.named)) then
    raise exception 'the export is not of this version' using errcode = 'check_violation', constraint = 'export_of_version';
  end if;
  return new;
end $$;
create trigger export_names_its_people before insert on document_exports
  for each row when (new.version_id is not null) execute function export_names_its_people();

-- Nobody releases in another's name.
create function approval_is_ones_own() returns trigger language plpgsql as $$
begin
  if current_actor() is not null and new.user_id is distinct from current_actor() then
    raise exception 'nobody releases a paper for somebody else' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger approval_is_ones_own before insert on document_approvals
  for each row execute function approval_is_ones_own();

create function document_states_follow() returns trigger language plpgsql as $$
declare
  latest uuid;
  held text;
begin
  if old.state = 'withdrawn' then
    raise exception 'a withdrawn paper stays withdrawn' using errcode = 'restrict_violation';
  end if;
  if new.state in ('released', 'sent') and new.state is distinct from old.state then
    select v.id into latest from document_versions v where v.document_id = new.id order by v.number desc limit 1;
    held := case when latest is null then 'paper_not_released' else
      version_is_held(latest, latest_day()) end;
    if held is null and new.state = 'sent'
       and not exists (select from document_sendings s where s.version_id = latest) then
      held := 'paper_not_sent';
    end if;
    if held is not null then
      raise exception 'this paper is not there yet: %', held using errcode = 'check_violation', constraint = held;
    end if;
  end if;
  return new;
end $$;
create trigger document_states_follow before update on documents
  for each row execute function document_states_follow();

do $$
declare
  t text;
begin
  foreach t in array array['document_versions', 'document_approvals', 'document_sendings', 'document_exports'] loop
    execute format('create trigger %I before update on %I for each row execute function never_updated()', t || '_stay_as_they_are', t);
  end loop;
  foreach t in array array['consents', 'documents', 'document_versions', 'document_approvals', 'document_sendings',
    'document_exports'] loop
    execute format('create trigger %I before delete on %I for each row execute function only_samples_go()', t || '_stay', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I using (team_id = any ((select current_teams())::uuid[]))
      with check (team_id = any ((select current_teams())::uuid[]))', t || '_of_team', t);
  end loop;
end $$;

-- A paper may be drafted for an intervention, which knows it. Whoever removes one leaves the other standing.
alter table documents add constraint documents_intervention foreign key (intervention_id, incident_id)
  references interventions (id, incident_id) on delete set null (intervention_id);
create index documents_intervention on documents (intervention_id) where intervention_id is not null;
alter table interventions add constraint interventions_document foreign key (document_id, incident_id)
  references documents (id, incident_id) on delete set null (document_id);
create index interventions_document on interventions (document_id) where document_id is not null;

-- The history of an incident is that of all that hangs on it, save what has a page of its own: as in 0006, which 0007
-- has narrowed again.
create or replace function entries_of_incident(incident text, most integer) returns table (id bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.id from audit a
    where a.detail ? 'incidentId' and a.detail ->> 'incidentId' = incident
      and a.subject_kind not in ('report', 'proposal', 'claim', 'import', 'incident', 'case')
      and a.team_id = any ((select current_teams())::uuid[])
    order by a.id desc limit most;
  end;
