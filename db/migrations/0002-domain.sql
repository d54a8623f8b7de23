-- The case file: cases, sources, reports, proposals, claims, incidents, lots, persons and what befell them.
--
-- Every table carries case_id and team_id, tied together by a foreign key to cases (id, team_id), so that a
-- row cannot name a team other than its case's; row-level security then needs no join. Uncertain dates are
-- kept as written (EDTF) beside the earliest and latest day they allow. No table here, now or later, has a
-- plaintext column for the identity of a person: names, births, kin and contacts are sealed elsewhere.

create table cases (
  id uuid primary key default new_id(),
  team_id uuid not null references teams,
  title text not null check (length(title) between 1 and 200),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid references users,
  constraint cases_id_team_key unique (id, team_id)
);
create index cases_team on cases (team_id, id);

create table incidents (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  code text not null check (length(code) between 1 and 60),
  title text not null check (length(title) between 1 and 300),
  returning_state text not null default '' check (returning_state ~ '^([A-Z]{2}(;[A-Z]{2})*)?$'),
  receiving_state text not null default '' check (receiving_state ~ '^([A-Z]{2}(;[A-Z]{2})*)?$'),
  summary text not null default '' check (length(summary) <= 4000),
  state text not null default 'open' check (state in ('open', 'closed')),
  changed_at timestamptz not null default now(),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  import_id uuid,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint incidents_id_case_key unique (id, case_id),
  constraint incidents_code_key unique (case_id, code)
);
create index incidents_team on incidents (team_id, changed_at desc, id desc);

-- A publisher or other source of reports. A confidential source is entered under a cover word; who it is
-- belongs under seal. Blank publishers are never merged: two unnamed callers are two sources.
create table sources (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  publisher text not null check (length(publisher) <= 200),
  reliability char(1) not null default 'F' check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint sources_id_case_key unique (id, case_id)
);
create unique index sources_publisher on sources (case_id, publisher) where publisher <> '';

create table reports (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid,
  source_id uuid not null,
  code text not null check (length(code) between 1 and 100),
  title text not null default '' check (length(title) <= 500),
  url text check (length(url) <= 2000),
  published_on text check (published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  published_earliest date,
  published_latest date,
  precision text not null default 'unknown' check (precision in ('day', 'month', 'year', 'inferred', 'unknown')),
  language text not null default 'und' check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  genre text not null default '' check (length(genre) <= 100),
  channel text not null check (channel in ('paste', 'upload', 'import', 'phone', 'message', 'sample')),
  derives_from uuid,
  secrecy text not null default 'internal' check (secrecy in ('public', 'internal')),
  state text not null default 'new' check (state in ('new', 'read', 'set_aside')),
  note text not null default '' check (length(note) <= 4000),
  received_at timestamptz not null default now(),
  recorded_by uuid references users,
  import_id uuid,
  -- Hash of the sheet's row: a row imported again unchanged leaves what was done on the desk since alone.
  import_hash text,
  text text,
  sentences jsonb not null default '[]' check (jsonb_typeof(sentences) = 'array'),
  warnings text[] not null default '{}',
  -- MinHash signature of the text, so that new reports are compared without reading every text again.
  signature bigint[],
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint reports_id_case_key unique (id, case_id),
  constraint reports_code_key unique (case_id, code),
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (source_id, case_id) references sources (id, case_id),
  foreign key (derives_from, case_id) references reports (id, case_id) deferrable initially deferred,
  check (derives_from <> id),
  check (published_earliest <= published_latest),
  check ((published_on is null) = (published_earliest is null) and (published_on is null) = (published_latest is null))
);
create index reports_case on reports (case_id, id desc);
create index reports_incident on reports (incident_id, id desc);
create index reports_new on reports (team_id, id desc) where state = 'new';
create index reports_derives on reports (derives_from) where derives_from is not null;
create index reports_source on reports (source_id);

-- The bytes as received lie in the file store under their SHA-256; this row tells what they were.
create table report_files (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  report_id uuid not null,
  name text not null check (length(name) between 1 and 255),
  media_type text not null check (length(media_type) between 1 and 200),
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (report_id, case_id) references reports (id, case_id),
  constraint report_files_report_key unique (report_id)
);
create index report_files_sha on report_files (sha256);
create index report_files_case on report_files (case_id);

-- Bands of the MinHash signature: texts that share one are candidates for near-copies.
create table report_bands (
  case_id uuid not null,
  team_id uuid not null,
  report_id uuid not null,
  band bigint not null,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (report_id, case_id) references reports (id, case_id),
  primary key (case_id, band, report_id)
);
create index report_bands_report on report_bands (report_id);

create table near_copies (
  case_id uuid not null,
  team_id uuid not null,
  a uuid not null,
  b uuid not null,
  likeness real not null check (likeness between 0 and 1),
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (a, case_id) references reports (id, case_id),
  foreign key (b, case_id) references reports (id, case_id),
  primary key (a, b),
  check (a < b)
);
create index near_copies_b on near_copies (b);
create index near_copies_case on near_copies (case_id);

-- A lot: people counted together. Lots form a tree within an incident.
create table groups (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  parent_id uuid,
  label text not null check (length(label) between 1 and 40),
  title text not null default '' check (length(title) <= 300),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  constraint groups_id_incident_key unique (id, incident_id),
  constraint groups_id_case_key unique (id, case_id),
  foreign key (parent_id, incident_id) references groups (id, incident_id) on delete set null (parent_id),
  constraint groups_label_key unique (incident_id, label),
  check (parent_id <> id)
);
create index groups_case on groups (case_id);
create index groups_parent on groups (parent_id) where parent_id is not null;

-- A person under a pseudonym code. Whoever this is, is nowhere in this table.
create table persons (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  group_id uuid,
  code text not null check (code ~ '^P-[0-9A-HJKMNP-TV-Z]{4,8}$'),
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  age_lower integer check (age_lower between 0 and 130),
  age_upper integer check (age_upper between 0 and 130),
  status text not null
    check (status in ('at_risk', 'detained', 'returned', 'released', 'resettled', 'dead', 'unknown')),
  status_on text,
  status_earliest date,
  status_latest date,
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id) on delete set null (group_id),
  constraint persons_id_incident_key unique (id, incident_id),
  constraint persons_code_key unique (case_id, code),
  check (age_lower <= age_upper),
  check (status_earliest <= status_latest)
);
create index persons_incident on persons (incident_id, id);
create index persons_group on persons (group_id) where group_id is not null;

