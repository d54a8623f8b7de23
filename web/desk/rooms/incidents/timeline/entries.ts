import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import type { CommunicationWire, CustodyWire, GroupWire, LegWire } from '@safeconduct/contract/domain.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { inView } from '../map/points.ts';

export type EntryKind =
  | 'arrested'
  | 'held'
  | 'held_after_return'
  | 'expected'
  | 'reported'
  | 'averted'
  | 'communication';

/** One line of the timeline: something that lasted, happened, is feared, or was said to somebody. */
export interface Entry {
  readonly key: string;
  /** Lot label; `null` = the incident as a whole. */
  readonly lot: string | null;
  readonly kind: EntryKind;
  readonly words: string;
  /** ISO days between which it began or happened; `null` = open on that side. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /** Last day on which somebody still said so; silence after it lowers certainty only. */
  readonly confirmed: string | null;
  /** Day on which it is said to have ended, with a reason. */
  readonly ended: string | null;
  readonly claimIds: readonly string[];
}

export interface Rows {
  readonly custody: readonly CustodyWire[];
  readonly legs: readonly LegWire[];
  readonly communications: readonly CommunicationWire[];
}

function days(edtf: string | null): { readonly earliest: string | null; readonly latest: string | null } {
  const value = edtf === null ? null : parseEdtf(edtf);
  return { earliest: value?.earliest ?? null, latest: value?.latest ?? null };
}

const ids = (claimId: string | null) => (claimId === null ? [] : [claimId]);

/** Rows that people of the team entered come first; what the claims alone say is added where no row rests on it. */
export function entriesOf(
  view: IncidentFindings,
  rows: Rows,
  groups: readonly GroupWire[],
): readonly Entry[] {
  const label = new Map(groups.map((group) => [group.id, group.label]));
  const lotOf = (groupId: string | null) => (groupId === null ? null : (label.get(groupId) ?? null));
  const custody = rows.custody
    .filter((row) => inView(row, row.from ?? row.lastConfirmed, view))
    .map((row): Entry => {
      const from = days(row.from);
      return {
        key: row.id,
        lot: lotOf(row.groupId),
        kind: row.kind,
        words: row.place,
        ...from,
        confirmed: days(row.lastConfirmed).latest,
        ended:
          row.endReason === null || row.endReason === 'unknown'
            ? null
            : (days(row.to).latest ?? days(row.lastConfirmed).latest),
        claimIds: ids(row.claimId),
      };
    });
  const legs = rows.legs
    .filter((row) => inView(row, row.executedOn ?? row.plannedFor, view))
    .map((row): Entry => {
      const done = row.executedOn !== null;
      return {
        key: row.id,
        lot: lotOf(row.groupId),
        kind: row.status === 'averted' ? 'averted' : done ? 'reported' : 'expected',
        words: [row.fromPlace, row.route, row.toPlace]
          .filter((part, at) => part !== '' || at === 0)
          .join(' → '),
        ...days(done ? row.executedOn : row.plannedFor),
        confirmed: null,
        ended: null,
        claimIds: ids(row.claimId),
      };
    });
  const covered = new Set([...custody, ...legs].flatMap(({ claimIds }) => claimIds));
  const free = (claimIds: readonly string[]) => claimIds.every((id) => !covered.has(id));
  const said = view.custody
    .filter(({ claimIds }) => free(claimIds))
    .map(
      (place): Entry => ({
        key: `${place.kind}|${place.place}|${place.lot ?? ''}`,
        lot: place.lot,
        kind: place.kind,
        words: place.place,
        earliest: place.from,
        latest: place.from,
        confirmed: place.lastConfirmed,
        ended: null,
        claimIds: place.claimIds,
      }),
    );
  const returns = view.legs
    .filter(({ claimIds }) => free(claimIds))
    .map(
      (leg, at): Entry => ({
        key: `leg|${at}|${leg.name ?? ''}`,
        lot: null,
        kind: leg.kind,
        words: leg.name ?? [leg.from, leg.to].filter((part) => part !== null).join(' → '),
        earliest: leg.earliest,
        latest: leg.latest,
        confirmed: null,
        ended: null,
        claimIds: leg.claimIds,
      }),
    );
  const talks = rows.communications
    .filter((row) => inView(row, row.on, view))
    .map(
      (row): Entry => ({
        key: row.id,
        lot: null,
        kind: 'communication',
        words: `${row.fromParty} → ${row.toParty}`,
        ...days(row.on),
        confirmed: null,
        ended: null,
        claimIds: ids(row.claimId),
      }),
    );
  return [...custody, ...said, ...legs, ...returns, ...talks].filter(dated).sort(inOrder);
}

const dated = (entry: Entry) => (entry.earliest ?? entry.latest ?? entry.confirmed) !== null;
const rank = (kind: EntryKind) =>
  kind === 'communication' ? 2 : kind === 'expected' || kind === 'reported' || kind === 'averted' ? 1 : 0;
/** Lots in their order, the whole after them, communications last; by first day within. */
function inOrder(a: Entry, b: Entry): number {
  const place = (entry: Entry) => (rank(entry.kind) === 2 ? '\uffff\uffff' : (entry.lot ?? '\uffff'));
  const day = (entry: Entry) => entry.earliest ?? entry.latest ?? entry.confirmed ?? '';
  return (
    place(a).localeCompare(place(b)) ||
    rank(a.kind) - rank(b.kind) ||
    (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)
  );
}
