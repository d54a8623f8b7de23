import { randomUUID } from 'node:crypto';
import type { ClaimBody } from '@safeconduct/contract/shared.ts';
import type { Insertable } from 'kysely';
import type { Tables } from '../server/platform/database/tables.ts';
import type { World } from './world.ts';

/** Plain rows of the case file for tests, put in past the code under test. */

type Extra<T extends keyof Tables> = Partial<Insertable<Tables[T]>>;

/** A case with one incident, as most tests need. */
export type Case = { readonly caseId: string; readonly teamId: string; readonly incidentId: string };

export async function addCase({ root }: World, teamId: string, extra: Extra<'cases'> = {}): Promise<Case> {
  const caseId = randomUUID();
  const incidentId = randomUUID();
  await root
    .insertInto('cases')
    .values({ id: caseId, team_id: teamId, title: 'Case', ...extra })
    .execute();
  await root
    .insertInto('incidents')
    .values({
      id: incidentId,
      case_id: caseId,
      team_id: teamId,
      code: 'I-0001',
      title: 'Arrests',
      returning_state: 'CN',
      receiving_state: 'KP',
    })
    .execute();
  return { caseId, teamId, incidentId };
}

export async function addReport({ root }: World, at: Case, extra: Extra<'reports'> = {}): Promise<string> {
  const id = randomUUID();
  const source = randomUUID();
  await root
    .insertInto('sources')
    .values({ id: source, case_id: at.caseId, team_id: at.teamId, publisher: `Paper ${id.slice(0, 8)}` })
    .execute();
  await root
    .insertInto('reports')
    .values({
      id,
      case_id: at.caseId,
      team_id: at.teamId,
      incident_id: at.incidentId,
      source_id: source,
      code: `R-${id.slice(0, 8)}`,
      channel: 'paste',
      ...extra,
    })
    .execute();
  return id;
}

/** A claim that says "at least 21 people" were detained. */
export const claimBody: ClaimBody = {
  property: 'count_detained',
  valueStated: 'at least 21 people',
  valueNormalised: '>=21',
  bounds: { lower: 21, upper: null },
  earliest: null,
  latest: null,
  speaker: 'Amnesty International',
  speakerKind: 'self',
  chain: [],
  verb: 'states',
  addressee: null,
  medium: null,
  hedge: 'at least',
  firstHand: false,
  locator: { words: 'The Chinese authorities are holding' },
  asOf: null,
  scope: { lot: null, unit: null, other: false },
  note: '',
};

export async function addClaim(
  { root }: World,
  at: Case,
  reportId: string,
  extra: Extra<'claims'> = {},
): Promise<string> {
  const id = extra.id ?? randomUUID();
  await root
    .insertInto('claims')
    .values({
      id,
      case_id: at.caseId,
      team_id: at.teamId,
      report_id: reportId,
      incident_id: at.incidentId,
      property: 'count_detained',
      value_stated: 'at least 21 people',
      value_normalised: '>=21',
      lower: '21',
      speaker: 'Amnesty International',
      speaker_kind: 'self',
      hedge: 'at least',
      locator: JSON.stringify({ words: 'The Chinese authorities' }),
      ...extra,
    })
    .execute();
  return id;
}

export async function addProposal(
  { root }: World,
  at: Case,
  reportId: string,
  position = 0,
): Promise<string> {
  const id = randomUUID();
  const locator = { sentence: 'p1.s1', start: position * 10, end: position * 10 + 5, words: 'The Chinese' };
  await root
    .insertInto('proposals')
    .values({
      id,
      case_id: at.caseId,
      team_id: at.teamId,
      report_id: reportId,
      position,
      proposed: JSON.stringify({ ...claimBody, locator, rule: 'count' }),
    })
    .execute();
  return id;
}

/** What was done to one object by the audit trail, oldest first. */
export async function trailOf({ root }: World, subjectId: string) {
  return root
    .selectFrom('audit')
    .select(['act', 'subject_kind', 'detail'])
    .where('subject_id', '=', subjectId)
    .where('sighting', '=', false)
    .orderBy('id')
    .execute();
}