-- One statement in one report. Immutable: what it says is never changed, only superseded or withdrawn.
create table claims (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  report_id uuid not null,
  incident_id uuid,
  group_id uuid,
  code text check (length(code) between 1 and 60),
  property text not null check (property ~ '^[a-z][a-z_]*$'),
  value_stated text not null check (length(value_stated) between 1 and 2000),
  value_normalised text not null check (length(value_normalised) <= 500),
  lower numeric,
  upper numeric,
  earliest date,
  latest date,
  speaker text not null check (length(speaker) between 1 and 300),
  speaker_kind text not null check (speaker_kind in ('self', 'reporter', 'named_person', 'named_org', 'official',
    'anonymous_source', 'activists', 'media', 'state_media', 'family', 'victim', 'unattributed')),
  chain text[] not null default '{}' check (cardinality(chain) <= 10),
  verb text not null default '' check (length(verb) <= 100),
  addressee text check (length(addressee) <= 300),
  medium text check (length(medium) <= 100),
  hedge text not null check (length(hedge) <= 300),
  first_hand boolean,
  locator jsonb not null check (jsonb_typeof(locator) = 'object' and locator ? 'words'),
  as_of text check (length(as_of) <= 100),
  as_of_earliest date,
  as_of_latest date,
  scope_lot text check (length(scope_lot) <= 40),
  scope_unit text check (length(scope_unit) <= 60),
  scope_other boolean not null default false,
  note text not null default '' check (length(note) <= 4000),
  credibility smallint not null default 6 check (credibility between 1 and 6),
  superseded_by uuid,
  -- The day on which the file learned it: an imported sheet is the record of earlier work, so there it is
  -- the day of publication; otherwise the day of recording. Views of a past day go by it.
  learned_on date not null default (now() at time zone 'utc')::date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  import_id uuid,
  import_hash text,
  withdrawn_at timestamptz,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  constraint claims_id_case_key unique (id, case_id),
  foreign key (report_id, case_id) references reports (id, case_id),
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id) on delete set null (group_id),
  foreign key (superseded_by, case_id) references claims (id, case_id) deferrable initially deferred,
  check (lower <= upper),
  check (earliest <= latest),
  check (as_of_earliest <= as_of_latest),
  check (superseded_by <> id),
  check (group_id is null or incident_id is not null)
);
create unique index claims_code on claims (case_id, code)
  where code is not null and superseded_by is null and withdrawn_at is null;
create index claims_incident on claims (incident_id, id);
create index claims_report on claims (report_id, id);
create index claims_case on claims (case_id, property, id);
create index claims_group on claims (group_id) where group_id is not null;
create index claims_superseded on claims (superseded_by) where superseded_by is not null;
create index claims_clocks on claims (team_id, latest)
  where property = 'date_return_expected' and superseded_by is null and withdrawn_at is null;

