import {
  claimsCreate,
  claimsGet,
  claimsGrade,
  claimsList,
  claimsSupersede,
} from '@safeconduct/contract/claims.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case, claimBody, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
let report: string;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('reviewer');
  at = await addCase(world, worker.team);
  const text = 'Police moved in. They hold at least 21 people. Nobody answered.';
  const sentences = JSON.stringify([
    { id: 'p1.s1', start: 0, end: 16, furniture: null },
    { id: 'f1', start: 16, end: 17, furniture: 'share' },
    { id: 'p1.s2', start: 17, end: 46, furniture: null },
    { id: 'p1.s3', start: 47, end: 63, furniture: null },
  ]);
  const root = await addReport(world, at);
  const middle = await addReport(world, at, { derives_from: root });
  report = await addReport(world, at, { text, sentences, derives_from: middle });
});
afterAll(() => world.close());

describe('the drawer of a claim', () => {
  it('opens to its sentence and neighbours, its report, and the chain to the root', async () => {
    const locator = JSON.stringify({ sentence: 'p1.s2', start: 27, end: 45, words: 'They hold at least' });
    const id = await addClaim(world, at, report, { locator });
    const page = await worker.call(claimsGet, { params: { id } });
    expect(page.sentence).toEqual({
      before: 'Police moved in.',
      words: 'They hold at least 21 people.',
      after: 'Nobody answered.',
    });
    expect(page.report.id).toBe(report);
    expect(page.origin).toHaveLength(3);
    expect(page.origin[0]?.id).toBe(report);
  });

  it('has no sentence where the file has no text', async () => {
    const id = await addClaim(world, at, await addReport(world, at));
    expect((await worker.call(claimsGet, { params: { id } })).sentence).toBeNull();
  });

  it('is closed to other teams', async () => {
    const id = await addClaim(world, at, report);
    const stranger = await world.addPerson('administrator');
    await expect(stranger.call(claimsGet, { params: { id } })).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    expect((await stranger.call(claimsList, { query: { reportId: report } })).claims).toEqual([]);
    await expect(
      stranger.call(claimsGrade, { params: { id }, body: { credibility: 1 } }),
    ).rejects.toMatchObject({ problem: { id: 'not-found' } });
  });
});

