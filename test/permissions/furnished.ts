import { randomUUID } from 'node:crypto';
import { documentsFreeze } from '@safeconduct/contract/documents.ts';
import { sql } from 'kysely';
import { addCase, addClaim, addProposal, addReport, type Case } from '../rows.ts';
import { bodyFor } from './body.ts';
import type { Person, World } from '../world.ts';

/** Words that stand in the closed case and nowhere else. */
export const SECRETS = ['Hwaryong seventeen', 'Q-SECRET-7', 'Witness of the third night'] as const;

/** A closed case with one row of each kind, and the ids by the word that addresses them. */
export type Furnished = Case & { readonly ids: Readonly<Record<string, string>> };

const today = '2026-03-01';

/** The least that a frozen paper holds. */
function content(): unknown {
  const body = bodyFor(documentsFreeze, {});
  return typeof body === 'object' && body !== null && 'content' in body ? body.content : null;
}

/** Rows of what hangs on an incident, past the code under test. */
async function addParts({ root }: World, at: Case, report: string, claim: string) {
  const id = randomUUID;
  const common = { case_id: at.caseId, team_id: at.teamId, incident_id: at.incidentId };
  const ids = {
    groups: id(),
    persons: id(),
    custody: id(),
    legs: id(),
    communications: id(),
    tasks: id(),
    interventions: id(),
    outcomes: id(),
    decisions: id(),
    answers: id(),
    judgements: id(),
    consents: id(),
    documents: id(),
    'document-versions': id(),
    imports: id(),
  };
  const paper = { form: 'special_procedures', locale: 'en', audience: 'un', addressee: SECRETS[0] };
  await root
    .insertInto('groups')
    .values({ ...common, id: ids.groups, label: 'A', title: SECRETS[0] })
    .execute();
  await root
    .insertInto('persons')
    .values({ ...common, id: ids.persons, code: 'P-7K3Q9', sex: 'unknown', status: 'detained' })
    .execute();
  await root
    .insertInto('custody_periods')
    .values({ ...common, id: ids.custody, kind: 'held', place: SECRETS[0] })
    .execute();
  await root
    .insertInto('removal_legs')
    .values({
      ...common,
      id: ids.legs,
      status: 'feared',
      planned_for: today,
      planned_earliest: today,
      planned_latest: today,
    })
    .execute();
  await root
    .insertInto('communications')
    .values({
      ...common,
      id: ids.communications,
      from_party: SECRETS[0],
      to_party: 'Ministry',
      verbal: true,
      written: false,
      promise: SECRETS[2],
      promise_due_on: today,
    })
    .execute();
  await root
    .insertInto('tasks')
    .values({ ...common, id: ids.tasks, title: SECRETS[2], due_at: new Date('2026-03-01T10:00:00Z') })
    .execute();
  await root
    .insertInto('interventions')
    .values({ ...common, id: ids.interventions, kind: 'UNHCR', purpose: SECRETS[2] })
    .execute();
  await root
    .insertInto('outcomes')
    .values({
      ...common,
      id: ids.outcomes,
      outcome: 'held',
      as_of: today,
      as_of_earliest: today,
      as_of_latest: today,
    })
    .execute();
  await root
    .insertInto('decisions')
    .values({ ...common, id: ids.decisions, property: 'count_detained', value: '21', reason: SECRETS[2] })
    .execute();
  await root
    .insertInto('assessment_answers')
    .values({
      ...common,
      id: ids.answers,
      fact: 'removal_date',
      truth: 'yes',
      said_by: SECRETS[0],
      sensitivity: 'restricted',
    })
    .execute();
  await root
    .insertInto('judgements')
    .values({ ...common, id: ids.judgements, node: 'R4a', result: 'yes', note: SECRETS[2] })
    .execute();
  await root
    .insertInto('consents')
    .values({
      ...common,
      id: ids.consents,
      person_id: ids.persons,
      purpose: 'submit_un',
      given: 'yes',
      by_whom: 'person',
      form: 'verbal',
      language: 'ko',
      given_on: today,
      legal_basis: 'consent',
    })
    .execute();
  await root
    .insertInto('documents')
    .values({
      ...common,
      ...paper,
      id: ids.documents,
      submitter: JSON.stringify({ organisation: 'x', name: '', role: '', contact: '' }),
    })
    .execute();
  await root
    .insertInto('document_versions')
    .values({
      case_id: at.caseId,
      team_id: at.teamId,
      ...paper,
      id: ids['document-versions'],
      document_id: ids.documents,
      number: 1,
      content: JSON.stringify(content()),
      sha256: JSON.stringify({ txt: 'a'.repeat(64) }),
      claims: [claim],
      named: [],
      purposes: ['submit_un'],
      recipients: [],
    })
    .execute();
  await root
    .insertInto('report_files')
    .values({
      case_id: at.caseId,
      team_id: at.teamId,
      report_id: report,
      name: `${SECRETS[0]}.txt`,
      media_type: 'text/plain',
      bytes: 3,
      sha256: 'b'.repeat(64),
    })
    .execute();
  await root
    .insertInto('imports')
    .values({ id: ids.imports, case_id: at.caseId, team_id: at.teamId })
    .execute();
  return ids;
}

