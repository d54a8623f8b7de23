import { answerTables } from '../answers.ts';
import { claimHeader, reportHeader, sheet } from '../claims.ts';
import type { ForeignKind, ForeignOptions, ForeignTables, NotTaken } from '../model.ts';
import { bookkeeping, formField } from '../names.ts';
import { type Answer, type ForeignRecord, rowsOf } from '../record.ts';
import type { XlsForm } from '../xlsform/form.ts';
import { labelsOf } from '../xlsform/labels.ts';

/** A submission of a form, from whatever file it comes. */
export interface Submission {
  readonly id: string;
  readonly form: string;
  /** As the tool has it, a moment or a day; empty where it says nothing. */
  readonly submitted: string;
  readonly answers: readonly Answer[];
}

/** The id without the scheme that OpenRosa sets before it. */
export function plainId(id: string): string {
  return id.replace(/^uuid:/i, '');
}

/** Every field that is answered, as the form has it. */
function fieldsOf(submissions: readonly Submission[]): string[] {
  const fields = new Set(submissions.flatMap(({ answers }) => answers.map(({ field }) => formField(field))));
  return [...fields].filter((field) => field !== '' && bookkeeping(field) === null);
}

/** Of the fields that are answered, how many the form asks for. */
export function fitOf(
  submissions: readonly Submission[],
  form: XlsForm,
): { readonly known: number; readonly of: number } {
  const { question } = labelsOf(form, 'en');
  const fields = fieldsOf(submissions);
  return { known: fields.filter((field) => question(field) !== null).length, of: fields.length };
}

/** Submissions as reports and claims. */
export function tablesOf(
  kind: ForeignKind,
  submissions: readonly Submission[],
  options: ForeignOptions,
  lost: readonly NotTaken[] = [],
): ForeignTables {
  const labels = options.form === undefined ? null : labelsOf(options.form, options.reader ?? 'en');
  const records = submissions.map((submission, at): ForeignRecord => {
    const { form, answers } = submission;
    const day = /^\d{4}-\d\d-\d\d/.exec(submission.submitted)?.[0] ?? '';
    return {
      id: submission.id === '' ? String(at + 1) : plainId(submission.id),
      title: [form, day].filter((part) => part !== '').join(', '),
      on: day,
      publisher: options.publisher ?? (form === '' ? 'Form' : form),
      language: options.language ?? 'und',
      genre: 'form',
      incident: options.incident ?? '',
      answers: labels === null ? answers : answers.map(labels.dressed),
    };
  });
  const prefix = kind === 'kobo' ? 'KOBO' : 'ODK';
  const made = records.map((record) => rowsOf(record, prefix, options));
  return {
    kind,
    records: submissions.length,
    sheets: [
      sheet(
        'reports',
        reportHeader,
        made.map(({ report }) => report),
      ),
      sheet(
        'claims',
        claimHeader,
        made.flatMap(({ claims }) => claims),
      ),
    ],
    answers: answerTables(records, prefix, options, labels),
    fields: fieldsOf(submissions),
    notTaken: [...lost, ...made.flatMap(({ notTaken }) => notTaken)],
  };
}
