import { history } from '@safeconduct/contract/exchange.ts';
import {
  communicationsEndpoints,
  groupsEndpoints,
  incidentsGet,
  interventionsEndpoints,
  outcomesEndpoints,
  tasksEndpoints,
  today,
} from '@safeconduct/contract/incidents.ts';
import {
  communicationsMatch,
  communicationsPromise,
  playbooksList,
  playbooksStart,
} from '@safeconduct/contract/interventions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let colleague: Person;
let reader: Person;
let stranger: Person;
let at: Case;
const names = { worker: '', colleague: '' };

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  colleague = await world.addPerson('reviewer', worker.team);
  reader = await world.addPerson('reader', worker.team);
  stranger = await world.addPerson('administrator');
  at = await addCase(world, worker.team);
  const rows = await world.root.selectFrom('users').select(['id', 'name']).execute();
  names.worker = rows.find(({ id }) => id === worker.id)?.name ?? '';
  names.colleague = rows.find(({ id }) => id === colleague.id)?.name ?? '';
});
afterAll(() => world.close());

const on = (place: Case = at) => ({ id: place.incidentId });
const asked = {
  fromParty: 'UNHCR',
  toParty: 'Authorities of China',
  verbal: true,
  written: true,
  on: '2012-02-10',
  summary: 'Not to return them, and to let it see them',
  claimId: null,
} as const;

describe('a playbook', () => {
  const start = {
    playbook: 'return_announced',
    startAt: '2012-02-17T08:00:00Z',
    removalAt: '2012-02-20T00:00:00Z',
    locale: 'en',
  } as const;

  it('makes a task of every chosen step, and an intervention where somebody is addressed', async () => {
    const own = await addCase(world, worker.team);
    const made = await worker.call(playbooksStart, {
      params: on(own),
      body: {
        ...start,
        ownerId: worker.id,
        steps: [
          { step: 'unhcr', ownerId: colleague.id, title: 'Ring UNHCR in Beijing' },
          { step: 'family' },
          { step: 'special_procedures', dueAt: '2012-02-17T20:00:00Z' },
        ],
      },
    });
    expect(
      made.tasks.map(({ step, title, dueAt, owner, state }) => [step, title, dueAt, owner, state]),
    ).toEqual([
      [
        'family',
        'Speak to the family: what do they want, and what may be done',
        '2012-02-17T08:00:00.000Z',
        names.worker,
        'open',
      ],
      ['unhcr', 'Ring UNHCR in Beijing', '2012-02-17T12:00:00.000Z', names.colleague, 'open'],
      [
        'special_procedures',
        'Send an urgent appeal to the UN special procedures',
        '2012-02-17T20:00:00.000Z',
        names.worker,
        'open',
      ],
    ]);
    expect(made.interventions.map(({ kind, state, step }) => [kind, state, step])).toEqual([
      ['UNHCR', 'planned', 'unhcr'],
      ['SP', 'planned', 'special_procedures'],
    ]);
    const page = await worker.call(incidentsGet, { params: on(own) });
    expect(page.tasks.map(({ interventionId }) => interventionId)).toEqual([
      null,
      ...made.interventions.map(({ id }) => id),
    ]);
    const { entries } = await worker.call(history, { params: { kind: 'incident', ...on(own) } });
    expect(entries.map(({ act }) => act).sort()).toEqual([
      'intervention.added',
      'intervention.added',
      'playbook.started',
      'task.added',
      'task.added',
      'task.added',
    ]);
  });

  it.each([
    ['a playbook that there is not', { playbook: 'panic' }, 'body.playbook'],
    ['a step that it has not', { steps: [{ step: 'family' }, { step: 'notice' }] }, 'body.steps.1.step'],
    ['a step twice', { steps: [{ step: 'family' }, { step: 'family' }] }, 'body.steps.1.step'],
    ['no step at all', { steps: [] }, 'body.steps'],
  ])('is refused with %s, and nothing is made', async (_, wrong, field) => {
    const own = await addCase(world, worker.team);
    const body = { ...start, ownerId: null, steps: [{ step: 'family' }], ...wrong };
    await expect(worker.call(playbooksStart, { params: on(own), body })).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: field }] },
    });
    const page = await worker.call(incidentsGet, { params: on(own) });
    expect([page.tasks, page.interventions]).toEqual([[], []]);
  });

  it('is given to nobody outside the team', async () => {
    const body = { ...start, ownerId: stranger.id, steps: [{ step: 'family' }] };
    await expect(worker.call(playbooksStart, { params: on(), body })).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: 'body.ownerId' }] },
    });
  });

  it('is read by all, the shortest clock first', async () => {
    const { playbooks } = await reader.call(playbooksList, {});
    expect(playbooks[0]?.id).toBe('return_announced');
    expect(playbooks).toHaveLength(5);
  });
});

