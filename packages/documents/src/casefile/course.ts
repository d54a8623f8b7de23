import type { CaseFileInput } from '../input.ts';
import {
  cell,
  column,
  type Draft,
  dateCell,
  draftRun,
  type DraftRun,
  type Setting,
  section,
  table,
} from './draft.ts';

/** Where they are held, until when last confirmed. */
export function custody(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [
    column(c.who, 4.4),
    column(c.place, 3.6),
    column(c.authority, 4),
    column(c.from, 3.9),
    column(c.lastConfirmed, 3.9),
    column(c.until, 3.9),
  ];
  const body = input.custody.map((row) => [
    cell(row.who, set, row.claimIds),
    cell(row.place, set),
    cell(row.authority, set),
    dateCell(row.from, set),
    dateCell(row.lastConfirmed, set),
    dateCell(row.until, set),
  ]);
  const note: Draft = {
    kind: 'paragraph',
    role: 'small',
    runs: [draftRun(words.custodyNote, 'quiet')],
    rank: 1,
  };
  return section(words.custody, set, body.length === 0 ? [] : [...table(words.custody, columns, body), note]);
}

/** Each step of a return. */
export function removals(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [
    column(c.who, 5),
    column(c.from, 4),
    column(c.to, 4),
    column(c.date, 4),
    column(c.status, 4),
  ];
  const body = input.removals.map((row) => [
    cell(row.who, set, row.claimIds),
    cell(row.from, set),
    cell(row.to, set),
    dateCell(row.on, set),
    cell(row.status, set),
  ]);
  return section(words.removals, set, table(words.removals, columns, body));
}

/** Who has been told, by what medium, and what they answered. */
export function communications(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [
    column(c.by, 3),
    column(c.to, 3),
    column(c.date, 3.7),
    column(c.medium, 3),
    column(c.subject, 4.7),
    column(c.answer, 4.6),
  ];
  const body = input.communications.map((row) => [
    cell(row.from, set, row.claimIds),
    cell(row.to, set),
    dateCell(row.on, set),
    cell(row.medium, set),
    cell(row.subject, set),
    cell(row.answer, set),
  ]);
  return section(words.communications, set, table(words.communications, columns, body));
}

/** Whom the organisation turned to, and where each stands. */
export function interventions({ interventions: rows }: CaseFileInput, set: Setting): readonly Draft[] {
  if (rows === undefined) return [];
  const { words } = set;
  const { columns: c } = words;
  const columns = [column(c.to, 6), column(c.subject, 7), column(c.date, 3.7), column(c.status, 4)];
  const body = rows.map((row) => [
    cell(row.to, set),
    cell(row.purpose, set),
    dateCell(row.on, set),
    cell(row.state, set),
  ]);
  return section(words.interventions, set, table(words.interventions, columns, body));
}

/** What became of them, as last heard. */
export function outcomes({ outcomes: rows }: CaseFileInput, set: Setting): readonly Draft[] {
  if (rows === undefined) return [];
  const { words } = set;
  const { columns: c } = words;
  const columns = [column(c.who, 5), column(c.count, 4), column(c.status, 7), column(c.asOf, 4)];
  const body = rows.map((row) => [
    cell(row.who, set, row.claimIds),
    cell(row.count, set),
    cell(row.outcome, set),
    dateCell(row.asOf, set),
  ]);
  return section(words.outcomes, set, table(words.outcomes, columns, body));
}

/** What states and bodies have said of it. */
export function positions(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [column(c.actor, 5), column(c.date, 3.2), column(c.matter, 4), column(c.position, 7.8)];
  const body = input.positions.map((row) => [
    cell(row.actor, set),
    dateCell(row.on, set),
    cell(row.matter, set),
    cell(row.position, set, row.claimIds),
  ]);
  return section(words.positions, set, table(words.positions, columns, body));
}

/** What does not add up. */
export function issues(input: CaseFileInput, set: Setting): readonly Draft[] {
  const items = input.issues.map((row) => [draftRun(row.text, 'plain', row.claimIds)]);
  return section(set.words.issues, set, items.length === 0 ? [] : [{ kind: 'list', items, rank: 0 }]);
}

/** Who speaks, and how far they have proved reliable. */
export function sources(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [column(c.source, 8), column(c.kind, 6), column(c.reliability, 3)];
  const body = input.sources.map((row) => [
    cell(row.name, set),
    cell(row.kind, set),
    cell(row.reliability, set),
  ]);
  return section(words.sources, set, table(words.sources, columns, body));
}

/** Every report with its origin and, where the file holds the original, its SHA-256. */
export function reports(input: CaseFileInput, set: Setting): readonly Draft[] {
  const { words } = set;
  const { columns: c } = words;
  const columns = [
    column(c.publisher, 4),
    column(c.title, 6),
    column(c.published, 3.3),
    column(c.origin, 4),
    column(c.language, 2.7),
  ];
  const body = input.reports.map((row) => [
    cell(row.publisher, set),
    [...cell(row.title, set), ...checksum(row.sha256, set)],
    dateCell(row.publishedOn, set),
    cell(row.origin, set),
    cell(row.language, set),
  ]);
  return section(words.reports, set, table(words.reports, columns, body));
}

/** Enough of the checksum to recognise the original by; the whole of it stands in the JSON. */
function checksum(sha256: string | null, { words }: Setting): readonly DraftRun[] {
  return sha256 === null ? [] : [draftRun(` ${words.columns.sha256} ${sha256.slice(0, 16)}…`, 'quiet')];
}
