import { answerTables } from '../answers.ts';
import { claimHeader, reportHeader, type Row, sheet } from '../claims.ts';
import type { ForeignTable } from '../csv.ts';
import type { ForeignOptions, ForeignTables, NotTaken } from '../model.ts';
import { folded } from '../names.ts';
import { type Answer, type ForeignRecord, rowsOf } from '../record.ts';

export const incidentHeader = [
  'incident_id',
  'title',
  'returning_state',
  'receiving_state',
  'summary',
  'state',
] as const;

/** Folded names of Uwazi's own columns, in the languages of its interface that our users have. */
const own: Readonly<Record<'title' | 'id' | 'template' | 'added' | 'published', readonly string[]>> = {
  title: ['title', '제목', '标题'],
  id: ['sharedid', 'id', '_id'],
  template: ['template', '템플릿', '模板'],
  added: ['dateadded', 'creationdate', '추가된날짜', '添加日期'],
  published: ['published', 'publicationstatus', '게시됨', '已发布'],
};
const files = ['documents', 'attachments', 'file', 'files', '문서', '첨부파일', '文档', '附件'];
const people =
  /person|victim|perpetrator|people|individual|detainee|witness|인물|피해자|가해자|사람|人物|受害者|加害者|个人/i;
const incidents = /incident|event|case|사건|事件|案件/i;

/** The language of a column `title__ko`; `null` where it has none. */
function languageOf(column: string): string | null {
  return /__([a-z]{2}(?:-[a-z]+)?)$/i.exec(column)?.[1]?.toLowerCase() ?? null;
}
const withoutLanguage = (column: string) => column.replace(/__[a-z]{2}(-[a-z]+)?$/i, '');

/** A short stable name of an entry that has no id: from its title, the same each time. */
function nameOf(title: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(title)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** Spans as Uwazi writes (`from~to`) and reads (`from:to`) them, as EDTF. */
function plainDates(value: string): string {
  return value.replaceAll(/(\d{4}-\d\d-\d\d)\s*[~:]\s*(\d{4}-\d\d-\d\d)/g, '$1/$2');
}

const span = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/;

/** For tables of answers: a column of nothing but spans as its two ends, several values as our sheets separate them. */
function withSpans(records: readonly ForeignRecord[]): ForeignRecord[] {
  const values = Map.groupBy(
    records.flatMap(({ answers }) => answers.filter(({ value }) => value !== '')),
    ({ field }) => field,
  );
  const spans = new Set(
    [...values].flatMap(([field, some]) => (some.every(({ value }) => span.test(value)) ? [field] : [])),
  );
  return records.map((record) => ({
    ...record,
    answers: record.answers.flatMap((answer): Answer[] => {
      if (!spans.has(answer.field)) return [{ ...answer, value: answer.value.replaceAll('|', '; ') }];
      const [, first = '', last = ''] = span.exec(answer.value) ?? [];
      return [
        { ...answer, field: `${answer.field} (start)`, value: first },
        { ...answer, field: `${answer.field} (end)`, value: last },
      ];
    }),
  }));
}

/**
 * Entries of Uwazi as rows of ours. Every entry but those about persons becomes a report, with its properties as text and claims
 * where a property's name is known; one whose template speaks of an incident is an incident too, and others that name it by its
 * title belong to it. Values in several languages stay beside one another in the text.
 */
export function uwaziTables(table: ForeignTable, options: ForeignOptions): ForeignTables {
  const { header, rows } = table;
  const plain = header.map((column) => folded(withoutLanguage(column)));
  const column = (names: readonly string[]) => plain.findIndex((name) => names.includes(name));
  const language = languageOf(header[column(own.title)] ?? '') ?? options.language ?? 'und';
  const at = {
    title: column(own.title),
    id: column(own.id),
    template: column(own.template),
    added: column(own.added),
  };
  const cell = (row: readonly string[], where: number) => (where === -1 ? '' : (row[where] ?? '').trim());
  const isIncident = (row: readonly string[]) =>
    incidents.test(cell(row, at.template)) && !people.test(cell(row, at.template));
  const idOf = (row: readonly string[]) => cell(row, at.id) || nameOf(cell(row, at.title));
  const codes = new Map(
    rows.filter(isIncident).map((row) => [cell(row, at.title), `U-${idOf(row)}`.slice(0, 60)]),
  );
  const notTaken: NotTaken[] = [];
  const ownColumns = new Set([at.title, at.id, at.template, at.added, column(own.published)]);
  const made = rows.flatMap((row) => {
    const title = cell(row, at.title);
    const template = cell(row, at.template);
    if (people.test(template)) {
      notTaken.push({ record: idOf(row), field: header[at.template] ?? 'template', why: 'person' });
      return [];
    }
    const answers = header.flatMap((label, where): Answer[] => {
      const value = cell(row, where);
      if (ownColumns.has(where) || value === '') return [];
      // A property in a second language says the same again: text, and no second claim.
      const field = plain.indexOf(plain[where] ?? '') === where ? withoutLanguage(label) : label;
      const isFile = files.includes(plain[where] ?? '') || value.startsWith('/files/');
      return [{ field, label, value: plainDates(value), ...(isFile ? { file: true } : {}) }];
    });
    const named = answers
      .flatMap(({ value }) => value.split('|'))
      .map((one) => codes.get(one.trim()))
      .find((code) => code !== undefined);
    const record = {
      id: idOf(row),
      title,
      on: /^\d{4}-\d\d-\d\d/.exec(cell(row, at.added))?.[0] ?? '',
      publisher: options.publisher ?? 'Uwazi',
      language,
      genre: template,
      incident: codes.get(title) ?? named ?? options.incident ?? '',
      answers,
    };
    const heading = header[at.title] ?? 'Title';
    const titled: Answer = { field: withoutLanguage(heading), label: heading, value: title };
    return [{ ...rowsOf(record, 'UWAZI', options), isIncident: isIncident(row), record, title: titled }];
  });
  const found = made
    .filter((one) => one.isIncident)
    .map(
      ({ record }): Row<typeof incidentHeader> => ({
        incident_id: record.incident,
        title: record.title.slice(0, 300),
        state: 'open',
      }),
    );
  return {
    kind: 'uwazi',
    records: rows.length,
    sheets: [
      ...(found.length === 0 ? [] : [sheet('incidents', incidentHeader, found)]),
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
    answers: answerTables(
      withSpans(made.map(({ record, title }) => ({ ...record, answers: [title, ...record.answers] }))),
      'UWAZI',
      options,
      null,
    ),
    fields: header,
    notTaken: [...notTaken, ...made.flatMap((one) => one.notTaken)],
  };
}