describe('the log', () => {
  it('takes what UNHCR asked verbally and in writing as one entry, in the form of before', async () => {
    const made = await worker.call(communicationsEndpoints.add, { params: on(), body: asked });
    expect(made).toMatchObject({ direction: 'others', verbal: true, written: true, media: [], notedBy: '' });
  });

  it('keeps verbal and written true to the media', async () => {
    const made = await worker.call(communicationsEndpoints.add, {
      params: on(),
      body: { ...asked, verbal: false, written: false, media: ['call', 'letter'], notedBy: 'Ana, who rang' },
    });
    expect(made).toMatchObject({ verbal: true, written: true, notedBy: 'Ana, who rang' });
    const changed = await worker.call(communicationsEndpoints.change, {
      params: { id: made.id },
      body: { media: ['letter'] },
    });
    expect(changed).toMatchObject({
      verbal: false,
      written: true,
      summary: asked.summary,
      notedBy: 'Ana, who rang',
    });
    const lie = world.root
      .updateTable('communications')
      .set({ written: false })
      .where('id', '=', made.id)
      .execute();
    await expect(lie).rejects.toMatchObject({ code: '23514' });
  });

  it('sends and answers an intervention by its entries, and says so in the trail', async () => {
    const appeal = await worker.call(interventionsEndpoints.add, { params: on(), body: { kind: 'SP' } });
    const out = await worker.call(communicationsEndpoints.add, {
      params: on(),
      body: {
        ...asked,
        direction: 'out',
        media: ['email'],
        at: '2012-02-12T09:30:00Z',
        interventionId: appeal.id,
        answerDueOn: '2012-02-14',
      },
    });
    const sent = await worker.call(incidentsGet, { params: on() });
    expect(sent.interventions.find(({ id }) => id === appeal.id)).toMatchObject({
      state: 'sent',
      sentAt: '2012-02-12T09:30:00.000Z',
    });
    const reply = await worker.call(communicationsEndpoints.add, {
      params: on(),
      body: { ...asked, direction: 'in', media: ['call'], fromParty: 'OHCHR', toParty: 'Us' },
    });
    const matched = await colleague.call(communicationsMatch, {
      params: { id: reply.id },
      body: { answersId: out.id },
    });
    expect(matched).toMatchObject({ answersId: out.id, interventionId: appeal.id });
    expect((await trailOf(world, appeal.id)).map(({ detail }) => detail)).toMatchObject([
      { kind: 'SP' },
      { changes: { state: { from: 'planned', to: 'sent' } } },
      { changes: { state: { from: 'sent', to: 'answered' } } },
    ]);
    await expect(
      worker.call(communicationsMatch, { params: { id: out.id }, body: { answersId: reply.id } }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: 'body.answersId', code: 'communications_tree' }] } });
  });

  it('brings a removed question back with its answer under it', async () => {
    const question = await worker.call(communicationsEndpoints.add, { params: on(), body: asked });
    const answer = await worker.call(communicationsEndpoints.add, {
      params: on(),
      body: { ...asked, answersId: question.id },
    });
    await worker.call(communicationsEndpoints.remove, { params: { id: question.id } });
    const back = await worker.call(communicationsEndpoints.restore, { params: { id: question.id } });
    expect(back).toEqual(question);
    const page = await worker.call(incidentsGet, { params: on() });
    expect(page.communications.find(({ id }) => id === answer.id)?.answersId).toBe(question.id);
  });

  it('holds a promise until it is marked kept or broken', async () => {
    const made = await worker.call(communicationsEndpoints.add, {
      params: on(),
      body: { ...asked, promise: 'Will let UNHCR see them', promiseDueOn: '2012-02-15' },
    });
    const open = await worker.call(today, {});
    expect(open.awaited).toContainEqual({
      what: 'promise',
      communicationId: made.id,
      incidentId: at.incidentId,
      incident: 'Arrests',
      party: 'UNHCR',
      words: 'Will let UNHCR see them',
      by: '2012-02-15',
    });
    await expect(
      colleague.call(communicationsPromise, {
        params: { id: made.id },
        body: { kept: true, revision: made.revision + 1 },
      }),
    ).rejects.toMatchObject({ problem: { id: 'changed-meanwhile', meanwhile: { id: made.id } } });
    const broken = await worker.call(communicationsPromise, {
      params: { id: made.id },
      body: { kept: false },
    });
    expect(broken.promiseKept).toBe(false);
    const after = await worker.call(today, {});
    expect(after.awaited.map(({ communicationId }) => communicationId)).not.toContain(made.id);
    await expect(
      worker.call(communicationsEndpoints.add, {
        params: on(),
        body: { ...asked, promiseDueOn: '2012-02-15' },
      }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: 'body.promise' }] } });
  });
});

