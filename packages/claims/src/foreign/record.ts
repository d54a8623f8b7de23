import { isProperty } from '../model/properties.ts';
import { type claimHeader, type reportHeader, type Row, valueOf } from './claims.ts';
import type { ForeignOptions, NotTaken, NotTakenWhy, Target } from './model.ts';
import { asksWho, bookkeeping, formField, leftOutByWords, targetOf } from './names.ts';

/** One answer of a record, in the order of the record. */
export interface Answer {
  /** Path of the field, groups and numbered repeats in it: `people[2]/age`. */
  readonly field: string;
  /** The question as people read it, where it is known. */
  readonly label: string;
  readonly value: string;
  /** A file's name or address. */
  readonly file?: boolean;
  /** The value as the form writes it, where `value` is its label. */
  readonly code?: string;
  /** What the form asks there, in each of its languages. */
  readonly said?: readonly string[];
}

/** A record of another tool: a submission or an entry. */
export interface ForeignRecord {
  /** Stable id in the other tool. */
  readonly id: string;
  readonly title: string;
  /** Day on which it was handed in or published; ISO, or empty. */
  readonly on: string;
  readonly publisher: string;
  readonly language: string;
  readonly genre: string;
  readonly incident: string;
  readonly answers: readonly Answer[];
}

export interface RecordRows {
  readonly report: Row<typeof reportHeader>;
  readonly claims: readonly Row<typeof claimHeader>[];
  readonly notTaken: readonly NotTaken[];
}

function wanted(field: string, options: ForeignOptions): Target | undefined {
  const plain = formField(field);
  const { fields = {} } = options;
  for (const name of [field, plain]) if (Object.hasOwn(fields, name)) return fields[name] ?? null;
  return undefined;
}

/**
 * Why an answer is taken nowhere, not even into the text: bookkeeping, or who somebody is or collected it. `null` where it may be
 * taken, and for a field that somebody mapped.
 */
export function leftOut({ field, label, said = [] }: Answer, options: ForeignOptions): NotTakenWhy | null {
  if (wanted(field, options) !== undefined) return null;
  const kept = bookkeeping(formField(field));
  if (kept !== null) return kept;
  if (asksWho(field) || asksWho(label)) return 'identity';
  return said.map(leftOutByWords).find((why) => why !== null) ?? null;
}

/** What an answer is about: as mapped, by its field's name, or by what the form asks there. */
export function targetFor({ field, said = [] }: Answer, options: ForeignOptions): Target {
  const mapped = wanted(field, options);
  if (mapped !== undefined) return mapped;
  for (const name of [formField(field), ...said.map((words) => words.replaceAll('/', ' '))]) {
    const target = targetOf(name);
    if (target !== null) return target;
  }
  return null;
}

/**
 * A record as a report whose text is "question: answer" in the order of the form, with claims for those answers whose
 * field was mapped, or is known by its name. Who somebody is, and who collected it, is left out of the text as well.
 */
export function rowsOf(record: ForeignRecord, prefix: string, options: ForeignOptions): RecordRows {
  const notTaken: NotTaken[] = [];
  const claims: Row<typeof claimHeader>[] = [];
  const more: Partial<Record<Exclude<Target, null>, string>> = {};
  const lines: string[] = [];
  const reportId = `${prefix}-${record.id}`.slice(0, 100);
  const incident = record.incident;
  for (const one of record.answers) {
    const { field, label, value, file, code } = one;
    const answer = value.trim();
    if (answer === '') continue;
    const leave = (why: NotTakenWhy) => notTaken.push({ record: record.id, field, why });
    const out = leftOut(one, options);
    if (out !== null) {
      leave(out);
      continue;
    }
    // A line an answer, so that a claim can say where in the text it stands.
    const start = lines.reduce((sum, line) => sum + line.length + 1, 0) + label.length + 2;
    const written = answer.replaceAll(/\s*\n\s*/g, ' ');
    lines.push(`${label}: ${written}`);
    if (file === true) {
      leave('file');
      continue;
    }
    const target = targetFor(one, options);
    if (target === null) leave('only_in_text');
    else if (!isProperty(target)) more[target] = answer;
    else {
      // A choice's label is what was said; where it is no number or date, its code may be one.
      const coded = code === undefined ? null : valueOf(target, code, record.language);
      const said =
        valueOf(target, answer, record.language) ??
        (coded === null ? null : { ...coded, value_stated: answer.slice(0, 2000) });
      if (said === null) leave('unreadable');
      else
        claims.push({
          ...said,
          claim_id: `${reportId}.${claims.length + 1}`.slice(0, 60),
          report_id: reportId,
          incident_id: incident,
          property: target,
          attribution: record.publisher,
          attribution_type: 'unattributed',
          locator: label.slice(0, 300),
          place_in_text: `p${lines.length}.s1 ${start}-${start + written.length}`,
          credibility: '6',
        });
    }
  }
  const text = lines.join('\n');
  const day = more.publication_date ?? record.on;
  const report = {
    id: reportId,
    title: (more.title ?? record.title).slice(0, 500),
    url: more.url ?? '',
    publisher: (more.publisher ?? record.publisher).slice(0, 200),
    publication_date: /^\d{4}(-\d\d(-\d\d)?)?$/.test(day) ? day : '',
    date_precision: /^\d{4}-\d\d-\d\d$/.test(day)
      ? 'day'
      : /^\d{4}-\d\d$/.test(day)
        ? 'month'
        : /^\d{4}$/.test(day)
          ? 'year'
          : 'unknown',
    language: more.language ?? record.language,
    incident_id: incident,
    genre: record.genre.slice(0, 100),
    secrecy: 'internal',
    note: `SHA-256 ${options.sha256(text)}`,
    text,
  };
  return { report, claims, notTaken };
}
