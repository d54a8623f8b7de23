import type { ForeignTable } from '../csv.ts';
import type { NotTaken } from '../model.ts';
import type { Answer } from '../record.ts';
import type { Submission } from './submission.ts';

/** A table of an export: the submissions, or one repeat of theirs. */
export interface NamedTable extends ForeignTable {
  /** File name without ending and folder. */
  readonly name: string;
}

interface Columns {
  readonly key: number;
  readonly parent: number;
  /** Kobo's own number of the row, by which repeats name their parent. */
  readonly index: number;
  /** Kobo's id of the submission that a row of a repeat belongs to, however deep. */
  readonly submission: number;
}

function columnsOf({ header }: ForeignTable): Columns {
  const at = (...names: readonly string[]) =>
    header.findIndex((cell) => names.includes(cell.trim().toLowerCase()));
  return {
    key: at('key', '_uuid', 'meta-instanceid', 'meta/instanceid'),
    parent: at('parent_key', '_parent_index'),
    index: at('_index'),
    submission: at('_submission__uuid'),
  };
}

const isFile = (value: string) =>
  /^[^\s/]{1,200}\.(jpe?g|png|gif|webp|heic|mp3|m4a|amr|wav|3gp|mp4|mov|pdf|docx?|csv|zip)$/i.test(value);

/**
 * Columns `question/option` with 0 and 1 beside a column `question` say again what that column says; those whose question has no
 * column of its own are put together under it.
 */
function answersOf(header: readonly string[], row: readonly string[], within: string): Answer[] {
  const names = new Set(header);
  const splits = new Set<string>();
  const owner = (name: string) => name.slice(0, name.lastIndexOf('/'));
  const candidates = Map.groupBy(
    header.filter((name) => name.includes('/')),
    owner,
  );
  // A whole family of 0, 1 and blanks, of which one says something, is a question of several choices.
  for (const [question, family] of candidates) {
    const cells = family.map((name) => (row[header.indexOf(name)] ?? '').trim());
    const flags = cells.every((cell) => /^(0|1|true|false|)$/i.test(cell));
    if (flags && (names.has(question) || (family.length > 1 && cells.some((cell) => cell !== ''))))
      for (const name of family) splits.add(name);
  }
  const done = new Set<string>();
  return header.flatMap((name, at): Answer[] => {
    const value = (row[at] ?? '').trim();
    const field = `${within}${name}`;
    if (!splits.has(name)) return [{ field, label: name, value, ...(isFile(value) ? { file: true } : {}) }];
    const question = owner(name);
    if (names.has(question) || done.has(question)) return [];
    done.add(question);
    const chosen = (candidates.get(question) ?? [])
      .filter((one) => /^(1|true)$/i.test((row[header.indexOf(one)] ?? '').trim()))
      .map((one) => one.slice(question.length + 1));
    return [{ field: `${within}${question}`, label: question, value: chosen.join(' ') }];
  });
}

/** Ends endless parents: repeats within repeats deeper than any form has them. */
const DEEPEST = 20;

/**
 * Tables of an export as submissions. Repeats come from tables of their own and stand behind the answers of their submission,
 * numbered; one whose submission is not there is told.
 */
export function submissionsOf(
  main: NamedTable,
  repeats: readonly NamedTable[],
  form: string,
): { readonly submissions: readonly Submission[]; readonly lost: readonly NotTaken[] } {
  const { key, index } = columnsOf(main);
  const at = (name: string) => main.header.findIndex((cell) => cell.trim().toLowerCase() === name);
  const submitted = [at('submissiondate'), at('_submission_time')].find((column) => column !== -1) ?? -1;
  const children = new Map<string, Answer[]>();
  const lost: NotTaken[] = [];
  const owners = new Map(
    main.rows.flatMap((row, number) => idsOf(row, { key, index }, number).map((id) => [id, number] as const)),
  );
  const parentOf = new Map<string, string>();
  for (const table of repeats) {
    const columns = columnsOf(table);
    for (const row of table.rows) {
      const own = row[columns.key] ?? '';
      if (own !== '') parentOf.set(own, row[columns.parent] ?? '');
    }
  }
  const rootOf = (id: string): number | undefined => {
    let here = id;
    for (let step = 0; step < DEEPEST; step++) {
      const number = owners.get(here);
      if (number !== undefined) return number;
      const parent = parentOf.get(here);
      if (parent === undefined || parent === '') return undefined;
      here = parent;
    }
    return undefined;
  };
  for (const table of repeats) {
    const columns = columnsOf(table);
    const short = table.name.startsWith(`${main.name}-`)
      ? table.name.slice(main.name.length + 1)
      : table.name;
    const numbers = new Map<number, number>();
    for (const row of table.rows) {
      const parent = row[columns.submission] || (row[columns.parent] ?? '');
      const number = rootOf(parent);
      if (number === undefined) {
        lost.push({ record: parent || table.name, field: short, why: 'no_parent' });
        continue;
      }
      const count = (numbers.get(number) ?? 0) + 1;
      numbers.set(number, count);
      const id = String(number);
      children.set(id, [
        ...(children.get(id) ?? []),
        ...answersOf(table.header, row, `${short}[${count}]/`).map((answer) => ({
          ...answer,
          label: `${short} ${count} / ${answer.label}`,
        })),
      ]);
    }
  }
  const submissions = main.rows.map((row, number) => ({
    id: key === -1 ? '' : (row[key] ?? ''),
    form,
    submitted: submitted === -1 ? '' : (row[submitted] ?? ''),
    answers: [...answersOf(main.header, row, ''), ...(children.get(String(number)) ?? [])],
  }));
  return { submissions, lost };
}

function idsOf(
  row: readonly string[],
  { key, index }: Pick<Columns, 'key' | 'index'>,
  number: number,
): string[] {
  const ids = [key === -1 ? '' : (row[key] ?? ''), index === -1 ? '' : (row[index] ?? '')];
  return ids.some((id) => id !== '') ? ids.filter((id) => id !== '') : [String(number + 1)];
}
