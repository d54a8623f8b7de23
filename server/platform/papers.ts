import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Doc } from '@safeconduct/documents';
import { type PdfParts, toPdf } from '@safeconduct/documents/render/pdf.ts';

const fontFolder = new URL('../../data/fonts/', import.meta.url);
const wasmFile = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));

let parts: Promise<PdfParts> | null = null;

/** Compiler (28 MB) and paper fonts (14 MB) are read at the first paper and kept; most processes never need them. */
function loadParts(): Promise<PdfParts> {
  parts ??= readParts().catch((error: unknown) => {
    parts = null;
    throw error;
  });
  return parts;
}

async function readParts(): Promise<PdfParts> {
  const names = (await readdir(fontFolder)).filter((name) => name.endsWith('.ttf')).toSorted();
  const fonts = await Promise.all(
    names.map(async (name) => new Uint8Array(await readFile(new URL(name, fontFolder)))),
  );
  return { wasm: new Uint8Array(await readFile(wasmFile)), fonts };
}

/**
 * Sets a paper as PDF with the fonts of this installation; used by the server and the CLI.
 *
 * @example await writeFile('file.pdf', await renderPdf(caseFile(input, 'en')));
 */
export async function renderPdf(doc: Doc): Promise<Uint8Array> {
  return toPdf(doc, await loadParts());
}
