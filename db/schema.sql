-- Made by scripts/table-types.ts from the migrated database. Do not edit.

table actor_keys, row-level security
  singleton boolean not null default true
  inner_key bytea not null
  outer_key bytea not null
  constraint actor_keys_inner_key_check CHECK ((length(inner_key) = 64))
  constraint actor_keys_outer_key_check CHECK ((length(outer_key) = 64))
  constraint actor_keys_pkey PRIMARY KEY (singleton)
  constraint actor_keys_singleton_check CHECK (singleton)

table assessment_answers, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  group_id uuid
  person_id uuid
  fact text not null
  truth text not null
  value text
  said_by text not null
  claim_id uuid
  sensitivity text not null
  note text not null default ''::text
  superseded_by uuid
  withdrawn_at timestamp with time zone
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  constraint answer_has_one_subject CHECK (((group_id IS NULL) OR (person_id IS NULL)))
  constraint assessment_answers_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint assessment_answers_check CHECK ((superseded_by <> id))
  constraint assessment_answers_claim_id_case_id_fkey FOREIGN KEY (claim_id, case_id) REFERENCES claims(id, case_id)
  constraint assessment_answers_fact_check CHECK ((fact ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,99}$'::text))
  constraint assessment_answers_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id)
  constraint assessment_answers_id_incident_key UNIQUE (id, incident_id)
  constraint assessment_answers_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint assessment_answers_note_check CHECK ((length(note) <= 2000))
  constraint assessment_answers_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id)
  constraint assessment_answers_pkey PRIMARY KEY (id)
  constraint assessment_answers_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint assessment_answers_said_by_check CHECK (((length(said_by) >= 1) AND (length(said_by) <= 300)))
  constraint assessment_answers_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['public'::text, 'restricted'::text, 'lifeRisk'::text])))
  constraint assessment_answers_superseded_by_incident_id_fkey FOREIGN KEY (superseded_by, incident_id) REFERENCES assessment_answers(id, incident_id) DEFERRABLE INITIALLY DEFERRED
  constraint assessment_answers_truth_check CHECK ((truth = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text, 'notApplicable'::text, 'contested'::text])))
  constraint assessment_answers_value_check CHECK (((length(value) >= 1) AND (length(value) <= 500)))
  CREATE INDEX assessment_answers_case ON public.assessment_answers USING btree (case_id)
  CREATE INDEX assessment_answers_claim ON public.assessment_answers USING btree (claim_id) WHERE (claim_id IS NOT NULL)
  CREATE INDEX assessment_answers_group ON public.assessment_answers USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX assessment_answers_incident ON public.assessment_answers USING btree (incident_id, id)
  CREATE INDEX assessment_answers_person ON public.assessment_answers USING btree (person_id) WHERE (person_id IS NOT NULL)
  CREATE INDEX assessment_answers_superseded ON public.assessment_answers USING btree (superseded_by) WHERE (superseded_by IS NOT NULL)
  policy assessment_answers_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER answers_only_give_way BEFORE UPDATE ON public.assessment_answers FOR EACH ROW EXECUTE FUNCTION answers_only_give_way()
  CREATE TRIGGER answers_stay BEFORE DELETE ON public.assessment_answers FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table audit, row-level security
  id bigint not null
  at timestamp with time zone not null
  actor_id uuid
  team_id uuid
  act text not null
  subject_kind text not null
  subject_id text not null
  detail jsonb not null default '{}'::jsonb
  previous bytea not null
  hash bytea not null
  version smallint not null default 2
  case_id uuid
  salt uuid
  sighting boolean not null generated (act ~ '[.-]seen$'::text)
  constraint audit_act_check CHECK ((act ~ '^[a-z][a-z-]*(\.[a-z][a-z-]*)+$'::text))
  constraint audit_detail_check CHECK ((jsonb_typeof(detail) = 'object'::text))
  constraint audit_pkey PRIMARY KEY (id)
  constraint audit_subject_id_check CHECK (((length(subject_id) >= 1) AND (length(subject_id) <= 200)))
  constraint audit_subject_kind_check CHECK ((subject_kind ~ '^[a-z][a-z-]*$'::text))
  constraint audit_version_check CHECK ((version = ANY (ARRAY[1, 2])))
  CREATE INDEX audit_actor ON public.audit USING btree (actor_id, id)
  CREATE INDEX audit_case ON public.audit USING btree (case_id, id) WHERE (case_id IS NOT NULL)
  CREATE INDEX audit_done ON public.audit USING btree (subject_kind, subject_id, id) WHERE (NOT sighting)
  CREATE INDEX audit_incident ON public.audit USING btree (((detail ->> 'incidentId'::text)), id) WHERE (detail ? 'incidentId'::text)
  CREATE INDEX audit_sightings ON public.audit USING btree (subject_kind, subject_id, id) WHERE sighting
  CREATE INDEX audit_team ON public.audit USING btree (team_id, id)
  policy audit_seen for select using ((((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND ((case_id IS NULL) OR (case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])))) OR ((team_id IS NULL) AND ((actor_id = ( SELECT current_actor() AS current_actor)) OR ( SELECT acts_as_administrator() AS acts_as_administrator)))))
  policy audit_written for insert with check (true)
  CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE ON public.audit FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
  CREATE TRIGGER audit_append_only_truncate BEFORE TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()
  CREATE TRIGGER audit_chain BEFORE INSERT ON public.audit FOR EACH ROW EXECUTE FUNCTION audit_chain()
  safeconduct_app may insert
  safeconduct_app may select

table audit_head, row-level security
  singleton boolean not null default true
  id bigint not null
  hash bytea not null
  constraint audit_head_pkey PRIMARY KEY (singleton)
  constraint audit_head_singleton_check CHECK (singleton)

table backups, row-level security
  id uuid not null default new_id()
  name text not null
  state text not null default 'running'::text
  asked_by uuid
  began_at timestamp with time zone not null
  ended_at timestamp with time zone
  part double precision not null default 0
  bytes bigint
  rows bigint
  files bigint
  missing bigint
  root text
  fault text
  detail text not null default ''::text
  constraint backups_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES users(id) ON DELETE SET NULL
  constraint backups_bytes_check CHECK ((bytes > 0))
  constraint backups_check CHECK (((state = 'running'::text) = (ended_at IS NULL)))
  constraint backups_check1 CHECK (((state = 'failed'::text) = (fault IS NOT NULL)))
  constraint backups_check2 CHECK (((state <> ALL (ARRAY['done'::text, 'removed'::text])) OR (root IS NOT NULL)))
  constraint backups_detail_check CHECK ((length(detail) <= 2000))
  constraint backups_fault_check CHECK ((fault = ANY (ARRAY['space'::text, 'folder'::text, 'read-back'::text, 'interrupted'::text, 'refused'::text, 'other'::text])))
  constraint backups_files_check CHECK ((files >= 0))
  constraint backups_missing_check CHECK ((missing >= 0))
  constraint backups_name_check CHECK ((name ~ '^safeconduct-[0-9]{8}T[0-9]{6}Z[.]backup([.]age)?$'::text))
  constraint backups_part_check CHECK (((part >= (0)::double precision) AND (part <= (1)::double precision)))
  constraint backups_pkey PRIMARY KEY (id)
  constraint backups_root_check CHECK ((root ~ '^[0-9a-f]{64}$'::text))
  constraint backups_rows_check CHECK ((rows >= 0))
  constraint backups_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'removed'::text])))
  CREATE INDEX backups_began ON public.backups USING btree (began_at)
  policy backups_seen for select using (( SELECT acts_as_administrator() AS acts_as_administrator))
  safeconduct_app may select

table calendar_links, row-level security
  user_id uuid not null
  token_hash bytea not null
  made_at timestamp with time zone not null default now()
  constraint calendar_links_pkey PRIMARY KEY (user_id)
  constraint calendar_links_token_hash_check CHECK ((length(token_hash) = 32))
  constraint calendar_links_token_key UNIQUE (token_hash)
  constraint calendar_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  policy calendar_links_own for all using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table case_members, row-level security
  case_id uuid not null
  team_id uuid not null
  user_id uuid not null
  added_at timestamp with time zone not null default now()
  added_by uuid
  glass_reason text
  constraint case_members_added_by_fkey FOREIGN KEY (added_by) REFERENCES users(id)
  constraint case_members_case_id_fkey FOREIGN KEY (case_id) REFERENCES closed_cases(case_id) ON DELETE CASCADE
  constraint case_members_glass_reason_check CHECK (((length(glass_reason) >= 1) AND (length(glass_reason) <= 500)))
  constraint case_members_pkey PRIMARY KEY (case_id, user_id)
  constraint case_members_team_id_user_id_fkey FOREIGN KEY (team_id, user_id) REFERENCES team_members(team_id, user_id) ON DELETE CASCADE
  constraint closed_case_keeps_a_member TRIGGER DEFERRABLE INITIALLY DEFERRED
  CREATE INDEX case_members_team ON public.case_members USING btree (team_id, user_id)
  CREATE INDEX case_members_user ON public.case_members USING btree (user_id, case_id)
  policy case_members_seen for select using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND (case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[]))))
  CREATE CONSTRAINT TRIGGER closed_case_keeps_a_member AFTER DELETE ON public.case_members DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closed_case_keeps_a_member()
  safeconduct_app may select

table cases, row-level security forced
  id uuid not null default new_id()
  team_id uuid not null
  title text not null
  sample boolean not null default false
  created_at timestamp with time zone not null default now()
  created_by uuid
  constraint cases_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id)
  constraint cases_id_team_key UNIQUE (id, team_id)
  constraint cases_pkey PRIMARY KEY (id)
  constraint cases_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id)
  constraint cases_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  CREATE INDEX cases_team ON public.cases USING btree (team_id, id)
  policy cases_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER cases_stay BEFORE DELETE OR UPDATE ON public.cases FOR EACH ROW EXECUTE FUNCTION only_sample_cases_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table claims, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  report_id uuid not null
  incident_id uuid
  group_id uuid
  code text
  property text not null
  value_stated text not null
  value_normalised text not null
  lower numeric
  upper numeric
  earliest date
  latest date
  speaker text not null
  speaker_kind text not null
  chain text[] not null default '{}'::text[]
  verb text not null default ''::text
  addressee text
  medium text
  hedge text not null
  first_hand boolean
  locator jsonb not null
  as_of text
  as_of_earliest date
  as_of_latest date
  scope_lot text
  scope_unit text
  scope_other boolean not null default false
  note text not null default ''::text
  credibility smallint not null default 6
  superseded_by uuid
  learned_on date not null default ((now() AT TIME ZONE 'utc'::text))::date
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  import_id uuid
  import_hash text
  withdrawn_at timestamp with time zone
  constraint claims_addressee_check CHECK ((length(addressee) <= 300))
  constraint claims_as_of_check CHECK ((length(as_of) <= 100))
  constraint claims_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint claims_chain_check CHECK ((cardinality(chain) <= 10))
  constraint claims_check CHECK ((lower <= upper))
  constraint claims_check1 CHECK ((earliest <= latest))
  constraint claims_check2 CHECK ((as_of_earliest <= as_of_latest))
  constraint claims_check3 CHECK ((superseded_by <> id))
  constraint claims_check4 CHECK (((group_id IS NULL) OR (incident_id IS NOT NULL)))
  constraint claims_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)))
  constraint claims_credibility_check CHECK (((credibility >= 1) AND (credibility <= 6)))
  constraint claims_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (group_id)
  constraint claims_hedge_check CHECK ((length(hedge) <= 300))
  constraint claims_id_case_key UNIQUE (id, case_id)
  constraint claims_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint claims_locator_check CHECK (((jsonb_typeof(locator) = 'object'::text) AND (locator ? 'words'::text)))
  constraint claims_medium_check CHECK ((length(medium) <= 100))
  constraint claims_note_check CHECK ((length(note) <= 4000))
  constraint claims_pkey PRIMARY KEY (id)
  constraint claims_property_check CHECK ((property ~ '^[a-z][a-z_]*$'::text))
  constraint claims_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint claims_report_id_case_id_fkey FOREIGN KEY (report_id, case_id) REFERENCES reports(id, case_id)
  constraint claims_scope_lot_check CHECK ((length(scope_lot) <= 40))
  constraint claims_scope_unit_check CHECK ((length(scope_unit) <= 60))
  constraint claims_speaker_check CHECK (((length(speaker) >= 1) AND (length(speaker) <= 300)))
  constraint claims_speaker_kind_check CHECK ((speaker_kind = ANY (ARRAY['self'::text, 'reporter'::text, 'named_person'::text, 'named_org'::text, 'official'::text, 'anonymous_source'::text, 'activists'::text, 'media'::text, 'state_media'::text, 'family'::text, 'victim'::text, 'unattributed'::text])))
  constraint claims_superseded_by_case_id_fkey FOREIGN KEY (superseded_by, case_id) REFERENCES claims(id, case_id) DEFERRABLE INITIALLY DEFERRED
  constraint claims_value_normalised_check CHECK ((length(value_normalised) <= 500))
  constraint claims_value_stated_check CHECK (((length(value_stated) >= 1) AND (length(value_stated) <= 2000)))
  constraint claims_verb_check CHECK ((length(verb) <= 100))
  CREATE INDEX claims_case ON public.claims USING btree (case_id, property, id)
  CREATE INDEX claims_clocks ON public.claims USING btree (team_id, latest) WHERE ((property = 'date_return_expected'::text) AND (superseded_by IS NULL) AND (withdrawn_at IS NULL))
  CREATE UNIQUE INDEX claims_code ON public.claims USING btree (case_id, code) WHERE ((code IS NOT NULL) AND (superseded_by IS NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX claims_coming ON public.claims USING btree (latest, id) WHERE ((property = 'date_return_expected'::text) AND (superseded_by IS NULL) AND (withdrawn_at IS NULL))
  CREATE INDEX claims_group ON public.claims USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX claims_in_case ON public.claims USING btree (case_id, id) WHERE (withdrawn_at IS NULL)
  CREATE INDEX claims_incident ON public.claims USING btree (incident_id, id)
  CREATE INDEX claims_report ON public.claims USING btree (report_id, id)
  CREATE INDEX claims_superseded ON public.claims USING btree (superseded_by) WHERE (superseded_by IS NOT NULL)
  policy claims_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER claims_are_immutable BEFORE UPDATE ON public.claims FOR EACH ROW EXECUTE FUNCTION claims_are_immutable()
  CREATE TRIGGER claims_stay BEFORE DELETE ON public.claims FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table closed_cases, row-level security
  case_id uuid not null
  team_id uuid not null
  closed_at timestamp with time zone not null default now()
  closed_by uuid
  constraint closed_cases_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint closed_cases_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES users(id)
  constraint closed_cases_pkey PRIMARY KEY (case_id)
  CREATE INDEX closed_cases_team ON public.closed_cases USING btree (team_id)
  policy closed_cases_seen for select using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND (case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[]))))
  safeconduct_app may select

