import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeQuery } from '@safeconduct/contract/client.ts';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modulesOn } from '../../server/modules/index.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import { claimBody } from '../rows.ts';
import { createWorld, ORIGIN, type Person, type World } from '../world.ts';
import { bodyFor } from './body.ts';
import { type Furnished, furnish, SECRETS, stateOf } from './furnished.ts';
import { TABLE } from './table.ts';

/**
 * Every endpoint that the server has, tried as a stranger, as every role, as somebody of another team and as an
 * administrator of the same team who is not named in a closed case. What is expected stands in table.ts.
 */
const modules = modulesOn(diskStore(mkdtempSync(join(tmpdir(), 'safeconduct-permissions-'))), true);
const endpoints = modules.flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint));
const rowOf = ({ id }: Endpoint) => TABLE[id] ?? ['', 'none'];
const cases = (wanted: (endpoint: Endpoint) => boolean) =>
  endpoints.filter(wanted).map((endpoint) => [endpoint.id, endpoint] as const);
const touching = (what: string) => cases((endpoint) => rowOf(endpoint)[1] === what);

/** What a schema cannot say of a body, or what the query must name. */
const OVER: Readonly<Record<string, Record<string, unknown>>> = {
  'incidents.create': { returningState: 'CN', receivingState: 'KP' },
  'decisions.make': { property: 'count_detained' },
  'claims.create': { claim: claimBody },
  'claims.supersede': { claim: claimBody },
  'documents.freeze': { sha256: { txt: 'a'.repeat(64) } },
  'documents.export': { sha256: 'a'.repeat(64), named: false },
  'cases.members-change': { named: [] },
  'cases.glass': { reason: 'a return is near' },
  'playbooks.start': { playbook: 'returned', steps: [{ step: 'facts' }] },
};
const queries = (
  ids: Readonly<Record<string, string>>,
): Readonly<Record<string, Record<string, unknown>>> => ({
  search: { q: 'Hwaryong' },
  'incidents.sentence': { language: 'en' },
  'reports.upload': { caseId: ids.cases, name: 'x.txt' },
});

let world: World;
let named: Person;
let unnamed: Person;
let outsider: Person;
let closed: Furnished;
let people: Readonly<Record<string, Person>>;

beforeAll(async () => {
  world = await createWorld(modules);
  named = await world.addPerson('administrator');
  unnamed = await world.addPerson('administrator', named.team);
  outsider = await world.addPerson('administrator');
  closed = await furnish(world, named);
  const at = await world.addTeam();
  people = {
    a: await world.addPerson('administrator', at),
    c: await world.addPerson('caseworker', at),
    v: await world.addPerson('reviewer', at),
    r: await world.addPerson('reader', at),
  };
});
afterAll(() => world.close());

type Ids = Readonly<Record<string, string>>;

/** The address with ids in the place of its parameters: what stands before a parameter says what it is. */
function addressOf(endpoint: Endpoint, ids: Ids): string {
  const parts = endpoint.path.split('/');
  const filled = parts.map((part, at) => {
    if (!part.startsWith(':')) return part;
    if (part === ':kind') return 'incident';
    const before = parts[at - 1] ?? '';
    return ids[before === ':kind' ? 'incident' : before] ?? randomUUID();
  });
  return filled.join('/') + encodeQuery(queries(ids)[endpoint.id]);
}

/** Kept below the limit of requests that one address may make. */
async function ask(
  endpoint: Endpoint,
  ids: Ids,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const body =
    endpoint.upload === true || endpoint.stream === true
      ? 'bytes'
      : JSON.stringify(bodyFor(endpoint, ids, OVER[endpoint.id]));
  const sends = endpoint.method !== 'GET' && (endpoint.body !== undefined || body === 'bytes');
  const type = body === 'bytes' ? 'text/plain' : 'application/json';
  return world.app.request(addressOf(endpoint, ids), {
    method: endpoint.method,
    headers: {
      origin: ORIGIN,
      ...headers,
      ...(sends ? { 'content-type': type, 'x-file-name': 'x.txt' } : {}),
    },
    ...(sends ? { body } : {}),
  });
}

