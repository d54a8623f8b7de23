import type { ForeignKind, ForeignRefusal, Words } from '@safeconduct/claims/foreign/index.ts';
import type { Store } from '../../platform/files/store.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import { converse } from '../../platform/untrusted/converse.ts';
import type { ForeignAsk, ForeignEnd, ForeignPart, FormLook } from './child/foreign-shapes.ts';

const CHILD = new URL('./child/foreign-child.ts', import.meta.url);
const SILENCE = 60_000;
const MEMORY = 1024;
/** Bytes of a form: those with lists of all villages of a country have some three million. */
const MOST_OF_FORM = 20 * 1024 * 1024;

/** A file that is kept, by what it holds. */
export type Kept = { readonly sha256: string; readonly bytes: number };

/** A sheet of ours that came out of a file of another tool, as it is kept. */
export type ForeignSheetFile = Kept & {
  readonly sheet: string;
  /** Labels of its columns, where a form gives them. */
  readonly labels: readonly Words[];
};

export type Foreign = {
  readonly kind: ForeignKind;
  readonly records: number;
  readonly notTaken: number;
  readonly fields: readonly string[];
  readonly sheets: readonly ForeignSheetFile[];
};

export type ForeignRefused = { readonly refused: ForeignRefusal; readonly detail: string };

const MEANINGS: Readonly<Record<string, string>> = {
  truncated: 'This file breaks off before its end.',
  hostile_xml: 'This submission declares a document type, which no form does; it is refused as hostile.',
  zip_bomb: 'This archive unfolds to far more than its size allows; it is refused as hostile.',
  encrypted: 'This file is protected by a password.',
  too_large: 'This file is too large.',
  form_unknown: 'This is no XLSForm: it has no worksheet “survey” with columns “type” and “name”.',
  form_empty: 'This form has no questions.',
  form_groups: 'In this form a group or repeat is begun and not ended, or ended and not begun.',
  form_no_labels: 'This form has no labels, neither of questions nor of choices.',
  form_too_large: 'This form is too large.',
  form_does_not_fit:
    'This form does not fit the submissions: it asks for less than half of what they answer.',
};

/** A file that cannot be taken, in words. */
export function refusedAs({ refused, detail }: ForeignRefused): Refusal {
  const meaning = MEANINGS[refused] ?? 'This file of another tool is damaged and cannot be read.';
  const message = detail === '' ? meaning : `${meaning} (${detail})`;
  return new Refusal('invalid', message, [{ at: 'file', code: refused, message }]);
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* bytesOf(parts: readonly string[]) {
  const encoder = new TextEncoder();
  for (const part of parts) yield encoder.encode(part);
}

async function* inTurn(store: Store, files: readonly Kept[]): AsyncGenerator<Uint8Array> {
  for (const { sha256 } of files) yield* (await store.stream(sha256)) ?? nothing();
}

/** What a form is that is kept; refuses one that is none, damaged or too large. */
export async function formLook(store: Store, form: Kept): Promise<FormLook> {
  if (form.bytes > MOST_OF_FORM) throw refusedAs({ refused: 'form_too_large', detail: '' });
  const ask: ForeignAsk = { name: null, formBytes: form.bytes, language: 'en' };
  const ended = await converse(CHILD, {
    ask,
    pieces: inTurn(store, [form]),
    hear: async () => {},
    silence: SILENCE,
    memory: MEMORY,
  });
  if (!ended.done)
    throw refusedAs({ refused: ended.why === 'broke' ? 'broken' : 'form_too_large', detail: '' });
  const end = ended.value as ForeignEnd;
  if (end !== null && 'form' in end) return end.form;
  throw refusedAs(end !== null && 'refused' in end ? end : { refused: 'form_unknown', detail: '' });
}

/**
 * Turns a kept file of Uwazi, ODK or Kobo into kept sheets of ours, in the words of a form where there is one; `null` where it is
 * no such file.
 */
export async function foreignSheets(
  store: Store,
  file: Kept & { readonly name: string },
  form: Kept | null,
  language: string,
): Promise<Foreign | ForeignRefused | null> {
  const parts = new Map<string, string[]>();
  const ask: ForeignAsk = { name: file.name, formBytes: form?.bytes ?? 0, language };
  const ended = await converse(CHILD, {
    ask,
    pieces: inTurn(store, form === null ? [file] : [form, file]),
    hear: async (told) => {
      const { sheet, text } = told as ForeignPart;
      parts.set(sheet, [...(parts.get(sheet) ?? []), text]);
    },
    silence: SILENCE,
    memory: MEMORY,
  });
  // What it met there it meets again as a sheet, and is told of then.
  if (!ended.done) return null;
  const end = ended.value as ForeignEnd;
  if (end === null || 'form' in end) return null;
  if ('refused' in end) return end;
  const { labels, ...told } = end;
  const sheets: ForeignSheetFile[] = [];
  for (const [sheet, texts] of parts)
    sheets.push({ sheet, labels: labels[sheet] ?? [], ...(await store.putStream(bytesOf(texts))) });
  return { ...told, sheets };
}
