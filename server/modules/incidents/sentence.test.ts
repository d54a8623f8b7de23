import { decisionsMake, incidentsGet, incidentsSentence } from '@safeconduct/contract/incidents.ts';
import { findingsOf, sentenceOf } from '@safeconduct/contract/findings.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
let report: string;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
  report = await addReport(world, at);
  await addClaim(world, at, report);
});
afterAll(() => world.close());

const told = async (language: 'en' | 'ko' | 'zh-Hans') =>
  worker.call(incidentsSentence, { params: { id: at.incidentId }, query: { language } });

it('is the one that the desk finds from the whole page, in each language', async () => {
  const page = await worker.call(incidentsGet, { params: { id: at.incidentId } });
  for (const language of ['en', 'ko', 'zh-Hans'] as const) {
    const { text, parts } = sentenceOf(findingsOf(page, null), language);
    expect(await told(language)).toEqual({ text, clauses: parts.map((part) => part.text) });
  }
  expect((await told('en')).text).toContain('21');
});

it('is told anew once a claim or a decision has changed what it rests on, and alike as long as nothing has', async () => {
  const before = await told('en');
  expect(await told('en')).toEqual(before);
  await addClaim(world, at, await addReport(world, at), {
    value_stated: 'at least 34',
    value_normalised: '>=34',
    lower: '34',
    speaker: 'Rep. Park',
  });
  expect((await told('en')).text).toContain('34');
  await worker.call(decisionsMake, {
    params: { id: at.incidentId },
    body: { property: 'count_detained', lot: null, value: '31', reason: 'Counted by name' },
  });
  expect((await told('en')).text).toContain('31');
});

it('is not told to another team', async () => {
  const stranger = await world.addPerson('administrator');
  const asked = stranger.call(incidentsSentence, {
    params: { id: at.incidentId },
    query: { language: 'en' },
  });
  await expect(asked).rejects.toMatchObject({ problem: { id: 'not-found' } });
});