table communications, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  from_party text not null
  to_party text not null
  verbal boolean not null
  written boolean not null
  on_date text
  on_earliest date
  on_latest date
  summary text not null default ''::text
  claim_id uuid
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  direction text not null default 'others'::text
  media text[] not null default '{}'::text[]
  at timestamp with time zone
  intervention_id uuid
  answers_id uuid
  answer_due_on date
  promise text not null default ''::text
  promise_due_on date
  promise_kept boolean
  noted_by text not null default ''::text
  noted_at timestamp with time zone not null default now()
  code text
  import_id uuid
  import_hash text
  revision integer not null default 1
  constraint communication_promise_has_words CHECK (((promise <> ''::text) OR ((promise_due_on IS NULL) AND (promise_kept IS NULL))))
  constraint communication_true_to_its_media CHECK ((((NOT (media && ARRAY['call'::text, 'meeting'::text])) OR verbal) AND ((NOT (media && ARRAY['letter'::text, 'email'::text, 'portal'::text, 'fax'::text])) OR written)))
  constraint communications_answers FOREIGN KEY (answers_id, incident_id) REFERENCES communications(id, incident_id) ON DELETE SET NULL (answers_id)
  constraint communications_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint communications_check CHECK ((on_earliest <= on_latest))
  constraint communications_claim_id_case_id_fkey FOREIGN KEY (claim_id, case_id) REFERENCES claims(id, case_id)
  constraint communications_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)))
  constraint communications_direction_check CHECK ((direction = ANY (ARRAY['others'::text, 'out'::text, 'in'::text])))
  constraint communications_from_party_check CHECK (((length(from_party) >= 1) AND (length(from_party) <= 300)))
  constraint communications_id_incident_key UNIQUE (id, incident_id)
  constraint communications_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint communications_intervention FOREIGN KEY (intervention_id, incident_id) REFERENCES interventions(id, incident_id) ON DELETE SET NULL (intervention_id)
  constraint communications_media CHECK ((media <@ ARRAY['call'::text, 'meeting'::text, 'letter'::text, 'email'::text, 'portal'::text, 'messenger'::text, 'fax'::text, 'other'::text]))
  constraint communications_noted_by_check CHECK ((length(noted_by) <= 300))
  constraint communications_pkey PRIMARY KEY (id)
  constraint communications_promise_check CHECK ((length(promise) <= 1000))
  constraint communications_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint communications_revision_check CHECK ((revision > 0))
  constraint communications_summary_check CHECK ((length(summary) <= 2000))
  constraint communications_to_party_check CHECK (((length(to_party) >= 1) AND (length(to_party) <= 300)))
  CREATE INDEX communications_answering ON public.communications USING btree (answers_id) WHERE (answers_id IS NOT NULL)
  CREATE INDEX communications_answers_due ON public.communications USING btree (team_id, answer_due_on) WHERE (answer_due_on IS NOT NULL)
  CREATE INDEX communications_awaited ON public.communications USING btree (answer_due_on, id) WHERE (answer_due_on IS NOT NULL)
  CREATE INDEX communications_case ON public.communications USING btree (case_id)
  CREATE INDEX communications_claim ON public.communications USING btree (claim_id) WHERE (claim_id IS NOT NULL)
  CREATE UNIQUE INDEX communications_code ON public.communications USING btree (case_id, code) WHERE (code IS NOT NULL)
  CREATE INDEX communications_incident ON public.communications USING btree (incident_id, id)
  CREATE INDEX communications_of_intervention ON public.communications USING btree (intervention_id) WHERE (intervention_id IS NOT NULL)
  CREATE INDEX communications_promised ON public.communications USING btree (promise_due_on, id) WHERE ((promise_due_on IS NOT NULL) AND (promise_kept IS NULL))
  CREATE INDEX communications_promises ON public.communications USING btree (team_id, promise_due_on) WHERE ((promise_due_on IS NOT NULL) AND (promise_kept IS NULL))
  policy communications_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER answers_form_a_tree BEFORE INSERT OR UPDATE OF answers_id ON public.communications FOR EACH ROW WHEN ((new.answers_id IS NOT NULL)) EXECUTE FUNCTION answers_form_a_tree()
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.communications FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table consents, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  person_id uuid not null
  purpose text not null
  recipient text not null default '*'::text
  given text not null
  by_whom text not null
  relationship text not null default ''::text
  form text not null
  language text not null
  interpreter boolean not null default false
  legal_basis text not null
  harm_considered text[] not null default '{}'::text[]
  harm_note text not null default ''::text
  given_on date not null
  expires_on date
  withdrawn_at timestamp with time zone
  withdrawal_note text not null default ''::text
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  constraint consent_expires_after_it_is_given CHECK ((given_on <= expires_on))
  constraint consent_harm_considered CHECK (((given = 'no'::text) OR (purpose <> ALL (ARRAY['name_to_government'::text, 'name_public'::text])) OR (harm_considered @> ARRAY['subject'::text, 'relatives'::text])))
  constraint consent_relationship_told CHECK (((by_whom = 'person'::text) OR (relationship <> ''::text)))
  constraint consents_by_whom_check CHECK ((by_whom = ANY (ARRAY['person'::text, 'relative'::text, 'representative'::text])))
  constraint consents_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint consents_form_check CHECK ((form = ANY (ARRAY['verbal'::text, 'written'::text, 'recorded'::text])))
  constraint consents_given_check CHECK ((given = ANY (ARRAY['yes'::text, 'no'::text])))
  constraint consents_harm_considered_check CHECK ((harm_considered <@ ARRAY['subject'::text, 'relatives'::text, 'source'::text]))
  constraint consents_harm_note_check CHECK ((length(harm_note) <= 2000))
  constraint consents_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint consents_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text))
  constraint consents_legal_basis_check CHECK ((legal_basis = ANY (ARRAY['consent'::text, 'vital_interest'::text, 'public_interest'::text, 'legitimate_interest'::text, 'legal_obligation'::text, 'contract'::text])))
  constraint consents_note_check CHECK ((length(note) <= 2000))
  constraint consents_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id)
  constraint consents_pkey PRIMARY KEY (id)
  constraint consents_purpose_check CHECK ((purpose = ANY (ARRAY['casework'::text, 'submit_un'::text, 'submit_court'::text, 'submit_unhcr'::text, 'submit_icrc'::text, 'name_to_government'::text, 'name_public'::text])))
  constraint consents_recipient_check CHECK (((length(recipient) >= 1) AND (length(recipient) <= 200)))
  constraint consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint consents_relationship_check CHECK ((length(relationship) <= 100))
  constraint consents_withdrawal_note_check CHECK ((length(withdrawal_note) <= 2000))
  CREATE INDEX consents_case ON public.consents USING btree (case_id)
  CREATE INDEX consents_incident ON public.consents USING btree (incident_id, id)
  CREATE INDEX consents_person ON public.consents USING btree (person_id, purpose, given_on, id)
  policy consents_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER consent_locks_person BEFORE INSERT OR UPDATE ON public.consents FOR EACH ROW EXECUTE FUNCTION consent_locks_person()
  CREATE TRIGGER consents_only_withdrawn BEFORE UPDATE ON public.consents FOR EACH ROW EXECUTE FUNCTION consents_only_withdrawn()
  CREATE TRIGGER consents_stay BEFORE DELETE ON public.consents FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table custody_periods, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  group_id uuid
  person_id uuid
  kind text not null
  place text not null
  authority text not null default ''::text
  from_on text
  from_earliest date
  from_latest date
  to_on text
  to_earliest date
  to_latest date
  last_confirmed text
  last_confirmed_earliest date
  last_confirmed_latest date
  end_reason text
  claim_id uuid
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  code text
  import_id uuid
  import_hash text
  revision integer not null default 1
  constraint custody_ends_after_it_begins CHECK ((from_earliest <= to_latest))
  constraint custody_periods_authority_check CHECK ((length(authority) <= 300))
  constraint custody_periods_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint custody_periods_check CHECK ((from_earliest <= from_latest))
  constraint custody_periods_check1 CHECK ((to_earliest <= to_latest))
  constraint custody_periods_check2 CHECK ((last_confirmed_earliest <= last_confirmed_latest))
  constraint custody_periods_claim_id_case_id_fkey FOREIGN KEY (claim_id, case_id) REFERENCES claims(id, case_id)
  constraint custody_periods_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)))
  constraint custody_periods_end_reason_check CHECK ((end_reason = ANY (ARRAY['released'::text, 'transferred'::text, 'removed'::text, 'escaped'::text, 'died'::text, 'unknown'::text])))
  constraint custody_periods_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (group_id)
  constraint custody_periods_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint custody_periods_kind_check CHECK ((kind = ANY (ARRAY['arrested'::text, 'held'::text])))
  constraint custody_periods_note_check CHECK ((length(note) <= 2000))
  constraint custody_periods_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id) ON DELETE SET NULL (person_id)
  constraint custody_periods_pkey PRIMARY KEY (id)
  constraint custody_periods_place_check CHECK (((length(place) >= 1) AND (length(place) <= 300)))
  constraint custody_periods_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint custody_periods_revision_check CHECK ((revision > 0))
  CREATE INDEX custody_case ON public.custody_periods USING btree (case_id)
  CREATE INDEX custody_claim ON public.custody_periods USING btree (claim_id) WHERE (claim_id IS NOT NULL)
  CREATE UNIQUE INDEX custody_code ON public.custody_periods USING btree (case_id, code) WHERE (code IS NOT NULL)
  CREATE INDEX custody_group ON public.custody_periods USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX custody_incident ON public.custody_periods USING btree (incident_id, id)
  CREATE INDEX custody_person ON public.custody_periods USING btree (person_id) WHERE (person_id IS NOT NULL)
  policy custody_periods_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.custody_periods FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table decisions, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  property text not null
  lot text
  value text not null
  reason text not null
  withdrawn_at timestamp with time zone
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  constraint decisions_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint decisions_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint decisions_lot_check CHECK ((length(lot) <= 40))
  constraint decisions_pkey PRIMARY KEY (id)
  constraint decisions_property_check CHECK ((property ~ '^[a-z][a-z_]*$'::text))
  constraint decisions_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  constraint decisions_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint decisions_value_check CHECK (((length(value) >= 1) AND (length(value) <= 500)))
  CREATE INDEX decisions_case ON public.decisions USING btree (case_id)
  CREATE INDEX decisions_incident ON public.decisions USING btree (incident_id, id)
  policy decisions_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER decisions_only_withdrawn BEFORE UPDATE ON public.decisions FOR EACH ROW EXECUTE FUNCTION decisions_only_withdrawn()
  CREATE TRIGGER decisions_stay BEFORE DELETE ON public.decisions FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table document_approvals, row-level security forced
  version_id uuid not null
  user_id uuid not null
  case_id uuid not null
  team_id uuid not null
  note text not null default ''::text
  approved_at timestamp with time zone not null default now()
  constraint document_approvals_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint document_approvals_note_check CHECK ((length(note) <= 2000))
  constraint document_approvals_once PRIMARY KEY (version_id, user_id)
  constraint document_approvals_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)
  constraint document_approvals_version_id_case_id_fkey FOREIGN KEY (version_id, case_id) REFERENCES document_versions(id, case_id)
  CREATE INDEX document_approvals_case ON public.document_approvals USING btree (case_id)
  policy document_approvals_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER approval_is_ones_own BEFORE INSERT ON public.document_approvals FOR EACH ROW EXECUTE FUNCTION approval_is_ones_own()
  CREATE TRIGGER document_approvals_stay BEFORE DELETE ON public.document_approvals FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  CREATE TRIGGER document_approvals_stay_as_they_are BEFORE UPDATE ON public.document_approvals FOR EACH ROW EXECUTE FUNCTION never_updated()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table document_exports, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  document_id uuid not null
  version_id uuid
  format text not null
  sha256 text not null
  purpose text not null
  recipient text not null
  basis text not null
  named uuid[] not null default '{}'::uuid[]
  made_at timestamp with time zone not null default now()
  made_by uuid
  constraint document_exports_basis_check CHECK ((basis = ANY (ARRAY['no_personal_data'::text, 'consent_recorded'::text, 'vital_interest'::text, 'legal_obligation'::text])))
  constraint document_exports_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint document_exports_document_id_case_id_fkey FOREIGN KEY (document_id, case_id) REFERENCES documents(id, case_id)
  constraint document_exports_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text, 'html'::text, 'txt'::text])))
  constraint document_exports_made_by_fkey FOREIGN KEY (made_by) REFERENCES users(id)
  constraint document_exports_pkey PRIMARY KEY (id)
  constraint document_exports_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 500)))
  constraint document_exports_recipient_check CHECK ((length(recipient) <= 300))
  constraint document_exports_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint document_exports_version_id_case_id_fkey FOREIGN KEY (version_id, case_id) REFERENCES document_versions(id, case_id)
  constraint export_of_names_is_of_a_version CHECK (((named = '{}'::uuid[]) OR (version_id IS NOT NULL)))
  CREATE INDEX document_exports_case ON public.document_exports USING btree (case_id)
  CREATE INDEX document_exports_document ON public.document_exports USING btree (document_id, id)
  CREATE INDEX document_exports_version ON public.document_exports USING btree (version_id) WHERE (version_id IS NOT NULL)
  policy document_exports_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER document_exports_stay BEFORE DELETE ON public.document_exports FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  CREATE TRIGGER document_exports_stay_as_they_are BEFORE UPDATE ON public.document_exports FOR EACH ROW EXECUTE FUNCTION never_updated()
  CREATE TRIGGER export_by_rule BEFORE INSERT ON public.document_exports FOR EACH ROW WHEN ((new.named <> '{}'::uuid[])) EXECUTE FUNCTION paper_leaves_by_rule()
  CREATE TRIGGER export_names_its_people BEFORE INSERT ON public.document_exports FOR EACH ROW WHEN ((new.version_id IS NOT NULL)) EXECUTE FUNCTION export_names_its_people()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table document_sendings, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  version_id uuid not null
  channel text not null
  recipient text not null
  formats text[] not null
  consent_ids uuid[] not null default '{}'::uuid[]
  communication_id uuid
  note text not null default ''::text
  sent_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  constraint document_sendings_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint document_sendings_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'portal'::text, 'post'::text, 'hand'::text, 'messenger'::text, 'publication'::text])))
  constraint document_sendings_formats_check CHECK ((cardinality(formats) > 0))
  constraint document_sendings_note_check CHECK ((length(note) <= 2000))
  constraint document_sendings_pkey PRIMARY KEY (id)
  constraint document_sendings_recipient_check CHECK (((length(recipient) >= 1) AND (length(recipient) <= 300)))
  constraint document_sendings_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint document_sendings_version_id_case_id_fkey FOREIGN KEY (version_id, case_id) REFERENCES document_versions(id, case_id)
  CREATE INDEX document_sendings_case ON public.document_sendings USING btree (case_id)
  CREATE INDEX document_sendings_version ON public.document_sendings USING btree (version_id)
  policy document_sendings_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER document_sendings_stay BEFORE DELETE ON public.document_sendings FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  CREATE TRIGGER document_sendings_stay_as_they_are BEFORE UPDATE ON public.document_sendings FOR EACH ROW EXECUTE FUNCTION never_updated()
  CREATE TRIGGER sending_by_rule BEFORE INSERT ON public.document_sendings FOR EACH ROW EXECUTE FUNCTION paper_leaves_by_rule()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table document_versions, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  document_id uuid not null
  number integer not null
  form text not null
  locale text not null
  audience text not null
  addressee text not null
  content jsonb not null
  sha256 jsonb not null
  law_as_of date
  claims text[] not null
  named uuid[] not null
  purposes text[] not null
  recipients text[] not null
  made_at timestamp with time zone not null default now()
  made_by uuid
  constraint document_versions_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint document_versions_content_check CHECK ((jsonb_typeof(content) = 'object'::text))
  constraint document_versions_document_id_case_id_fkey FOREIGN KEY (document_id, case_id) REFERENCES documents(id, case_id)
  constraint document_versions_id_case_key UNIQUE (id, case_id)
  constraint document_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES users(id)
  constraint document_versions_number UNIQUE (document_id, number)
  constraint document_versions_number_check CHECK ((number > 0))
  constraint document_versions_pkey PRIMARY KEY (id)
  constraint document_versions_sha256_check CHECK (((jsonb_typeof(sha256) = 'object'::text) AND (sha256 <> '{}'::jsonb)))
  constraint version_asks_its_audience CHECK ((purposes @> ARRAY[consent_purpose(form, audience)]))
  constraint version_holds_no_identity CHECK (((NOT jsonb_path_exists(content, 'strict $.**."identities"'::jsonpath)) AND ((content #> '{doc,data}'::text[]) = 'null'::jsonb)))
  CREATE INDEX document_versions_case ON public.document_versions USING btree (case_id)
  CREATE INDEX document_versions_named ON public.document_versions USING gin (named) WHERE (named <> '{}'::uuid[])
  policy document_versions_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER document_versions_stay BEFORE DELETE ON public.document_versions FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  CREATE TRIGGER document_versions_stay_as_they_are BEFORE UPDATE ON public.document_versions FOR EACH ROW EXECUTE FUNCTION never_updated()
  CREATE TRIGGER version_names_its_slots BEFORE INSERT ON public.document_versions FOR EACH ROW EXECUTE FUNCTION version_names_its_slots()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table documents, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  form text not null
  locale text not null
  audience text not null
  person_id uuid
  addressee text not null
  submitter jsonb not null
  edits jsonb not null default '{}'::jsonb
  mechanism text not null default ''::text
  intervention_id uuid
  as_of date
  state text not null default 'draft'::text
  revision integer not null default 1
  changed_at timestamp with time zone not null default now()
  changed_by uuid
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  constraint documents_addressee_check CHECK (((length(addressee) >= 1) AND (length(addressee) <= 300)))
  constraint documents_audience_check CHECK ((audience = ANY (ARRAY['un'::text, 'court'::text, 'humanitarian'::text, 'detaining_state'::text, 'third_state'::text, 'public'::text])))
  constraint documents_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint documents_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES users(id)
  constraint documents_edits_check CHECK ((jsonb_typeof(edits) = 'object'::text))
  constraint documents_form_check CHECK ((form ~ '^[a-z][a-z0-9_]*$'::text))
  constraint documents_id_case_key UNIQUE (id, case_id)
  constraint documents_id_incident_key UNIQUE (id, incident_id)
  constraint documents_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint documents_intervention FOREIGN KEY (intervention_id, incident_id) REFERENCES interventions(id, incident_id) ON DELETE SET NULL (intervention_id)
  constraint documents_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'ko'::text, 'zh-Hans'::text])))
  constraint documents_mechanism_check CHECK ((mechanism ~ '^[A-Za-z0-9_-]{0,60}$'::text))
  constraint documents_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id)
  constraint documents_pkey PRIMARY KEY (id)
  constraint documents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint documents_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'released'::text, 'sent'::text, 'withdrawn'::text])))
  constraint documents_submitter_check CHECK ((jsonb_typeof(submitter) = 'object'::text))
  CREATE INDEX documents_case ON public.documents USING btree (case_id)
  CREATE INDEX documents_incident ON public.documents USING btree (incident_id, id)
  CREATE INDEX documents_intervention ON public.documents USING btree (intervention_id) WHERE (intervention_id IS NOT NULL)
  CREATE INDEX documents_person ON public.documents USING btree (person_id) WHERE (person_id IS NOT NULL)
  policy documents_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER document_states_follow BEFORE UPDATE ON public.documents FOR EACH ROW EXECUTE FUNCTION document_states_follow()
  CREATE TRIGGER documents_stay BEFORE DELETE ON public.documents FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view dues
  as  SELECT 'task_due'::text AS kind,
    t.id AS subject_id,
    t.team_id,
    t.incident_id,
    i.code AS incident_code,
    i.title AS incident,
    i.returning_state,
    t.title,
    ''::text AS party,
    t.due_at,
    NULL::date AS due_on,
    COALESCE(t.owner_id, t.recorded_by) AS person_id,
    t.recorded_at
   FROM tasks t
     JOIN incidents i ON i.id = t.incident_id
  WHERE t.state = 'open'::text AND t.due_at IS NOT NULL AND i.state = 'open'::text
