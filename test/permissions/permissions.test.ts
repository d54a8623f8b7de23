import { randomUUID } from 'node:crypto';
import * as contract from '@safeconduct/contract/index.ts';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import type { Role } from '@safeconduct/contract/permissions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addReport, type Case } from '../rows.ts';
import { createWorld, ORIGIN, type Person, type World } from '../world.ts';

/**
 * Tries every endpoint of the contract as a stranger and as every role. What a role may do is written here by hand,
 * apart from the code, so that a slip in the one shows against the other; an endpoint that names a permission
 * without a row fails.
 */
const rolesWith: Readonly<Record<string, readonly Role[]>> = {
  'reports.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'reports.write': ['administrator', 'caseworker'],
  'claims.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'claims.write': ['administrator', 'caseworker', 'reviewer'],
  'incidents.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'incidents.write': ['administrator', 'caseworker'],
  'findings.decide': ['administrator', 'caseworker', 'reviewer'],
  'tasks.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'tasks.write': ['administrator', 'caseworker', 'reviewer'],
  'search.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'history.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'exports.make': ['administrator', 'caseworker', 'reviewer'],
  'interventions.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'interventions.write': ['administrator', 'caseworker', 'reviewer'],
  'assessments.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'assessments.answer': ['administrator', 'caseworker', 'reviewer'],
  'assessments.decide': ['administrator', 'caseworker', 'reviewer'],
  'consents.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'consents.write': ['administrator', 'caseworker'],
  'documents.read': ['administrator', 'caseworker', 'reviewer', 'reader'],
  'documents.write': ['administrator', 'caseworker', 'reviewer'],
  'documents.release': ['administrator', 'caseworker', 'reviewer'],
  'imports.run': ['administrator', 'caseworker'],
  'cases.manage': ['administrator', 'caseworker'],
  'audit.read': ['administrator'],
  'backups.manage': ['administrator'],
  'helper.manage': ['administrator'],
  'sample.manage': ['administrator', 'caseworker'],
  'accounts.manage': ['administrator'],
  'teams.manage': ['administrator'],
};
const roles: readonly Role[] = ['administrator', 'caseworker', 'reviewer', 'reader'];

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'method' in value && 'may' in value
  );
}
const endpoints = Object.values(contract).flatMap((value): Endpoint[] => {
  if (isEndpoint(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).filter(isEndpoint) : [];
});

let world: World;
let people: Readonly<Record<Role, Person>>;
let outsider: Person;
let own: Case;
let report: string;

beforeAll(async () => {
  world = await createWorld();
  const team = await world.addTeam();
  const [administrator, caseworker, reviewer, reader] = await Promise.all(
    roles.map((role) => world.addPerson(role, team)),
  );
  if (!administrator || !caseworker || !reviewer || !reader) throw new Error('four people were asked for');
  people = { administrator, caseworker, reviewer, reader };
  outsider = await world.addPerson('caseworker');
  own = await addCase(world, team);
  report = await addReport(world, own);
});
afterAll(() => world.close());

/** The address with ids that exist nowhere: a permitted caller gets past the door and then a 404 or 422. */
function addressOf(endpoint: Endpoint): string {
  return endpoint.path.replace(':kind', 'incident').replace(/:[A-Za-z]+/g, () => randomUUID());
}

function request(endpoint: Endpoint, headers: Readonly<Record<string, string>>): Promise<Response> {
  const writes = endpoint.method !== 'GET';
  const body = writes && endpoint.body !== undefined && !endpoint.upload ? '{}' : undefined;
  return Promise.resolve(
    world.app.request(addressOf(endpoint), {
      method: endpoint.method,
      headers: {
        origin: ORIGIN,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body }),
    }),
  );
}

describe('a stranger', () => {
  const closed = endpoints.filter(({ may }) => may !== 'anyone');
  it('finds most doors closed', () => expect(closed.length).toBeGreaterThan(40));
  it.each(closed.map((endpoint) => [endpoint.id, endpoint] as const))(
    'is refused: %s',
    async (_, endpoint) => {
      expect((await request(endpoint, {})).status).toBe(401);
    },
  );
});

describe.each(roles)('a %s', (role) => {
  const guarded = endpoints.filter(({ may }) => may !== 'anyone' && may !== 'signed-in');
  it.each(guarded.map((endpoint) => [endpoint.id, endpoint] as const))('%s', async (_, endpoint) => {
    const allowed = rolesWith[endpoint.may];
    expect(allowed, `no row for the permission ${endpoint.may}`).toBeDefined();
    // Reads of lists change nothing; ending in 403 is what tells the door is closed to this role.
    const { status } = await request(endpoint, people[role].headers);
    if (allowed?.includes(role)) expect(status).not.toBe(403);
    else expect(status).toBe(403);
  });
});

describe('a member of another team', () => {
  it('does not see that the case, the incident or the report exists', async () => {
    for (const path of [
      `/api/1/incidents/${own.incidentId}`,
      `/api/1/reports/${report}`,
      `/api/1/reports/${report}/original`,
    ]) {
      expect([path, (await outsider.request(path)).status]).toEqual([path, 404]);
    }
    for (const path of [
      '/api/1/cases',
      '/api/1/incidents',
      '/api/1/reports',
      '/api/1/today',
      '/api/1/reminders',
      '/api/1/search?q=Arrests',
    ]) {
      const text = await (await outsider.request(path)).text();
      expect([path, text.includes(own.incidentId) || text.includes(report)]).toEqual([path, false]);
    }
  });

  it('cannot change them', async () => {
    const headers = { 'content-type': 'application/json' };
    const tries = [
      ['PATCH', `/api/1/incidents/${own.incidentId}`, { title: 'Taken over' }],
      ['PATCH', `/api/1/reports/${report}`, { title: 'Taken over' }],
      [
        'POST',
        `/api/1/incidents/${own.incidentId}/tasks`,
        { title: 'x', dueAt: null, state: 'open', note: '' },
      ],
      ['DELETE', `/api/1/sample/${own.caseId}`, null],
    ] as const;
    for (const [method, path, body] of tries) {
      const response = await outsider.request(path, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      expect([method, path, response.status]).toEqual([method, path, 404]);
    }
    const titles = await world.root
      .selectFrom('incidents')
      .select('title')
      .where('id', '=', own.incidentId)
      .execute();
    expect(titles).toEqual([{ title: 'Arrests' }]);
  });

  it('sees the history of nothing', async () => {
    await people.caseworker.request(`/api/1/incidents/${own.incidentId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ summary: 'A secret note' }),
    });
    const own_history = await (
      await people.reader.request(`/api/1/history/incident/${own.incidentId}`)
    ).text();
    expect(own_history).toContain('A secret note');
    const response = await outsider.request(`/api/1/history/incident/${own.incidentId}`);
    expect(await response.text()).not.toContain('A secret note');
  });
});
