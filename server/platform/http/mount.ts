import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { sql } from 'kysely';
import type { Context, Hono } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Config } from '../config.ts';
import type { Db } from '../database/open.ts';
import { setActor } from '../database/seal.ts';
import type { Incoming, Store } from '../files/store.ts';
import type { Log } from '../log.ts';
import { readBody } from './body.ts';
import { invalid, problemResponse, refusalFor } from './problems.ts';
import { Refusal } from './refusal.ts';
import { encode } from './encode.ts';
import { Answered, onceOf } from './once.ts';
import type { Ahead, Route } from './route.ts';
import { checkHost, checkOrigin, originOf } from './security.ts';
import { openVisit, sessionCookie, tokenOf, tooMany } from './session.ts';
import type { Sighting } from './sightings.ts';
import { inUnit, type UnitGround } from './unit.ts';
import { unwritableAt } from './unwritable.ts';
import type { Actor, Entry } from './visit.ts';

/** What the request path stands on. */
export type Ground = UnitGround & {
  /** The same role on connections of its own: a request that holds one of `db` may wait for one of these. */
  readonly aside: Db;
  readonly log: Log;
  readonly config: Pick<Config, 'publicUrl' | 'trustProxy' | 'host'>;
  readonly clock: () => Date;
  /** Where files that are uploaded lie until a handler keeps them. */
  readonly receive: Store['receive'];
};

type Recording = Ground & { readonly sighting: Sighting };

/** A session lasts this long at most, and ends after twelve hours unused (open_visit in 0001). */
export const SESSION_SECONDS = 14 * 24 * 3600;

/** Who asks, for rate limits: the socket's address, or what our own proxy says. */
export function addressOf(context: Context, trustProxy: boolean): string {
  if (trustProxy) {
    // The last entry is the one our own proxy added; those before it are the client's word.
    const last = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (last !== undefined && last !== '') return last.slice(0, 64);
  }
  // Without a socket (tests call the app directly) everybody has the same address.
  return context.env?.incoming === undefined ? 'local' : (getConnInfo(context).remote.address ?? 'unknown');
}

/** What somebody may do who has yet to set up the second step that is a must: set it up, or leave. */
const BEFORE_THE_SECOND_STEP = /^(second-step\.(read|begin|confirm)|passkeys\.|session\.)/;

function permit(endpoint: Endpoint, actor: Actor | null): void {
  if (endpoint.may === 'anyone') return;
  if (actor === null) throw new Refusal('not-signed-in');
  if (actor.mustEnrol === true && !BEFORE_THE_SECOND_STEP.test(endpoint.id))
    throw new Refusal('second-step-due');
  if (endpoint.may !== 'signed-in' && !actor.permissions.includes(endpoint.may))
    throw new Refusal('not-permitted');
}

