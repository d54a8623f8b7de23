import { type Claim, inAssignedLots, type Report } from '@safeconduct/claims/model/index.ts';
import { reconcile, type ReconcileInput } from '@safeconduct/claims/reconcile/index.ts';
import type { DraftSource, LoggedCommunication, RecordedPerson } from './draft-input.ts';
import type { IncidentSource, RecordedCustody, RecordedLeg, RecordedLot } from './source.ts';

type AsRecorded<Row> = Omit<Row, 'recordedOn'> & { readonly recordedAt: string };

/** The incident's page as it goes over the wire, so far as papers need it. */
export interface IncidentRows {
  readonly incident: {
    readonly code: string;
    readonly title: string;
    readonly returningState: string;
    readonly receivingState: string;
  };
  readonly claims: readonly (Claim & { readonly groupId: string | null })[];
  readonly reports: readonly (Omit<Report, 'text'> & { readonly channel: string })[];
  readonly nearCopies: NonNullable<ReconcileInput['nearCopies']>;
  readonly groups: readonly RecordedLot[];
  readonly persons: readonly RecordedPerson[];
  readonly custody: readonly AsRecorded<RecordedCustody>[];
  readonly legs: readonly AsRecorded<RecordedLeg>[];
  readonly communications: readonly AsRecorded<LoggedCommunication>[];
  readonly decisions: readonly {
    readonly property: Claim['property'];
    readonly lot: string | null;
    readonly value: string;
    readonly reason: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
    readonly withdrawnAt: string | null;
  }[];
}

/** What the page does not carry, and the days that the paper speaks for and is made on. */
export interface PageMore {
  readonly asOf: string | null;
  /** ISO day. */
  readonly generatedOn: string;
  readonly sentences?: IncidentSource['sentences'];
  readonly originals?: IncidentSource['originals'];
}

const onDay = (instant: string) => instant.slice(0, 10);

/** Reports that somebody gave by word of mouth or in a message: who gave them is told to nobody outside. */
const inConfidence = new Set(['phone', 'message']);

function recorded<Row extends { readonly recordedAt: string }>(
  row: Row,
): Row & { readonly recordedOn: string } {
  return { ...row, recordedOn: onDay(row.recordedAt) };
}

/**
 * The incident's page as the source of drafts: the same claims and the same rules that the desk shows, as of a day.
 * Pure; server, desk and command line make the same paper of the same rows.
 *
 * @example draft(draftInputOf(draftSourceOf(page, { asOf: null, generatedOn: '2012-03-08' }), choice))
 */
export function draftSourceOf(page: IncidentRows, more: PageMore): DraftSource {
  const reports = page.reports.map((report) => ({ ...report, text: null }));
  const decisions = page.decisions
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ property, lot, value, reason, recordedBy, recordedAt }) => ({
      property,
      lot,
      value,
      reason,
      by: recordedBy,
      on: onDay(recordedAt),
    }));
  const { asOf, generatedOn, sentences, originals } = more;
  const claims = inAssignedLots(page.claims, page.groups);
  return {
    source: {
      incident: { ...page.incident, id: page.incident.code },
      generatedOn,
      claims: page.claims,
      reports,
      findings: reconcile({ claims, reports, asOf, nearCopies: page.nearCopies, decisions }),
      inConfidence: new Set(
        page.reports.filter(({ channel }) => inConfidence.has(channel)).map(({ id }) => id),
      ),
      ...(sentences === undefined ? {} : { sentences }),
      ...(originals === undefined ? {} : { originals }),
      lots: page.groups,
      custody: page.custody.map(recorded),
      legs: page.legs.map(recorded),
    },
    persons: page.persons,
    log: page.communications.map(recorded),
  };
}
