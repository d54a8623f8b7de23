import type { Locale } from '@safeconduct/dates';
import type { DraftInput, PersonInput, StepTaken } from '../forms/model.ts';
import { caseFileInput } from './index.ts';
import { labelsOf, type Medium } from './labels.ts';
import type { IncidentSource, RecordedCommunication, RecordedLot } from './source.ts';

/** A person as recorded on the desk. */
export interface RecordedPerson {
  readonly code: string;
  readonly groupId: string | null;
  readonly sex: PersonInput['sex'];
  readonly ageLower: number | null;
  readonly ageUpper: number | null;
  readonly status: string;
}

/** An entry of the log: what `others` told one another, what we told (`out`) and were told (`in`). */
export interface LoggedCommunication extends RecordedCommunication {
  readonly id: string;
  readonly direction: 'others' | 'out' | 'in';
  readonly media: readonly Medium[];
  readonly answersId: string | null;
  readonly promise: string;
}

/** What a draft is made of on server, desk and command line alike. */
export interface DraftSource {
  /** Without `communications`: those come as `log`, which knows ours from others'. */
  readonly source: Omit<IncidentSource, 'communications'>;
  readonly persons: readonly RecordedPerson[];
  readonly log: readonly LoggedCommunication[];
}

/** What the author chose and holds; see `DraftInput`. */
export type DraftChoice = Omit<DraftInput, 'file' | 'people' | 'steps' | 'generatedOn'>;

/**
 * Maps an incident's rows onto the input of a draft. What others told one another belongs to the case; our own log
 * becomes the steps taken, which only bodies that ask for them are given. Pure.
 *
 * @example draft(draftInputOf({ source, persons, log: [] }, { form: 'wgad', locale: 'en', ...rest }))
 */
export function draftInputOf({ source, persons, log }: DraftSource, choice: DraftChoice): DraftInput {
  const others = log
    .filter(({ direction }) => direction === 'others')
    // Who of us noted it is nobody's business outside.
    .map(({ notedBy: _ours, ...row }) => row);
  // Whom else we turned to is told by the steps taken, to those who ask for them.
  const { interventions: _own, ...file } = caseFileInput(
    { ...source, communications: others },
    choice.locale,
  );
  return {
    ...choice,
    file,
    people: persons.map((person) => personOf(person, source.lots ?? [])),
    steps: stepsOf(log.filter(inView(source)), choice.locale),
    generatedOn: source.generatedOn,
  };
}

function personOf({ groupId, ...person }: RecordedPerson, lots: readonly RecordedLot[]): PersonInput {
  const { code, sex, ageLower, ageUpper, status } = person;
  return { code, lot: lots.find(({ id }) => id === groupId)?.label ?? null, sex, ageLower, ageUpper, status };
}

/** Known by the day of the paper: by its claim, or else by the day of recording. */
function inView({ findings }: DraftSource['source']): (row: LoggedCommunication) => boolean {
  const claims = new Set(findings.claimIds);
  return ({ claimId, recordedOn }) =>
    claimId === null ? findings.asOf === null || recordedOn <= findings.asOf : claims.has(claimId);
}

function stepsOf(log: readonly LoggedCommunication[], locale: Locale): readonly StepTaken[] {
  const labels = labelsOf(locale);
  const said = (row: LoggedCommunication) =>
    row.media.length > 0
      ? row.media.map((medium) => labels.media[medium]).join(labels.and)
      : [...(row.verbal ? [labels.verbal] : []), ...(row.written ? [labels.written] : [])].join(labels.and);
  const answers = Map.groupBy(
    log.filter(({ direction }) => direction === 'in'),
    ({ answersId }) => answersId,
  );
  return log
    .filter(({ direction }) => direction === 'out')
    .map((row) => {
      const got = answers.get(row.id) ?? [];
      return {
        on: row.on,
        by: row.fromParty,
        to: row.toParty,
        medium: said(row),
        summary: row.summary,
        answer: got.length === 0 ? null : got.map(answerText).join('; '),
        claimIds: row.claimId === null ? [] : [row.claimId],
      };
    });
}

function answerText({ summary, promise }: LoggedCommunication): string {
  return [summary, promise].filter((part) => part !== '').join('; ');
}
