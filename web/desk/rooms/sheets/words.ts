import { fieldsOf, idFieldOf, type SheetFault, type SheetKind } from '@safeconduct/claims/sheets/index.ts';
import type { FieldValue, ImportWire, SheetWire } from '@safeconduct/contract/sheets.ts';
import type { Language } from '../../furniture/language-start.ts';

const tongue = { en: 'en', ko: 'ko', 'zh-Hans': 'zh' } as const;

/** What a field of a kind of sheet is called in the reader's language; its key where it has no name. */
export function fieldNameOf(kind: SheetKind | null, key: string, language: Language): string {
  const known = kind === null ? undefined : fieldsOf[kind].find((one) => one.key === key);
  return known?.names[tongue[language]] ?? key;
}

/** Fields of a kind that a row need not have, and those it must, with their names. */
export function fieldChoices(kind: SheetKind, language: Language) {
  return fieldsOf[kind].map(({ key, names, required }) => ({
    key,
    name: names[tongue[language]],
    required: required || key === idFieldOf[kind],
  }));
}

/** A value of the difference as it stands in a cell; null for a blank. */
export function valueWords(value: FieldValue): string | null {
  if (value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('; ');
  return String(value);
}

/** The files that were brought, by the names under which somebody knows them. */
export function filesOf({ sheets, forms }: Pick<ImportWire, 'sheets' | 'forms'>): readonly string[] {
  const brought =
    sheets.length > 0 ? sheets.map(({ file, source }) => source ?? file) : forms.map(({ file }) => file);
  return [...new Set(brought)];
}

/** Whether a sheet holds the answers of another tool's file, to be taken as something else than reports and claims. */
export function isAnswers({ source, headers }: Pick<SheetWire, 'source' | 'headers'>): boolean {
  return source !== null && headers[0] === 'record_id';
}

/** A sheet by its file, and its worksheet where a file has several. */
export function sheetName({ file, worksheet }: Pick<SheetWire, 'file' | 'worksheet'>): string {
  return worksheet === null ? file : `${file}: ${worksheet}`;
}

/** The key of a fault's sentence: `_many` at its end would be taken for a plural form. */
export function faultKey(code: SheetFault) {
  return code === 'too_many' ? 'over_full' : code;
}

/** States in which a job is at work, so that the page asks again. */
export function isBusy({ state }: Pick<ImportWire, 'state'>): boolean {
  return state === 'checking' || state === 'running' || state === 'undoing';
}

/** Rows of all kinds together that a check found or a run wrote. */
export function totals(tallies: ImportWire['tallies']) {
  const all = tallies ?? [];
  const sum = (pick: (one: (typeof all)[number]) => number) => all.reduce((so, one) => so + pick(one), 0);
  return {
    added: sum(({ added }) => added),
    changed: sum(({ changed }) => changed),
    same: sum(({ same }) => same),
    refused: sum(({ refused }) => refused),
  };
}
