import { type Zippable, zipSync } from 'fflate';
import { pageText } from './html-text.ts';
import { parsePage } from './html.ts';
import { docxHtml } from './libraries.ts';
import { type Intake, type IntakeLimits, isRefused, type Refused, refuse } from './types.ts';
import { inflate, listZip } from './zip.ts';

/**
 * The parts that hold words. Left out on purpose: `docProps` (authors, their machines), comments, settings,
 * media, embedded files; nobody who hands in a statement means to hand in those.
 */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/(document|footnotes|endnotes)\d*\.xml\.rels|word\/(document|styles|numbering|footnotes|endnotes)\d*\.xml)$/;

/** Body text of a DOCX; any other ZIP is refused by what it holds. */
export async function readZip(bytes: Uint8Array, limits: IntakeLimits): Promise<Intake | Refused> {
  const entries = listZip(bytes, limits.maxInflated);
  if ('refused' in entries) return entries;
  const names = entries.map((entry) => entry.name);
  if (names.some((name) => /^xl\/workbook|^content\.xml$/.test(name)) && !names.includes('word/document.xml'))
    return refuse('spreadsheet');
  if (!names.some((name) => /^word\/document\d*\.xml$/.test(name)))
    return refuse(names.includes('Contents/content.hpf') ? 'hwp' : 'archive');
  const parts = inflate(bytes, (name) => wanted.test(name), limits.maxInflated);
  if (isRefused(parts)) return parts;
  // ECMA-376 part 2, 6.3.4 forbids document type declarations; only an attack carries one.
  for (const part of parts.values()) {
    if (/<!(DOCTYPE|ENTITY)/i.test(new TextDecoder('utf-8').decode(part))) return refuse('hostile_xml');
  }
  return readParts(parts, limits);
}

async function readParts(
  parts: ReadonlyMap<string, Uint8Array>,
  limits: IntakeLimits,
): Promise<Intake | Refused> {
  // mammoth inflates by itself; given a fresh archive of the checked parts, stored flat, it has nothing to unfold.
  const archive: Zippable = Object.fromEntries(
    [...parts].map(([name, bytes]) => [name, [bytes, { level: 0 }]]),
  );
  const flat = zipSync(archive);
  let html: string;
  try {
    html = await docxHtml(flat);
  } catch {
    return refuse('broken');
  }
  const page = parsePage(html, limits);
  if (isRefused(page)) return page;
  // Marks of notes and the links back from them: furniture of the page, no words of the author.
  for (const mark of page.querySelectorAll('a[href^="#footnote"], a[href^="#endnote"]')) mark.remove();
  const text = pageText(page.body);
  if (isRefused(text)) return text;
  if (text === '') return refuse('no_text');
  const heading = page.querySelector('h1')?.textContent?.trim();
  const plain = { publisher: null, publishedOn: null, url: null, encoding: 'utf-8', warnings: [] };
  return { kind: 'docx', title: heading || null, text, ...plain };
}