-- What the reader proposes, waiting for a person.
create table proposals (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  report_id uuid not null,
  position integer not null check (position >= 0),
  proposed jsonb not null check (jsonb_typeof(proposed) = 'object'),
  state text not null default 'open' check (state in ('open', 'accepted', 'corrected', 'rejected')),
  claim_id uuid,
  reason text check (length(reason) <= 500),
  decided_at timestamptz,
  decided_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (report_id, case_id) references reports (id, case_id),
  foreign key (claim_id, case_id) references claims (id, case_id),
  check ((state in ('accepted', 'corrected')) = (claim_id is not null)),
  check ((state = 'open') = (decided_at is null))
);
create index proposals_report on proposals (report_id, position);
create index proposals_open on proposals (report_id) where state = 'open';
create index proposals_claim on proposals (claim_id) where claim_id is not null;
create index proposals_case on proposals (case_id);

create table custody_periods (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  group_id uuid,
  person_id uuid,
  kind text not null check (kind in ('arrested', 'held')),
  place text not null check (length(place) between 1 and 300),
  authority text not null default '' check (length(authority) <= 300),
  from_on text,
  from_earliest date,
  from_latest date,
  to_on text,
  to_earliest date,
  to_latest date,
  last_confirmed text,
  last_confirmed_earliest date,
  last_confirmed_latest date,
  end_reason text check (end_reason in ('released', 'transferred', 'removed', 'escaped', 'died', 'unknown')),
  claim_id uuid,
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id) on delete set null (group_id),
  foreign key (person_id, incident_id) references persons (id, incident_id) on delete set null (person_id),
  foreign key (claim_id, case_id) references claims (id, case_id),
  check (from_earliest <= from_latest),
  check (to_earliest <= to_latest),
  check (last_confirmed_earliest <= last_confirmed_latest),
  -- Ended before it can have begun: impossible however uncertain the two dates are.
  constraint custody_ends_after_it_begins check (from_earliest <= to_latest)
);
create index custody_incident on custody_periods (incident_id, id);
create index custody_group on custody_periods (group_id) where group_id is not null;
create index custody_person on custody_periods (person_id) where person_id is not null;
create index custody_claim on custody_periods (claim_id) where claim_id is not null;
create index custody_case on custody_periods (case_id);

create table removal_legs (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  group_id uuid,
  person_id uuid,
  from_place text not null default '' check (length(from_place) <= 300),
  to_place text not null default '' check (length(to_place) <= 300),
  route text not null default '' check (length(route) <= 300),
  planned_for text,
  planned_earliest date,
  planned_latest date,
  executed_on text,
  executed_earliest date,
  executed_latest date,
  authority text not null default '' check (length(authority) <= 300),
  status text not null check (status in ('feared', 'announced', 'reported', 'confirmed', 'averted')),
  claim_id uuid,
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (group_id, incident_id) references groups (id, incident_id) on delete set null (group_id),
  foreign key (person_id, incident_id) references persons (id, incident_id) on delete set null (person_id),
  foreign key (claim_id, case_id) references claims (id, case_id),
  check (planned_earliest <= planned_latest),
  check (executed_earliest <= executed_latest),
  -- Only what is said to have happened has a day on which it happened.
  constraint leg_executed_only_if_it_happened check (executed_on is null or status in ('reported', 'confirmed'))
);
create index legs_incident on removal_legs (incident_id, id);
create index legs_group on removal_legs (group_id) where group_id is not null;
create index legs_person on removal_legs (person_id) where person_id is not null;
create index legs_claim on removal_legs (claim_id) where claim_id is not null;
create index legs_case on removal_legs (case_id);

create table communications (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  from_party text not null check (length(from_party) between 1 and 300),
  to_party text not null check (length(to_party) between 1 and 300),
  verbal boolean not null,
  written boolean not null,
  on_date text,
  on_earliest date,
  on_latest date,
  summary text not null default '' check (length(summary) <= 2000),
  claim_id uuid,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id),
  foreign key (claim_id, case_id) references claims (id, case_id),
  check (on_earliest <= on_latest)
);
create index communications_incident on communications (incident_id, id);
create index communications_claim on communications (claim_id) where claim_id is not null;
create index communications_case on communications (case_id);

create table decisions (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  property text not null check (property ~ '^[a-z][a-z_]*$'),
  lot text check (length(lot) <= 40),
  value text not null check (length(value) between 1 and 500),
  reason text not null check (length(reason) between 1 and 2000),
  withdrawn_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id)
);
create index decisions_incident on decisions (incident_id, id);
create index decisions_case on decisions (case_id);

create table tasks (
  id uuid primary key default new_id(),
  case_id uuid not null,
  team_id uuid not null,
  incident_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  due_at timestamptz,
  state text not null default 'open' check (state in ('open', 'done')),
  note text not null default '' check (length(note) <= 2000),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references users,
  foreign key (case_id, team_id) references cases (id, team_id) on delete cascade,
  foreign key (incident_id, case_id) references incidents (id, case_id)
);
create index tasks_incident on tasks (incident_id, id);
create index tasks_open on tasks (team_id, due_at nulls last, id) where state = 'open';
create index tasks_case on tasks (case_id);
