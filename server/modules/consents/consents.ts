import {
  consentsList,
  consentsRecord,
  consentsWithdraw,
  type ConsentWire,
  disclosuresList,
} from '@safeconduct/contract/consents.ts';
import { sql } from 'kysely';
import { found, Refusal, refuseField } from '../../platform/http/refusal.ts';
import { type Route, route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { changedMeanwhile, placeOf, subject, touchIncident, withConstraints } from '../casefile/casefile.ts';
import { disclosuresOf } from './disclosures.ts';

function consentRows(tx: Tx) {
  return tx
    .selectFrom('consents as c')
    .leftJoin('users as u', 'u.id', 'c.recorded_by')
    .select([
      'c.id',
      'c.person_id as personId',
      'c.purpose',
      'c.recipient',
      'c.given',
      'c.by_whom as byWhom',
      'c.relationship',
      'c.form',
      'c.language',
      'c.interpreter',
      'c.legal_basis as legalBasis',
      'c.harm_considered as harmConsidered',
      'c.harm_note as harmNote',
      'c.given_on as givenOn',
      'c.expires_on as expiresOn',
      sql<number>`case when c.withdrawn_at is null then 1 else 2 end`.as('revision'),
      'c.withdrawn_at as withdrawnAt',
      'c.withdrawal_note as withdrawalNote',
      'c.note',
      'c.recorded_at as recordedAt',
      sql<string>`coalesce(u.name, '')`.as('recordedBy'),
    ])
    .$castTo<ConsentWire>();
}

/** Everything recorded for the persons of an incident, in the order of recording. */
export function consentsOf(tx: Tx, incidentId: string): Promise<ConsentWire[]> {
  return consentRows(tx).where('c.incident_id', '=', incidentId).orderBy('c.id').execute();
}

const list = route(consentsList, async ({ tx }, { params }) => {
  found(
    await tx.selectFrom('incidents').select('id').where('id', '=', params.id).executeTakeFirst(),
    'This incident',
  );
  return { consents: await consentsOf(tx, params.id) };
});

const record = route(consentsRecord, async ({ tx, actor, audit, now }, { params, body }) => {
  const place = await placeOf(tx, 'incidents', params.id, 'This incident');
  const person = await tx
    .selectFrom('persons')
    .select('id')
    .where('id', '=', body.personId)
    .where('incident_id', '=', params.id)
    .executeTakeFirst();
  if (person === undefined)
    throw refuseField('body.personId', 'not_in_incident', 'There is no such person here.');
  // A day ahead of ours begins earlier elsewhere; two days ahead is a slip.
  if (Date.parse(body.givenOn) > now.getTime() + 24 * 3600 * 1000)
    throw refuseField('body.givenOn', 'in_the_future', 'Nobody has agreed on a day that is still to come.');
  const { id } = await withConstraints(() =>
    tx
      .insertInto('consents')
      .values({
        case_id: place.caseId,
        team_id: place.teamId,
        incident_id: params.id,
        person_id: body.personId,
        purpose: body.purpose,
        recipient: body.recipient,
        given: body.given,
        by_whom: body.byWhom,
        relationship: body.relationship,
        form: body.form,
        language: body.language,
        interpreter: body.interpreter,
        legal_basis: body.legalBasis,
        harm_considered: body.harmConsidered,
        harm_note: body.harmNote,
        given_on: body.givenOn,
        expires_on: body.expiresOn,
        note: body.note,
        recorded_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );
  await touchIncident(tx, params.id);
  audit(body.given === 'yes' ? 'consent.given' : 'consent.refused', subject('consent', id, place), {
    incidentId: params.id,
    ...body,
  });
  return found(await consentRows(tx).where('c.id', '=', id).executeTakeFirst());
});

const withdraw = route(consentsWithdraw, async ({ tx, audit }, { params, body }) => {
  const row = found(
    await tx
      .selectFrom('consents')
      .select([
        'case_id as caseId',
        'team_id as teamId',
        'incident_id',
        'person_id',
        'purpose',
        'withdrawn_at',
      ])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
    'This consent',
  );
  if (body.revision !== undefined && body.revision !== (row.withdrawn_at === null ? 1 : 2))
    throw await changedMeanwhile(
      tx,
      'consent',
      params.id,
      found(await consentRows(tx).where('c.id', '=', params.id).executeTakeFirst()),
    );
  if (row.withdrawn_at !== null) throw new Refusal('conflict', 'This consent was withdrawn already.');
  await tx
    .updateTable('consents')
    .set({ withdrawn_at: sql`now()`, withdrawal_note: body.note })
    .where('id', '=', params.id)
    .execute();
  await touchIncident(tx, row.incident_id);
  const left = await disclosuresOf(tx, row.person_id, row.purpose);
  audit('consent.withdrawn', subject('consent', params.id, row), {
    incidentId: row.incident_id,
    personId: row.person_id,
    purpose: row.purpose,
    note: body.note,
    left: left.map(({ documentId, version, recipient, on }) => ({ documentId, version, recipient, on })),
  });
  return { consent: found(await consentRows(tx).where('c.id', '=', params.id).executeTakeFirst()), left };
});

const disclosures = route(disclosuresList, async ({ tx }, { params }) => {
  found(
    await tx.selectFrom('persons').select('id').where('id', '=', params.id).executeTakeFirst(),
    'This person',
  );
  return { left: await disclosuresOf(tx, params.id, null) };
});

const routes: readonly Route[] = [list, record, withdraw, disclosures];

/** Consents: what each person has agreed to, one by one; recorded, withdrawn, never changed. */
export const consents: Module = { name: 'consents', routes };