UNION ALL
 SELECT 'promise_due'::text AS kind,
    c.id AS subject_id,
    c.team_id,
    c.incident_id,
    i.code AS incident_code,
    i.title AS incident,
    i.returning_state,
    c.promise AS title,
        CASE c.direction
            WHEN 'out'::text THEN c.to_party
            ELSE c.from_party
        END AS party,
    NULL::timestamp with time zone AS due_at,
    c.promise_due_on AS due_on,
    c.recorded_by AS person_id,
    c.recorded_at
   FROM communications c
     JOIN incidents i ON i.id = c.incident_id
  WHERE c.promise_due_on IS NOT NULL AND c.promise_kept IS NULL AND i.state = 'open'::text
UNION ALL
 SELECT 'answer_due'::text AS kind,
    c.id AS subject_id,
    c.team_id,
    c.incident_id,
    i.code AS incident_code,
    i.title AS incident,
    i.returning_state,
    c.summary AS title,
    c.to_party AS party,
    NULL::timestamp with time zone AS due_at,
    c.answer_due_on AS due_on,
    c.recorded_by AS person_id,
    c.recorded_at
   FROM communications c
     JOIN incidents i ON i.id = c.incident_id
  WHERE c.answer_due_on IS NOT NULL AND i.state = 'open'::text AND NOT (EXISTS ( SELECT
           FROM communications r
          WHERE r.answers_id = c.id))
UNION ALL
 SELECT 'removal_clock'::text AS kind,
    d.incident_id AS subject_id,
    d.team_id,
    d.incident_id,
    i.code AS incident_code,
    i.title AS incident,
    i.returning_state,
    i.title,
    ''::text AS party,
    NULL::timestamp with time zone AS due_at,
    d.day AS due_on,
    NULL::uuid AS person_id,
    d.recorded_at
   FROM ( SELECT k.incident_id,
            k.team_id,
            k.day,
            min(k.recorded_at) AS recorded_at
           FROM ( SELECT c.incident_id,
                    c.team_id,
                    c.latest AS day,
                    c.recorded_at
                   FROM claims c
                  WHERE c.property = 'date_return_expected'::text AND c.latest IS NOT NULL AND c.incident_id IS NOT NULL AND c.superseded_by IS NULL AND c.withdrawn_at IS NULL
                UNION ALL
                 SELECT l.incident_id,
                    l.team_id,
                    l.planned_latest,
                    l.recorded_at
                   FROM removal_legs l
                  WHERE l.planned_latest IS NOT NULL AND (l.status = ANY (ARRAY['feared'::text, 'announced'::text]))) k
          GROUP BY k.incident_id, k.team_id, k.day) d
     JOIN incidents i ON i.id = d.incident_id
  WHERE i.state = 'open'::text;
  kind text
  subject_id uuid
  team_id uuid
  incident_id uuid
  incident_code text
  incident text
  returning_state text
  title text
  party text
  due_at timestamp with time zone
  due_on date
  person_id uuid
  recorded_at timestamp with time zone
  safeconduct_app may select

table enrolments, row-level security
  token_hash bytea not null
  user_id uuid
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  created_by uuid
  constraint enrolments_created_by_fkey FOREIGN KEY (created_by) REFERENCES users(id)
  constraint enrolments_pkey PRIMARY KEY (token_hash)
  constraint enrolments_token_hash_check CHECK ((length(token_hash) = 32))
  constraint enrolments_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  CREATE UNIQUE INDEX enrolments_one_set_up ON public.enrolments USING btree (((user_id IS NULL))) WHERE (user_id IS NULL)
  policy enrolments_managed for all using (( SELECT acts_as_administrator() AS acts_as_administrator)) with check (( SELECT acts_as_administrator() AS acts_as_administrator))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