/** What others learn of the case without asking: a reminder, a notice, words in the index, entries of the trail. */
async function addTraces(
  world: World,
  at: Case,
  named: Person,
  task: string,
): Promise<Record<string, string>> {
  const { root } = world;
  const reminder = randomUUID();
  await root
    .insertInto('reminders')
    .values({
      id: reminder,
      user_id: named.id,
      team_id: at.teamId,
      incident_id: at.incidentId,
      kind: 'task_due',
      subject_id: task,
      due_at: new Date('2026-03-01T10:00:00Z'),
      lead_minutes: 0,
      at: new Date('2026-03-01T10:00:00Z'),
      state: 'shown',
    })
    .execute();
  await root
    .insertInto('notices')
    .values({ user_id: named.id, kind: 'case_named', case_id: at.caseId, team_id: at.teamId })
    .execute();
  await sql`insert into search_entries (case_id, team_id, kind, subject_id, words)
    values (${at.caseId}, ${at.teamId}, 'incident', ${at.incidentId}, to_tsvector('simple', 'hwaryong seventeen'))`.execute(
    root,
  );
  for (const [kind, id] of [
    ['case', at.caseId],
    ['incident', at.incidentId],
  ] as const) {
    await sql`insert into audit (team_id, case_id, act, subject_kind, subject_id, detail) values
      (${at.teamId}, ${at.caseId}, ${`${kind}.changed`}, ${kind}, ${id}, ${JSON.stringify({ title: SECRETS[2] })}::jsonb)`.execute(
      root,
    );
  }
  return { reminders: reminder };
}

/** Closes the case last: whoever is named sees all of it. */
export async function furnish(world: World, named: Person): Promise<Furnished> {
  const { root } = world;
  const at = await addCase(world, named.team, { title: SECRETS[2] });
  await root
    .updateTable('incidents')
    .set({ title: SECRETS[0], code: SECRETS[1] })
    .where('id', '=', at.incidentId)
    .execute();
  const report = await addReport(world, at, { title: SECRETS[0], text: SECRETS[2] });
  const claim = await addClaim(world, at, report, { value_stated: SECRETS[0] });
  const proposal = await addProposal(world, at, report);
  const parts = await addParts(world, at, report, claim);
  const traces = await addTraces(world, at, named, parts.tasks);
  await root.insertInto('closed_cases').values({ case_id: at.caseId, team_id: at.teamId }).execute();
  await root
    .insertInto('case_members')
    .values({ case_id: at.caseId, team_id: at.teamId, user_id: named.id })
    .execute();
  const ids = {
    ...parts,
    ...traces,
    cases: at.caseId,
    sample: at.caseId,
    incidents: at.incidentId,
    incident: at.incidentId,
    reports: report,
    claims: claim,
    proposals: proposal,
  };
  return { ...at, ids };
}

/** All rows of a case as one hash: what a write that was refused has not changed. */
export async function stateOf({ root }: World, caseId: string): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'case_id' and table_name not in ('audit', 'closed_cases')
      and table_name in (select tablename from pg_tables where schemaname = 'public') order by 1`.execute(
    root,
  );
  const parts = tables.map(
    ({ name }) =>
      sql`select ${name}::text as t, md5(string_agg(r::text, '|' order by r::text)) as h
        from ${sql.table(name)} r where r.case_id = ${caseId}`,
  );
  parts.push(sql`select 'case' as t, md5(string_agg(r::text, '|')) as h from cases r where r.id = ${caseId}`);
  const { rows } = await sql<{ t: string; h: string | null }>`${sql.join(parts, sql` union all `)}`.execute(
    root,
  );
  return JSON.stringify(rows.toSorted((a, b) => (a.t < b.t ? -1 : 1)));
}
