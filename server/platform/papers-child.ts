import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Doc } from '@safeconduct/documents';
import { toDocx } from '@safeconduct/documents/render/docx/index.ts';
import { toPdf } from '@safeconduct/documents/render/pdf.ts';
import type { SetFormat } from './papers.ts';

// Sets papers one after another in a process of its own; see papers.ts for why.

const fontFolder = new URL('../../data/fonts/', import.meta.url);
const programs: Readonly<Record<SetFormat, string>> = {
  pdf: import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
  docx: import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'),
};
const renderers = { pdf: toPdf, docx: toDocx };

async function readFonts(): Promise<readonly Uint8Array[]> {
  const names = (await readdir(fontFolder)).filter((name) => name.endsWith('.ttf')).toSorted();
  return Promise.all(names.map(async (name) => new Uint8Array(await readFile(new URL(name, fontFolder)))));
}

async function readParts(format: SetFormat) {
  return { wasm: new Uint8Array(await readFile(fileURLToPath(programs[format]))), fonts: await fonts };
}

const fonts = readFonts();
const parts = new Map<SetFormat, ReturnType<typeof readParts>>();

async function set(doc: Doc, format: SetFormat): Promise<Uint8Array> {
  const own = parts.get(format) ?? readParts(format);
  parts.set(format, own);
  return renderers[format](doc, await own);
}

process.on('message', ({ doc, format }: { readonly doc: Doc; readonly format: SetFormat }) => {
  void set(doc, format).then(
    (paper) => process.send?.({ paper, rss: process.memoryUsage.rss() }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
