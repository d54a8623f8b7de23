import type { CustodyPlace } from '@safeconduct/claims/reconcile/index.ts';
import { inView } from '../incident/course.ts';
import type { RecordedCustody, RecordedLeg } from '../incident/source.ts';
import type { OutView } from './view.ts';

/** Where people are held, as recorded, or as claims have it where nothing was recorded. */
export interface Held {
  readonly lot: string | null;
  readonly kind: CustodyPlace['kind'];
  readonly place: string;
  readonly authority: string;
  readonly persons: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly lastConfirmed: string | null;
  readonly endReason: RecordedCustody['endReason'];
  /** Codes. */
  readonly claims: readonly string[];
}

/** A step of a return that was feared, announced, reported ... */
export interface Step {
  readonly lot: string | null;
  readonly from: string;
  readonly to: string;
  /** EDTF. */
  readonly on: string | null;
  readonly status: RecordedLeg['status'] | 'expected';
  readonly persons: number | null;
  readonly claims: readonly string[];
}

/** Who told whom. Who of us noted it is nobody's business outside, and is not here. */
export interface Told {
  readonly from: string;
  readonly to: string;
  readonly on: string | null;
  readonly verbal: boolean;
  readonly written: boolean;
  readonly planned: boolean;
  readonly summary: string;
  readonly promise: string;
  readonly promiseDueOn: string | null;
  readonly promiseKept: boolean | null;
  readonly claims: readonly string[];
}

function lotOf({ source }: OutView, groupId: string | null): string | null {
  return source.lots?.find(({ id }) => id === groupId)?.label ?? null;
}

function coded({ code }: OutView, ...ids: readonly (string | null)[]): readonly string[] {
  return ids.filter((id) => id !== null).map(code);
}

/**
 * Labels of lots: recorded, found in claims, and those that only custody, a step or a claim speaks of, like `A+C`.
 *
 * @example lotNames(view) // ['A', 'B', 'A+C']
 */
export function lotNames(view: OutView): readonly string[] {
  const { lots = [], findings } = view.source;
  const mentioned = [...heldOf(view), ...stepsOf(view), ...view.claims.map(({ claim }) => claim.scope)];
  const labels = [...lots, ...findings.lots].map(({ label }) => label);
  return [...new Set([...labels, ...mentioned.map(({ lot }) => lot).filter((lot) => lot !== null)])];
}

/** @example heldOf(view).map(({ place }) => place) */
export function heldOf(view: OutView): readonly Held[] {
  const recorded = inView(view.source, view.source.custody ?? []);
  if (recorded.length > 0) {
    return recorded.map((row) => ({
      lot: lotOf(view, row.groupId),
      kind: row.kind,
      place: row.place,
      authority: row.authority,
      persons: null,
      from: row.from,
      to: row.to,
      lastConfirmed: row.lastConfirmed,
      endReason: row.endReason,
      claims: coded(view, row.claimId),
    }));
  }
  return view.source.findings.custody.map((row) => ({
    lot: row.lot,
    kind: row.kind,
    place: row.place,
    authority: '',
    persons: row.persons,
    from: row.from,
    to: null,
    lastConfirmed: row.lastConfirmed,
    endReason: null,
    claims: coded(view, ...row.claimIds),
  }));
}

/** @example stepsOf(view).filter(({ status }) => status === 'feared') */
export function stepsOf(view: OutView): readonly Step[] {
  const recorded = inView(view.source, view.source.legs ?? []);
  if (recorded.length > 0) {
    return recorded.map((row) => ({
      lot: lotOf(view, row.groupId),
      from: row.fromPlace,
      to: row.toPlace,
      on: row.executedOn ?? row.plannedFor,
      status: row.status,
      persons: null,
      claims: coded(view, row.claimId),
    }));
  }
  return view.source.findings.legs.map((leg) => ({
    lot: null,
    from: leg.from ?? '',
    to: leg.to ?? '',
    on: days(leg.earliest, leg.latest),
    status: leg.kind,
    persons: leg.persons,
    claims: coded(view, ...leg.claimIds),
  }));
}

function days(earliest: string | null, latest: string | null): string | null {
  if (earliest === null && latest === null) return null;
  return earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** @example toldOf(view).map(({ from, to }) => [from, to]) */
export function toldOf(view: OutView): readonly Told[] {
  const recorded = inView(view.source, view.source.communications ?? []);
  const known = new Set(recorded.map(({ claimId }) => claimId));
  const secret = new Set(
    view.claims.filter(({ report }) => report.inConfidence).map(({ claim }) => claim.id),
  );
  return [
    ...recorded.map((row) => ({
      from: row.fromParty,
      to: row.toParty,
      on: row.on,
      verbal: row.verbal,
      written: row.written,
      planned: false,
      summary: row.summary,
      promise: row.promise ?? '',
      promiseDueOn: row.promiseDueOn ?? null,
      promiseKept: row.promiseKept ?? null,
      claims: coded(view, row.claimId),
    })),
    ...view.source.findings.communications
      // Who told something in confidence is told to nobody.
      .filter(({ claimIds }) => !claimIds.some((id) => known.has(id) || secret.has(id)))
      .map((row) => ({
        from: row.from,
        to: row.to.join('; '),
        on: row.day,
        verbal: row.verbal,
        written: row.written,
        planned: row.planned,
        summary: '',
        promise: '',
        promiseDueOn: null,
        promiseKept: null,
        claims: coded(view, ...row.claimIds),
      })),
  ];
}
