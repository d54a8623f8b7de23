import {
  type ForeignOptions,
  type ForeignRead,
  foreignStart,
  type FormRead,
  readForeign,
  readForeignTables,
  readForm,
} from '@safeconduct/claims/foreign/index.ts';
import { bookTables } from './book-tables.ts';
import { Unreadable } from './shapes.ts';

/** Characters of a form, and of a workbook of submissions. */
const MOST_OF_FORM = 20_000_000;
const MOST_OF_BOOK = 150_000_000;

/** What a workbook could not be read for, in the words of files of other tools. */
async function reading<Read>(
  work: () => Promise<Read>,
): Promise<
  | Read
  | { readonly ok: false; readonly refused: 'broken' | 'too_large' | 'encrypted'; readonly detail: string }
> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { refused } = error.reason;
    return { ok: false, refused: refused === 'not_a_sheet' ? 'broken' : refused, detail: '' };
  }
}

/** The form that a workbook is, or why it is none. */
export const readFormBook = (bytes: Uint8Array) =>
  reading(async (): Promise<FormRead> => {
    const sheets = await bookTables(bytes, MOST_OF_FORM, ['survey', 'choices', 'settings']);
    return sheets === null ? { ok: false, refused: 'form_too_large', detail: '' } : readForm(sheets);
  });

const isBook = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && !foreignStart(bytes);

/** A file of Uwazi, ODK or Kobo, a workbook of KoboToolbox too. */
export const readForeignFile = (name: string, bytes: Uint8Array, options: ForeignOptions) =>
  reading(async (): Promise<ForeignRead> => {
    if (!isBook(bytes)) return readForeign(name, bytes, options);
    const sheets = await bookTables(bytes, MOST_OF_BOOK);
    if (sheets === null) return { ok: false, refused: 'too_large', detail: '' };
    const tables = sheets.map(({ name: sheet, rows: [header = [], ...rows] }) => ({
      name: sheet,
      header,
      rows,
    }));
    return readForeignTables(tables, options);
  });

/** `people/pets` -> `answers-people-pets`: what a table of answers is called as a file. */
export const answersName = (part: string) =>
  part === '' ? 'answers' : `answers-${part.replaceAll('/', '-')}`;