unlogged table exports_under_way, row-level security forced
  asked_by uuid not null
  ticket text not null
  case_id uuid not null
  team_id uuid not null
  done integer not null default 0
  total integer not null default 0
  stop boolean not null default false
  beat_at timestamp with time zone not null default now()
  constraint exports_under_way_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES users(id) ON DELETE CASCADE
  constraint exports_under_way_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint exports_under_way_pkey PRIMARY KEY (asked_by, ticket)
  constraint exports_under_way_ticket_check CHECK ((ticket ~ '^[A-Za-z0-9_-]{20,64}$'::text))
  CREATE INDEX exports_under_way_case ON public.exports_under_way USING btree (case_id)
  policy exports_under_way_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy exports_under_way_own for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND (asked_by = ( SELECT current_actor() AS current_actor)))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND (asked_by = ( SELECT current_actor() AS current_actor))))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table groups, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  parent_id uuid
  label text not null
  title text not null default ''::text
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  import_id uuid
  import_hash text
  revision integer not null default 1
  constraint groups_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint groups_check CHECK ((parent_id <> id))
  constraint groups_id_case_key UNIQUE (id, case_id)
  constraint groups_id_incident_key UNIQUE (id, incident_id)
  constraint groups_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint groups_label_check CHECK (((length(label) >= 1) AND (length(label) <= 40)))
  constraint groups_label_key UNIQUE (incident_id, label)
  constraint groups_note_check CHECK ((length(note) <= 2000))
  constraint groups_parent_id_incident_id_fkey FOREIGN KEY (parent_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (parent_id)
  constraint groups_pkey PRIMARY KEY (id)
  constraint groups_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint groups_revision_check CHECK ((revision > 0))
  constraint groups_title_check CHECK ((length(title) <= 300))
  CREATE INDEX groups_case ON public.groups USING btree (case_id)
  CREATE INDEX groups_parent ON public.groups USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  policy groups_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.groups FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  CREATE TRIGGER groups_form_a_tree BEFORE INSERT OR UPDATE OF parent_id ON public.groups FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION groups_form_a_tree()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table helper_requests, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  report_id uuid not null
  model text not null
  state text not null default 'waiting'::text
  added integer not null default 0
  dropped integer not null default 0
  trouble text
  asked_at timestamp with time zone not null default now()
  asked_by uuid
  constraint helper_requests_added_check CHECK ((added >= 0))
  constraint helper_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES users(id)
  constraint helper_requests_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint helper_requests_dropped_check CHECK ((dropped >= 0))
  constraint helper_requests_model_check CHECK (((length(model) >= 1) AND (length(model) <= 200)))
  constraint helper_requests_pkey PRIMARY KEY (id)
  constraint helper_requests_report_id_case_id_fkey FOREIGN KEY (report_id, case_id) REFERENCES reports(id, case_id)
  constraint helper_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
  constraint helper_requests_trouble_check CHECK ((trouble = ANY (ARRAY['no_answer'::text, 'refused'::text, 'too_slow'::text, 'too_large'::text, 'not_allowed'::text, 'broke'::text])))
  CREATE INDEX helper_requests_case ON public.helper_requests USING btree (case_id)
  CREATE INDEX helper_requests_report ON public.helper_requests USING btree (report_id, id DESC)
  CREATE UNIQUE INDEX helper_requests_waiting ON public.helper_requests USING btree (report_id) WHERE (state = 'waiting'::text)
  policy helper_requests_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table helper_teams, row-level security
  team_id uuid not null
  allows text not null
  allowed_by uuid
  allowed_at timestamp with time zone not null default now()
  constraint helper_teams_allowed_by_fkey FOREIGN KEY (allowed_by) REFERENCES users(id)
  constraint helper_teams_allows_check CHECK ((allows = ANY (ARRAY['public'::text, 'internal'::text])))
  constraint helper_teams_pkey PRIMARY KEY (team_id)
  constraint helper_teams_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
  policy helper_teams_managed for all using (acts_as_administrator()) with check (acts_as_administrator())
  policy helper_teams_seen for select using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) OR acts_as_administrator()))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table import_changes, row-level security forced
  import_id uuid not null
  case_id uuid not null
  team_id uuid not null
  kind text not null
  row_id uuid not null
  before jsonb not null
  words tsvector
  constraint import_changes_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint import_changes_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE
  constraint import_changes_kind_check CHECK ((kind = ANY (ARRAY['incidents'::text, 'lots'::text, 'reports'::text, 'custody'::text, 'legs'::text, 'communications'::text])))
  constraint import_changes_pkey PRIMARY KEY (import_id, kind, row_id)
  CREATE INDEX import_changes_case ON public.import_changes USING btree (case_id)
  policy import_changes_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table import_faults, row-level security forced
  import_id uuid not null
  team_id uuid not null
  n integer not null
  sheet text not null
  line integer not null
  position integer
  header text not null
  field text
  code text not null
  found text not null
  expected text not null
  constraint import_faults_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE
  constraint import_faults_pkey PRIMARY KEY (import_id, n)
  policy import_faults_of_the_team for all using ((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[]))) with check ((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table import_mappings, row-level security forced
  team_id uuid not null
  headers text not null
  mapping jsonb not null
  used_at timestamp with time zone not null default now()
  constraint import_mappings_headers_check CHECK ((length(headers) <= 64))
  constraint import_mappings_pkey PRIMARY KEY (team_id, headers)
  constraint import_mappings_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
  policy import_mappings_of_the_team for all using ((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[]))) with check ((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table import_progress, row-level security forced
  import_id uuid not null
  case_id uuid not null
  team_id uuid not null
  step text not null
  read integer not null default 0
  checked integer not null default 0
  written integer not null default 0
  total integer not null default 0
  beat_at timestamp with time zone not null default now()
  cancel boolean not null default false
  constraint import_progress_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint import_progress_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE
  constraint import_progress_pkey PRIMARY KEY (import_id)
  constraint import_progress_step_check CHECK ((step = ANY (ARRAY['waiting'::text, 'reading'::text, 'comparing'::text, 'writing'::text, 'undoing'::text])))
  CREATE INDEX import_progress_case ON public.import_progress USING btree (case_id)
  policy import_progress_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

unlogged table import_rows, row-level security forced
  import_id uuid not null
  team_id uuid not null
  n integer not null
  sheet smallint
  line integer
  kind text not null
  code text not null
  scope text not null default ''::text
  hash text not null
  data jsonb not null
  words text[] not null
  verdict text not null default 'added'::text
  target uuid
  changes jsonb
  constraint import_rows_pkey PRIMARY KEY (import_id, n)
  CREATE INDEX import_rows_verdict ON public.import_rows USING btree (import_id, verdict, n) WHERE (verdict <> 'added'::text)
  policy import_rows_of_the_team for all using ((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[]))) with check ((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table imports, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  channel text not null default 'import'::text
  state text not null default 'open'::text
  sheets jsonb not null default '[]'::jsonb
  tallies jsonb
  faults integer not null default 0
  check_id uuid
  trouble jsonb
  begun_at timestamp with time zone not null default now()
  begun_by uuid
  ran_at timestamp with time zone
  undone_at timestamp with time zone
  sources jsonb not null default '[]'::jsonb
  forms jsonb not null default '[]'::jsonb
  constraint imports_begun_by_fkey FOREIGN KEY (begun_by) REFERENCES users(id)
  constraint imports_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint imports_channel_check CHECK ((channel = ANY (ARRAY['import'::text, 'sample'::text])))
  constraint imports_forms_check CHECK ((jsonb_typeof(forms) = 'array'::text))
  constraint imports_id_team_key UNIQUE (id, team_id)
  constraint imports_pkey PRIMARY KEY (id)
  constraint imports_sheets_check CHECK ((jsonb_typeof(sheets) = 'array'::text))
  constraint imports_sources_check CHECK ((jsonb_typeof(sources) = 'array'::text))
  constraint imports_state_check CHECK ((state = ANY (ARRAY['open'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'undoing'::text, 'undone'::text, 'discarded'::text])))
  CREATE INDEX imports_busy ON public.imports USING btree (team_id) WHERE (state = ANY (ARRAY['checking'::text, 'running'::text, 'undoing'::text]))
  CREATE INDEX imports_case ON public.imports USING btree (case_id, id DESC)
  policy imports_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table incident_zones, row-level security forced
  incident_id uuid not null
  case_id uuid not null
  team_id uuid not null
  zones text[] not null
  constraint incident_zones_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint incident_zones_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint incident_zones_pkey PRIMARY KEY (incident_id)
  constraint incident_zones_zones_check CHECK (((cardinality(zones) >= 1) AND (cardinality(zones) <= 4)))
  CREATE INDEX incident_zones_case ON public.incident_zones USING btree (case_id)
  policy incident_zones_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table incidents, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  code text not null
  title text not null
  returning_state text not null default ''::text
  receiving_state text not null default ''::text
  summary text not null default ''::text
  state text not null default 'open'::text
  changed_at timestamp with time zone not null default now()
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  import_id uuid
  import_hash text
  revision integer not null default 1
  constraint incidents_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint incidents_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)))
  constraint incidents_code_key UNIQUE (case_id, code)
  constraint incidents_id_case_key UNIQUE (id, case_id)
  constraint incidents_pkey PRIMARY KEY (id)
  constraint incidents_receiving_state_check CHECK ((receiving_state ~ '^([A-Z]{2}(;[A-Z]{2})*)?$'::text))
  constraint incidents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint incidents_returning_state_check CHECK ((returning_state ~ '^([A-Z]{2}(;[A-Z]{2})*)?$'::text))
  constraint incidents_revision_check CHECK ((revision > 0))
  constraint incidents_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
  constraint incidents_summary_check CHECK ((length(summary) <= 4000))
  constraint incidents_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
  CREATE INDEX incidents_changed ON public.incidents USING btree (changed_at DESC, id DESC)
  CREATE INDEX incidents_team ON public.incidents USING btree (team_id, changed_at DESC, id DESC)
  policy incidents_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.incidents FOR EACH ROW WHEN ((((((old.title IS DISTINCT FROM new.title) OR (old.returning_state IS DISTINCT FROM new.returning_state)) OR (old.receiving_state IS DISTINCT FROM new.receiving_state)) OR (old.summary IS DISTINCT FROM new.summary)) OR (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table interventions, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  kind text not null
  addressee text not null default ''::text
  purpose text not null default ''::text
  group_id uuid
  person_id uuid
  state text not null default 'planned'::text
  due_at timestamp with time zone
  owner_id uuid
  sent_at timestamp with time zone
  playbook text
  step text
  document_id uuid
  drop_reason text not null default ''::text
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  revision integer not null default 1
  constraint intervention_dropped_for_a_reason CHECK (((state <> 'dropped'::text) OR (drop_reason <> ''::text)))
  constraint intervention_sent_has_its_time CHECK (((state <> ALL (ARRAY['sent'::text, 'answered'::text])) OR (sent_at IS NOT NULL)))
  constraint interventions_addressee_check CHECK ((length(addressee) <= 300))
  constraint interventions_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint interventions_document FOREIGN KEY (document_id, incident_id) REFERENCES documents(id, incident_id) ON DELETE SET NULL (document_id)
  constraint interventions_drop_reason_check CHECK ((length(drop_reason) <= 1000))
  constraint interventions_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (group_id)
  constraint interventions_id_incident_key UNIQUE (id, incident_id)
  constraint interventions_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint interventions_kind_check CHECK ((kind ~ '^([A-Z][A-Z0-9-]{1,29}|[a-z][a-z_]{1,29})$'::text))
  constraint interventions_note_check CHECK ((length(note) <= 2000))
  constraint interventions_owner_in_team FOREIGN KEY (team_id, owner_id) REFERENCES team_members(team_id, user_id) ON DELETE SET NULL (owner_id)
  constraint interventions_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id) ON DELETE SET NULL (person_id)
  constraint interventions_pkey PRIMARY KEY (id)
  constraint interventions_playbook_check CHECK (((length(playbook) >= 1) AND (length(playbook) <= 60)))
  constraint interventions_purpose_check CHECK ((length(purpose) <= 2000))
  constraint interventions_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint interventions_revision_check CHECK ((revision > 0))
  constraint interventions_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'drafting'::text, 'sent'::text, 'answered'::text, 'closed'::text, 'dropped'::text])))
  constraint interventions_step_check CHECK (((length(step) >= 1) AND (length(step) <= 60)))
  CREATE INDEX interventions_case ON public.interventions USING btree (case_id)
  CREATE INDEX interventions_document ON public.interventions USING btree (document_id) WHERE (document_id IS NOT NULL)
  CREATE INDEX interventions_group ON public.interventions USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX interventions_incident ON public.interventions USING btree (incident_id, id)
  CREATE INDEX interventions_owner ON public.interventions USING btree (owner_id) WHERE (owner_id IS NOT NULL)
  CREATE INDEX interventions_person ON public.interventions USING btree (person_id) WHERE (person_id IS NOT NULL)
  policy interventions_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.interventions FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table judgements, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  group_id uuid
  person_id uuid
  node text not null
  result text not null
  note text not null
  withdrawn_at timestamp with time zone
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  constraint judgement_has_one_subject CHECK (((group_id IS NULL) OR (person_id IS NULL)))
  constraint judgements_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint judgements_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id)
  constraint judgements_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint judgements_node_check CHECK ((node ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,59}$'::text))
  constraint judgements_note_check CHECK (((length(note) >= 1) AND (length(note) <= 4000)))
  constraint judgements_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id)
  constraint judgements_pkey PRIMARY KEY (id)
  constraint judgements_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint judgements_result_check CHECK ((result = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text, 'notApplicable'::text, 'contested'::text])))
  CREATE INDEX judgements_case ON public.judgements USING btree (case_id)
  CREATE INDEX judgements_group ON public.judgements USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX judgements_incident ON public.judgements USING btree (incident_id, id)
  CREATE INDEX judgements_person ON public.judgements USING btree (person_id) WHERE (person_id IS NOT NULL)
  CREATE UNIQUE INDEX judgements_standing ON public.judgements USING btree (incident_id, node, group_id, person_id) NULLS NOT DISTINCT WHERE (withdrawn_at IS NULL)
  policy judgements_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER judgements_only_withdrawn BEFORE UPDATE ON public.judgements FOR EACH ROW EXECUTE FUNCTION decisions_only_withdrawn()
  CREATE TRIGGER judgements_stay BEFORE DELETE ON public.judgements FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table near_copies, row-level security forced
  case_id uuid not null
  team_id uuid not null
  a uuid not null
  b uuid not null
  likeness real not null
  constraint near_copies_a_case_id_fkey FOREIGN KEY (a, case_id) REFERENCES reports(id, case_id)
  constraint near_copies_b_case_id_fkey FOREIGN KEY (b, case_id) REFERENCES reports(id, case_id)
  constraint near_copies_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint near_copies_check CHECK ((a < b))
  constraint near_copies_likeness_check CHECK (((likeness >= (0)::double precision) AND (likeness <= (1)::double precision)))
  constraint near_copies_pkey PRIMARY KEY (a, b)
  CREATE INDEX near_copies_b ON public.near_copies USING btree (b)
  CREATE INDEX near_copies_case ON public.near_copies USING btree (case_id)
  policy near_copies_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table notices, row-level security
  id uuid not null default new_id()
  user_id uuid not null
  kind text not null
  case_id uuid
  team_id uuid
  by_id uuid
  note text not null default ''::text
  at timestamp with time zone not null default now()
  seen_at timestamp with time zone
  constraint notices_by_id_fkey FOREIGN KEY (by_id) REFERENCES users(id)
  constraint notices_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint notices_check CHECK (((case_id IS NULL) = (team_id IS NULL)))
  constraint notices_kind_check CHECK ((kind = ANY (ARRAY['glass_broken'::text, 'case_named'::text, 'totp_reset'::text, 'totp_on'::text, 'totp_off'::text, 'recovery_used'::text, 'sessions_ended'::text, 'password_changed'::text])))
  constraint notices_note_check CHECK ((length(note) <= 500))
  constraint notices_pkey PRIMARY KEY (id)
  constraint notices_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  CREATE INDEX notices_case ON public.notices USING btree (case_id) WHERE (case_id IS NOT NULL)
  CREATE INDEX notices_open ON public.notices USING btree (user_id, at) WHERE (seen_at IS NULL)
  policy notices_own for select using (((user_id = ( SELECT current_actor() AS current_actor)) AND ((case_id IS NULL) OR (case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])))))
  policy notices_own_seen for update using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may select

