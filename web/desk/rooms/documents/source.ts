import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import type { DraftSource } from '@safeconduct/documents/incident/draft-input.ts';
import { draftSourceOf } from '@safeconduct/documents/incident/page.ts';

/** What a paper quotes beyond the incident page, as `documents.source` answers. */
export type Quoted = {
  readonly sentences: Readonly<Record<string, string>>;
  readonly originals: readonly {
    readonly reportId: string;
    readonly title: string | null;
    readonly sha256: string | null;
  }[];
};

/** Today where the paper is written: its own date, and the day on which consents are looked at. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The rows of an incident as a draft is made of them. */
export function draftSource(page: IncidentPage, asOf: string | null, quoted: Quoted): DraftSource {
  return draftSourceOf(page, {
    asOf,
    generatedOn: today(),
    originals: new Map(quoted.originals.map(({ reportId, ...original }) => [reportId, original])),
    sentences: new Map(Object.entries(quoted.sentences)),
  });
}

/** The names under which a consent may speak of the one who reads a paper; the server's twin is in asked.ts. */
export function recipientsOf(
  paper: { readonly form: string; readonly audience: string; readonly addressee: string },
  page: IncidentPage,
): readonly string[] {
  const states =
    paper.audience === 'third_state' ? [] : page.incident.returningState.split(';').filter(Boolean);
  return [paper.form, paper.addressee, ...states];
}
