import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import * as contract from '@safeconduct/contract/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addProposal, addReport, type Case, claimBody } from '../rows.ts';
import { createWorld, type Person, type World } from '../world.ts';

/** Values that no form of ours makes: each is refused with its field named, and nothing answers with a bare 500. */
let world: World;
let worker: Person;
let at: Case;
let report: string;
let claim: string;
let proposal: string;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('administrator');
  at = await addCase(world, worker.team);
  report = await addReport(world, at);
  claim = await addClaim(world, at, report);
  proposal = await addProposal(world, at, report);
});
afterAll(() => world.close());

const send = (method: string, path: string, body?: unknown) =>
  worker.request(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

const paste = {
  text: 'Thirty people were arrested.',
  title: 'Thirty',
  publisher: 'Evening Paper',
  url: null,
  publishedOn: null,
  language: null,
  genre: '',
  secrecy: 'internal',
  note: '',
};
const custody = {
  groupId: null,
  personId: null,
  kind: 'held',
  place: 'Shenyang',
  authority: '',
  from: null,
  to: null,
  lastConfirmed: null,
  endReason: null,
  claimId: null,
  note: '',
};

describe.each([
  ['a NUL', 'Shen\0yang'],
  ['half of a surrogate pair', 'Shen\ud83dyang'],
  ['the other half', 'Shen\ude00yang'],
])('%s', (_, word) => {
  it.each([
    [
      'a pasted text',
      'POST',
      '/api/1/reports',
      () => ({ ...paste, caseId: at.caseId, incidentId: null, text: word }),
      'body.text',
    ],
    [
      'a title',
      'POST',
      '/api/1/reports',
      () => ({ ...paste, caseId: at.caseId, incidentId: null, title: word }),
      'body.title',
    ],
    [
      'an incident',
      'PATCH',
      () => `/api/1/incidents/${at.incidentId}`,
      () => ({ summary: word }),
      'body.summary',
    ],
    [
      'a place',
      'POST',
      () => `/api/1/incidents/${at.incidentId}/custody`,
      () => ({ ...custody, place: word }),
      'body.place',
    ],
    [
      'what a claim says',
      'POST',
      () => `/api/1/claims/${claim}/successor`,
      () => ({ claim: { ...claimBody, chain: ['a', word] }, reason: 'r' }),
      'body.claim.chain.1',
    ],
    [
      'a search',
      'GET',
      () => `/api/1/search?q=${encodeURIComponent(word.toWellFormed())}`,
      undefined,
      'query.q',
    ],
  ] as const)('in %s is refused at its field', async (name, method, path, body, field) => {
    const response = await send(method, typeof path === 'string' ? path : path(), body?.());
    // An address is bytes of UTF-8: half a pair cannot come that way.
    if (name === 'a search' && !word.isWellFormed()) expect(response.status).toBe(200);
    else {
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ id: 'invalid', fields: [{ at: field }] });
    }
  });
});

describe('a day that is none', () => {
  const days = ['0000-01-01', '0000', '2012-02-31', '2012-13', '12012-01-01', '-0044-03-15', '2012-00-00'];
  it.each(days)('%s as day of publication', async (day) => {
    const response = await send('PATCH', `/api/1/reports/${report}`, { publishedOn: day });
    expect([day, response.status]).toEqual([day, 422]);
    expect(await response.json()).toMatchObject({ fields: [{ at: 'body.publishedOn' }] });
  });
  it.each(days)('%s as bound of a claim', async (day) => {
    const response = await send('POST', `/api/1/claims/${claim}/successor`, {
      claim: { ...claimBody, earliest: day },
      reason: 'r',
    });
    expect([day, response.status]).toEqual([day, 422]);
  });
  it.each([...days, '0000-01-01/2012', '2012-01-01/0000'])('%s as beginning of custody', async (day) => {
    const response = await send('POST', `/api/1/incidents/${at.incidentId}/custody`, {
      ...custody,
      from: day,
    });
    expect([day, response.status]).toEqual([day, 422]);
  });
  it.each(['0000-01-01', '2012-02-31'])('%s as the day of a view', async (day) => {
    const response = await send('GET', `/api/1/incidents/${at.incidentId}?asOf=${day}`);
    expect([200, 422]).toContain(response.status);
  });
});

describe('numbers beyond all bounds', () => {
  it.each([1e308, -1, 1.5, Number.MAX_SAFE_INTEGER + 1])('%d', async (number) => {
    const response = await send('POST', `/api/1/claims/${claim}/successor`, {
      claim: { ...claimBody, bounds: { lower: number, upper: number } },
      reason: 'r',
    });
    expect([201, 200, 409, 422]).toContain(response.status);
  });
});

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'method' in value;
}
const endpoints = Object.values(contract).flatMap((value): Endpoint[] =>
  isEndpoint(value)
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).filter(isEndpoint)
      : [],
);

describe('a body of the wrong kind', () => {
  const bodies = [
    'null',
    '[]',
    '"x"',
    '1e999',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{}}}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `{"caseId":"${'a'.repeat(300_000)}"}`,
    '{"a":1',
    '\ufeff{}',
    '{"claim":{"bounds":{"lower":"NaN"}}}',
  ];
  it.each(
    endpoints
      .filter(({ method, upload, body }) => method !== 'GET' && upload !== true && body !== undefined)
      .map((endpoint) => [endpoint.id, endpoint] as const),
  )('%s', async (_, { method, path }) => {
    const address = path
      .replace(/:kind/, 'incident')
      .replace(/\/proposals\/:id/, `/proposals/${proposal}`)
      .replace(/\/claims\/:id/, `/claims/${claim}`)
      .replace(/\/reports\/:id/, `/reports/${report}`)
      .replace(/:[A-Za-z]+/g, at.incidentId);
    for (const body of bodies) {
      const response = await worker.request(address, {
        method,
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect([body.slice(0, 40), response.status < 500]).toEqual([body.slice(0, 40), true]);
    }
  });
});
