import { bundlesMake } from '@safeconduct/contract/bundles.ts';
import { sql } from 'kysely';
import type { Spooled, Store } from '../../platform/files/store.ts';
import { VERSION } from '../../platform/http/app.ts';
import { found, Refusal } from '../../platform/http/refusal.ts';
import { route } from '../../platform/http/route.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Module } from '../../platform/module.ts';
import { trailLast } from '../audit/audit.ts';
import { subject } from '../casefile/casefile.ts';
import { stoppable, type UnderWay, underWay } from '../exports/exports.ts';
import { unplacedClaims } from './claims.ts';
import { packed, type Part } from './pack.ts';
import { partsCount, partsOf } from './parts.ts';

/** A case that somebody works on is tried again so often. */
const TRIES = 3;

/** The last thing done in a case: while it stays the same, nothing in the case has changed. */
async function lastDone(tx: Tx, caseId: string): Promise<number | null> {
  const { rows } = await sql<{ last: number | null }>`
    select max(a.id) as last from audit a where a.case_id = ${caseId} and not a.sighting`.execute(tx);
  return rows[0]?.last ?? null;
}

type Of = { readonly id: string; readonly title: string };

/** The same parts, saying how many are done. */
async function* counted(
  parts: AsyncIterable<Part>,
  total: number,
  tell: UnderWay['tell'],
): AsyncGenerator<Part> {
  let done = 0;
  for await (const part of parts) {
    yield part;
    done += 1;
    tell(done, total);
  }
}

async function bundleOf(tx: Tx, store: Store, of: Of, now: Date, way: UnderWay): Promise<Spooled> {
  const unplaced = await unplacedClaims(tx, of.id);
  const trail = await trailLast(tx);
  const out = stoppable(store, way);
  const parts = counted(partsOf(tx, out, of.id, now, trail), await partsCount(tx, of.id), way.tell);
  return out.spool(
    packed(parts, () => ({
      case: of,
      made: now.toISOString(),
      program: `safeconduct ${VERSION}`,
      asOf: now.toISOString().slice(0, 10),
      trail: { last: trail.id, head: trail.hash },
      unplaced,
    })),
  );
}

/** The bundle of a case in which nothing was changed while it was made; so its parts fit together. */
async function steadyBundle(tx: Tx, store: Store, of: Of, now: Date, way: UnderWay): Promise<Spooled> {
  for (let time = 0; time < TRIES; time++) {
    const before = await lastDone(tx, of.id);
    const file = await bundleOf(tx, store, of, now, way);
    if ((await lastDone(tx, of.id)) === before) return file;
    await file.drop();
  }
  throw new Refusal('conflict', 'The case is being changed just now. Try again in a minute.');
}

const make = (store: Store) =>
  route(bundlesMake, async (visit, { params, body }) => {
    const { tx, audit, now } = visit;
    const { ticket, ...left } = body;
    const { team_id: teamId, ...of } = found(
      await tx
        .selectFrom('cases')
        .select(['id', 'title', 'team_id'])
        .where('id', '=', params.id)
        .executeTakeFirst(),
      'This case',
    );
    const place = { caseId: params.id, teamId };
    const file = await underWay(
      visit,
      { ...place, ticket, detail: { ...left, format: 'bundle' } },
      (way) => steadyBundle(tx, store, of, now, way),
      ({ drop }) => drop(),
    );
    audit('bundle.made', subject('case', params.id, place), {
      ...left,
      sha256: file.sha256,
      bytes: file.bytes,
    });
    const name = `case-${params.id.slice(0, 8)}-${now.toISOString().slice(0, 10)}.zip`;
    return { type: 'application/zip', name, bytes: file.stream() };
  });

/** Bundles: a whole case that leaves as one file, to be checked by anybody. */
export const bundles = (store: Store): Module => ({ name: 'bundles', routes: [make(store)] });
