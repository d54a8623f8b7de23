import { randomUUID } from 'node:crypto';
import {
  type AnswerBody,
  answersGive,
  answersWithdraw,
  assessmentsGet,
  judgementsMake,
  judgementsWithdraw,
  zonesSet,
} from '@safeconduct/contract/assessments.ts';
import { exportsMake, history } from '@safeconduct/contract/exchange.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let reader: Person;
let stranger: Person;
let at: Case;

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  reader = await world.addPerson('reader', worker.team);
  stranger = await world.addPerson('administrator');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const answer: AnswerBody & { supersedes: string | null } = {
  groupId: null,
  personId: null,
  fact: 'contact_with_rok',
  truth: 'yes',
  value: null,
  saidBy: 'Hotline caller 4',
  claimId: null,
  sensitivity: 'restricted',
  note: '',
  supersedes: null,
};
const give = (body: Partial<typeof answer> = {}, by = worker, incident = at.incidentId) =>
  by.call(answersGive, { params: { id: incident }, body: { ...answer, ...body } });
const read = (by = worker, incident = at.incidentId) => by.call(assessmentsGet, { params: { id: incident } });

describe('answers', () => {
  it('are given with who says it, replaced, withdrawn, and stay readable', async () => {
    const own = await addCase(world, worker.team);
    const first = await give({}, worker, own.incidentId);
    const second = await give(
      { truth: 'no', saidBy: 'Brother', supersedes: first.id },
      worker,
      own.incidentId,
    );
    const { answers } = await read(reader, own.incidentId);
    expect(answers).toMatchObject([
      {
        id: first.id,
        truth: 'yes',
        supersededBy: second.id,
        withdrawnAt: null,
        recordedBy: expect.any(String),
      },
      { id: second.id, truth: 'no', saidBy: 'Brother', supersededBy: null },
    ]);
    const gone = await worker.call(answersWithdraw, { params: { id: second.id } });
    expect(gone.withdrawnAt).not.toBeNull();
    await expect(worker.call(answersWithdraw, { params: { id: second.id } })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
    expect((await read(worker, own.incidentId)).answers).toHaveLength(2);
  });

  it('of two people stand side by side: neither is overwritten', async () => {
    const own = await addCase(world, worker.team);
    await give({ truth: 'yes', saidBy: 'Mother' }, worker, own.incidentId);
    await give({ truth: 'no', saidBy: 'Official' }, worker, own.incidentId);
    const { answers } = await read(worker, own.incidentId);
    expect(answers.map(({ truth, supersededBy }) => [truth, supersededBy])).toEqual([
      ['yes', null],
      ['no', null],
    ]);
  });

  it('replace only an answer to the same question of the same incident', async () => {
    const own = await addCase(world, worker.team);
    const other = await give({ fact: 'removal_date', value: '2012-02-20' }, worker, own.incidentId);
    for (const supersedes of [other.id, randomUUID()]) {
      await expect(give({ supersedes }, worker, own.incidentId)).rejects.toMatchObject({
        problem: { id: 'invalid', fields: [{ at: 'body.supersedes', code: 'not_standing' }] },
      });
    }
    // A refusal rolls back: nothing of it is left.
    expect((await read(worker, own.incidentId)).answers).toHaveLength(1);
  });

  it('may rest on a claim of the case, and on no other', async () => {
    const own = await addCase(world, worker.team);
    const claim = await addClaim(world, own, await addReport(world, own));
    await expect(give({ claimId: claim }, worker, own.incidentId)).resolves.toMatchObject({ claimId: claim });
    await expect(give({ claimId: claim })).rejects.toMatchObject({ problem: { id: 'invalid' } });
  });

  it('are about a lot or a person, not both', async () => {
    const own = await addCase(world, worker.team);
    const place = { case_id: own.caseId, team_id: own.teamId, incident_id: own.incidentId };
    const lot = randomUUID();
    const person = randomUUID();
    await world.root
      .insertInto('groups')
      .values({ ...place, id: lot, label: 'A' })
      .execute();
    await world.root
      .insertInto('persons')
      .values({ ...place, id: person, code: 'P-7K3Q9', sex: 'female', status: 'detained' })
      .execute();
    await expect(give({ groupId: lot }, worker, own.incidentId)).resolves.toMatchObject({ groupId: lot });
    await expect(give({ groupId: lot, personId: person }, worker, own.incidentId)).rejects.toMatchObject({
      problem: { fields: [{ code: 'answer_has_one_subject' }] },
    });
    // The lot of another incident is not there.
    await expect(give({ groupId: lot })).rejects.toMatchObject({ problem: { id: 'invalid' } });
  });

  it('are never changed, whoever asks', async () => {
    const { id } = await give();
    for (const statement of [
      sql`update assessment_answers set truth = 'no' where id = ${id}`,
      sql`delete from assessment_answers where id = ${id}`,
    ]) {
      await expect(statement.execute(world.root)).rejects.toMatchObject({ code: '23001' });
    }
  });

  it('that can cost a life leave no word of what they say in the trail', async () => {
    const { id } = await give({
      fact: 'religion',
      sensitivity: 'lifeRisk',
      value: 'attends the church on Xita street',
      saidBy: 'Pastor Kim',
      note: 'met twice',
    });
    const [entry] = await trailOf(world, id);
    expect(entry?.act).toBe('answer.given');
    expect(entry?.detail).toMatchObject({ fact: 'religion', sensitivity: 'lifeRisk' });
    expect(JSON.stringify(entry?.detail)).not.toMatch(/church|Kim|twice|"yes"/);
    const { answers } = await read(reader);
    expect(answers.find((one) => one.id === id)?.value).toBe('attends the church on Xita street');
  });

  it('leave in no export', async () => {
    await give({
      sensitivity: 'lifeRisk',
      fact: 'religion_practised',
      value: 'Xita street',
      saidBy: 'Pastor Kim',
    });
    for (const format of ['json', 'txt', 'md', 'html'] as const) {
      const { bytes } = await worker.call(exportsMake, {
        params: { id: at.incidentId },
        body: {
          format,
          locale: 'en',
          asOf: null,
          purpose: 'Briefing',
          recipient: 'A. Lawyer',
          basis: 'no_personal_data',
        },
      });
      expect([format, /Xita|Pastor/.test(new TextDecoder().decode(bytes))]).toEqual([format, false]);
    }
  });
});

describe('judgements', () => {
  it('need a reason, stand alone on their node, and are taken back', async () => {
    const params = { id: at.incidentId };
    const body = { groupId: null, personId: null, node: 'R4a', result: 'yes' as const, note: 'Handbook 61.' };
    await expect(
      worker.call(judgementsMake, { params, body: { ...body, note: '  ' } }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: 'body.note', code: 'too_small' }] } });
    const made = await worker.call(judgementsMake, { params, body });
    expect(made).toMatchObject({ node: 'R4a', result: 'yes', withdrawnAt: null });
    await expect(
      worker.call(judgementsMake, { params, body: { ...body, result: 'no' } }),
    ).rejects.toMatchObject({ problem: { fields: [{ code: 'judgements_standing' }] } });
    await worker.call(judgementsWithdraw, { params: { id: made.id } });
    await expect(worker.call(judgementsWithdraw, { params: { id: made.id } })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
    await worker.call(judgementsMake, { params, body: { ...body, result: 'contested' } });
    const { judgements } = await read();
    expect(judgements.map(({ result, withdrawnAt }) => [result, withdrawnAt === null])).toEqual([
      ['yes', false],
      ['contested', true],
    ]);
  });
});

