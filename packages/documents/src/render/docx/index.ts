import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Doc, Note } from '../../model.ts';
import { wordsOf } from '../../words/index.ts';
import { noteParts } from '../notes.ts';
import { oneLine } from '../../one-line.ts';
import { type RasterParts, rasteriser } from '../raster.ts';
import { docxBlock } from './blocks.ts';
import { coreProperties, stampZip } from './stable.ts';
import { bulletLevels, bullets, colours, styles } from './styles.ts';

const millimetre = 56.7;

/**
 * The paper as DOCX: real headings, tables with repeating heads, real footnotes, running lines, fonts for East
 * Asian text; charts as SVG and, for programs that do not show it, as PNG. It names no author and no machine, its
 * only date is the paper's own, and the same paper has the same bytes.
 *
 * @param parts what draws charts; `null` for a paper without any, which then needs neither program nor fonts
 * @throws Error where there is a chart and nothing to draw it with
 * @example const bytes = await toDocx(caseFile(input, 'zh-Hans'), { wasm, fonts })
 */
export async function toDocx(doc: Doc, parts: RasterParts | null): Promise<Uint8Array> {
  const draw = parts === null ? noDrawing : await rasteriser(parts);
  const file = new Document({
    title: oneLine(doc.title),
    styles: styles(doc.lang, doc.layout),
    numbering: { config: [{ reference: bullets, levels: bulletLevels }] },
    footnotes: Object.fromEntries(
      doc.notes.map((note) => [note.number, { children: [footnote(note, doc)] }]),
    ),
    sections: [
      {
        properties: {
          // The first page of a letter bears no running line.
          titlePage: doc.layout === 'letter',
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: {
              top: 25 * millimetre,
              bottom: 22 * millimetre,
              left: 21 * millimetre,
              right: 21 * millimetre,
            },
          },
        },
        headers: { default: header(doc) },
        footers: { default: footer(doc) },
        children: [
          ...(doc.layout === 'letter' ? [] : [new Paragraph({ text: oneLine(doc.title), heading: 'Title' })]),
          ...doc.facts.map(
            (fact) => new Paragraph({ style: 'Small', children: [new TextRun(oneLine(fact))] }),
          ),
          ...doc.blocks.flatMap((block, position) => [
            ...(doc.annexAt === position ? [new Paragraph({ children: [new PageBreak()] })] : []),
            ...docxBlock(block, position, draw),
          ]),
        ],
      },
    ],
  });
  const core = {
    path: 'docProps/core.xml',
    data: coreProperties(oneLine(doc.title), doc.lang, doc.generatedOn),
  };
  return stampZip(new Uint8Array(await Packer.pack(file, 'arraybuffer', undefined, [core])), doc.generatedOn);
}

function noDrawing(): never {
  throw new Error('the paper has a chart, and nothing was given to draw it with');
}

function header(doc: Doc): Header {
  const line = { style: BorderStyle.SINGLE, size: 8, space: 4, color: colours.ink };
  const children = [
    new TextRun({ text: oneLine(`${doc.kind} · ${doc.title}`), color: colours.ink }),
    new TextRun({ text: `\t${oneLine(doc.asOf)}  ` }),
    new TextRun({ text: oneLine(doc.secrecy), bold: true, color: colours.ink }),
  ];
  return new Header({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: TabStopType.RIGHT, position: 9525 }],
        border: { bottom: line },
        children,
      }),
    ],
  });
}

function footer(doc: Doc): Footer {
  // The language's own order of page and pages, with the two fields in their places.
  const parts = wordsOf(doc.lang)
    .page('{now}', '{all}')
    .split(/(?=\{)|(?<=\})/);
  const fields = new Map([
    ['{now}', PageNumber.CURRENT],
    ['{all}', PageNumber.TOTAL_PAGES],
  ]);
  const children = parts.map((part) => fields.get(part) ?? part);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children })],
      }),
    ],
  });
}

function footnote(note: Note, doc: Doc): Paragraph {
  const { quoted, rest } = noteParts(note, doc.lang);
  const [who = '', ...others] = rest;
  const tail = [...others, ...(note.url === null ? [] : [note.url])];
  return new Paragraph({
    style: 'FootnoteText',
    children: [
      new TextRun(` ${oneLine(quoted)} `),
      new TextRun({ text: oneLine(who), bold: true }),
      new TextRun({ text: oneLine(` · ${tail.join(' · ')}`), color: colours.quiet }),
    ],
  });
}
