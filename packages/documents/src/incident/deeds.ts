import type { Locale } from '@safeconduct/dates';
import { mechanismName } from '@safeconduct/law/words/say.ts';
import type { InterventionRow, OutcomeRow } from '../input.ts';
import { dateText } from '../words/index.ts';
import { deedWords } from './deeds-words.ts';
import { labelsOf } from './labels.ts';
import type { IncidentSource, RecordedCommunication, RecordedOutcome } from './source.ts';

/** What was recorded by the day of the paper; with no day, everything. */
function byDay<Row extends { readonly recordedOn: string }>(
  { findings: { asOf } }: IncidentSource,
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter(({ recordedOn }) => asOf === null || recordedOn <= asOf);
}

/** Whom the organisation turned to, and where each stands; `undefined` where the source keeps no such rows. */
export function interventionRows(
  source: IncidentSource,
  locale: Locale,
): readonly InterventionRow[] | undefined {
  if (source.interventions === undefined) return undefined;
  const words = deedWords(locale);
  return byDay(source, source.interventions).map((row) => ({
    to:
      row.addressee === '' ? (words.addressees[row.kind] ?? mechanismName(row.kind, locale)) : row.addressee,
    purpose: row.purpose === '' ? null : row.purpose,
    on: row.sentAt === null ? null : row.sentAt.slice(0, 10),
    state: [words.states[row.state], row.dropReason].filter((part) => part !== '').join(': '),
  }));
}

function howMany({ personId, howMany: count, lower, upper }: RecordedOutcome, locale: Locale): string | null {
  if (personId !== null) return '1';
  const bounds = lower === null && upper === null ? null : deedWords(locale).between(lower, upper);
  if (count === null) return bounds;
  return bounds === null ? String(count) : `${count} (${bounds})`;
}

/** What became of them, as last heard; silence after that day changes nothing of it. */
export function outcomeRows(source: IncidentSource, locale: Locale): readonly OutcomeRow[] | undefined {
  if (source.outcomes === undefined) return undefined;
  const words = deedWords(locale);
  const labels = labelsOf(locale);
  return byDay(source, source.outcomes).map((row) => {
    const lot = source.lots?.find(({ id }) => id === row.groupId);
    const outcome = words.outcomes[row.outcome];
    return {
      who: row.personCode ?? (lot === undefined ? labels.everyone : labels.lot(lot.label)),
      count: howMany(row, locale),
      outcome: row.since === null ? outcome : words.since(outcome, dateText(row.since, locale)),
      asOf: row.asOf,
      claimIds: row.claimId === null ? [] : [row.claimId],
    };
  });
}

/** What was said, with what was promised in it and whether that was kept. */
export function saidIn(row: RecordedCommunication, locale: Locale): string | null {
  const words = deedWords(locale);
  const { promise = '', promiseDueOn = null, promiseKept = null, notedBy = '' } = row;
  const due = promiseDueOn === null ? null : dateText(promiseDueOn, locale);
  const parts = [
    row.summary,
    ...(promise === '' ? [] : [words.promised(promise, due)]),
    ...(promiseKept === null ? [] : [promiseKept ? words.kept : words.broken]),
    // What was said is only as good as who noted it.
    ...(row.verbal && notedBy !== '' ? [words.notedBy(notedBy)] : []),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join('; ');
}

/** What answers an entry, each with who answered and when; `null` where no answer is on file. */
export function answersTo(
  id: string | undefined,
  rows: readonly RecordedCommunication[],
  locale: Locale,
): string | null {
  const answers = id === undefined ? [] : rows.filter(({ answersId }) => answersId === id);
  return answers.length === 0
    ? null
    : answers
        .map((row) =>
          [
            [row.fromParty, ...(row.on === null ? [] : [dateText(row.on, locale)])].join(', '),
            saidIn(row, locale),
          ]
            .filter((part) => part !== null)
            .join(': '),
        )
        .join('; ');
}