describe('tasks', () => {
  const task = { title: 'Ring again', dueAt: null, state: 'open', note: '' } as const;

  it('say who did them and when, and no longer once they are open again', async () => {
    const made = await worker.call(tasksEndpoints.add, {
      params: on(),
      body: { ...task, ownerId: worker.id },
    });
    const done = await colleague.call(tasksEndpoints.change, {
      params: { id: made.id },
      body: { state: 'done' },
    });
    expect(done).toMatchObject({ state: 'done', doneBy: names.colleague, ownerId: worker.id });
    expect(done.doneAt).not.toBeNull();
    await worker.call(tasksEndpoints.remove, { params: { id: made.id } });
    expect(await worker.call(tasksEndpoints.restore, { params: { id: made.id } })).toEqual(done);
    const again = await worker.call(tasksEndpoints.change, {
      params: { id: made.id },
      body: { state: 'open' },
    });
    expect(again).toMatchObject({ state: 'open', doneAt: null, doneBy: '' });
  });

  it('are dropped for a reason only', async () => {
    const made = await worker.call(tasksEndpoints.add, { params: on(), body: task });
    const params = { id: made.id };
    await expect(
      worker.call(tasksEndpoints.change, { params, body: { state: 'dropped' } }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: 'body.dropReason' }] } });
    const dropped = await worker.call(tasksEndpoints.change, {
      params,
      body: { state: 'dropped', dropReason: 'The office is closed' },
    });
    expect(dropped).toMatchObject({ state: 'dropped', dropReason: 'The office is closed', doneAt: null });
  });

  it('lose an owner who leaves the team, and stay', async () => {
    const leaver = await world.addPerson('caseworker', worker.team);
    const made = await worker.call(tasksEndpoints.add, {
      params: on(),
      body: { ...task, ownerId: leaver.id },
    });
    await world.root.deleteFrom('team_members').where('user_id', '=', leaver.id).execute();
    const page = await worker.call(incidentsGet, { params: on() });
    expect(page.tasks.find(({ id }) => id === made.id)).toMatchObject({ ownerId: null, owner: '' });
  });
});

describe('outcomes', () => {
  const outcome = {
    groupId: null,
    personId: null,
    outcome: 'unknown',
    howMany: null,
    lower: 28,
    upper: 31,
    since: '2012-03-09',
    asOf: '2012-04',
    claimId: null,
    note: '',
  } as const;

  it('are kept by lot with their range and since when', async () => {
    const lot = await worker.call(groupsEndpoints.add, {
      params: on(),
      body: { label: 'A', title: '', parentId: null, note: '' },
    });
    const made = await worker.call(outcomesEndpoints.add, {
      params: on(),
      body: { ...outcome, groupId: lot.id },
    });
    expect(made).toMatchObject({ since: '2012-03-09', asOf: '2012-04', lower: 28, upper: 31 });
    await worker.call(groupsEndpoints.remove, { params: { id: lot.id } });
    await worker.call(groupsEndpoints.restore, { params: { id: lot.id } });
    const page = await worker.call(incidentsGet, { params: on() });
    expect(page.outcomes).toMatchObject([{ id: made.id, groupId: lot.id }]);
  });

  it.each([
    ['a number outside its bounds', { howMany: 40 }, 'body.howMany'],
    ['bounds crossed', { lower: 32 }, 'body.howMany'],
    ['a beginning after the day it is told of', { asOf: '2012-03-01' }, 'body.since'],
    ['a date that cannot be read', { since: 'one day' }, 'body.since'],
  ])('are refused with %s', async (_, wrong, field) => {
    await expect(
      worker.call(outcomesEndpoints.add, { params: on(), body: { ...outcome, ...wrong } }),
    ).rejects.toMatchObject({ problem: { fields: [{ at: field }] } });
  });
});

describe('another team', () => {
  it('sees and changes none of it', async () => {
    const appeal = await worker.call(interventionsEndpoints.add, { params: on(), body: { kind: 'UNHCR' } });
    const entry = await worker.call(communicationsEndpoints.add, { params: on(), body: asked });
    const gone = { problem: { id: 'not-found' } };
    await expect(
      stranger.call(interventionsEndpoints.change, { params: { id: appeal.id }, body: { note: 'x' } }),
    ).rejects.toMatchObject(gone);
    await expect(
      stranger.call(communicationsPromise, { params: { id: entry.id }, body: { kept: true } }),
    ).rejects.toMatchObject(gone);
    await expect(
      stranger.call(playbooksStart, {
        params: on(),
        body: {
          playbook: 'returned',
          startAt: '2012-03-09T00:00:00Z',
          removalAt: null,
          ownerId: null,
          locale: 'ko',
          steps: [{ step: 'facts' }],
        },
      }),
    ).rejects.toMatchObject(gone);
    expect((await stranger.call(today, {})).awaited).toEqual([]);
  });

  it('may not be written by a reader', async () => {
    await expect(
      reader.call(communicationsEndpoints.add, { params: on(), body: asked }),
    ).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
  });
});
