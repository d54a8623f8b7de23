import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Doc } from '@safeconduct/documents';
import { type PdfParts, toPdf } from '@safeconduct/documents/render/pdf.ts';

// Sets papers one after another in a thread of its own; see papers.ts for why.

const fontFolder = new URL('../../data/fonts/', import.meta.url);
const wasmFile = fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'));

async function readParts(): Promise<PdfParts> {
  const names = (await readdir(fontFolder)).filter((name) => name.endsWith('.ttf')).toSorted();
  const fonts = await Promise.all(
    names.map(async (name) => new Uint8Array(await readFile(new URL(name, fontFolder)))),
  );
  return { wasm: new Uint8Array(await readFile(wasmFile)), fonts };
}

const parts = readParts();

async function set(doc: Doc): Promise<{ readonly pdf: Uint8Array } | { readonly fault: string }> {
  try {
    return { pdf: await toPdf(doc, await parts) };
  } catch (error) {
    return { fault: String(error) };
  }
}

parentPort?.on('message', (doc: Doc) => {
  void set(doc).then((answer) => parentPort?.postMessage(answer));
});