/** What of the closed case stands in an answer; what was asked with does not count. */
function told(text: string, asked: readonly string[]): string[] {
  const ids = Object.values(closed.ids).filter((id) => !asked.includes(id));
  return [...SECRETS, ...ids].filter((secret) => text.includes(secret));
}

describe('the table', () => {
  it('has a row for every endpoint, and for nothing else', () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(endpoints.map(({ id }) => id).toSorted());
  });
});

describe('a stranger', () => {
  it.each(cases((endpoint) => !rowOf(endpoint)[0].includes('s')))('is refused: %s', async (_, endpoint) => {
    expect((await ask(endpoint, {}, {})).status).toBe(401);
  });
});

describe.each(['a', 'c', 'v', 'r'])('role %s', (role) => {
  // Signing out, and ending one's sessions, would end the session that the rest is tried with.
  const leaving = ['session.sign-out', 'users.sessions-end', 'session.sign-in'];
  it.each(cases(({ id }) => !leaving.includes(id)))('%s', async (_, endpoint) => {
    const response = await ask(endpoint, {}, people[role]?.headers ?? {});
    const text = await response.text();
    // A passkey or code that is none is refused too, in words of its own.
    if (rowOf(endpoint)[0].includes(role)) expect(text).not.toMatch(/"id":"(not-permitted|not-signed-in)"/);
    else expect([response.status, text]).toEqual([403, expect.stringContaining('"id":"not-permitted"')]);
  });
});

/** An administrator of the team may let himself in; that is what the glass is for, and it is not tried here. */
const others = () => [
  ['of another team', outsider, [] as readonly string[]] as const,
  ['of the same team, not named', unnamed, ['cases.glass'] as readonly string[]] as const,
];

describe('somebody who does not see the closed case', () => {
  it.each(touching('case'))('gets 404 and changes nothing: %s', async (_, endpoint) => {
    for (const [who, person, but] of others()) {
      if (but.includes(endpoint.id)) continue;
      const ids = { ...closed.ids, team: person.team };
      const before = await stateOf(world, closed.caseId);
      const response = await ask(endpoint, ids, person.headers);
      const text = await response.text();
      expect([who, response.status, text]).toEqual([who, 404, expect.any(String)]);
      expect(told(text, [])).toEqual([]);
      expect(await stateOf(world, closed.caseId)).toBe(before);
    }
  });

  it.each([...touching('list'), ...touching('none')].filter(([, { method }]) => method === 'GET'))(
    'is told nothing of it: %s',
    async (_, endpoint) => {
      for (const [who, person] of others()) {
        const response = await ask(endpoint, closed.ids, person.headers);
        const text = await response.text();
        expect([who, told(text, [])]).toEqual([who, []]);
      }
    },
  );
});

describe('who is named in it', () => {
  it.each(touching('list'))('is told of it: %s', async (_, endpoint) => {
    const response = await ask(endpoint, closed.ids, named.headers);
    expect(response.status).toBe(200);
    expect(told(await response.text(), [])).not.toEqual([]);
  });

  it.each(touching('case').filter(([, { method }]) => method === 'GET'))(
    'reads it: %s',
    async (_, endpoint) => {
      const response = await ask(endpoint, closed.ids, named.headers);
      // The bytes of the original lie in no store here; that there are some is seen.
      if (endpoint.id !== 'reports.file') expect(response.status).toBe(200);
    },
  );

  // What is no sample is never removed, and no helper is set here, whoever asks.
  it.each(
    touching('case').filter(
      ([id, { method }]) => method !== 'GET' && !['sample.remove', 'helper.ask'].includes(id),
    ),
  )('gets past the door: %s', async (_, endpoint) => {
    const ids = { ...closed.ids, team: named.team };
    const { status } = await ask(endpoint, ids, named.headers);
    expect([401, 403, 500, 503]).not.toContain(status);
  });
});
