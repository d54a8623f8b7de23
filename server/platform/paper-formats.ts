import { createHash } from 'node:crypto';
import { type Doc, toHtml, toJson, toMarkdown, toText } from '@safeconduct/documents/index.ts';
import { setPaper } from './papers.ts';

/** The formats a paper goes out in, with their media types. */
export const PAPER_FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json',
} as const;
export type PaperFormat = keyof typeof PAPER_FORMATS;

const text = (words: string) => new TextEncoder().encode(words);

const renderers: Readonly<Record<PaperFormat, (doc: Doc) => Promise<Uint8Array> | Uint8Array>> = {
  pdf: (doc) => setPaper(doc, 'pdf'),
  docx: (doc) => setPaper(doc, 'docx'),
  md: (doc) => text(toMarkdown(doc)),
  html: (doc) => text(toHtml(doc)),
  txt: (doc) => text(toText(doc)),
  json: (doc) => text(toJson(doc)),
};

/** A paper as bytes, with the hash by which it can be known again. Used by the server and the command line. */
export async function renderPaper(doc: Doc, format: PaperFormat) {
  const bytes = new Uint8Array(await renderers[format](doc));
  return { type: PAPER_FORMATS[format], bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
