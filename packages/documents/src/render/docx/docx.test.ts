import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync, unzlibSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { caseFile, type Doc } from '../../index.ts';
import { hostileInput, hostileTexts } from '../../testing/hostile.ts';
import { pixelsOf } from '../../testing/png.ts';
import { sample } from '../../testing/sample.ts';
import { toDocx as docxWith } from './index.ts';

const fontFolder = new URL('../../../../../data/fonts/', import.meta.url);
const parts = {
  wasm: readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))),
  fonts: readdirSync(fontFolder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(new URL(name, fontFolder))),
};
const toDocx = (doc: Doc) => docxWith(doc, parts);
const locales = ['en', 'ko', 'zh-Hans'] as const;

async function textsOf(
  input = sample,
  locale: 'en' | 'ko' | 'zh-Hans' = 'en',
): Promise<Record<string, string>> {
  const files = unzipSync(await toDocx(caseFile(input, locale)));
  return Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels|svg)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** Accounts for charts on several pages. */
const many = Array.from({ length: 12 }, (_, at) =>
  sample.accounts.map((row) => ({ ...row, origin: `${row.origin} ${at}` })),
).flat();

describe('DOCX', { timeout: 60_000 }, () => {
  it.each(locales)('holds every claim as a real footnote, referenced once (%s)', async (locale) => {
    const files = await textsOf(sample, locale);
    const notes = caseFile(sample, locale).notes;
    for (const note of notes) {
      expect(files['word/footnotes.xml']).toContain(`<w:footnote w:id="${note.number}">`);
      expect(files['word/footnotes.xml']).toContain(note.sentence);
    }
    const references = [
      ...(files['word/document.xml'] ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"/g),
    ].map((match) => Number(match[1]));
    expect(references).toEqual(notes.map((note) => note.number));
  });

  it('sets headings, repeating table heads, running lines and East Asian fonts', async () => {
    const files = await textsOf(sample, 'ko');
    const document = files['word/document.xml'] ?? '';
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(files['word/styles.xml']).toMatch(/w:eastAsia="Malgun Gothic"/);
    expect(files['word/header1.xml']).toContain('내부용 — 공개 금지');
    expect(files['word/footer1.xml']).toContain('NUMPAGES');
    expect(Object.keys(files)).toContain('word/media/image1.svg');
  });

  it.each(locales)(
    'holds each chart as a picture too, two pixels to each px and not blank (%s)',
    async (locale) => {
      const doc = caseFile({ ...sample, accounts: many }, locale);
      const figures = doc.blocks.filter((block) => block.kind === 'figure');
      const files = unzipSync(await toDocx(doc));
      const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'));
      expect(figures.length).toBeGreaterThan(1);
      expect(pictures.length).toBe(figures.length);
      const sizes = pictures.map(([, png]) => {
        const { width, height, ink } = pixelsOf(png, unzlibSync);
        expect(png.length).toBeGreaterThan(10_000);
        expect(png.length).toBeLessThan(400_000);
        expect(ink).toBeGreaterThan(0.02);
        expect(ink).toBeLessThan(0.3);
        return `${width} x ${height}`;
      });
      const doubled = figures.map(({ width, height }) => `${width * 2} x ${height * 2}`);
      expect(new Set(sizes)).toEqual(new Set(doubled));
    },
  );

  it('has the same bytes whenever it is made, and names no minute and no machine', async () => {
    const first = await toDocx(caseFile(sample, 'zh-Hans'));
    await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP time stamps count two seconds
    expect(Buffer.from(await toDocx(caseFile(sample, 'zh-Hans'))).equals(Buffer.from(first))).toBe(true);
    const files = await textsOf();
    expect(files['docProps/core.xml']).toContain('2026-11-23T12:00:00Z');
    expect(files['docProps/core.xml']).not.toContain('creator');
  });

  it.each(hostileTexts)('draws a picture with %s', async (_, text) => {
    const files = unzipSync(await toDocx(caseFile(hostileInput(text), 'zh-Hans')));
    const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, png] of pictures) expect(pixelsOf(png, unzlibSync).ink).toBeGreaterThan(0.01);
  });

  it.each(hostileTexts)('stays well formed with %s', async (_, text) => {
    const files = await textsOf(hostileInput(text));
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'docProps/core.xml']) {
      const xml = files[name] ?? '';
      expect(xml.isWellFormed() && !/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u.test(xml)).toBe(true);
      expect(xml).not.toMatch(/<!(DOCTYPE|ENTITY)|<script|<img|<svg/i);
      expect(
        parseHTML(`<r>${xml.replace(/^<\?xml[^>]*>/, '')}</r>`).document.querySelectorAll('script, img')
          .length,
      ).toBe(0);
    }
    // A reader of its own: fails on XML that is not well formed.
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await toDocx(caseFile(hostileInput(text), 'en'))),
    });
    expect(value).toContain('How many, by whose account');
  });
});
