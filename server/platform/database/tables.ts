// Made by scripts/table-types.ts from the migrated database. Do not edit.
/* oxlint-disable max-lines -- as long as there are tables */
import type { ColumnType, GeneratedAlways } from 'kysely';

/** Read as ISO 8601 text in UTC. */
export type Timestamp = ColumnType<string, string | Date, string | Date>;
/** Read parsed; written as JSON text, because `pg` would turn an array into a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>;
/** Filled in by the database when left out. Unlike Kysely's own, it looks through `ColumnType`. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>;

export type ActorKeysTable = {
  singleton: Generated<boolean>;
  inner_key: Buffer;
  outer_key: Buffer;
};

export type AssessmentAnswersTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  group_id: string | null;
  person_id: string | null;
  fact: string;
  truth: string;
  value: string | null;
  said_by: string;
  claim_id: string | null;
  sensitivity: string;
  note: Generated<string>;
  superseded_by: string | null;
  withdrawn_at: Timestamp | null;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
};

export type AuditTable = {
  id: number;
  at: Timestamp;
  actor_id: string | null;
  team_id: string | null;
  act: string;
  subject_kind: string;
  subject_id: string;
  detail: Generated<Json>;
  previous: Buffer;
  hash: Buffer;
  version: Generated<number>;
  case_id: string | null;
  salt: string | null;
  sighting: GeneratedAlways<boolean>;
};

export type AuditHeadTable = {
  singleton: Generated<boolean>;
  id: number;
  hash: Buffer;
};

export type BackupsTable = {
  id: Generated<string>;
  name: string;
  state: Generated<string>;
  asked_by: string | null;
  began_at: Timestamp;
  ended_at: Timestamp | null;
  part: Generated<number>;
  bytes: number | null;
  rows: number | null;
  files: number | null;
  missing: number | null;
  root: string | null;
  fault: string | null;
  detail: Generated<string>;
};

export type CalendarLinksTable = {
  user_id: string;
  token_hash: Buffer;
  made_at: Generated<Timestamp>;
};

export type CaseMembersTable = {
  case_id: string;
  team_id: string;
  user_id: string;
  added_at: Generated<Timestamp>;
  added_by: string | null;
  glass_reason: string | null;
};

export type CasesTable = {
  id: Generated<string>;
  team_id: string;
  title: string;
  sample: Generated<boolean>;
  created_at: Generated<Timestamp>;
  created_by: string | null;
};

export type ClaimsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  report_id: string;
  incident_id: string | null;
  group_id: string | null;
  code: string | null;
  property: string;
  value_stated: string;
  value_normalised: string;
  lower: string | null;
  upper: string | null;
  earliest: string | null;
  latest: string | null;
  speaker: string;
  speaker_kind: string;
  chain: Generated<string[]>;
  verb: Generated<string>;
  addressee: string | null;
  medium: string | null;
  hedge: string;
  first_hand: boolean | null;
  locator: Json;
  as_of: string | null;
  as_of_earliest: string | null;
  as_of_latest: string | null;
  scope_lot: string | null;
  scope_unit: string | null;
  scope_other: Generated<boolean>;
  note: Generated<string>;
  credibility: Generated<number>;
  superseded_by: string | null;
  learned_on: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  import_id: string | null;
  import_hash: string | null;
  withdrawn_at: Timestamp | null;
};

export type ClosedCasesTable = {
  case_id: string;
  team_id: string;
  closed_at: Generated<Timestamp>;
  closed_by: string | null;
};

export type CommunicationsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  from_party: string;
  to_party: string;
  verbal: boolean;
  written: boolean;
  on_date: string | null;
  on_earliest: string | null;
  on_latest: string | null;
  summary: Generated<string>;
  claim_id: string | null;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  direction: Generated<string>;
  media: Generated<string[]>;
  at: Timestamp | null;
  intervention_id: string | null;
  answers_id: string | null;
  answer_due_on: string | null;
  promise: Generated<string>;
  promise_due_on: string | null;
  promise_kept: boolean | null;
  noted_by: Generated<string>;
  noted_at: Generated<Timestamp>;
  code: string | null;
  import_id: string | null;
  import_hash: string | null;
  revision: Generated<number>;
};

export type ConsentsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  person_id: string;
  purpose: string;
  recipient: Generated<string>;
  given: string;
  by_whom: string;
  relationship: Generated<string>;
  form: string;
  language: string;
  interpreter: Generated<boolean>;
  legal_basis: string;
  harm_considered: Generated<string[]>;
  harm_note: Generated<string>;
  given_on: string;
  expires_on: string | null;
  withdrawn_at: Timestamp | null;
  withdrawal_note: Generated<string>;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
};

export type CustodyPeriodsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  group_id: string | null;
  person_id: string | null;
  kind: string;
  place: string;
  authority: Generated<string>;
  from_on: string | null;
  from_earliest: string | null;
  from_latest: string | null;
  to_on: string | null;
  to_earliest: string | null;
  to_latest: string | null;
  last_confirmed: string | null;
  last_confirmed_earliest: string | null;
  last_confirmed_latest: string | null;
  end_reason: string | null;
  claim_id: string | null;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  code: string | null;
  import_id: string | null;
  import_hash: string | null;
  revision: Generated<number>;
};

export type DecisionsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  property: string;
  lot: string | null;
  value: string;
  reason: string;
  withdrawn_at: Timestamp | null;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
};

export type DocumentApprovalsTable = {
  version_id: string;
  user_id: string;
  case_id: string;
  team_id: string;
  note: Generated<string>;
  approved_at: Generated<Timestamp>;
};

export type DocumentExportsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  document_id: string;
  version_id: string | null;
  format: string;
  sha256: string;
  purpose: string;
  recipient: string;
  basis: string;
  named: Generated<string[]>;
  made_at: Generated<Timestamp>;
  made_by: string | null;
};

export type DocumentSendingsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  version_id: string;
  channel: string;
  recipient: string;
  formats: string[];
  consent_ids: Generated<string[]>;
  communication_id: string | null;
  note: Generated<string>;
  sent_at: Timestamp;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
};

export type DocumentVersionsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  document_id: string;
  number: number;
  form: string;
  locale: string;
  audience: string;
  addressee: string;
  content: Json;
  sha256: Json;
  law_as_of: string | null;
  claims: string[];
  named: string[];
  purposes: string[];
  recipients: string[];
  made_at: Generated<Timestamp>;
  made_by: string | null;
};

export type DocumentsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  form: string;
  locale: string;
  audience: string;
  person_id: string | null;
  addressee: string;
  submitter: Json;
  edits: Generated<Json>;
  mechanism: Generated<string>;
  intervention_id: string | null;
  as_of: string | null;
  state: Generated<string>;
  revision: Generated<number>;
  changed_at: Generated<Timestamp>;
  changed_by: string | null;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
};

export type DuesTable = {
  kind: string | null;
  subject_id: string | null;
  team_id: string | null;
  incident_id: string | null;
  incident_code: string | null;
  incident: string | null;
  returning_state: string | null;
  title: string | null;
  party: string | null;
  due_at: Timestamp | null;
  due_on: string | null;
  person_id: string | null;
  recorded_at: Timestamp | null;
};

export type EnrolmentsTable = {
  token_hash: Buffer;
  user_id: string | null;
  created_at: Generated<Timestamp>;
  expires_at: Timestamp;
  created_by: string | null;
};

export type ExportsUnderWayTable = {
  asked_by: string;
  ticket: string;
  case_id: string;
  team_id: string;
  done: Generated<number>;
  total: Generated<number>;
  stop: Generated<boolean>;
  beat_at: Generated<Timestamp>;
};

export type GroupsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  parent_id: string | null;
  label: string;
  title: Generated<string>;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  import_id: string | null;
  import_hash: string | null;
  revision: Generated<number>;
};

export type HelperRequestsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  report_id: string;
  model: string;
  state: Generated<string>;
  added: Generated<number>;
  dropped: Generated<number>;
  trouble: string | null;
  asked_at: Generated<Timestamp>;
  asked_by: string | null;
};

export type HelperTeamsTable = {
  team_id: string;
  allows: string;
  allowed_by: string | null;
  allowed_at: Generated<Timestamp>;
};

export type ImportChangesTable = {
  import_id: string;
  case_id: string;
  team_id: string;
  kind: string;
  row_id: string;
  before: Json;
  words: string | null;
};

export type ImportFaultsTable = {
  import_id: string;
  team_id: string;
  n: number;
  sheet: string;
  line: number;
  position: number | null;
  header: string;
  field: string | null;
  code: string;
  found: string;
  expected: string;
};

export type ImportMappingsTable = {
  team_id: string;
  headers: string;
  mapping: Json;
  used_at: Generated<Timestamp>;
};

export type ImportProgressTable = {
  import_id: string;
  case_id: string;
  team_id: string;
  step: string;
  read: Generated<number>;
  checked: Generated<number>;
  written: Generated<number>;
  total: Generated<number>;
  beat_at: Generated<Timestamp>;
  cancel: Generated<boolean>;
};

export type ImportRowsTable = {
  import_id: string;
  team_id: string;
  n: number;
  sheet: number | null;
  line: number | null;
  kind: string;
  code: string;
  scope: Generated<string>;
  hash: string;
  data: Json;
  words: string[];
  verdict: Generated<string>;
  target: string | null;
  changes: Json | null;
};

export type ImportsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  channel: Generated<string>;
  state: Generated<string>;
  sheets: Generated<Json>;
  tallies: Json | null;
  faults: Generated<number>;
  check_id: string | null;
  trouble: Json | null;
  begun_at: Generated<Timestamp>;
  begun_by: string | null;
  ran_at: Timestamp | null;
  undone_at: Timestamp | null;
  sources: Generated<Json>;
  forms: Generated<Json>;
};

export type IncidentZonesTable = {
  incident_id: string;
  case_id: string;
  team_id: string;
  zones: string[];
};

export type IncidentsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  code: string;
  title: string;
  returning_state: Generated<string>;
  receiving_state: Generated<string>;
  summary: Generated<string>;
  state: Generated<string>;
  changed_at: Generated<Timestamp>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  import_id: string | null;
  import_hash: string | null;
  revision: Generated<number>;
};

export type InterventionsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  kind: string;
  addressee: Generated<string>;
  purpose: Generated<string>;
  group_id: string | null;
  person_id: string | null;
  state: Generated<string>;
  due_at: Timestamp | null;
  owner_id: string | null;
  sent_at: Timestamp | null;
  playbook: string | null;
  step: string | null;
  document_id: string | null;
  drop_reason: Generated<string>;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  revision: Generated<number>;
};

export type JudgementsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  group_id: string | null;
  person_id: string | null;
  node: string;
  result: string;
  note: string;
  withdrawn_at: Timestamp | null;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
};

export type NearCopiesTable = {
  case_id: string;
  team_id: string;
  a: string;
  b: string;
  likeness: number;
};

export type NoticesTable = {
  id: Generated<string>;
  user_id: string;
  kind: string;
  case_id: string | null;
  team_id: string | null;
  by_id: string | null;
  note: Generated<string>;
  at: Generated<Timestamp>;
  seen_at: Timestamp | null;
};

export type OutcomesTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  group_id: string | null;
  person_id: string | null;
  outcome: string;
  how_many: number | null;
  lower: number | null;
  upper: number | null;
  since: string | null;
  since_earliest: string | null;
  since_latest: string | null;
  as_of: string;
  as_of_earliest: string | null;
  as_of_latest: string | null;
  claim_id: string | null;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  revision: Generated<number>;
};

export type PasskeyChallengesTable = {
  challenge: string;
  user_id: string | null;
  expires_at: Timestamp;
};

export type PasskeysTable = {
  id: string;
  user_id: string;
  public_key: Buffer;
  counter: number;
  transports: Generated<string[]>;
  label: string;
  created_at: Generated<Timestamp>;
  used_at: Timestamp | null;
};

export type PersonsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  group_id: string | null;
  code: string;
  sex: string;
  age_lower: number | null;
  age_upper: number | null;
  status: string;
  status_on: string | null;
  status_earliest: string | null;
  status_latest: string | null;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  revision: Generated<number>;
};

export type ProposalsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  report_id: string;
  position: number;
  proposed: Json;
  state: Generated<string>;
  claim_id: string | null;
  reason: string | null;
  decided_at: Timestamp | null;
  decided_by: string | null;
};

export type RateBucketsTable = {
  key: string;
  tokens: number;
  filled_at: Timestamp;
};

export type RecoveryCodesTable = {
  user_id: string;
  hash: Buffer;
  used_at: Timestamp | null;
};

export type ReminderPlansTable = {
  team_id: string;
  planned_at: Timestamp;
  audit_id: number;
};

export type ReminderSettingsTable = {
  user_id: string;
  address: string | null;
  pending_address: string | null;
  pending_hash: Buffer | null;
  pending_until: Timestamp | null;
  zone: Generated<string>;
  language: Generated<string>;
  quiet_from: Generated<string | null>;
  quiet_to: Generated<string | null>;
  removal_in_quiet: Generated<boolean>;
  leads: Generated<number[]>;
  digest_at: string | null;
  titles_in_mail: Generated<boolean>;
  changed_at: Generated<Timestamp>;
};

export type RemindersTable = {
  id: Generated<string>;
  user_id: string;
  team_id: string | null;
  incident_id: string | null;
  kind: string;
  subject_id: string;
  due_at: Timestamp;
  due_on: string | null;
  lead_minutes: number;
  escalation: Generated<boolean>;
  escalated_to: Generated<string[]>;
  at: Timestamp;
  state: Generated<string>;
  shown_at: Timestamp | null;
  read_at: Timestamp | null;
  snoozed_until: Timestamp | null;
  mail: Generated<string>;
};

export type RemovalLegsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  group_id: string | null;
  person_id: string | null;
  from_place: Generated<string>;
  to_place: Generated<string>;
  route: Generated<string>;
  planned_for: string | null;
  planned_earliest: string | null;
  planned_latest: string | null;
  executed_on: string | null;
  executed_earliest: string | null;
  executed_latest: string | null;
  authority: Generated<string>;
  status: string;
  claim_id: string | null;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  code: string | null;
  import_id: string | null;
  import_hash: string | null;
  revision: Generated<number>;
};

export type ReportBandsTable = {
  case_id: string;
  team_id: string;
  report_id: string;
  band: number;
};

export type ReportFilesTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  report_id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
};

export type ReportsTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string | null;
  source_id: string;
  code: string;
  title: Generated<string>;
  url: string | null;
  published_on: string | null;
  published_earliest: string | null;
  published_latest: string | null;
  precision: Generated<string>;
  language: Generated<string>;
  genre: Generated<string>;
  channel: string;
  derives_from: string | null;
  secrecy: Generated<string>;
  state: Generated<string>;
  note: Generated<string>;
  received_at: Generated<Timestamp>;
  recorded_by: string | null;
  import_id: string | null;
  import_hash: string | null;
  text: string | null;
  sentences: Generated<Json>;
  warnings: Generated<string[]>;
  signature: number[] | null;
  revision: Generated<number>;
};

export type SearchEntriesTable = {
  case_id: string;
  team_id: string;
  kind: string;
  subject_id: string;
  words: string;
};

export type SecretsTable = {
  name: string;
  value: Buffer;
};

export type SessionsTable = {
  id: Generated<string>;
  token_hash: Buffer;
  user_id: string;
  device: Generated<string>;
  created_at: Generated<Timestamp>;
  seen_at: Generated<Timestamp>;
  expires_at: Timestamp;
  method: Generated<string>;
  place: Generated<string>;
};

export type SheetClaimsTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SheetCommunicationsTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SheetCustodyTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SheetIncidentsTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SheetLegsTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SheetLotsTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SheetReportsTable = {
  id: string | null;
  case_id: string | null;
  incident_id: string | null;
  code: string | null;
  scope: string | null;
  import_hash: string | null;
  body: Json | null;
};

export type SightingsTable = {
  session_id: string;
  act: string;
  subject_id: string;
  at: Timestamp;
};

export type SignInRulesTable = {
  singleton: Generated<boolean>;
  second_step_for: Generated<string[]>;
};

export type SourcesTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  publisher: string;
  reliability: Generated<string>;
  import_id: string | null;
};

export type TasksTable = {
  id: Generated<string>;
  case_id: string;
  team_id: string;
  incident_id: string;
  title: string;
  due_at: Timestamp | null;
  state: Generated<string>;
  note: Generated<string>;
  recorded_at: Generated<Timestamp>;
  recorded_by: string | null;
  owner_id: string | null;
  intervention_id: string | null;
  playbook: string | null;
  step: string | null;
  done_at: Timestamp | null;
  done_by: string | null;
  drop_reason: Generated<string>;
  revision: Generated<number>;
};

export type TeamMembersTable = {
  team_id: string;
  user_id: string;
};

export type TeamsTable = {
  id: Generated<string>;
  name: string;
  created_at: Generated<Timestamp>;
};

export type TotpTable = {
  user_id: string;
  sealed: Buffer;
  made_at: Generated<Timestamp>;
  confirmed_at: Timestamp | null;
  last_step: Generated<number>;
};

export type UsersTable = {
  id: Generated<string>;
  login: string;
  name: string;
  role: string;
  password_hash: string | null;
  created_at: Generated<Timestamp>;
  disabled_at: Timestamp | null;
};

export type WriteAnswersTable = {
  actor_id: string;
  key_hash: Buffer;
  asked: Buffer;
  answer: Buffer | null;
  made_at: Generated<Timestamp>;
};

export type Tables = {
  actor_keys: ActorKeysTable;
  assessment_answers: AssessmentAnswersTable;
  audit: AuditTable;
  audit_head: AuditHeadTable;
  backups: BackupsTable;
  calendar_links: CalendarLinksTable;
  case_members: CaseMembersTable;
  cases: CasesTable;
  claims: ClaimsTable;
  closed_cases: ClosedCasesTable;
  communications: CommunicationsTable;
  consents: ConsentsTable;
  custody_periods: CustodyPeriodsTable;
  decisions: DecisionsTable;
  document_approvals: DocumentApprovalsTable;
  document_exports: DocumentExportsTable;
  document_sendings: DocumentSendingsTable;
  document_versions: DocumentVersionsTable;
  documents: DocumentsTable;
  dues: DuesTable;
  enrolments: EnrolmentsTable;
  exports_under_way: ExportsUnderWayTable;
  groups: GroupsTable;
  helper_requests: HelperRequestsTable;
  helper_teams: HelperTeamsTable;
  import_changes: ImportChangesTable;
  import_faults: ImportFaultsTable;
  import_mappings: ImportMappingsTable;
  import_progress: ImportProgressTable;
  import_rows: ImportRowsTable;
  imports: ImportsTable;
  incident_zones: IncidentZonesTable;
  incidents: IncidentsTable;
  interventions: InterventionsTable;
  judgements: JudgementsTable;
  near_copies: NearCopiesTable;
  notices: NoticesTable;
  outcomes: OutcomesTable;
  passkey_challenges: PasskeyChallengesTable;
  passkeys: PasskeysTable;
  persons: PersonsTable;
  proposals: ProposalsTable;
  rate_buckets: RateBucketsTable;
  recovery_codes: RecoveryCodesTable;
  reminder_plans: ReminderPlansTable;
  reminder_settings: ReminderSettingsTable;
  reminders: RemindersTable;
  removal_legs: RemovalLegsTable;
  report_bands: ReportBandsTable;
  report_files: ReportFilesTable;
  reports: ReportsTable;
  search_entries: SearchEntriesTable;
  secrets: SecretsTable;
  sessions: SessionsTable;
  sheet_claims: SheetClaimsTable;
  sheet_communications: SheetCommunicationsTable;
  sheet_custody: SheetCustodyTable;
  sheet_incidents: SheetIncidentsTable;
  sheet_legs: SheetLegsTable;
  sheet_lots: SheetLotsTable;
  sheet_reports: SheetReportsTable;
  sightings: SightingsTable;
  sign_in_rules: SignInRulesTable;
  sources: SourcesTable;
  tasks: TasksTable;
  team_members: TeamMembersTable;
  teams: TeamsTable;
  totp: TotpTable;
  users: UsersTable;
  write_answers: WriteAnswersTable;
};
