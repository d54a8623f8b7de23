import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { caseFile } from '../../index.ts';
import { hostileInput, hostileTexts } from '../../testing/hostile.ts';
import { sample } from '../../testing/sample.ts';
import { toDocx } from './index.ts';

async function parts(
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

describe('DOCX', () => {
  it.each(['en', 'ko', 'zh-Hans'] as const)(
    'holds every claim as a real footnote, referenced once (%s)',
    async (locale) => {
      const files = await parts(sample, locale);
      const notes = caseFile(sample, locale).notes;
      for (const note of notes) {
        expect(files['word/footnotes.xml']).toContain(`<w:footnote w:id="${note.number}">`);
        expect(files['word/footnotes.xml']).toContain(note.sentence);
      }
      const references = [
        ...(files['word/document.xml'] ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"/g),
      ].map((match) => Number(match[1]));
      expect(references).toEqual(notes.map((note) => note.number));
    },
  );

  it('sets headings, repeating table heads, running lines and East Asian fonts', async () => {
    const files = await parts(sample, 'ko');
    const document = files['word/document.xml'] ?? '';
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect(document).toContain('<w:tblHeader/>');
    expect(files['word/styles.xml']).toMatch(/w:eastAsia="Malgun Gothic"/);
    expect(files['word/header1.xml']).toContain('내부용 — 공개 금지');
    expect(files['word/footer1.xml']).toContain('NUMPAGES');
    expect(Object.keys(files)).toContain('word/media/image1.svg');
  });

  it('has the same bytes whenever it is made, and names no minute and no machine', async () => {
    const first = await toDocx(caseFile(sample, 'zh-Hans'));
    await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP time stamps count two seconds
    expect(Buffer.from(await toDocx(caseFile(sample, 'zh-Hans'))).equals(Buffer.from(first))).toBe(true);
    const files = await parts();
    expect(files['docProps/core.xml']).toContain('2026-11-23T12:00:00Z');
    expect(files['docProps/core.xml']).not.toContain('creator');
  });

  it.each(hostileTexts)('stays well formed with %s', async (_, text) => {
    const files = await parts(hostileInput(text));
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