/** `203.0.113.77` -> `203.0.113.x`, `2001:db8:1:2::3` -> `2001:db8:1::x`; what is no address is left out. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  const v4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(plain)?.[1];
  if (v4 !== undefined) return plain.startsWith('127.') ? 'localhost' : `${v4}.x`;
  if (plain === '::1') return 'localhost';
  if (!/^[0-9a-f:]+$/i.test(plain) || !plain.includes(':')) return '';
  const groups = (plain.split('::')[0] ?? '').split(':').slice(0, 3);
  return `${groups.filter((group) => group !== '').join(':')}::x`;
}

function queryOf(url: string): Record<string, string | string[]> {
  const search = new URL(url).searchParams;
  const query: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key);
    query[key] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return query;
}

function parse(endpoint: Endpoint, part: 'params' | 'query' | 'body', value: unknown): unknown {
  const shape = endpoint[part];
  if (shape === undefined) return undefined;
  const unwritable = unwritableAt(value);
  if (unwritable !== null) {
    const at = [part, ...unwritable].join('.');
    throw new Refusal('invalid', undefined, [
      { at, code: 'unwritable', message: 'Holds characters that no text has: a NUL, or half of a pair' },
    ]);
  }
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw invalid(part, parsed.error.issues);
  return parsed.data;
}

type Asking = { readonly request: Request; readonly actor: Actor | null; readonly address: string };

function entryOf(
  ground: Ground,
  { request, actor, address }: Asking,
  cookies: string[],
): Omit<Entry, 'actAs'> {
  const origin = originOf(request, ground.config.publicUrl);
  return {
    address,
    place: networkOf(address),
    device: (request.headers.get('user-agent') ?? '').slice(0, 200),
    origin,
    setSession: (token) => {
      cookies.push(sessionCookie(token, origin.startsWith('https:'), SESSION_SECONDS));
    },
    aside: ground.aside,
    beside: (work) =>
      inUnit({ db: ground.aside, seal: ground.seal }, actor, { readOnly: false, mustAudit: false }, work),
    limit: async (bucket, capacity, perMinute) => {
      const { rows } = await sql<{ allowed: boolean }>`
        select take_token(${bucket}, ${capacity}, ${perMinute / 60}) as allowed`.execute(ground.aside);
      if (rows[0]?.allowed !== true) throw tooMany(perMinute);
    },
  };
}

async function answer(
  ground: Recording,
  route: Route,
  context: Context,
  trace: string,
  seen: { actor: Actor | null; readonly coming: Incoming[] },
) {
  const { endpoint } = route;
  const request = context.req.raw;
  checkHost(request, ground.config.publicUrl, ['127.0.0.1', '::1', 'localhost'].includes(ground.config.host));
  checkOrigin(request, ground.config.publicUrl);
  const address = addressOf(context, ground.config.trustProxy);
  const https = originOf(request, ground.config.publicUrl).startsWith('https:');
  const actor = await openVisit(ground.aside, tokenOf(request, https), address);
  seen.actor = actor;
  const cookies: string[] = [];
  permit(endpoint, actor);
  const entry = entryOf(ground, { request, actor, address }, cookies);
  if (endpoint.rate !== undefined) {
    const { burst, perMinute } = endpoint.rate;
    await entry.limit(`${endpoint.id}:${actor?.id ?? address}`, burst, perMinute);
  }
  const params = parse(endpoint, 'params', context.req.param());
  const query = parse(endpoint, 'query', queryOf(request.url));
  const body = await readBody(request, endpoint, { receive: ground.receive, coming: seen.coming });
  const input = {
    params,
    query,
    body: parse(endpoint, 'body', body.value),
    files: body.files,
    stream: body.stream,
  };
  const readOnly = endpoint.method === 'GET' || endpoint.readOnly === true;
  const arrival = { actor, trace, now: ground.clock(), entry };
  const peek: Ahead['peek'] = (read) =>
    inUnit(ground, actor, { readOnly: true, mustAudit: false }, ({ tx }) => read(tx));
  const prepared = await route.before?.({ ...arrival, peek }, input);
  let shown: unknown;
  const once = readOnly || endpoint.raw === true ? null : onceOf(request, endpoint, actor, input);
  const response = await inUnit(ground, actor, { readOnly, mustAudit: !readOnly }, async (unit) => {
    await once?.take(unit.tx);
    const actAs: Entry['actAs'] = (id, role, teams) => setActor(unit.tx, ground.seal, { id, role, teams });
    const result = await route.handle(
      { ...arrival, ...unit, entry: { ...entry, actAs } },
      { ...input, prepared },
    );
    shown = result;
    const encoded = encode(endpoint, result);
    await once?.keep(unit.tx, encoded);
    return encoded;
  }).catch((error: unknown) => {
    if (once === null || !(error instanceof Answered)) throw error;
    return inUnit(ground, actor, { readOnly: true, mustAudit: false }, ({ tx }) => once.replay(tx));
  });
  // After the answer is made, so that a refusal is no sighting; before it is sent, so that none goes unrecorded.
  if (endpoint.sees !== undefined && actor !== null)
    await ground.sighting(actor, endpoint.sees, { params, query, answer: shown });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

/** Serves one endpoint: the middle of "One request" in ARCHITECTURE.md. */
export function mount(app: Hono, ground: Recording, route: Route): void {
  const { endpoint } = route;
  app.on(endpoint.method, endpoint.path, async (context) => {
    const trace = randomUUID();
    const began = performance.now();
    const seen: { actor: Actor | null; coming: Incoming[] } = { actor: null, coming: [] };
    let response: Response;
    try {
      response = await answer(ground, route, context, trace, seen);
    } catch (error) {
      const refusal = refusalFor(error);
      if (['internal', 'unavailable', 'disk-full'].includes(refusal.id)) {
        ground.log.error({ trace, endpoint: endpoint.id, err: error }, 'request failed');
      }
      response = problemResponse(refusal, trace);
    } finally {
      for (const one of seen.coming) await one.drop().catch(() => {});
    }
    response.headers.set('x-trace-id', trace);
    const level = response.ok && endpoint.method === 'GET' ? 'debug' : 'info';
    ground.log[level](
      {
        trace,
        endpoint: endpoint.id,
        status: response.status,
        actor: seen.actor?.id,
        ms: Math.round(performance.now() - began),
      },
      'request',
    );
    return response;
  });
}