describe('claims', () => {
  it('are recorded by a person, with bounds, dates and scope', async () => {
    const claim = {
      ...claimBody,
      property: 'date_return_expected' as const,
      valueNormalised: '<=2012-02-20',
      bounds: { lower: null, upper: null },
      latest: '2012-02-20',
      asOf: '2012-02-15',
      scope: { lot: 'A', unit: null, other: false },
    };
    const made = await worker.call(claimsCreate, {
      body: { reportId: report, incidentId: at.incidentId, claim },
    });
    expect(made).toMatchObject({ latest: '2012-02-20', asOf: '2012-02-15', scope: { lot: 'A' }, code: null });
    expect(made.recordedOn).toBe(new Date().toISOString().slice(0, 10));
    const row = await world.root
      .selectFrom('claims')
      .selectAll()
      .where('id', '=', made.id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ as_of_earliest: '2012-02-15', team_id: worker.team, case_id: at.caseId });
  });

  it.each([
    ['bounds the wrong way round', { bounds: { lower: 30, upper: 20 } }, 'claims_check'],
    ['a day that is none', { asOf: 'last Tuesday' }, 'invalid_date'],
  ])('are refused with %s', async (_, wrong, code) => {
    const call = worker.call(claimsCreate, {
      body: { reportId: report, incidentId: null, claim: { ...claimBody, ...wrong } },
    });
    await expect(call).rejects.toMatchObject({ problem: { id: 'invalid', fields: [{ code }] } });
  });

  it('are superseded once: both stay, each telling of the other', async () => {
    const id = await addClaim(world, at, report, { code: 'C0001', credibility: 2 });
    const next = await worker.call(claimsSupersede, {
      params: { id },
      body: { claim: { ...claimBody, valueStated: '21 people' }, reason: 'Bound read wrongly' },
    });
    expect(next).toMatchObject({
      code: 'C0001',
      credibility: 2,
      supersededBy: null,
      valueStated: '21 people',
    });
    const old = await worker.call(claimsGet, { params: { id } });
    expect(old.claim.supersededBy).toBe(next.id);
    expect(old.history[0]).toMatchObject({
      act: 'claim.superseded',
      detail: {
        by: next.id,
        reason: 'Bound read wrongly',
        changes: { valueStated: { from: 'at least 21 people', to: '21 people' } },
      },
    });
    const again = worker.call(claimsSupersede, { params: { id }, body: { claim: claimBody, reason: 'x' } });
    // The second is told by whom, and gets the successor to compare with and to go on from.
    await expect(again).rejects.toMatchObject({
      problem: {
        id: 'changed-meanwhile',
        meanwhile: { id: next.id, current: { valueStated: '21 people', code: 'C0001' } },
      },
    });
  });

  it('superseded by two at once have one successor', async () => {
    const id = await addClaim(world, at, report);
    const both = [1, 2].map((n) =>
      worker.call(claimsSupersede, {
        params: { id },
        body: { claim: { ...claimBody, note: String(n) }, reason: 'x' },
      }),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('are graded and assigned; another incident takes them out of their lot', async () => {
    const lot = await world.root
      .insertInto('groups')
      .values({ case_id: at.caseId, team_id: at.teamId, incident_id: at.incidentId, label: 'A' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const id = await addClaim(world, at, report);
    const graded = await worker.call(claimsGrade, {
      params: { id },
      body: { credibility: 2, groupId: lot.id },
    });
    expect(graded).toMatchObject({ credibility: 2, groupId: lot.id });
    const other = await world.root
      .insertInto('incidents')
      .values({ case_id: at.caseId, team_id: at.teamId, code: 'I-0009', title: 'Other' })
      .returning('id')
      .executeTakeFirstOrThrow();
    const moved = await worker.call(claimsGrade, { params: { id }, body: { incidentId: other.id } });
    expect(moved).toMatchObject({ incidentId: other.id, groupId: null, credibility: 2 });
    await expect(
      worker.call(claimsGrade, { params: { id }, body: { groupId: lot.id } }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: 'body.groupId' }] } });
    expect((await trailOf(world, id)).at(-1)?.detail).toMatchObject({
      changes: { groupId: { from: lot.id, to: null } },
    });
  });

  it('graded on by two: who changes what the other just changed is told, and another field is no clash', async () => {
    const colleague = await world.addPerson('reviewer', worker.team);
    const id = await addClaim(world, at, report);
    const { credibility } = await worker.call(claimsGrade, { params: { id }, body: {} });
    const read = { credibility, groupId: null };
    await colleague.call(claimsGrade, { params: { id }, body: { credibility: 2, read } });
    await expect(
      worker.call(claimsGrade, { params: { id }, body: { credibility: 5, read } }),
    ).rejects.toMatchObject({
      problem: {
        id: 'changed-meanwhile',
        meanwhile: { by: expect.stringContaining('reviewer'), current: { id, credibility: 2 } },
      },
    });
    const assigned = await worker.call(claimsGrade, { params: { id }, body: { groupId: null, read } });
    expect(assigned.credibility).toBe(2);
    // As it is now, the same press goes through.
    const now = { credibility: 2 } as const;
    expect(
      await worker.call(claimsGrade, { params: { id }, body: { credibility: 5, read: now } }),
    ).toMatchObject({ credibility: 5 });
  });

  it('are listed by pages and by property', async () => {
    const own = await addReport(world, at);
    for (let n = 0; n < 5; n++)
      await addClaim(world, at, own, { property: n === 0 ? 'status' : 'count_detained' });
    const first = await worker.call(claimsList, { query: { reportId: own, limit: 3 } });
    const second = await worker.call(claimsList, {
      query: { reportId: own, limit: 3, after: first.next ?? '' },
    });
    expect([first.claims.length, second.claims.length, second.next]).toEqual([3, 2, null]);
    expect(
      (await worker.call(claimsList, { query: { reportId: own, property: 'status' } })).claims,
    ).toHaveLength(1);
  });

  it('are not written by readers', async () => {
    const reader = await world.addPerson('reader', worker.team);
    const call = reader.call(claimsCreate, {
      body: { reportId: report, incidentId: null, claim: claimBody },
    });
    await expect(call).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
  });
});