table outcomes, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  group_id uuid
  person_id uuid
  outcome text not null
  how_many integer
  lower integer
  upper integer
  since text
  since_earliest date
  since_latest date
  as_of text not null
  as_of_earliest date
  as_of_latest date
  claim_id uuid
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  revision integer not null default 1
  constraint outcome_began_before_it_was_seen CHECK ((since_earliest <= as_of_latest))
  constraint outcome_bounds_hold_its_number CHECK (((lower <= upper) AND ((how_many >= lower) IS NOT FALSE) AND ((how_many <= upper) IS NOT FALSE)))
  constraint outcome_of_one_person CHECK (((person_id IS NULL) OR (COALESCE(how_many, 1) = 1)))
  constraint outcomes_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint outcomes_check CHECK ((since_earliest <= since_latest))
  constraint outcomes_check1 CHECK ((as_of_earliest <= as_of_latest))
  constraint outcomes_claim_id_case_id_fkey FOREIGN KEY (claim_id, case_id) REFERENCES claims(id, case_id)
  constraint outcomes_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (group_id)
  constraint outcomes_how_many_check CHECK (((how_many >= 0) AND (how_many <= 1000000)))
  constraint outcomes_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint outcomes_lower_check CHECK ((lower >= 0))
  constraint outcomes_note_check CHECK ((length(note) <= 2000))
  constraint outcomes_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'released'::text, 'returned'::text, 'resettled'::text, 'unknown'::text])))
  constraint outcomes_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id) ON DELETE SET NULL (person_id)
  constraint outcomes_pkey PRIMARY KEY (id)
  constraint outcomes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint outcomes_revision_check CHECK ((revision > 0))
  constraint outcomes_upper_check CHECK (((upper >= 0) AND (upper <= 1000000)))
  CREATE INDEX outcomes_case ON public.outcomes USING btree (case_id)
  CREATE INDEX outcomes_claim ON public.outcomes USING btree (claim_id) WHERE (claim_id IS NOT NULL)
  CREATE INDEX outcomes_group ON public.outcomes USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX outcomes_incident ON public.outcomes USING btree (incident_id, id)
  CREATE INDEX outcomes_person ON public.outcomes USING btree (person_id) WHERE (person_id IS NOT NULL)
  policy outcomes_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.outcomes FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table passkey_challenges, row-level security
  challenge text not null
  user_id uuid
  expires_at timestamp with time zone not null
  constraint passkey_challenges_pkey PRIMARY KEY (challenge)
  constraint passkey_challenges_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table passkeys, row-level security
  id text not null
  user_id uuid not null
  public_key bytea not null
  counter bigint not null
  transports text[] not null default '{}'::text[]
  label text not null
  created_at timestamp with time zone not null default now()
  used_at timestamp with time zone
  constraint passkeys_counter_check CHECK ((counter >= 0))
  constraint passkeys_label_check CHECK (((length(label) >= 1) AND (length(label) <= 100)))
  constraint passkeys_pkey PRIMARY KEY (id)
  constraint passkeys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  CREATE INDEX passkeys_user ON public.passkeys USING btree (user_id)
  policy passkeys_own for all using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table persons, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  group_id uuid
  code text not null
  sex text not null
  age_lower integer
  age_upper integer
  status text not null
  status_on text
  status_earliest date
  status_latest date
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  revision integer not null default 1
  constraint persons_age_lower_check CHECK (((age_lower >= 0) AND (age_lower <= 130)))
  constraint persons_age_upper_check CHECK (((age_upper >= 0) AND (age_upper <= 130)))
  constraint persons_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint persons_check CHECK ((age_lower <= age_upper))
  constraint persons_check1 CHECK ((status_earliest <= status_latest))
  constraint persons_code_check CHECK ((code ~ '^P-[0-9A-HJKMNP-TV-Z]{4,8}$'::text))
  constraint persons_code_key UNIQUE (case_id, code)
  constraint persons_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (group_id)
  constraint persons_id_incident_key UNIQUE (id, incident_id)
  constraint persons_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint persons_note_check CHECK ((length(note) <= 2000))
  constraint persons_pkey PRIMARY KEY (id)
  constraint persons_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint persons_revision_check CHECK ((revision > 0))
  constraint persons_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text, 'other'::text, 'unknown'::text])))
  constraint persons_status_check CHECK ((status = ANY (ARRAY['at_risk'::text, 'detained'::text, 'returned'::text, 'released'::text, 'resettled'::text, 'dead'::text, 'unknown'::text])))
  CREATE INDEX persons_group ON public.persons USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX persons_incident ON public.persons USING btree (incident_id, id)
  policy persons_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.persons FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table proposals, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  report_id uuid not null
  position integer not null
  proposed jsonb not null
  state text not null default 'open'::text
  claim_id uuid
  reason text
  decided_at timestamp with time zone
  decided_by uuid
  constraint proposals_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint proposals_check CHECK (((state = ANY (ARRAY['accepted'::text, 'corrected'::text])) = (claim_id IS NOT NULL)))
  constraint proposals_check1 CHECK (((state = 'open'::text) = (decided_at IS NULL)))
  constraint proposals_claim_id_case_id_fkey FOREIGN KEY (claim_id, case_id) REFERENCES claims(id, case_id)
  constraint proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES users(id)
  constraint proposals_pkey PRIMARY KEY (id)
  constraint proposals_position_check CHECK (("position" >= 0))
  constraint proposals_proposed_check CHECK ((jsonb_typeof(proposed) = 'object'::text))
  constraint proposals_reason_check CHECK ((length(reason) <= 500))
  constraint proposals_report_id_case_id_fkey FOREIGN KEY (report_id, case_id) REFERENCES reports(id, case_id)
  constraint proposals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'corrected'::text, 'rejected'::text])))
  CREATE INDEX proposals_case ON public.proposals USING btree (case_id)
  CREATE INDEX proposals_claim ON public.proposals USING btree (claim_id) WHERE (claim_id IS NOT NULL)
  CREATE INDEX proposals_open ON public.proposals USING btree (report_id) WHERE (state = 'open'::text)
  CREATE INDEX proposals_report ON public.proposals USING btree (report_id, "position")
  policy proposals_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

unlogged table rate_buckets, row-level security
  key text not null
  tokens double precision not null
  filled_at timestamp with time zone not null
  constraint rate_buckets_pkey PRIMARY KEY (key)
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table recovery_codes, row-level security
  user_id uuid not null
  hash bytea not null
  used_at timestamp with time zone
  constraint recovery_codes_hash_check CHECK ((length(hash) = 32))
  constraint recovery_codes_pkey PRIMARY KEY (user_id, hash)
  constraint recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  policy recovery_codes_own for all using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table reminder_plans, row-level security
  team_id uuid not null
  planned_at timestamp with time zone not null
  audit_id bigint not null
  constraint reminder_plans_pkey PRIMARY KEY (team_id)
  constraint reminder_plans_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE

table reminder_settings, row-level security
  user_id uuid not null
  address text
  pending_address text
  pending_hash bytea
  pending_until timestamp with time zone
  zone text not null default 'UTC'::text
  language text not null default 'en'::text
  quiet_from text default '22:00'::text
  quiet_to text default '07:00'::text
  removal_in_quiet boolean not null default false
  leads integer[] not null default '{1440,120,0}'::integer[]
  digest_at text
  titles_in_mail boolean not null default false
  changed_at timestamp with time zone not null default now()
  constraint reminder_pending_is_whole CHECK (((num_nulls(pending_address, pending_until) = ANY (ARRAY[0, 2])) AND ((pending_hash IS NULL) OR (pending_address IS NOT NULL))))
  constraint reminder_quiet_has_two_ends CHECK ((((quiet_from IS NULL) = (quiet_to IS NULL)) AND (quiet_from <> quiet_to)))
  constraint reminder_settings_address_check CHECK (((address ~ '^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+$'::text) AND (length(address) <= 254)))
  constraint reminder_settings_digest_at_check CHECK ((digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint reminder_settings_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ko'::text, 'zh-Hans'::text])))
  constraint reminder_settings_leads_check CHECK ((((cardinality(leads) >= 1) AND (cardinality(leads) <= 6)) AND (0 <= ALL (leads)) AND (20160 >= ALL (leads))))
  constraint reminder_settings_pending_address_check CHECK (((pending_address ~ '^[^\s@<>,;:"()\\]+@[^\s@<>,;:"()\\]+$'::text) AND (length(pending_address) <= 254)))
  constraint reminder_settings_pending_hash_check CHECK ((length(pending_hash) = 32))
  constraint reminder_settings_pkey PRIMARY KEY (user_id)
  constraint reminder_settings_quiet_from_check CHECK ((quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint reminder_settings_quiet_to_check CHECK ((quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text))
  constraint reminder_settings_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  constraint reminder_settings_zone_check CHECK (((length(zone) >= 1) AND (length(zone) <= 64)))
  policy reminder_settings_own for all using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may delete
  safeconduct_app may select

table reminders, row-level security
  id uuid not null default new_id()
  user_id uuid not null
  team_id uuid
  incident_id uuid
  kind text not null
  subject_id uuid not null
  due_at timestamp with time zone not null
  due_on date
  lead_minutes integer not null
  escalation boolean not null default false
  escalated_to uuid[] not null default '{}'::uuid[]
  at timestamp with time zone not null
  state text not null default 'planned'::text
  shown_at timestamp with time zone
  read_at timestamp with time zone
  snoozed_until timestamp with time zone
  mail text not null default 'none'::text
  constraint reminder_is_of_a_team CHECK ((((kind = 'digest'::text) = (team_id IS NULL)) AND ((kind = 'digest'::text) = (incident_id IS NULL))))
  constraint reminders_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id) ON DELETE CASCADE
  constraint reminders_kind_check CHECK ((kind = ANY (ARRAY['task_due'::text, 'promise_due'::text, 'answer_due'::text, 'removal_clock'::text, 'digest'::text])))
  constraint reminders_lead_minutes_check CHECK ((lead_minutes >= 0))
  constraint reminders_mail_check CHECK ((mail = ANY (ARRAY['none'::text, 'waiting'::text, 'handing'::text, 'sent'::text, 'refused'::text, 'unknown'::text, 'late'::text])))
  constraint reminders_once UNIQUE (user_id, kind, subject_id, due_at, lead_minutes, escalation)
  constraint reminders_pkey PRIMARY KEY (id)
  constraint reminders_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'shown'::text, 'sent'::text, 'missed'::text, 'cancelled'::text])))
  constraint reminders_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
  constraint reminders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  CREATE INDEX reminders_incident ON public.reminders USING btree (incident_id)
  CREATE INDEX reminders_planned ON public.reminders USING btree (team_id, at) WHERE (state = 'planned'::text)
  CREATE INDEX reminders_shown ON public.reminders USING btree (user_id, due_at) WHERE (state = ANY (ARRAY['shown'::text, 'sent'::text]))
  CREATE INDEX reminders_subject ON public.reminders USING btree (subject_id, kind)
  CREATE INDEX reminders_team ON public.reminders USING btree (team_id)
  policy reminders_own for select using ((user_id = ( SELECT current_actor() AS current_actor)))
  policy reminders_own_marks for update using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may select

