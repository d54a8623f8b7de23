import { claimsSupersede } from '@safeconduct/contract/claims.ts';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { proposalsDecide, proposalsUndo, reportsGet } from '@safeconduct/contract/reports.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addProposal, addReport, type Case, claimBody, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let ana: Person;
let ben: Person;
let at: Case;
let report: string;
beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('reviewer');
  ben = await world.addPerson('caseworker', ana.team);
  at = await addCase(world, ana.team);
  report = await addReport(world, at);
});
afterAll(() => world.close());

const accept = (person: Person, id: string) =>
  person.call(proposalsDecide, { params: { id }, body: { decision: 'accept', incidentId: at.incidentId } });

describe('a proposal', () => {
  it('becomes a claim when it is accepted, with all that the reader found', async () => {
    const id = await addProposal(world, at, report);
    const { proposal, claim } = await accept(ana, id);
    expect(proposal).toMatchObject({ state: 'accepted', claimId: claim?.id });
    expect(claim).toMatchObject({
      hedge: 'at least',
      bounds: { lower: 21, upper: null },
      credibility: 6,
      incidentId: at.incidentId,
    });
    expect(claim?.locator).toEqual({ sentence: 'p1.s1', start: 0, end: 5, words: 'The Chinese' });
    expect((await trailOf(world, claim?.id ?? '')).map(({ act }) => act)).toEqual(['claim.confirmed']);
  });

  it('keeps what a person corrected, and says what', async () => {
    const id = await addProposal(world, at, report);
    const corrected = { ...claimBody, speaker: 'Korea Herald' };
    const { proposal, claim } = await ana.call(proposalsDecide, {
      params: { id },
      body: { decision: 'correct', incidentId: at.incidentId, claim: corrected },
    });
    expect([proposal.state, claim?.speaker]).toEqual(['corrected', 'Korea Herald']);
    const [entry] = await trailOf(world, claim?.id ?? '');
    expect(entry?.detail).toMatchObject({
      corrections: { speaker: { from: 'Amnesty International', to: 'Korea Herald' } },
    });
  });

  it('is rejected with a reason and makes no claim', async () => {
    const id = await addProposal(world, at, report);
    const { proposal, claim } = await ana.call(proposalsDecide, {
      params: { id },
      body: { decision: 'reject', reason: 'Another group' },
    });
    expect(claim).toBeNull();
    expect(proposal).toMatchObject({ state: 'rejected', reason: 'Another group', claimId: null });
  });

  it('decided by two at once: one wins, the other hears who and what', async () => {
    const id = await addProposal(world, at, report);
    const reject = ben.call(proposalsDecide, { params: { id }, body: { decision: 'reject', reason: '' } });
    const outcomes = await Promise.allSettled([accept(ana, id), reject]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason.problem).toMatchObject({
      id: 'changed-meanwhile',
      status: 409,
      meanwhile: {
        by: expect.stringMatching(/^(reviewer|caseworker)-/),
        current: { id, state: expect.stringMatching(/^(accepted|rejected)$/) },
      },
    });
    const claims = await world.root.selectFrom('proposals').select('claim_id').where('id', '=', id).execute();
    expect(claims).toHaveLength(1);
  });

  it('taken back waits again; its claim is withdrawn and its history stays', async () => {
    const id = await addProposal(world, at, report);
    const { claim } = await accept(ana, id);
    const { proposal } = await ben.call(proposalsUndo, { params: { id }, query: {} });
    expect(proposal).toMatchObject({ state: 'open', claimId: null });
    const page = await ana.call(incidentsGet, { params: { id: at.incidentId } });
    expect(page.claims.some((one) => one.id === claim?.id)).toBe(false);
    expect((await trailOf(world, claim?.id ?? '')).map(({ act }) => act)).toEqual([
      'claim.confirmed',
      'claim.withdrawn',
    ]);
    expect((await trailOf(world, id)).map(({ act }) => act)).toEqual([
      'proposal.accepted',
      'proposal.undone',
    ]);
    await expect(ben.call(proposalsUndo, { params: { id }, query: {} })).rejects.toMatchObject({
      problem: { id: 'changed-meanwhile', meanwhile: { current: { state: 'open' } } },
    });
    expect((await accept(ana, id)).claim?.id).not.toBe(claim?.id);
  });

  it('is not taken back where another decision was taken since it was read', async () => {
    const id = await addProposal(world, at, report);
    await accept(ana, id);
    await ben.call(proposalsUndo, { params: { id }, query: { was: 'accepted' } });
    await ben.call(proposalsDecide, { params: { id }, body: { decision: 'reject', reason: 'Not said' } });
    await expect(
      ana.call(proposalsUndo, { params: { id }, query: { was: 'accepted' } }),
    ).rejects.toMatchObject({
      problem: {
        id: 'changed-meanwhile',
        meanwhile: { by: expect.stringMatching(/-/), current: { state: 'rejected', reason: 'Not said' } },
      },
    });
    const kept = await world.root.selectFrom('proposals').select('state').where('id', '=', id).execute();
    expect(kept).toEqual([{ state: 'rejected' }]);
  });

  it('is not taken back under a claim that was superseded since', async () => {
    const id = await addProposal(world, at, report);
    const { claim } = await accept(ana, id);
    await ben.call(claimsSupersede, {
      params: { id: claim?.id ?? '' },
      body: { claim: claimBody, reason: 'Speaker' },
    });
    await expect(ana.call(proposalsUndo, { params: { id }, query: {} })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
  });

  it('marks its report as read when it was the last, and as new when taken back', async () => {
    const own = await addReport(world, at);
    const id = await addProposal(world, at, own);
    await accept(ana, id);
    expect((await ana.call(reportsGet, { params: { id: own } })).report).toMatchObject({
      state: 'read',
      open: 0,
      confirmed: 1,
    });
    await ana.call(proposalsUndo, { params: { id }, query: {} });
    expect((await ana.call(reportsGet, { params: { id: own } })).report).toMatchObject({
      state: 'new',
      open: 1,
      confirmed: 0,
    });
  });

  it('is not for readers or strangers, nor for an incident of another case', async () => {
    const id = await addProposal(world, at, report);
    const reader = await world.addPerson('reader', ana.team);
    const stranger = await world.addPerson('caseworker');
    await expect(accept(reader, id)).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    await expect(accept(stranger, id)).rejects.toMatchObject({ problem: { id: 'not-found' } });
    const elsewhere = await addCase(world, ana.team);
    const wrong = ana.call(proposalsDecide, {
      params: { id },
      body: { decision: 'accept', incidentId: elsewhere.incidentId },
    });
    await expect(wrong).rejects.toMatchObject({ problem: { fields: [{ at: 'body.incidentId' }] } });
  });
});
