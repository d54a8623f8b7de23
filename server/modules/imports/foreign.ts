import type { ForeignKind } from '@safeconduct/claims/foreign/index.ts';
import type { Store } from '../../platform/files/store.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import { converse } from '../../platform/untrusted/converse.ts';
import type { ForeignEnd, ForeignPart } from './child/foreign-shapes.ts';

const CHILD = new URL('./child/foreign-child.ts', import.meta.url);
const SILENCE = 60_000;
const MEMORY = 1024;

/** A sheet of ours that came out of a file of another tool, as it is kept. */
export type ForeignSheetFile = { readonly sheet: string; readonly sha256: string; readonly bytes: number };
export type Foreign = {
  readonly kind: ForeignKind;
  readonly records: number;
  readonly notTaken: number;
  readonly sheets: readonly ForeignSheetFile[];
};

const MEANINGS: Readonly<Record<string, string>> = {
  truncated: 'This file breaks off before its end.',
  hostile_xml: 'This submission declares a document type, which no form does; it is refused as hostile.',
  zip_bomb: 'This archive unfolds to far more than its size allows; it is refused as hostile.',
  encrypted: 'This archive is protected by a password.',
};

async function* nothing(): AsyncGenerator<Uint8Array> {}
async function* bytesOf(parts: readonly string[]) {
  const encoder = new TextEncoder();
  for (const part of parts) yield encoder.encode(part);
}

/** Turns a kept file of Uwazi, ODK or Kobo into kept sheets of ours; `null` where it is no such file. */
export async function foreignSheets(store: Store, sha256: string, name: string): Promise<Foreign | null> {
  const parts = new Map<string, string[]>();
  const ended = await converse(CHILD, {
    ask: { name },
    pieces: (await store.stream(sha256)) ?? nothing(),
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
  if (end === null) return null;
  if ('refused' in end) {
    const message = MEANINGS[end.refused] ?? 'This file of another tool is damaged and cannot be read.';
    throw new Refusal('invalid', message, [{ at: 'file', code: end.refused, message }]);
  }
  const sheets: ForeignSheetFile[] = [];
  for (const [sheet, texts] of parts) sheets.push({ sheet, ...(await store.putStream(bytesOf(texts))) });
  return { ...end, sheets };
}
