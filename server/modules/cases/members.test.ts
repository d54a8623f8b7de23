import { sessionRead } from '@safeconduct/contract/accounts.ts';
import {
  caseGlass,
  caseMembers,
  caseMembersChange,
  casesCreate,
  casesList,
  casesLost,
} from '@safeconduct/contract/cases.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { noticesList } from '@safeconduct/contract/second-step.ts';
import { usersCreate, usersUpdate } from '@safeconduct/contract/staff.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCase, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let ana: Person;
let ben: Person;
let boss: Person;
beforeEach(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  ben = await world.addPerson('caseworker', ana.team);
  boss = await world.addPerson('administrator', ana.team);
});
afterEach(() => world.close());

const fault = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Problem ? [error.problem.id, error.problem.fields?.[0]?.code] : error;
};
const titles = async (person: Person) => (await person.call(casesList, {})).cases.map(({ title }) => title);

test('a case is opened for those named, or for the team and closed later', async () => {
  const secret = await ana.call(casesCreate, {
    body: { teamId: ana.team, title: 'Witness', named: [ana.id] },
  });
  expect(secret.named).toBe(1);
  await ana.call(casesCreate, { body: { teamId: ana.team, title: 'Open' } });
  expect(await titles(ana)).toEqual(['Open', 'Witness']);
  expect(await titles(ben)).toEqual(['Open']);
  expect(await titles(boss)).toEqual(['Open']);
  const params = { id: secret.id };
  expect(await fault(ben.call(caseMembers, { params }))).toEqual(['not-found', undefined]);
  expect(await fault(ben.call(caseMembersChange, { params, body: { named: [ben.id] } }))).toEqual([
    'not-found',
    undefined,
  ]);
  expect(await ana.call(caseMembersChange, { params, body: { named: [ana.id, ben.id] } })).toEqual({
    seen: true,
  });
  expect(await titles(ben)).toContain('Witness');
  const { closed, people } = await ben.call(caseMembers, { params });
  expect([
    closed,
    people
      .filter(({ sees }) => sees)
      .map(({ id }) => id)
      .toSorted(),
  ]).toEqual([true, [ana.id, ben.id].toSorted()]);
  await ben.call(caseMembersChange, { params, body: { named: [] } });
  expect(await titles(boss)).toContain('Witness');
  expect((await trailOf(world, secret.id)).map(({ act, detail }) => [act, detail])).toEqual([
    ['case.opened', { title: 'Witness' }],
    ['case.restricted', { added: [ana.id], removed: [] }],
    ['case.members-changed', { added: [ben.id], removed: [] }],
    ['case.unrestricted', {}],
  ]);
});

const told = async (person: Person) =>
  (await person.call(noticesList, {})).notices.map(({ kind, by, caseTitle }) => ({ kind, by, caseTitle }));

test('who is named in a closed case is told by whom, once, and nobody else is', async () => {
  const { id } = await ana.call(casesCreate, {
    body: { teamId: ana.team, title: 'Witness', named: [ana.id, ben.id] },
  });
  const { user } = await ana.call(sessionRead, {});
  const named = { kind: 'case_named', by: user?.name, caseTitle: 'Witness' };
  expect(await told(ben)).toEqual([named]);
  const name = (person: Person, ids: string[]) =>
    person.call(caseMembersChange, { params: { id }, body: { named: ids } });
  await name(ana, [ana.id, ben.id, boss.id]);
  expect(await told(ben)).toEqual([named]);
  expect(await told(boss)).toEqual([named]);
  expect(await told(ana)).toEqual([]);
  // A notice about a case that one is no longer named in says nothing of it any more.
  await name(ana, [ana.id, boss.id]);
  expect(await told(ben)).toEqual([]);
  expect(await fault(name(ana, [ana.id, (await world.addPerson('reader')).id]))).toEqual([
    'invalid',
    'not_in_team',
  ]);
  expect(await world.root.selectFrom('notices').select('id').execute()).toHaveLength(2);
});

