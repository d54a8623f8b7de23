import type { IncidentPage } from '@safeconduct/contract/domain.ts';

/** Whom the assessment is for. Age and sex open and close doors, so that one person's may differ from everybody's. */
export type Subject =
  | { readonly kind: 'all' }
  | { readonly kind: 'lot'; readonly id: string; readonly label: string }
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly code: string;
      readonly lotId: string | null;
    };

/** A subject as the address holds it: nothing, `lot ID` or `person ID`; what is gone from the file is everybody. */
export function subjectOf(text: string | undefined, page: IncidentPage): Subject {
  const [kind, id = ''] = (text ?? '').split(' ');
  if (kind === 'lot') {
    const lot = page.groups.find((one) => one.id === id);
    if (lot !== undefined) return { kind: 'lot', id, label: lot.label };
  }
  if (kind === 'person') {
    const person = page.persons.find((one) => one.id === id);
    if (person !== undefined) return { kind: 'person', id, code: person.code, lotId: person.groupId };
  }
  return { kind: 'all' };
}

/** The ids under which an answer or a judgement about the subject is kept. */
export function idsOf(subject: Subject): {
  readonly groupId: string | null;
  readonly personId: string | null;
} {
  return {
    groupId: subject.kind === 'lot' ? subject.id : null,
    personId: subject.kind === 'person' ? subject.id : null,
  };
}

type About = { readonly groupId: string | null; readonly personId: string | null };

/**
 * How near what was said is to the subject: 3 about just this person, 2 about the lot, 1 about everybody; 0 where it
 * is about others, and says nothing here.
 */
export function nearness(about: About, subject: Subject): 0 | 1 | 2 | 3 {
  if (about.personId !== null) return subject.kind === 'person' && about.personId === subject.id ? 3 : 0;
  if (about.groupId === null) return 1;
  const lot = subject.kind === 'lot' ? subject.id : subject.kind === 'person' ? subject.lotId : null;
  return about.groupId === lot ? 2 : 0;
}

/** What stands on the subject: the nearest only, for what is said of one person goes before what is said of all. */
export function nearest<Row extends About>(rows: readonly Row[], subject: Subject): readonly Row[] {
  const near = Math.max(0, ...rows.map((row) => nearness(row, subject)));
  return near === 0 ? [] : rows.filter((row) => nearness(row, subject) === near);
}
