import { namesList } from '@safeconduct/contract/names.ts';
import { claimsCreate } from '@safeconduct/contract/claims.ts';
import { reportsPaste } from '@safeconduct/contract/reports.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addCase, type Case, claimBody } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let stranger: Person;
let at: Case;

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  stranger = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const paste = async (text: string, title: string) =>
  (
    await worker.call(reportsPaste, {
      body: {
        caseId: at.caseId,
        incidentId: null,
        text,
        title,
        publisher: 'Paper',
        url: null,
        publishedOn: '2012-02-20',
        language: null,
        genre: '',
        secrecy: 'internal',
        note: '',
      },
    })
  ).report.id;
const list = async (person: Person) => person.call(namesList, {});

it('gives each name with the sentence it stands in, and what is added later too', async () => {
  const first = await paste(
    'Nine were held in Shenyang. Kim Yong-chol said that they wept. Nobody answered.',
    'One',
  );
  expect(await list(worker)).toEqual({
    names: [
      {
        written: 'Kim Yong-chol',
        places: [{ reportId: first, sentence: 'Kim Yong-chol said that they wept.', claimId: null }],
      },
    ],
    reports: [{ id: first, title: 'One', on: '2012-02-20' }],
  });
  const second = await paste('탈북자 김영철(34)은 선양에서 붙잡혔다.', 'Two');
  const { names } = await list(worker);
  expect(names.find(({ written }) => written === '김영철')?.places.map(({ reportId }) => reportId)).toEqual([
    second,
  ]);
});

it('named speakers of confirmed claims are there, and not twice for one report', async () => {
  const report = await paste('Somebody spoke. Ri Sol Ju said that there were nine.', 'Three');
  const claim = { ...claimBody, speaker: 'Ri Sol Ju', speakerKind: 'named_person' as const };
  await worker.call(claimsCreate, { body: { reportId: report, incidentId: at.incidentId, claim } });
  const { names } = await list(worker);
  const places = names.find(({ written }) => written === 'Ri Sol Ju')?.places ?? [];
  expect(places.map(({ reportId, claimId }) => [reportId, claimId !== null])).toEqual([[report, true]]);
});

it('shows nothing of another team', async () =>
  expect(await list(stranger)).toEqual({ names: [], reports: [] }));