test('who closes a case is in it, and only the team can be named', async () => {
  const { caseId } = await addCase(world, ana.team);
  const stranger = await world.addPerson('caseworker');
  const name = (named: string[]) =>
    fault(ana.call(caseMembersChange, { params: { id: caseId }, body: { named } }));
  expect(await name([ben.id])).toEqual(['invalid', 'without_oneself']);
  expect(await name([ana.id, stranger.id])).toEqual(['invalid', 'not_in_team']);
  expect(await titles(ben)).toHaveLength(1);
  expect(
    await fault(ana.call(casesCreate, { body: { teamId: ana.team, title: 'X', named: [ben.id] } })),
  ).toEqual(['invalid', 'without_oneself']);
});

test('a reader sees who sees the case, and does not change it', async () => {
  const { caseId } = await addCase(world, ana.team);
  const rae = await world.addPerson('reader', ana.team);
  expect((await rae.call(caseMembers, { params: { id: caseId } })).people).toHaveLength(4);
  expect(
    await fault(rae.call(caseMembersChange, { params: { id: caseId }, body: { named: [rae.id] } })),
  ).toEqual(['not-permitted', undefined]);
});

test('breaking the glass names the administrator, tells all who are named, and stands in the trail', async () => {
  const { id } = await ana.call(casesCreate, {
    body: { teamId: ana.team, title: 'Witness', named: [ana.id] },
  });
  const outside = await world.addPerson('administrator');
  const body = { reason: 'Ana is ill and a return is near' };
  expect(await fault(outside.call(caseGlass, { params: { id }, body }))).toEqual(['not-found', undefined]);
  expect(await fault(ben.call(caseGlass, { params: { id }, body }))).toEqual(['not-permitted', undefined]);
  expect(await fault(boss.call(caseGlass, { params: { id }, body: { reason: 'why' } }))).toEqual([
    'invalid',
    'too_small',
  ]);
  await boss.call(caseGlass, { params: { id }, body });
  expect(await titles(boss)).toEqual(['Witness']);
  const { people } = await ana.call(caseMembers, { params: { id } });
  expect(people.find((one) => one.id === boss.id)?.glassReason).toBe(body.reason);
  expect((await ana.call(noticesList, {})).notices).toMatchObject([
    { kind: 'glass_broken', note: body.reason, caseTitle: 'Witness' },
  ]);
  expect((await trailOf(world, id)).at(-1)).toMatchObject({ act: 'case.glass-broken', detail: body });
});

test('where all who are named have left, administrators learn that there is such a case, and no more', async () => {
  const { id } = await ana.call(casesCreate, {
    body: { teamId: ana.team, title: 'Witness', named: [ana.id] },
  });
  expect((await boss.call(casesLost, {})).cases).toEqual([]);
  await boss.call(usersUpdate, { params: { id: ana.id }, body: { disabled: true } });
  const { cases } = await boss.call(casesLost, {});
  expect(cases).toMatchObject([{ caseId: id, teamId: ana.team }]);
  expect(JSON.stringify(cases)).not.toContain('Witness');
});

test('somebody invited is named in closed cases that the inviter sees', async () => {
  const { id } = await boss.call(casesCreate, {
    body: { teamId: ana.team, title: 'Witness', named: [boss.id] },
  });
  const hidden = await ana.call(casesCreate, {
    body: { teamId: ana.team, title: 'Other', named: [ana.id] },
  });
  const invite = (login: string, cases: string[]) =>
    boss.call(usersCreate, { body: { login, name: login, role: 'reader', teams: [ana.team], cases } });
  const { user } = await invite('cho', [id]);
  const { people } = await boss.call(caseMembers, { params: { id } });
  expect(people.find((one) => one.id === user.id)?.sees).toBe(true);
  const notices = await world.root.selectFrom('notices').select(['user_id', 'kind', 'by_id']).execute();
  expect(notices).toEqual([{ user_id: user.id, kind: 'case_named', by_id: boss.id }]);
  expect(await fault(invite('dae', [hidden.id]))).toEqual(['not-found', undefined]);
  expect(await world.root.selectFrom('users').select('id').where('login', '=', 'dae').execute()).toEqual([]);
});
