import type { Locale } from '@safeconduct/dates';
import type { CommunicationRow, CustodyRow, RemovalRow } from '../input.ts';
import { answersTo, saidIn } from './deeds.ts';
import { labelsOf } from './labels.ts';
import type { IncidentSource, Recorded } from './source.ts';

const orNull = (text: string) => (text === '' ? null : text);

/** What was recorded and was known by the day of the paper: by its claim, or else by the day of recording. */
export function inView<Row extends Omit<Recorded, 'groupId'>>(
  source: IncidentSource,
  rows: readonly Row[],
): readonly Row[] {
  const { asOf, claimIds } = source.findings;
  const claims = new Set(claimIds);
  return rows.filter(({ claimId, recordedOn }) =>
    claimId === null ? asOf === null || recordedOn <= asOf : claims.has(claimId),
  );
}

function lotOf({ lots = [] }: IncidentSource, groupId: string | null, locale: Locale): string {
  const lot = lots.find(({ id }) => id === groupId);
  return lot === undefined ? labelsOf(locale).everyone : labelsOf(locale).lot(lot.label);
}

const cited = (claimId: string | null) => (claimId === null ? [] : [claimId]);

/** Custody as recorded on the desk; where nothing was, as the claims have it. */
export function custodyRows(source: IncidentSource, locale: Locale): readonly CustodyRow[] {
  const labels = labelsOf(locale);
  const recorded = inView(source, source.custody ?? []);
  if (recorded.length > 0) {
    return recorded.map((row) => ({
      who: `${lotOf(source, row.groupId, locale)}: ${labels.custody[row.kind]}`,
      place: row.place,
      authority: orNull(row.authority),
      from: row.from,
      lastConfirmed: row.lastConfirmed,
      until: row.to ?? (row.endReason === null ? null : labels.ends[row.endReason]),
      claimIds: cited(row.claimId),
    }));
  }
  return source.findings.custody.map((place) => ({
    who: [
      place.lot === null ? labels.everyone : labels.lot(place.lot),
      ...(place.persons === null ? [] : [labels.persons(place.persons)]),
      labels.custody[place.kind],
    ].join(': '),
    place: place.place,
    authority: null,
    from: place.from,
    lastConfirmed: place.lastConfirmed,
    until: null,
    claimIds: place.claimIds,
  }));
}

/** Steps of return as recorded on the desk; where none were, as the claims have them. */
export function removalRows(source: IncidentSource, locale: Locale): readonly RemovalRow[] {
  const labels = labelsOf(locale);
  const recorded = inView(source, source.legs ?? []);
  if (recorded.length > 0) {
    return recorded.map((row) => ({
      who: lotOf(source, row.groupId, locale),
      from: orNull(row.fromPlace),
      to: orNull(row.toPlace),
      on: row.executedOn ?? row.plannedFor,
      status: labels.legs[row.status],
      claimIds: cited(row.claimId),
    }));
  }
  return source.findings.legs.map((leg) => ({
    who: leg.persons === null ? labels.everyone : labels.persons(leg.persons),
    from: leg.from,
    to: leg.to,
    on: days(leg.earliest, leg.latest),
    status: labels.legs[leg.kind],
    claimIds: leg.claimIds,
  }));
}

function days(earliest: string | null, latest: string | null): string | null {
  if (earliest === null && latest === null) return null;
  return earliest === latest ? earliest : `${earliest ?? '..'}/${latest ?? '..'}`;
}

/** Who has been told: recorded on the desk, and what claims say beyond that. */
export function communicationRows(source: IncidentSource, locale: Locale): readonly CommunicationRow[] {
  const labels = labelsOf(locale);
  const medium = (verbal: boolean, written: boolean) => {
    const media = [...(verbal ? [labels.verbal] : []), ...(written ? [labels.written] : [])];
    return media.length === 0 ? null : media.join(labels.and);
  };
  const recorded = inView(source, source.communications ?? []);
  const known = new Set(recorded.map(({ claimId }) => claimId));
  return [
    ...recorded.map((row) => ({
      from: row.fromParty,
      to: row.toParty,
      on: row.on,
      medium: medium(row.verbal, row.written),
      subject: saidIn(row, locale),
      answer: answersTo(row.id, recorded, locale),
      claimIds: cited(row.claimId),
    })),
    ...source.findings.communications
      .filter(({ claimIds }) => !claimIds.some((id) => known.has(id)))
      .map((row) => ({
        from: row.from,
        to: row.to.length === 0 ? null : row.to.join('; '),
        on: row.day,
        medium: medium(row.verbal, row.written),
        subject: row.planned ? labels.planned : null,
        answer: null,
        claimIds: row.claimIds,
      })),
  ];
}
