import { Problem } from '@safeconduct/contract/client.ts';
import {
  consentPurposes,
  consentsList,
  consentsRecord,
  consentsWithdraw,
  disclosuresList,
} from '@safeconduct/contract/consents.ts';
import { consented, type RecordedConsent } from '@safeconduct/documents/consents/consents.ts';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { addPersonRow, consentBody } from '../documents/testing/rows.ts';

let world: World;
let at: Case;
let worker: Person;
let reader: Person;
let outsider: Person;
let kim: string;
beforeAll(async () => {
  world = await createWorld();
  const team = await world.addTeam();
  at = await addCase(world, team);
  worker = await world.addPerson('caseworker', team);
  reader = await world.addPerson('reader', team);
  outsider = await world.addPerson('caseworker');
  kim = await addPersonRow(world, at, 'P-7K3Q9');
});
afterAll(() => world.close());

const record = (who: Person, extra: Parameters<typeof consentBody>[1] = {}) =>
  who.call(consentsRecord, { params: { id: at.incidentId }, body: consentBody(kim, extra) });
const code = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? (error.problem.fields?.[0]?.code ?? error.problem.id) : 'done';
};

describe('a consent', () => {
  it('is recorded, withdrawn once, and stays in view', async () => {
    const given = await record(worker);
    expect(given).toMatchObject({ purpose: 'submit_un', given: 'yes', withdrawnAt: null });
    const { consent } = await worker.call(consentsWithdraw, {
      params: { id: given.id },
      body: { note: 'By telephone' },
    });
    expect(consent).toMatchObject({ withdrawnAt: expect.any(String), withdrawalNote: 'By telephone' });
    expect(await code(worker.call(consentsWithdraw, { params: { id: given.id }, body: { note: '' } }))).toBe(
      'conflict',
    );
    const { consents } = await reader.call(consentsList, { params: { id: at.incidentId } });
    expect(consents.map(({ id }) => id)).toContain(given.id);
    const trail = await trailOf(world, given.id);
    expect(trail.map(({ act }) => act)).toEqual(['consent.given', 'consent.withdrawn']);
    const { left } = await reader.call(disclosuresList, { params: { id: kim } });
    expect(left).toEqual([]);
  });

  it('withdrawn by two at once: the second is told by whom, and of what note', async () => {
    const given = await record(worker);
    expect(given.revision).toBe(1);
    const colleague = await world.addPerson('caseworker', at.teamId);
    const withdraw = (who: Person, note: string) =>
      who.call(consentsWithdraw, { params: { id: given.id }, body: { note, revision: given.revision } });
    expect((await withdraw(colleague, 'By telephone')).consent.revision).toBe(2);
    await expect(withdraw(worker, 'By letter')).rejects.toMatchObject({
      problem: {
        id: 'changed-meanwhile',
        meanwhile: {
          id: given.id,
          by: expect.stringMatching(/^caseworker-/),
          current: { withdrawalNote: 'By telephone', revision: 2, withdrawnAt: expect.any(String) },
        },
      },
    });
    expect((await trailOf(world, given.id)).map(({ act }) => act)).toEqual([
      'consent.given',
      'consent.withdrawn',
    ]);
  });

  it.each<[string, Parameters<typeof consentBody>[1], string]>([
    ['without who a relative is', { relationship: '' }, 'consent_relationship_told'],
    ['that runs out before it is given', { expiresOn: '2012-01-01' }, 'consent_expires_after_it_is_given'],
    ['on a day to come', { givenOn: '2199-01-01' }, 'in_the_future'],
    [
      'to a government, with no thought of harm',
      { purpose: 'name_to_government', harmConsidered: [] },
      'consent_harm_considered',
    ],
    ['of somebody who is not here', { personId: crypto.randomUUID() }, 'not_in_incident'],
  ])('%s is refused', async (_, extra, expected) => {
    expect(await code(record(worker, extra))).toBe(expected);
  });

  it('is not for a reader to record, and not for another team to see', async () => {
    expect(await code(record(reader))).toBe('not-permitted');
    expect(await code(record(outsider))).toBe('not-found');
    expect(await code(outsider.call(consentsList, { params: { id: at.incidentId } }))).toBe('not-found');
    expect(await code(outsider.call(disclosuresList, { params: { id: kim } }))).toBe('not-found');
  });
});

describe('the tables and the packages agree on who agrees', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2012-02-${String(n).padStart(2, '0')}`);
  const row = fc.record({
    recipient: fc.constantFrom('*', 'wgad', 'WGAD', 'cn', 'icrc'),
    given: fc.constantFrom('yes' as const, 'no' as const),
    purpose: fc.constantFrom(consentPurposes[1], consentPurposes[2]),
    on: day,
    expiresOn: fc.option(fc.constantFrom('2012-02-28', '2012-03-08', '2012-04-01'), { nil: null }),
    withdrawn: fc.boolean(),
  });

  it('whatever was recorded', async () => {
    let turn = 0;
    const one = async (rows: readonly Omit<RecordedConsent, 'personCode' | 'by'>[]) => {
      turn += 1;
      const person = await addPersonRow(
        world,
        at,
        `P-0${turn
          .toString(32)
          .toUpperCase()
          .replace(/[ILOU]/g, 'Z')
          .padStart(3, '0')}${turn % 10}`,
      );
      for (const each of rows) {
        await sql`insert into consents (case_id, team_id, incident_id, person_id, purpose, recipient, given, by_whom,
            form, language, legal_basis, given_on, expires_on, withdrawn_at)
          values (${at.caseId}, ${at.teamId}, ${at.incidentId}, ${person}, ${each.purpose}, ${each.recipient},
            ${each.given}, 'person', 'verbal', 'ko', 'consent', ${each.on}, ${each.expiresOn},
            ${each.withdrawn ? '2012-03-01' : null})`.execute(world.root);
      }
      const { rows: answer } = await sql<{ agrees: boolean }>`
        select consent_in_force(${person}, 'submit_un', '{wgad,CN}', '2012-03-08') as agrees`.execute(
        world.root,
      );
      const recorded = rows.map((each) => ({ ...each, personCode: 'P-7K3Q9', by: 'person' }));
      expect(answer[0]?.agrees).toBe(
        consented(recorded, 'P-7K3Q9', 'submit_un', ['wgad', 'CN'], '2012-03-08'),
      );
    };
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 6 }), one), { numRuns: 60, seed: 7 });
  });
});
