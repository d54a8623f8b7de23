import { claimHeader, reportHeader, sheet } from '../claims.ts';
import type { ForeignKind, ForeignOptions, ForeignTables, NotTaken } from '../model.ts';
import { type Answer, rowsOf } from '../record.ts';

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

/** Submissions as reports and claims. */
export function tablesOf(
  kind: ForeignKind,
  submissions: readonly Submission[],
  options: ForeignOptions,
  lost: readonly NotTaken[] = [],
): ForeignTables {
  const made = submissions.map((submission, at) => {
    const { form } = submission;
    const day = /^\d{4}-\d\d-\d\d/.exec(submission.submitted)?.[0] ?? '';
    const name = options.publisher ?? (form === '' ? 'Form' : form);
    return rowsOf(
      {
        id: submission.id === '' ? String(at + 1) : plainId(submission.id),
        title: [form, day].filter((part) => part !== '').join(', '),
        on: day,
        publisher: name,
        language: options.language ?? 'und',
        genre: 'form',
        incident: options.incident ?? '',
        answers: submission.answers,
      },
      kind === 'kobo' ? 'KOBO' : 'ODK',
      options,
    );
  });
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
    notTaken: [...lost, ...made.flatMap(({ notTaken }) => notTaken)],
  };
}
