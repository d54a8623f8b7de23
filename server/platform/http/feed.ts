import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Role } from '@safeconduct/contract/permissions.ts';
import { sql } from 'kysely';
import { setActor } from '../database/seal.ts';
import { addressOf, type Ground } from './mount.ts';
import { problemResponse, refusalFor } from './problems.ts';
import { Refusal } from './refusal.ts';
import { checkHost, originOf } from './security.ts';
import { inUnit } from './unit.ts';
import type { Tx } from './visit.ts';

/** What a feed has: a transaction that only reads, as nobody until `actAs`. No session is looked at. */
export type FeedVisit = {
  readonly tx: Tx;
  readonly now: Date;
  readonly origin: string;
  readonly actAs: (user: string, role: Role, teams: readonly string[]) => Promise<void>;
};

/**
 * An address that a program reads by the secret in it, as calendars do: no cookie, no session, GET alone. What `answer`
 * gives back is the text; null is answered as if nothing were there.
 */
export type Feed = {
  readonly id: string;
  readonly path: `/${string}`;
  readonly type: string;
  readonly answer: (visit: FeedVisit, secret: string) => Promise<string | null>;
};

/** Requests an address may make at once to a feed, and how many it regains in a minute. Calendars ask hourly. */
const AT_ONCE = 20;
const PER_MINUTE = 6;

async function serve(ground: Ground, feed: Feed, request: Request, address: string, secret: string) {
  checkHost(request, ground.config.publicUrl, ['127.0.0.1', '::1', 'localhost'].includes(ground.config.host));
  const { rows } = await sql<{ allowed: boolean }>`
    select take_token(${`feed:${address}`}, ${AT_ONCE}, ${PER_MINUTE / 60}) as allowed`.execute(ground.aside);
  if (rows[0]?.allowed !== true) throw new Refusal('too-many-requests');
  const text = await inUnit(ground, null, { readOnly: true, mustAudit: false }, ({ tx }) =>
    feed.answer(
      {
        tx,
        now: ground.clock(),
        origin: originOf(request, ground.config.publicUrl),
        actAs: (id, role, teams) => setActor(tx, ground.seal, { id, role, teams }),
      },
      secret,
    ),
  );
  if (text === null) throw new Refusal('not-found');
  return new Response(text, {
    headers: { 'content-type': feed.type, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' },
  });
}

/** Serves one feed. The log has its id and how it ended; never the address, which holds the secret. */
export function mountFeed(app: Hono, ground: Ground, feed: Feed): void {
  app.get(feed.path, async (context) => {
    const trace = randomUUID();
    let response: Response;
    try {
      const address = addressOf(context, ground.config.trustProxy);
      response = await serve(ground, feed, context.req.raw, address, context.req.param('secret') ?? '');
    } catch (error) {
      const refusal = refusalFor(error);
      if (refusal.id === 'internal' || refusal.id === 'unavailable')
        ground.log.error({ trace, endpoint: feed.id, err: error }, 'request failed');
      response = problemResponse(refusal, trace);
    }
    ground.log.info({ trace, endpoint: feed.id, status: response.status }, 'request');
    return response;
  });
}
