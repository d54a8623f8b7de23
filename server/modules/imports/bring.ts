import { detectForeign, looksLikeForm, type Words } from '@safeconduct/claims/foreign/index.ts';
import type { Store } from '../../platform/files/store.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Form, Looked, Looks } from './child/shapes.ts';
import {
  type Foreign,
  type ForeignRefused,
  foreignSheets,
  formLook,
  type Kept,
  refusedAs,
} from './foreign.ts';
import { keyOfFields, rememberedForm } from './memory.ts';
import { lookAsSheet, lookAt, UnreadableFile } from './reading.ts';
import { type FormRecord, type ImportRecord, readImport, type SourceRecord } from './records.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  not_a_sheet: 'This is neither CSV nor an XLSX workbook with a header line.',
  too_large: 'This is too large to be a sheet, or one of its lines is.',
  encrypted: 'This workbook is locked with a password.',
};

/** What cannot be read is refused in words. */
async function refusing<T>(look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const message = `${MEANINGS[error.code] ?? 'This file cannot be read.'}${error.line === null ? '' : ` (line ${error.line})`}`;
    throw new Refusal('invalid', message, [{ at: 'file', code: error.code, message }]);
  }
}

/** A file whose sheets can be mapped. */
export type Brought = Kept & {
  readonly file: string;
  readonly form: Form;
  readonly looks: readonly Looks[];
  /** What is taken by nobody unless somebody says so: answers, and what was not taken. */
  readonly leave: boolean;
  readonly labels: readonly Words[];
  readonly source: string | null;
};

/** What a file that was brought comes to. */
export type Taken = Kept & {
  readonly sheets: readonly Brought[];
  /** Files of other tools that are there anew, or in other words than before. */
  readonly sources: readonly SourceRecord[];
  readonly formFile: FormRecord | null;
  /** What the import held when this was made of it; it must still be so. */
  readonly seen: Pick<ImportRecord, 'sources' | 'forms'> | null;
};

type Peek = <Result>(read: (tx: Tx) => Promise<Result>) => Promise<Result>;

/** A file that somebody brings, and what it is brought to. */
export type Bringing = {
  readonly store: Store;
  readonly importId: string;
  readonly name: string;
  readonly language: string;
  readonly peek: Peek;
};

async function sheetsOf(store: Store, source: string, foreign: Foreign): Promise<Brought[]> {
  const sheets: Brought[] = [];
  for (const { sheet, labels, ...kept } of foreign.sheets)
    sheets.push({
      ...kept,
      ...(await refusing(() => lookAsSheet(store, kept.sha256, kept.bytes))),
      file: `${source.slice(0, 200)} - ${sheet}.csv`,
      leave: sheet === 'not-taken' || sheet.startsWith('answers'),
      labels,
      source,
    });
  return sheets;
}

const isRead = (of: Foreign | ForeignRefused | null): of is Foreign => of !== null && !('refused' in of);

/** The submissions in the words of a form that waits here for them, or that the team used for such before; else as they are. */
async function withForm(
  { store, importId, name, language, peek }: Bringing,
  kept: Kept,
  bare: Foreign,
): Promise<Omit<Taken, keyof Kept>> {
  const fieldsKey = keyOfFields(bare.fields);
  const [seen, memory] = await peek(async (tx) => {
    const of = await readImport(tx, importId);
    return [of, await rememberedForm(tx, of.teamId, fieldsKey)] as const;
  });
  const { kind, records } = bare;
  const own = { file: name, ...kept, kind, records, notTaken: bare.notTaken, fieldsKey };
  const forms = seen.forms.map(({ file, sha256, bytes }) => ({ file, sha256, bytes, remembered: false }));
  if (memory !== null) forms.push({ ...memory, remembered: true });
  for (const form of kind === 'uwazi' ? [] : forms) {
    const read = await foreignSheets(store, { ...kept, name }, form, language);
    if (!isRead(read)) continue;
    const sheets = await sheetsOf(store, name, read);
    return { sheets, sources: [{ ...own, notTaken: read.notTaken, form }], formFile: null, seen };
  }
  return {
    sheets: await sheetsOf(store, name, bare),
    sources: [{ ...own, form: null }],
    formFile: null,
    seen,
  };
}

