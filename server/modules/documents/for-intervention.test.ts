import { Problem } from '@safeconduct/contract/client.ts';
import {
  documentsCreate,
  documentsFreeze,
  documentsWithdraw,
  versionsApprove,
  versionsSend,
} from '@safeconduct/contract/documents.ts';
import { incidentsGet, interventionsEndpoints } from '@safeconduct/contract/incidents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { content, documentBody, hash } from './testing/rows.ts';

/** From a thing to be done to its paper, and from the paper back to what was done. */

let world: World;
let at: Case;
let other: Case;
let author: Person;

beforeAll(async () => {
  world = await createWorld();
  author = await world.addPerson('caseworker');
  at = await addCase(world, author.team);
  other = await addCase(world, author.team);
});
afterAll(() => world.close());

const planned = (state: 'planned' | 'closed' = 'planned', place = at) =>
  author.call(interventionsEndpoints.add, {
    params: { id: place.incidentId },
    body: { kind: 'WGAD', addressee: 'WGAD', state },
  });
const draft = (interventionId: string, extra: Partial<typeof documentBody> = {}) =>
  author.call(documentsCreate, {
    params: { id: at.incidentId },
    body: { ...documentBody, interventionId, ...extra },
  });
const page = () => author.call(incidentsGet, { params: { id: at.incidentId } });
const standing = async (id: string) => (await page()).interventions.find((one) => one.id === id);

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Problem) return `${error.problem.fields?.[0]?.at} ${error.problem.fields?.[0]?.code}`;
  throw new Error(`not refused: ${String(error)}`);
}

describe('a paper begun for an intervention', () => {
  it('is known by it, which is then being drafted, and the trail of both says so', async () => {
    const { id } = await planned();
    const paper = await draft(id);
    expect(paper.interventionId).toBe(id);
    expect(await standing(id)).toMatchObject({ state: 'drafting', documentId: paper.id, sentAt: null });
    expect((await trailOf(world, paper.id)).at(-1)).toMatchObject({
      act: 'document.drafted',
      detail: { interventionId: id },
    });
    expect((await trailOf(world, id)).at(-1)).toMatchObject({
      act: 'intervention.changed',
      detail: { changes: { state: { from: 'planned', to: 'drafting' } } },
    });
  });

  it('does not open again what is closed', async () => {
    const { id } = await planned('closed');
    await draft(id);
    expect((await standing(id))?.state).toBe('closed');
    expect((await trailOf(world, id)).map(({ act }) => act)).toEqual(['intervention.added']);
  });

  it('is begun once, however often and by however many it is asked for', async () => {
    const { id } = await planned();
    const tries = await Promise.allSettled([draft(id), draft(id), draft(id)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(draft(id))).toBe('body.interventionId paper_there');
    await draft(id, { form: 'wgeid' });
  });

  it('may be begun anew when the one before was withdrawn', async () => {
    const { id } = await planned();
    const first = await draft(id);
    await author.call(documentsWithdraw, { params: { id: first.id }, body: { note: 'Wrong form' } });
    const again = await draft(id);
    expect((await standing(id))?.documentId).toBe(again.id);
  });

  it('is refused for one of another incident, and for none', async () => {
    const elsewhere = await planned('planned', other);
    expect(await refusal(draft(elsewhere.id))).toMatch(/documents_intervention/);
    expect(await refusal(draft(crypto.randomUUID()))).toMatch(/documents_intervention/);
  });
});

describe('sending it', () => {
  it('marks the intervention sent, once, with one entry in the log each time it is sent', async () => {
    const { id } = await planned();
    const paper = await draft(id);
    const version = await author.call(documentsFreeze, {
      params: { id: paper.id },
      body: { revision: paper.revision, content: content([]), sha256: { pdf: hash('a') }, lawAsOf: null },
    });
    await author.call(versionsApprove, { params: { id: version.id }, body: { note: '' } });
    const send = (sentAt: string) =>
      author.call(versionsSend, {
        params: { id: version.id },
        body: { channel: 'email', recipient: 'wgad@ohchr.org', formats: ['pdf'], sentAt, note: '' },
      });
    const entries = async () =>
      (await page()).communications.filter(({ interventionId }) => interventionId === id);
    const sent = await send('2012-03-08T09:00:00.000Z');
    expect(await standing(id)).toMatchObject({ state: 'sent', sentAt: '2012-03-08T09:00:00.000Z' });
    expect(await entries()).toMatchObject([
      {
        id: sent.sendings[0]?.communicationId,
        direction: 'out',
        toParty: 'wgad@ohchr.org',
        media: ['email'],
      },
    ]);
    await send('2012-03-09T09:00:00.000Z');
    expect(await entries()).toHaveLength(2);
    // What was sent on the 8th is not sent on the 9th by being sent again.
    expect(await standing(id)).toMatchObject({ state: 'sent', sentAt: '2012-03-08T09:00:00.000Z' });
    expect(await trailOf(world, id)).toMatchObject([
      { act: 'intervention.added' },
      { act: 'intervention.changed', detail: { changes: { state: { from: 'planned', to: 'drafting' } } } },
      { act: 'intervention.changed', detail: { changes: { state: { from: 'drafting', to: 'sent' } } } },
    ]);
  });
});
