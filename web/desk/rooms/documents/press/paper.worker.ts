import typst from '@myriaddreamin/typst-ts-web-compiler/wasm?url';
import resvg from '@resvg/resvg-wasm/index_bg.wasm?url';
import { type Doc, toHtml, toText } from '@safeconduct/documents/index.ts';
import { toDocx } from '@safeconduct/documents/render/docx/index.ts';
import { toPdf } from '@safeconduct/documents/render/pdf.ts';
import { fontsFor } from './fonts.ts';
import { forbidCodeOfText } from './no-code-of-text.ts';
import type { Answer, Format, Order, Step } from './messages.ts';

// Sets papers in a thread of its own, on the computer of whoever writes them: the names in them go no further. The
// same code as on the server; programs and fonts come from our own server, when the first paper is asked for.

forbidCodeOfText();

const held = new Map<string, Promise<Uint8Array>>();

function fetched(url: string, tell: (bytes: number) => void): Promise<Uint8Array> {
  const own = held.get(url) ?? load(url, tell);
  held.set(url, own);
  own.catch(() => held.delete(url));
  return own;
}

async function load(url: string, tell: (bytes: number) => void): Promise<Uint8Array> {
  const response = await fetch(url, { credentials: 'same-origin' });
  if (!response.ok || response.body === null) throw new Error(`${response.status} for ${url}`);
  const parts: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    tell(next.value.byteLength);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** One set of fonts keeps one compiler, so the same set must be the same array. */
const sets = new Map<string, Promise<readonly Uint8Array[]>>();

function fontSet(urls: readonly string[], tell: (bytes: number) => void): Promise<readonly Uint8Array[]> {
  const key = urls.join(' ');
  const own = sets.get(key) ?? Promise.all(urls.map((url) => fetched(url, tell)));
  sets.set(key, own);
  own.catch(() => sets.delete(key));
  return own;
}

const textBytes = (words: string) => new TextEncoder().encode(words);

async function set(doc: Doc, format: Format, tell: (step: Step) => void): Promise<Uint8Array> {
  if (format === 'html') return textBytes(toHtml(doc));
  if (format === 'txt') return textBytes(toText(doc));
  let bytes = 0;
  const loaded = (more: number) => {
    bytes += more;
    tell({ kind: 'loading', bytes });
  };
  const fonts = fontsFor(doc.lang, JSON.stringify(doc));
  if (format === 'pdf') {
    const parts = { wasm: await fetched(typst, loaded), fonts: await fontSet(fonts, loaded) };
    tell({ kind: 'setting' });
    return toPdf(doc, parts);
  }
  const drawn = doc.blocks.some(({ kind }) => kind === 'figure');
  const parts = drawn ? { wasm: await fetched(resvg, loaded), fonts: await fontSet(fonts, loaded) } : null;
  tell({ kind: 'setting' });
  return toDocx(doc, parts);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const post = (answer: Answer, transfer: Transferable[] = []) => self.postMessage(answer, { transfer });

async function take({ turn, doc, format }: Order): Promise<void> {
  try {
    const paper = new Uint8Array(await set(doc, format, (step) => post({ turn, step })));
    post({ turn, paper, sha256: await sha256(paper) }, [paper.buffer]);
  } catch (error) {
    post({ turn, fault: String(error).slice(0, 1000) });
  }
}

self.addEventListener('message', (event: MessageEvent<Order>) => void take(event.data));