describe('the assessment of an incident', () => {
  it('keeps time zones that exist', async () => {
    const set = await worker.call(zonesSet, {
      params: { id: at.incidentId },
      body: { zones: ['Asia/Shanghai', 'Asia/Vientiane'] },
    });
    expect(set.zones).toEqual(['Asia/Shanghai', 'Asia/Vientiane']);
    await expect(
      worker.call(zonesSet, { params: { id: at.incidentId }, body: { zones: ['Asia/Tumen'] } }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: 'body.zones.0' }] } });
    await worker.call(zonesSet, { params: { id: at.incidentId }, body: { zones: [] } });
    expect((await read()).zones).toEqual([]);
  });

  it('does not exist for another team', async () => {
    const { id } = await give();
    for (const work of [
      () => read(stranger),
      () => give({}, stranger),
      () => stranger.call(answersWithdraw, { params: { id } }),
      () => stranger.call(zonesSet, { params: { id: at.incidentId }, body: { zones: [] } }),
    ]) {
      await expect(work()).rejects.toMatchObject({ problem: { id: 'not-found' } });
    }
  });

  it('is told in the history of the incident', async () => {
    const own = await addCase(world, worker.team);
    const { id } = await give({}, worker, own.incidentId);
    const made = await worker.call(judgementsMake, {
      params: { id: own.incidentId },
      body: { groupId: null, personId: null, node: 'R9', result: 'unknown', note: 'Not enough is known.' },
    });
    await worker.call(zonesSet, { params: { id: own.incidentId }, body: { zones: ['Asia/Shanghai'] } });
    const { entries } = await reader.call(history, { params: { kind: 'incident', id: own.incidentId } });
    expect(entries.map(({ act, subjectId }) => [act, subjectId])).toEqual([
      ['incident.zones-set', own.incidentId],
      ['judgement.made', made.id],
      ['answer.given', id],
    ]);
  });
});