/** A form, and the submissions that were there before it in its words; refused where it is theirs in none. */
async function asForm(bringing: Bringing, kept: Kept): Promise<Taken> {
  const { store, importId, name, language, peek } = bringing;
  const { title, questions, languages } = await formLook(store, kept);
  const formFile: FormRecord = { file: name, ...kept, title, questions, languages: [...languages] };
  const seen = await peek((tx) => readImport(tx, importId));
  const theirs = seen.sources.filter(({ kind }) => kind !== 'uwazi');
  // One that has no form yet, or had this one, comes first; only where there is none is another's replaced.
  const wanting = theirs.filter(({ form }) => form === null || form.file === name || form.remembered);
  const sheets: Brought[] = [];
  const sources: SourceRecord[] = [];
  let refusal: ForeignRefused | null = null;
  for (const some of [wanting, theirs.filter((one) => !wanting.includes(one))]) {
    if (sources.length > 0) break;
    for (const source of some) {
      const read = await foreignSheets(store, { ...source, name: source.file }, kept, language);
      if (isRead(read)) {
        sheets.push(...(await sheetsOf(store, source.file, read)));
        const form = { file: name, ...kept, remembered: false };
        sources.push({ ...source, notTaken: read.notTaken, form });
      } else if (read !== null) refusal ??= read;
    }
  }
  if (sources.length === 0 && refusal !== null) throw refusedAs(refusal);
  return { ...kept, sheets, sources, formFile, seen };
}

/**
 * Submissions whose form the team remembers, without it, with all others that go by the same memory; `null` where they have none
 * of that kind.
 */
export async function withoutForm({
  store,
  importId,
  name,
  language,
  peek,
}: Bringing): Promise<Omit<Taken, keyof Kept> | null> {
  const seen = await peek((tx) => readImport(tx, importId));
  const remembered = seen.sources.filter(({ form }) => form?.remembered === true);
  const key = remembered.find(({ file }) => file === name)?.fieldsKey;
  const theirs = remembered.filter(({ fieldsKey }) => fieldsKey === key);
  if (theirs.length === 0) return null;
  const sheets: Brought[] = [];
  const sources: SourceRecord[] = [];
  for (const source of theirs) {
    const read = await foreignSheets(store, { ...source, name: source.file }, null, language);
    if (!isRead(read)) throw refusedAs(read ?? { refused: 'broken', detail: source.file });
    sheets.push(...(await sheetsOf(store, source.file, read)));
    sources.push({ ...source, notTaken: read.notTaken, form: null });
  }
  return { sheets, sources, formFile: null, seen };
}

/**
 * Keeps a file and finds what it is: sheets as they are, a file of another tool that becomes sheets of ours, or the form of one.
 * Needs no transaction but to see what is there already.
 */
export async function bring(bringing: Bringing, chunks: AsyncIterable<Uint8Array>): Promise<Taken> {
  const { store, name } = bringing;
  const kept = await store.putStream(chunks);
  const { sha256, bytes } = kept;
  const plain = ({ form, looks }: Looked): Taken => ({
    ...kept,
    sheets: [{ ...kept, form, looks, file: name, leave: false, labels: [], source: null }],
    sources: [],
    formFile: null,
    seen: null,
  });
  const first = await refusing(() => lookAt(store, sha256, bytes));
  if (!('foreign' in first) && first.form.format === 'xlsx') {
    const named = first.looks.map(({ worksheet, headers }) => ({ name: worksheet ?? '', header: headers }));
    if (looksLikeForm(named)) return asForm(bringing, kept);
  }
  // A workbook of KoboToolbox is told by the headers of its worksheets.
  const isForeign =
    'foreign' in first ||
    (first.form.format === 'xlsx' && first.looks.some(({ headers }) => detectForeign(headers) !== null));
  const foreign = isForeign ? await foreignSheets(store, { ...kept, name }, null, bringing.language) : null;
  if (foreign === null)
    return plain('foreign' in first ? await refusing(() => lookAsSheet(store, sha256, bytes)) : first);
  if ('refused' in foreign) throw refusedAs(foreign);
  return { ...kept, ...(await withForm(bringing, kept, foreign)) };
}
