import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { caseFile, toHtml, toJson, toMarkdown, toText, toTypst } from '../index.ts';
import { hostileInput, hostileTexts } from '../testing/hostile.ts';
import { sample } from '../testing/sample.ts';

const locales = ['en', 'ko', 'zh-Hans'] as const;

describe('text formats', () => {
  it.each(locales)('carry every claim, its sentence and every reference (%s)', (locale) => {
    const doc = caseFile(sample, locale);
    for (const note of doc.notes) {
      expect(toMarkdown(doc)).toContain(`[^${note.number}]: `);
      expect(toMarkdown(doc)).toContain(note.sentence);
      expect(toHtml(doc)).toContain(`<li id="n${note.number}">`);
      expect(toText(doc).replace(/\s+/g, '')).toContain(note.sentence.replace(/\s+/g, ''));
    }
    const { document } = parseHTML(toHtml(doc));
    expect(document.documentElement.getAttribute('lang')).toBe(locale);
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
    }
  });

  it.each(locales)('say nothing of drawings that they cannot show (%s)', (locale) => {
    const doc = caseFile(sample, locale);
    const captions = doc.blocks.filter((block) => block.kind === 'figure').map((block) => block.caption);
    expect(captions.length).toBeGreaterThan(0);
    for (const caption of captions) {
      expect(toHtml(doc)).toContain(caption);
      expect(toMarkdown(doc)).not.toContain(caption);
      expect(toText(doc)).not.toContain(caption);
    }
    expect(toMarkdown(doc)).not.toMatch(/\n{3}/);
  });

  it('keep to 78 columns in plain text', () => {
    for (const locale of locales) {
      for (const line of toText(caseFile(sample, locale)).split('\n')) {
        const width = Array.from(line).reduce(
          (sum, character) =>
            sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uFF00-\uFF60]/.test(character) ? 2 : 1),
          0,
        );
        expect(width).toBeLessThanOrEqual(80);
      }
    }
  });

  it.each(hostileTexts)('are not broken out of by %s', (_, text) => {
    const doc = caseFile(hostileInput(text), 'en');
    const { document } = parseHTML(toHtml(doc));
    const plain = parseHTML(toHtml(caseFile(sample, 'en'))).document;
    const names = (page: Document) =>
      [
        ...new Set([...page.querySelectorAll('*')].map((element) => element.tagName.toLowerCase())),
      ].toSorted();
    expect(names(document)).toEqual(names(plain));
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/i);
        expect(value).not.toMatch(/^\s*javascript:/i);
      }
    }
    expect(JSON.parse(toJson(doc))).toMatchObject({ format: 'safeconduct-document', version: 1 });
    const markdown = toMarkdown(doc);
    // What is left after taking escapes away holds no markup but our own.
    const bare = markdown.replace(/\\[\\`*_[\]<>|~&#$+=.)-]/g, '');
    expect(bare).not.toMatch(/[<>`$]|\]\(|!\[/);
    expect(markdown.match(/^#+ /gm)?.length).toBe(toMarkdown(caseFile(sample, 'en')).match(/^#+ /gm)?.length);
    expect(markdown.match(/^\[\^\d+\]: /gm)?.length).toBe(doc.notes.length);
    for (const format of [markdown, toText(doc), toHtml(doc), toTypst(doc)]) {
      expect(format).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(format.isWellFormed()).toBe(true);
    }
  });

  it('document the shape of JSON by holding the rows as they came', () => {
    const parsed: unknown = JSON.parse(toJson(caseFile(sample, 'ko')));
    expect(parsed).toMatchObject({
      format: 'safeconduct-document',
      version: 1,
      data: JSON.parse(JSON.stringify(sample)),
    });
  });
});