table removal_legs, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  group_id uuid
  person_id uuid
  from_place text not null default ''::text
  to_place text not null default ''::text
  route text not null default ''::text
  planned_for text
  planned_earliest date
  planned_latest date
  executed_on text
  executed_earliest date
  executed_latest date
  authority text not null default ''::text
  status text not null
  claim_id uuid
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  code text
  import_id uuid
  import_hash text
  revision integer not null default 1
  constraint leg_executed_only_if_it_happened CHECK (((executed_on IS NULL) OR (status = ANY (ARRAY['reported'::text, 'confirmed'::text]))))
  constraint removal_legs_authority_check CHECK ((length(authority) <= 300))
  constraint removal_legs_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint removal_legs_check CHECK ((planned_earliest <= planned_latest))
  constraint removal_legs_check1 CHECK ((executed_earliest <= executed_latest))
  constraint removal_legs_claim_id_case_id_fkey FOREIGN KEY (claim_id, case_id) REFERENCES claims(id, case_id)
  constraint removal_legs_code_check CHECK (((length(code) >= 1) AND (length(code) <= 60)))
  constraint removal_legs_from_place_check CHECK ((length(from_place) <= 300))
  constraint removal_legs_group_id_incident_id_fkey FOREIGN KEY (group_id, incident_id) REFERENCES groups(id, incident_id) ON DELETE SET NULL (group_id)
  constraint removal_legs_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint removal_legs_note_check CHECK ((length(note) <= 2000))
  constraint removal_legs_person_id_incident_id_fkey FOREIGN KEY (person_id, incident_id) REFERENCES persons(id, incident_id) ON DELETE SET NULL (person_id)
  constraint removal_legs_pkey PRIMARY KEY (id)
  constraint removal_legs_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint removal_legs_revision_check CHECK ((revision > 0))
  constraint removal_legs_route_check CHECK ((length(route) <= 300))
  constraint removal_legs_status_check CHECK ((status = ANY (ARRAY['feared'::text, 'announced'::text, 'reported'::text, 'confirmed'::text, 'averted'::text])))
  constraint removal_legs_to_place_check CHECK ((length(to_place) <= 300))
  CREATE INDEX legs_case ON public.removal_legs USING btree (case_id)
  CREATE INDEX legs_claim ON public.removal_legs USING btree (claim_id) WHERE (claim_id IS NOT NULL)
  CREATE UNIQUE INDEX legs_code ON public.removal_legs USING btree (case_id, code) WHERE (code IS NOT NULL)
  CREATE INDEX legs_group ON public.removal_legs USING btree (group_id) WHERE (group_id IS NOT NULL)
  CREATE INDEX legs_incident ON public.removal_legs USING btree (incident_id, id)
  CREATE INDEX legs_person ON public.removal_legs USING btree (person_id) WHERE (person_id IS NOT NULL)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy removal_legs_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.removal_legs FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table report_bands, row-level security forced
  case_id uuid not null
  team_id uuid not null
  report_id uuid not null
  band bigint not null
  constraint report_bands_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint report_bands_pkey PRIMARY KEY (case_id, band, report_id)
  constraint report_bands_report_id_case_id_fkey FOREIGN KEY (report_id, case_id) REFERENCES reports(id, case_id)
  CREATE INDEX report_bands_report ON public.report_bands USING btree (report_id)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy report_bands_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table report_files, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  report_id uuid not null
  name text not null
  media_type text not null
  bytes bigint not null
  sha256 text not null
  constraint report_files_bytes_check CHECK ((bytes >= 0))
  constraint report_files_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint report_files_media_type_check CHECK (((length(media_type) >= 1) AND (length(media_type) <= 200)))
  constraint report_files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 255)))
  constraint report_files_pkey PRIMARY KEY (id)
  constraint report_files_report_id_case_id_fkey FOREIGN KEY (report_id, case_id) REFERENCES reports(id, case_id)
  constraint report_files_report_key UNIQUE (report_id)
  constraint report_files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CREATE INDEX report_files_case ON public.report_files USING btree (case_id)
  CREATE INDEX report_files_sha ON public.report_files USING btree (sha256)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy report_files_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy report_files_owner for select using (true)
  CREATE TRIGGER report_files_are_immutable BEFORE UPDATE ON public.report_files FOR EACH ROW EXECUTE FUNCTION never_updated()
  CREATE TRIGGER report_files_stay BEFORE DELETE ON public.report_files FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table reports, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid
  source_id uuid not null
  code text not null
  title text not null default ''::text
  url text
  published_on text
  published_earliest date
  published_latest date
  precision text not null default 'unknown'::text
  language text not null default 'und'::text
  genre text not null default ''::text
  channel text not null
  derives_from uuid
  secrecy text not null default 'internal'::text
  state text not null default 'new'::text
  note text not null default ''::text
  received_at timestamp with time zone not null default now()
  recorded_by uuid
  import_id uuid
  import_hash text
  text text
  sentences jsonb not null default '[]'::jsonb
  warnings text[] not null default '{}'::text[]
  signature bigint[]
  revision integer not null default 1
  constraint reports_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint reports_channel_check CHECK ((channel = ANY (ARRAY['paste'::text, 'upload'::text, 'import'::text, 'phone'::text, 'message'::text, 'sample'::text])))
  constraint reports_check CHECK ((derives_from <> id))
  constraint reports_check1 CHECK ((published_earliest <= published_latest))
  constraint reports_check2 CHECK ((((published_on IS NULL) = (published_earliest IS NULL)) AND ((published_on IS NULL) = (published_latest IS NULL))))
  constraint reports_code_check CHECK (((length(code) >= 1) AND (length(code) <= 100)))
  constraint reports_code_key UNIQUE (case_id, code)
  constraint reports_derives_from_case_id_fkey FOREIGN KEY (derives_from, case_id) REFERENCES reports(id, case_id) DEFERRABLE INITIALLY DEFERRED
  constraint reports_genre_check CHECK ((length(genre) <= 100))
  constraint reports_id_case_key UNIQUE (id, case_id)
  constraint reports_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint reports_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text))
  constraint reports_note_check CHECK ((length(note) <= 4000))
  constraint reports_pkey PRIMARY KEY (id)
  constraint reports_precision_check CHECK (("precision" = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'inferred'::text, 'unknown'::text])))
  constraint reports_published_on_check CHECK ((published_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'::text))
  constraint reports_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint reports_revision_check CHECK ((revision > 0))
  constraint reports_secrecy_check CHECK ((secrecy = ANY (ARRAY['public'::text, 'internal'::text])))
  constraint reports_sentences_check CHECK ((jsonb_typeof(sentences) = 'array'::text))
  constraint reports_source_id_case_id_fkey FOREIGN KEY (source_id, case_id) REFERENCES sources(id, case_id)
  constraint reports_state_check CHECK ((state = ANY (ARRAY['new'::text, 'read'::text, 'set_aside'::text])))
  constraint reports_title_check CHECK ((length(title) <= 500))
  constraint reports_url_check CHECK ((length(url) <= 2000))
  CREATE INDEX reports_case ON public.reports USING btree (case_id, id DESC)
  CREATE INDEX reports_derives ON public.reports USING btree (derives_from) WHERE (derives_from IS NOT NULL)
  CREATE INDEX reports_incident ON public.reports USING btree (incident_id, id DESC)
  CREATE INDEX reports_new ON public.reports USING btree (team_id, id DESC) WHERE (state = 'new'::text)
  CREATE INDEX reports_source ON public.reports USING btree (source_id)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy reports_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.reports FOR EACH ROW WHEN ((((((((((((old.source_id IS DISTINCT FROM new.source_id) OR (old.incident_id IS DISTINCT FROM new.incident_id)) OR (old.title IS DISTINCT FROM new.title)) OR (old.url IS DISTINCT FROM new.url)) OR (old.published_on IS DISTINCT FROM new.published_on)) OR (old.language IS DISTINCT FROM new.language)) OR (old.genre IS DISTINCT FROM new.genre)) OR (old.derives_from IS DISTINCT FROM new.derives_from)) OR (old.secrecy IS DISTINCT FROM new.secrecy)) OR (old.state IS DISTINCT FROM new.state)) OR (old.note IS DISTINCT FROM new.note))) EXECUTE FUNCTION counts_revisions()
  CREATE TRIGGER originals_are_immutable BEFORE UPDATE ON public.reports FOR EACH ROW EXECUTE FUNCTION originals_are_immutable()
  CREATE TRIGGER reports_stay BEFORE DELETE ON public.reports FOR EACH ROW EXECUTE FUNCTION only_samples_go()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table search_entries, row-level security forced
  case_id uuid not null
  team_id uuid not null
  kind text not null
  subject_id uuid not null
  words tsvector not null
  constraint search_entries_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint search_entries_kind_check CHECK ((kind = ANY (ARRAY['report'::text, 'claim'::text, 'incident'::text])))
  constraint search_entries_pkey PRIMARY KEY (kind, subject_id)
  CREATE INDEX search_entries_case ON public.search_entries USING btree (case_id)
  CREATE INDEX search_entries_newest ON public.search_entries USING btree (team_id, kind, subject_id)
  CREATE INDEX search_words_of_claims ON public.search_entries USING gin (words) WITH (gin_pending_list_limit='512') WHERE (kind = 'claim'::text)
  CREATE INDEX search_words_of_incidents ON public.search_entries USING gin (words) WITH (gin_pending_list_limit='512') WHERE (kind = 'incident'::text)
  CREATE INDEX search_words_of_reports ON public.search_entries USING gin (words) WITH (gin_pending_list_limit='512') WHERE (kind = 'report'::text)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy search_entries_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  policy search_entries_owner for select using (true)
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table secrets, row-level security
  name text not null
  value bytea not null
  constraint secrets_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint secrets_pkey PRIMARY KEY (name)
  constraint secrets_value_check CHECK ((length(value) = 32))

table sessions, row-level security
  id uuid not null default new_id()
  token_hash bytea not null
  user_id uuid not null
  device text not null default ''::text
  created_at timestamp with time zone not null default now()
  seen_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  method text not null default 'password'::text
  place text not null default ''::text
  constraint sessions_device_check CHECK ((length(device) <= 200))
  constraint sessions_method_check CHECK ((method = ANY (ARRAY['password'::text, 'totp'::text, 'passkey'::text, 'link'::text, 'set-up'::text])))
  constraint sessions_pkey PRIMARY KEY (id)
  constraint sessions_place_check CHECK ((length(place) <= 64))
  constraint sessions_token_hash_check CHECK ((length(token_hash) = 32))
  constraint sessions_token_key UNIQUE (token_hash)
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  CREATE INDEX sessions_user ON public.sessions USING btree (user_id)
  policy sessions_own for all using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_claims
  as  SELECT c.id,
    c.case_id,
    c.incident_id,
    COALESCE(c.code, c.id::text) AS code,
    ''::text AS scope,
    c.import_hash,
    jsonb_build_object('report_id', r.code, 'incident_id', i.code, 'property', c.property) || jsonb_build_object('value_stated', c.value_stated, 'value_normalised', NULLIF(c.value_normalised, ''::text), 'lower', c.lower, 'upper', c.upper, 'earliest', c.earliest, 'latest', c.latest, 'attribution', c.speaker, 'attribution_type', c.speaker_kind, 'chain',
        CASE
            WHEN c.chain <> '{}'::text[] THEN to_jsonb(c.chain)
            ELSE NULL::jsonb
        END, 'verb', NULLIF(c.verb, ''::text), 'addressee', NULLIF(c.addressee, ''::text), 'medium', NULLIF(c.medium, ''::text), 'first_hand', c.first_hand, 'hedge', NULLIF(NULLIF(c.hedge, 'none'::text), ''::text), 'as_of', c.as_of, 'lot', NULLIF(c.scope_lot, ''::text), 'unit', NULLIF(c.scope_unit, ''::text), 'wider_scope', c.scope_other, 'locator', NULLIF(c.locator ->> 'words'::text, ''::text), 'place_in_text',
        CASE
            WHEN c.locator ? 'sentence'::text THEN ((((c.locator ->> 'sentence'::text) || ' '::text) || (c.locator ->> 'start'::text)) || '-'::text) || (c.locator ->> 'end'::text)
            ELSE NULL::text
        END, 'credibility', c.credibility::text, 'recorded_on', c.learned_on, 'note', NULLIF(c.note, ''::text)) AS body
   FROM claims c
     JOIN reports r ON r.id = c.report_id
     LEFT JOIN incidents i ON i.id = c.incident_id
  WHERE c.superseded_by IS NULL AND c.withdrawn_at IS NULL;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_communications
  as  SELECT m.id,
    m.case_id,
    m.incident_id,
    COALESCE(m.code, m.id::text) AS code,
    ''::text AS scope,
    m.import_hash,
    jsonb_build_object('incident_id', i.code, 'from', m.from_party, 'to', m.to_party, 'direction', m.direction, 'media',
        CASE
            WHEN m.media <> '{}'::text[] THEN to_jsonb(m.media)
            ELSE NULL::jsonb
        END, 'verbal', m.verbal, 'written', m.written, 'on', m.on_date, 'at', to_char((m.at AT TIME ZONE 'utc'::text), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'::text), 'summary', NULLIF(m.summary, ''::text), 'answers', COALESCE(a.code, a.id::text), 'answer_due_on', m.answer_due_on, 'promise', NULLIF(m.promise, ''::text), 'promise_due_on', m.promise_due_on, 'promise_kept', m.promise_kept, 'noted_by', NULLIF(m.noted_by, ''::text), 'claim_id', COALESCE(c.code, c.id::text)) AS body
   FROM communications m
     JOIN incidents i ON i.id = m.incident_id
     LEFT JOIN communications a ON a.id = m.answers_id
     LEFT JOIN claims c ON c.id = m.claim_id;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_custody
  as  SELECT u.id,
    u.case_id,
    u.incident_id,
    COALESCE(u.code, u.id::text) AS code,
    ''::text AS scope,
    u.import_hash,
    jsonb_build_object('incident_id', i.code, 'lot', g.label, 'person', p.code, 'kind', u.kind, 'place', u.place, 'authority', NULLIF(u.authority, ''::text), 'from', u.from_on, 'to', u.to_on, 'last_confirmed', u.last_confirmed, 'end_reason', u.end_reason, 'claim_id', COALESCE(c.code, c.id::text), 'note', NULLIF(u.note, ''::text)) AS body
   FROM custody_periods u
     JOIN incidents i ON i.id = u.incident_id
     LEFT JOIN groups g ON g.id = u.group_id
     LEFT JOIN persons p ON p.id = u.person_id
     LEFT JOIN claims c ON c.id = u.claim_id;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_incidents
  as  SELECT id,
    case_id,
    id AS incident_id,
    code,
    ''::text AS scope,
    import_hash,
    jsonb_build_object('title', title, 'returning_state', NULLIF(returning_state, ''::text), 'receiving_state', NULLIF(receiving_state, ''::text), 'summary', NULLIF(summary, ''::text), 'state', state) AS body
   FROM incidents i;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_legs
  as  SELECT l.id,
    l.case_id,
    l.incident_id,
    COALESCE(l.code, l.id::text) AS code,
    ''::text AS scope,
    l.import_hash,
    jsonb_build_object('incident_id', i.code, 'lot', g.label, 'person', p.code, 'from_place', NULLIF(l.from_place, ''::text), 'to_place', NULLIF(l.to_place, ''::text), 'route', NULLIF(l.route, ''::text), 'planned_for', l.planned_for, 'executed_on', l.executed_on, 'authority', NULLIF(l.authority, ''::text), 'status', l.status, 'claim_id', COALESCE(c.code, c.id::text), 'note', NULLIF(l.note, ''::text)) AS body
   FROM removal_legs l
     JOIN incidents i ON i.id = l.incident_id
     LEFT JOIN groups g ON g.id = l.group_id
     LEFT JOIN persons p ON p.id = l.person_id
     LEFT JOIN claims c ON c.id = l.claim_id;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_lots
  as  SELECT g.id,
    g.case_id,
    g.incident_id,
    g.label AS code,
    i.code AS scope,
    g.import_hash,
    jsonb_build_object('title', NULLIF(g.title, ''::text), 'parent', p.label, 'note', NULLIF(g.note, ''::text)) AS body
   FROM groups g
     JOIN incidents i ON i.id = g.incident_id
     LEFT JOIN groups p ON p.id = g.parent_id;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

view sheet_reports
  as  SELECT r.id,
    r.case_id,
    r.incident_id,
    r.code,
    ''::text AS scope,
    r.import_hash,
    jsonb_build_object('title', NULLIF(r.title, ''::text), 'url', NULLIF(r.url, ''::text), 'publisher', NULLIF(s.publisher, ''::text), 'publication_date', r.published_on, 'date_precision', r."precision", 'language', r.language, 'incident_id', i.code, 'genre', NULLIF(r.genre, ''::text), 'derives_from', d.code, 'secrecy', r.secrecy, 'note', NULLIF(r.note, ''::text)) AS body
   FROM reports r
     JOIN sources s ON s.id = r.source_id
     LEFT JOIN incidents i ON i.id = r.incident_id
     LEFT JOIN reports d ON d.id = r.derives_from;
  id uuid
  case_id uuid
  incident_id uuid
  code text
  scope text
  import_hash text
  body jsonb
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

unlogged table sightings, row-level security
  session_id uuid not null
  act text not null
  subject_id text not null
  at timestamp with time zone not null
  constraint sightings_act_check CHECK ((length(act) <= 100))
  constraint sightings_pkey PRIMARY KEY (session_id, act, subject_id)
  constraint sightings_subject_id_check CHECK ((length(subject_id) <= 200))
  CREATE INDEX sightings_at ON public.sightings USING btree (at)

table sign_in_rules, row-level security
  singleton boolean not null default true
  second_step_for text[] not null default '{}'::text[]
  constraint sign_in_rules_pkey PRIMARY KEY (singleton)
  constraint sign_in_rules_second_step_for_check CHECK ((second_step_for <@ ARRAY['administrator'::text, 'caseworker'::text, 'reviewer'::text, 'reader'::text]))
  constraint sign_in_rules_singleton_check CHECK (singleton)
  policy sign_in_rules_managed for update using (( SELECT acts_as_administrator() AS acts_as_administrator)) with check (( SELECT acts_as_administrator() AS acts_as_administrator))
  policy sign_in_rules_seen for select using ((( SELECT current_actor() AS current_actor) IS NOT NULL))
  safeconduct_app may select
  safeconduct_app may update

table sources, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  publisher text not null
  reliability character(1) not null default 'F'::bpchar
  import_id uuid
  constraint sources_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint sources_id_case_key UNIQUE (id, case_id)
  constraint sources_pkey PRIMARY KEY (id)
  constraint sources_publisher_check CHECK ((length(publisher) <= 200))
  constraint sources_reliability_check CHECK ((reliability = ANY (ARRAY['A'::bpchar, 'B'::bpchar, 'C'::bpchar, 'D'::bpchar, 'E'::bpchar, 'F'::bpchar])))
  CREATE UNIQUE INDEX sources_publisher ON public.sources USING btree (case_id, publisher) WHERE (publisher <> ''::text)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy sources_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table tasks, row-level security forced
  id uuid not null default new_id()
  case_id uuid not null
  team_id uuid not null
  incident_id uuid not null
  title text not null
  due_at timestamp with time zone
  state text not null default 'open'::text
  note text not null default ''::text
  recorded_at timestamp with time zone not null default now()
  recorded_by uuid
  owner_id uuid
  intervention_id uuid
  playbook text
  step text
  done_at timestamp with time zone
  done_by uuid
  drop_reason text not null default ''::text
  revision integer not null default 1
  constraint task_dropped_for_a_reason CHECK (((state <> 'dropped'::text) OR (drop_reason <> ''::text)))
  constraint tasks_case_id_team_id_fkey FOREIGN KEY (case_id, team_id) REFERENCES cases(id, team_id) ON DELETE CASCADE
  constraint tasks_done_by_fkey FOREIGN KEY (done_by) REFERENCES users(id)
  constraint tasks_drop_reason_check CHECK ((length(drop_reason) <= 1000))
  constraint tasks_incident_id_case_id_fkey FOREIGN KEY (incident_id, case_id) REFERENCES incidents(id, case_id)
  constraint tasks_intervention FOREIGN KEY (intervention_id, incident_id) REFERENCES interventions(id, incident_id) ON DELETE SET NULL (intervention_id)
  constraint tasks_note_check CHECK ((length(note) <= 2000))
  constraint tasks_owner_in_team FOREIGN KEY (team_id, owner_id) REFERENCES team_members(team_id, user_id) ON DELETE SET NULL (owner_id)
  constraint tasks_pkey PRIMARY KEY (id)
  constraint tasks_playbook_check CHECK (((length(playbook) >= 1) AND (length(playbook) <= 60)))
  constraint tasks_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES users(id)
  constraint tasks_revision_check CHECK ((revision > 0))
  constraint tasks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])))
  constraint tasks_step_check CHECK (((length(step) >= 1) AND (length(step) <= 60)))
  constraint tasks_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
  CREATE INDEX tasks_case ON public.tasks USING btree (case_id)
  CREATE INDEX tasks_due ON public.tasks USING btree (due_at, id) WHERE (state = 'open'::text)
  CREATE INDEX tasks_incident ON public.tasks USING btree (incident_id, id)
  CREATE INDEX tasks_intervention ON public.tasks USING btree (intervention_id) WHERE (intervention_id IS NOT NULL)
  CREATE INDEX tasks_open ON public.tasks USING btree (team_id, due_at, id) WHERE (state = 'open'::text)
  CREATE INDEX tasks_owner ON public.tasks USING btree (owner_id, due_at) WHERE (owner_id IS NOT NULL)
  policy read_for_backup for select using ((( SELECT current_setting('app.backup'::text, true) AS current_setting) = 'whole'::text))
  policy tasks_of_team for all using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false))) with check (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) AND COALESCE((case_id <> ALL (( SELECT hidden_cases() AS hidden_cases)::uuid[])), false)))
  CREATE TRIGGER counts_revisions BEFORE UPDATE ON public.tasks FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION counts_revisions()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table team_members, row-level security
  team_id uuid not null
  user_id uuid not null
  constraint team_members_pkey PRIMARY KEY (team_id, user_id)
  constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES teams(id) ON DELETE CASCADE
  constraint team_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  CREATE INDEX team_members_user ON public.team_members USING btree (user_id)
  policy team_members_managed for all using (( SELECT acts_as_administrator() AS acts_as_administrator)) with check (( SELECT acts_as_administrator() AS acts_as_administrator))
  policy team_members_seen for select using (((team_id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) OR ( SELECT acts_as_administrator() AS acts_as_administrator)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table teams, row-level security
  id uuid not null default new_id()
  name text not null
  created_at timestamp with time zone not null default now()
  constraint teams_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint teams_name_key UNIQUE (name)
  constraint teams_pkey PRIMARY KEY (id)
  policy teams_managed for all using (( SELECT acts_as_administrator() AS acts_as_administrator)) with check (( SELECT acts_as_administrator() AS acts_as_administrator))
  policy teams_seen for select using (((id = ANY (( SELECT current_teams() AS current_teams)::uuid[])) OR ( SELECT acts_as_administrator() AS acts_as_administrator)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table totp, row-level security
  user_id uuid not null
  sealed bytea not null
  made_at timestamp with time zone not null default now()
  confirmed_at timestamp with time zone
  last_step bigint not null default 0
  constraint totp_pkey PRIMARY KEY (user_id)
  constraint totp_sealed_check CHECK (((length(sealed) >= 40) AND (length(sealed) <= 200)))
  constraint totp_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
  policy totp_own for all using ((user_id = ( SELECT current_actor() AS current_actor))) with check ((user_id = ( SELECT current_actor() AS current_actor)))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table users, row-level security
  id uuid not null default new_id()
  login text not null
  name text not null
  role text not null
  password_hash text
  created_at timestamp with time zone not null default now()
  disabled_at timestamp with time zone
  constraint users_login_check CHECK (((login = lower(login)) AND ((length(login) >= 1) AND (length(login) <= 200))))
  constraint users_login_key UNIQUE (login)
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint users_password_hash_check CHECK ((password_hash ~~ '$argon2id$%'::text))
  constraint users_pkey PRIMARY KEY (id)
  constraint users_role_check CHECK ((role = ANY (ARRAY['administrator'::text, 'caseworker'::text, 'reviewer'::text, 'reader'::text])))
  policy users_managed for all using (( SELECT acts_as_administrator() AS acts_as_administrator)) with check (( SELECT acts_as_administrator() AS acts_as_administrator))
  policy users_own for update using ((id = ( SELECT current_actor() AS current_actor))) with check ((id = ( SELECT current_actor() AS current_actor)))
  policy users_seen for select using ((( SELECT current_actor() AS current_actor) IS NOT NULL))
  CREATE TRIGGER an_administrator_remains BEFORE UPDATE ON public.users FOR EACH ROW WHEN (((old.role = 'administrator'::text) AND (old.disabled_at IS NULL) AND ((new.role <> 'administrator'::text) OR (new.disabled_at IS NOT NULL)))) EXECUTE FUNCTION an_administrator_remains()
  CREATE TRIGGER users_guard BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION users_guard()
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

table write_answers, row-level security
  actor_id uuid not null
  key_hash bytea not null
  asked bytea not null
  answer bytea
  made_at timestamp with time zone not null default now()
  constraint write_answers_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES users(id) ON DELETE CASCADE
  constraint write_answers_asked_check CHECK ((length(asked) = 32))
  constraint write_answers_key_hash_check CHECK ((length(key_hash) = 32))
  constraint write_answers_pkey PRIMARY KEY (actor_id, key_hash)
  CREATE INDEX write_answers_made ON public.write_answers USING btree (made_at)
  policy write_answers_own for all using ((actor_id = current_actor())) with check ((actor_id = current_actor()))
  safeconduct_app may delete
  safeconduct_app may insert
  safeconduct_app may select
  safeconduct_app may update

function account_for_sign_in(login text) returns TABLE(user_id uuid, password_hash text), s, security definer, md5 97bd654bd95437f9c1fe735b8018b925

function actor_is_sealed() returns boolean, s, security definer, md5 763ac1c8d613cb94376dafce5c98583d

function acts_as_administrator() returns boolean, s, md5 944861c85acda48e23bf0ed611d53fa5

function an_administrator_remains() returns trigger, v, md5 8b3893f33663b91c56fd723f024e7fe2

function answers_form_a_tree() returns trigger, v, md5 410504a0459369770db4c212d6602cf1

function answers_only_give_way() returns trigger, v, md5 fceb744a94966680801ebd8e287865dd

function approval_is_ones_own() returns trigger, v, md5 7ebeb3c7d1dfb2076767a1763eb12d7a

function audit_chain() returns trigger, v, security definer, md5 5451013348cc8d6336ce6947b5b7a82a

function audit_content(entry audit) returns bytea, i, md5 e1592059fd04ca9067138fb46042e903

function audit_first_break() returns bigint, s, security definer, md5 07273001d2c1481b2f42536f4e80734d

function audit_hash(entry audit) returns bytea, i, md5 b8df05b5fdf0df58eb69c977f4c0e215

function audit_is_append_only() returns trigger, v, md5 bc735144140507aa368bd0de87b78179

function audit_last() returns TABLE(id bigint, hash bytea), s, security definer, md5 bdfeb036562d7f0e264543b08a04af29

function audit_links(after bigint, upto bigint) returns TABLE(id bigint, version smallint, content bytea, hash bytea), s, security definer, md5 80d1bb3fced30eaef88e105efe2faee7

function await_address(address text, until timestamp with time zone, zone text, language text) returns void, v, security definer, md5 9a0c76312b92c62786dd449a662ba39c

function being_undone(import uuid) returns boolean, s, md5 05ff9e3fe76828c587ce8f6543411e5a

function break_glass(of_case uuid, reason text) returns uuid, v, security definer, md5 b66af66f096efa26c3ac4e284c0cb0e3

function calendar_of(hash bytea) returns TABLE(user_id uuid, role text, teams uuid[], token_hash bytea), s, security definer, md5 666f3a290c78a493c5605c6108763d74

function cases_nobody_opens() returns TABLE(case_id uuid, team_id uuid, closed_at timestamp with time zone), s, security definer, md5 2d75885e12aab4065797860170769231

function claims_are_immutable() returns trigger, v, md5 58f9715347d03316250aecdcf07f6652

function closed_case_keeps_a_member() returns trigger, v, security definer, md5 5d32ba10a62225cb4f95d3d234a1797b

function complete_set_up(token_hash bytea, login text, name text, password_hash text, team text) returns TABLE(user_id uuid, team_id uuid), v, security definer, md5 55b80c9caef5b01fe7887d2f7e432b7c

function confirm_address(hash bytea, at timestamp with time zone) returns boolean, v, security definer, md5 0a1ad559336799ccd26c1ad76789fe69

function consent_in_force(person uuid, wanted text, recipients text[], day date) returns boolean, s, md5 355c6a69d033035d8af72b00e6660de3

function consent_locks_person() returns trigger, v, md5 c4c2b6761e49c730635000922c52f5fd

function consent_purpose(form text, audience text) returns text, i, md5 bab66c019e16fcdfd992d8906fdc8087

function consents_only_withdrawn() returns trigger, v, md5 47a44e26030afdf4be2cd489ab1a7e2b

function counts_revisions() returns trigger, v, md5 85292fb59a4f8a284f23b7636f97f3b3

function current_actor() returns uuid, s, md5 d5fc1743c2570f2e1a444b70a084daa3

function current_teams() returns uuid[], s, md5 d3435f3158437a16be21ea8824827481

function decisions_only_withdrawn() returns trigger, v, md5 1a31bde262e27274ec4cc673e75362ea

function document_states_follow() returns trigger, v, md5 0be02096b98c5d6ebed182c88ddba9e2

function end_session(of_user uuid, session uuid) returns boolean, v, security definer, md5 f61feee5d1b6ee80e6fc4bd6c932a75d

function end_sessions(of_user uuid) returns void, v, security definer, md5 6284780a5db2f5e188f16a707d1b8d9e

function enqueue(task text, payload json, job_key text) returns void, v, security definer, md5 24fe8c9ec74ee3d9686448373f54b4ad

function enrolment_for(token_hash bytea) returns TABLE(open boolean, user_id uuid, login text, name text), s, security definer, md5 ffd8541b73dcc0f2321ef39980859aa5

function entries_of_incident(incident text, most integer) returns TABLE(id bigint), s, security definer, md5 7011a60d0c696c6fce2a65504a1cdf5b

function entries_of_kind(of_kind text) returns double precision, s, md5 40e66dce7a20c8d0aa1af85c52f5925d

function export_names_its_people() returns trigger, v, md5 c342289faab357dff30f0f03294f6e50

function find_words(wanted tsquery, kinds text[], most integer, in_all integer, before uuid[]) returns TABLE(kind text, subject_id uuid, ended boolean), s, security definer, md5 5ea2bb0fcce4dc16039238b9b882360b

function forget_address() returns void, v, security definer, md5 d6d1712dd7368f5dbf78bd3542cffd82

function groups_form_a_tree() returns trigger, v, md5 ee4479091ea52265492e6d8d9732e3ef

function has_second_step(of_user uuid) returns boolean, s, security definer, md5 e473cfd51ee77e13c6de02919de88acf

function hidden_cases() returns uuid[], s, security definer, md5 ba895161d9518e094cfa217f86fd96bf

function id_between(newest uuid, oldest uuid, part double precision) returns uuid, i, md5 9618d863325cb277d33054469f5e6bfe

function import_blockers(which uuid, most integer) returns TABLE(kind text, id uuid, code text, why text, by text, by_id text), s, security definer, md5 9fb73b463c6d299d3093340e0955f3ce

function is_enrolled(user_id uuid) returns boolean, s, security definer, md5 3b867f756ed3341b9d00561f18613e3a

function keep_challenge(challenge text, for_user uuid) returns void, v, security definer, md5 228cae1da73e9a8938020cc904ec355d

function keep_to_case(of_table regclass) returns void, v, md5 29bd0552098a4be0af512e8378ef5a15

function latest_day() returns date, s, md5 0d45cf7338b6dc1eed6fce5ae8b93361

function name_case_members(of_case uuid, named uuid[]) returns boolean, v, security definer, md5 96babb62983f71674b31d26d8a22b8b8

function never_updated() returns trigger, v, md5 1c66296e52c9d689a0071625534c9766

function new_id() returns uuid, v, md5 c136f60b4e4e225e8c6f329470c5c883

function only_sample_cases_go() returns trigger, v, md5 856fad8159fcefe716974e9efa09929e

function only_samples_go() returns trigger, v, md5 d0b15f19377298e8ff3840bcc0476b03

function open_tables_to_backup() returns void, v, md5 2fee2e50b28f779c15192dad96991a2d

function open_visit(token_hash bytea, address text, capacity double precision, per_second double precision) returns TABLE(allowed boolean, session_id uuid, user_id uuid, login text, name text, role text, teams uuid[], must_enrol boolean), v, security definer, md5 df0a0b3b54c1172db2734dbecf02865e

function original_is_used(hash text) returns boolean, s, security definer, md5 9f6f1e08f0a37b9fdfbe9ed83a9f89c5

function originals_are_immutable() returns trigger, v, md5 be610537d00dd445c21ea5c95a7c14b9

function own_teams() returns SETOF uuid, s, security definer, md5 f4cc7d42087059a48a4afb2168a96214

function paper_leaves_by_rule() returns trigger, v, md5 c229556a396c6476378a4bcac76fbb68

function passkey_for_sign_in(passkey text) returns TABLE(user_id uuid, public_key bytea, counter bigint, transports text[]), s, security definer, md5 238a33bbddda77229907eb7c11943525

function place_of(kind text, id uuid) returns TABLE(team_id uuid, case_id uuid), s, md5 8afa1b57fff8f177b97fb79341a515b3

function record_sightings(seen jsonb) returns void, v, security definer, md5 ed1485eb476649f9b395ae92dc1068c7

function reset_totp(of_user uuid) returns boolean, v, security definer, md5 dffb6f80863c5aff53996383f45da478

function sessions_of(of_user uuid) returns TABLE(id uuid, device text, place text, method text, created_at timestamp with time zone, seen_at timestamp with time zone), s, security definer, md5 c8051d0efed59dca7f9f596c2a1a025a

function set_up_is_open() returns boolean, s, security definer, md5 4c81577c23af65eeff415ead9bb76c22

function shares_of_words(terms text[], wanted tsquery, of_team uuid, of_kind text, older_than uuid) returns double precision[], s, md5 084c3b445a5dfea091093cb39bdf9799

function spend_challenge(challenge text, for_user uuid) returns boolean, v, security definer, md5 e66cab5750d0202f2fb7cb1e607f26e9

function spend_enrolment(token_hash bytea) returns uuid, v, security definer, md5 6e6d59bfaad99c30b8084e505d62cdd9

function spend_recovery_code(of_user uuid, code_hash bytea) returns boolean, v, security definer, md5 a12e269f0c4a55d7caaaa85673886f66

function spend_totp_step(of_user uuid, step bigint) returns boolean, v, security definer, md5 3f1d9015970315bc85a27a6aa16bce24

function take_token(bucket text, capacity double precision, per_second double precision) returns boolean, v, security definer, md5 b48c9d1468e92d416f6c7291488ba24f

function tell(who uuid, kind text, note text) returns void, v, security definer, md5 c0fbf1c64181c0334a90d6adfbb8911c

function totp_for_sign_in(of_user uuid) returns TABLE(sealed bytea, last_step bigint), s, security definer, md5 ec4580033b3c965522f2778d4efebc17

function undo_import(which uuid) returns void, v, security definer, md5 66f3b8868ec91f1583dc81f87b26486b

function users_guard() returns trigger, v, md5 b835e28a393fea3915271e64f38b70a5

function version_is_held(version uuid, day date) returns text, v, md5 e720b9c2df8a17bb8df79d8efa669a94

function version_names_its_slots() returns trigger, v, md5 aabdcc54bc7cd0d2022b3b39df974c92

function words_of_kind(wanted tsquery, of_kind text, most integer, at_most integer, before uuid, teams uuid[], hidden uuid[]) returns uuid[], s, md5 200d616fffbea40294657915bce338af

function words_to_look_up(terms text[], often integer[], read integer) returns tsquery, i, md5 560c0b7f1f9ceb0248a821855fd9b8d3
