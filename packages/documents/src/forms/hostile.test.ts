import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toDocx } from '../render/docx/index.ts';
import { toHtml } from '../render/html.ts';
import { toMarkdown } from '../render/markdown.ts';
import { toPdf } from '../render/pdf.ts';
import { toText } from '../render/text.ts';
import { hostileInput, hostileTexts } from '../testing/hostile.ts';
import { draft, type DraftInput, FORMS, type FormId } from './index.ts';
import { seedFrom, yes } from './testing/seed.ts';

const { seedInput } = seedFrom((path) =>
  readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8'),
);

const folder = new URL('../../../../data/fonts/', import.meta.url);
const fonts = readdirSync(folder)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(new URL(name, folder)));
const module = (path: string) => readFileSync(fileURLToPath(import.meta.resolve(path)));
const pdfParts = {
  wasm: module('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
  fonts,
};
const docxParts = { wasm: module('@resvg/resvg-wasm/index_bg.wasm'), fonts };

/** One hostile text in every place that a text can stand, names and the author's words among them. */
function hostile(form: FormId, text: string, edited: boolean): DraftInput {
  const base = seedInput(form);
  const ids = draft(base).fields.map(({ id }) => id);
  const file = hostileInput(text);
  const findings = base.file.findings.map((row, at) => ({
    ...row,
    label: text,
    wording: [
      {
        text,
        claimIds:
          file.claims[at % file.claims.length] === undefined
            ? []
            : [file.claims[at % file.claims.length]?.id ?? ''],
      },
    ],
  }));
  return {
    ...base,
    file: { ...file, findings },
    addressee: text,
    submitter: { organisation: text, name: text, role: text, contact: text },
    people: base.people.map((person) => ({ ...person, lot: text, status: text })),
    consents: (
      [
        'submit_un',
        'submit_court',
        'submit_unhcr',
        'submit_icrc',
        'name_to_government',
        'name_public',
      ] as const
    ).map((purpose) => yes('P-7K2M', purpose)),
    identities: [
      {
        personCode: 'P-7K2M',
        values: { family_name: text, full_name: text, birth_date: text, address: text },
      },
    ],
    steps: [{ on: text, by: text, to: text, medium: text, summary: text, answer: text, claimIds: [] }],
    edits: edited ? Object.fromEntries(ids.map((id) => [id, `${text}\n${text}`])) : {},
  };
}

describe.each(hostileTexts)('with %s in every field', (_, text) => {
  it('text formats hold it as text', () => {
    for (const form of FORMS)
      for (const edited of [false, true]) {
        const { doc } = draft(hostile(form, text, edited));
        const html = toHtml(doc);
        const page = parseHTML(html).document;
        expect(page.querySelectorAll('script, img, svg, iframe, a[href^="javascript"]').length, form).toBe(0);
        for (const each of [html, toText(doc), toMarkdown(doc)]) {
          expect(each.isWellFormed()).toBe(true);
          expect(each).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u);
        }
        expect(toMarkdown(doc)).not.toMatch(/^# heading$/m);
      }
  });
});

describe('word processors and typesetters', { timeout: 300_000 }, () => {
  const texts = hostileTexts.map(([, text]) => text);
  it.each(['wgad', 'authorities'] as const)(
    '%s stays well formed in DOCX whatever stands in it',
    async (form) => {
      for (const text of texts) {
        const files = unzipSync(
          await toDocx(draft(hostile(form, text, text.length % 2 === 0)).doc, docxParts),
        );
        for (const name of ['word/document.xml', 'word/footnotes.xml']) {
          const xml = strFromU8(files[name] ?? new Uint8Array());
          expect(xml.isWellFormed() && !/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u.test(xml)).toBe(true);
          expect(xml).not.toMatch(/<!(DOCTYPE|ENTITY)|<script|<img|<svg/i);
        }
      }
    },
  );

  it.each(['wgad', 'authorities', 'press_sheet'] as const)(
    '%s is set as PDF whatever stands in it',
    async (form) => {
      for (const text of texts) {
        const pdf = await toPdf(draft(hostile(form, text, false)).doc, pdfParts);
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      }
    },
  );
});

describe('the PDF of a draft', { timeout: 120_000 }, () => {
  it.each([
    ['en', 'en-GB'],
    ['ko', 'ko-KR'],
    ['zh-Hans', 'zh-CN'],
  ] as const)('is tagged, bears its language and embeds its fonts (%s)', async (locale, tag) => {
    for (const form of ['wgad', 'authorities'] as const) {
      const pdf = Buffer.from(await toPdf(draft(seedInput(form, locale)).doc, pdfParts)).toString('latin1');
      expect(pdf).toContain('/StructTreeRoot');
      expect(pdf).toMatch(/\/Marked true/);
      expect(pdf).toMatch(new RegExp(`/Lang ?\\(${tag}\\)`));
      expect(pdf).toMatch(/\/FontFile2/);
    }
  });
});

describe('the DOCX of a draft', { timeout: 120_000 }, () => {
  it('has real headings, footnotes, and a style for blanks that can be found', async () => {
    const files = unzipSync(await toDocx(draft(seedInput('wgad')).doc, docxParts));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
    expect(xml).toContain('<w:rStyle w:val="Blank"/>');
    expect(xml).toMatch(/<w:footnoteReference w:id="1"/);
    expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array())).toContain('w:styleId="Blank"');
  });
});
