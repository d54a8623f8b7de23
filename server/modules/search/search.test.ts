import { search } from '@safeconduct/contract/exchange.ts';
import { incidentsCreate } from '@safeconduct/contract/incidents.ts';
import { reportsPaste } from '@safeconduct/contract/reports.ts';
import { MARK_BEGIN, MARK_END } from '@safeconduct/claims/search/index.ts';
import { claimsCreate } from '@safeconduct/contract/claims.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case, claimBody } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let stranger: Person;
let at: Case;
const reports = new Map<string, string>();

const texts = {
  ko: '중국 선양에서 체포된 탈북자 31명이 모두 북송된 것으로 알려졌다. 활동가들은 강제송환을 규탄했다.',
  zh: '据活动人士称，三十名脱北者在沈阳被捕，面临遣返。',
  en: 'Activists said that 31 people were forcibly returned to North Korea from Shenyang.',
  ja: '脱北者31人が瀋陽で拘束された。',
};

beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  stranger = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
  const meta = {
    title: '',
    publisher: 'Paper',
    url: null,
    publishedOn: null,
    language: null,
    genre: '',
    secrecy: 'internal',
    note: '',
  } as const;
  for (const [language, text] of Object.entries(texts)) {
    const page = await worker.call(reportsPaste, {
      body: { caseId: at.caseId, incidentId: null, text, ...meta },
    });
    reports.set(language, page.report.id);
  }
  await worker.call(claimsCreate, {
    body: {
      reportId: reports.get('ko') ?? '',
      incidentId: at.incidentId,
      claim: { ...claimBody, valueStated: '늦어도 20일까지는 모두 북송', speaker: '선양 공안 당국자' },
    },
  });
  await worker.call(incidentsCreate, {
    body: {
      caseId: at.caseId,
      title: 'Arrests at 투먼',
      returningState: 'CN',
      receivingState: 'KP',
      summary: '',
      state: 'open',
    },
  });
});
afterAll(() => world.close());

const find = async (person: Person, q: string) => (await person.call(search, { query: { q } })).hits;

describe('search', () => {
  it.each([
    ['북송', 'ko'],
    ['강제송환', 'ko'],
    ['선양', 'ko'],
    ['遣返', 'zh'],
    ['沈阳', 'zh'],
    ['瀋陽', 'ja'],
    ['return', 'en'],
    ['FORCIBLY shenyang', 'en'],
    ['31명', 'ko'],
  ])('finds %s in the %s report', async (q, language) => {
    const hits = await find(worker, q);
    expect(hits.filter(({ kind }) => kind === 'report').map(({ id }) => id)).toContain(reports.get(language));
    expect(hits[0]?.excerpt.indexOf(MARK_END)).toBeGreaterThan(hits[0]?.excerpt.indexOf(MARK_BEGIN) ?? 0);
  });

  it('finds claims and incidents too', async () => {
    expect((await find(worker, '북송')).map(({ kind }) => kind).toSorted()).toEqual(['claim', 'report']);
    expect((await find(worker, '투먼')).map(({ kind }) => kind)).toEqual(['incident']);
  });

  it('does not find what only looks alike: pairs that stand apart', async () => {
    expect(await find(worker, '송환북송')).toEqual([]);
  });

  it.each(['', ' … ', "'", "' | 'x", '북송\\', ':*', '!&|()'])('takes %j without harm', async (q) => {
    const response = await worker.request(`/api/1/search?q=${encodeURIComponent(q)}`);
    expect([200, 422]).toContain(response.status);
  });

  it('shows nothing of another team', async () => {
    expect(await find(stranger, '북송')).toEqual([]);
    expect(await find(stranger, 'shenyang')).toEqual([]);
  });

  it('leaves room for each kind, and for no more than was asked', async () => {
    for (let n = 0; n < 12; n++) {
      const claim = { ...claimBody, valueStated: `Quantum ${n}` };
      await worker.call(claimsCreate, {
        body: { reportId: reports.get('en') ?? '', incidentId: null, claim },
      });
    }
    const incident = {
      caseId: at.caseId,
      title: 'Quantum',
      returningState: '',
      receivingState: '',
      summary: '',
      state: 'open',
    } as const;
    await worker.call(incidentsCreate, { body: incident });
    const { hits } = await worker.call(search, { query: { q: 'quantum', limit: 6 } });
    expect(hits.map(({ kind }) => kind)).toEqual(['incident', 'claim', 'claim', 'claim', 'claim', 'claim']);
  });
});
