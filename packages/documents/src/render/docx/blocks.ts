import {
  BorderStyle,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cite, Run } from '../../model.ts';
import { citeSpans } from '../notes.ts';
import { oneLine } from '../../one-line.ts';
import { bullets, colours } from './styles.ts';

/** Width of the text on A4 with 21 mm margins, in twentieths of a point. */
const textWidth = 9525;

const paragraphStyles = { lead: 'Lead', small: 'Small', address: 'Address', end: 'LineEnd' } as const;

/**
 * @param position of the block in the paper, from 0; drawings take their ids from it
 * @param draw SVG as PNG
 */
export function docxBlock(
  block: Block,
  position: number,
  draw: (svg: string) => Uint8Array,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'paragraph':
      return [
        new Paragraph({
          ...(block.role === 'body' ? {} : { style: paragraphStyles[block.role] }),
          children: runs(block.runs),
        }),
      ];
    case 'quotation':
      return [
        new Paragraph({ indent: { left: 400 }, children: runs(block.runs) }),
        new Paragraph({ style: 'Small', indent: { left: 400 }, children: [new TextRun(oneLine(block.by))] }),
      ];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: runs(item) }),
      );
    case 'figure':
      return [
        new Paragraph({
          style: 'Small',
          keepNext: true,
          children: [new TextRun({ text: oneLine(block.caption), bold: true, color: colours.ink })],
        }),
        new Paragraph({ children: [picture(block, position, draw)] }),
      ];
    case 'table':
      return [tableOf(block), new Paragraph({ style: 'Cell', children: [] })];
  }
}

function heading(level: 1 | 2 | 3, text: string): Paragraph {
  const rule = { style: BorderStyle.SINGLE, size: 6, space: 6, color: colours.ink };
  return new Paragraph({
    text: oneLine(text),
    heading: level === 3 ? HeadingLevel.HEADING_3 : level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.TITLE,
    ...(level === 2 ? { border: { top: rule } } : {}),
  });
}

function runs(all: readonly Run[], bold = false): ParagraphChild[] {
  return all.flatMap((run) => [textRun(run, bold), ...references(run.cites)]);
}

function textRun({ text, role }: Run, bold: boolean): TextRun {
  return new TextRun({
    text: oneLine(text),
    ...(bold || role === 'strong' ? { bold: true } : {}),
    ...(role === 'emphasis' ? { italics: true } : {}),
    ...(role === 'quiet' ? { color: colours.quiet } : {}),
    // A style of its own, so that whoever edits on finds every blank and can take the mark off at once.
    ...(role === 'unknown' ? { style: 'Blank' } : {}),
  });
}

/** A real footnote where its note is set; elsewhere its number, raised, for Word has no second reference to a note. */
function references(cites: readonly Cite[]): readonly ParagraphChild[] {
  const raised = (text: string) => new TextRun({ text, superScript: true, color: colours.accent });
  return citeSpans(cites).flatMap(({ from, to, home }, at): readonly ParagraphChild[] => {
    const comma = at === 0 ? [] : [raised(', ')];
    return [
      ...comma,
      home ? new FootnoteReferenceRun(from) : raised(from === to ? String(from) : `${from}–${to}`),
    ];
  });
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>): Table {
  const all = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.round((column.share / all) * textWidth));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
  const cellOf = (children: ParagraphChild[], at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 100 },
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: head ? line(8, colours.ink) : line(4, colours.hair),
      },
      children: [
        new Paragraph({
          style: 'Cell',
          ...(columns[at]?.align === 'end' ? { alignment: 'end' as const } : {}),
          children,
        }),
      ],
    });
  const head = columns.map((column, at) =>
    cellOf([new TextRun({ text: oneLine(column.label), bold: true })], at, true),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((cell, at) => cellOf(runs(cell), at, false)) }),
      ),
    ],
  });
}

function picture(
  { svg, alt, width, height }: Extract<Block, { kind: 'figure' }>,
  position: number,
  draw: (svg: string) => Uint8Array,
): ImageRun {
  const scale = Math.min(1, 630 / width);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: size,
    altText: { id: String(position + 1), name: 'chart', title: alt, description: alt },
    // What LibreOffice, older Word and previews show.
    fallback: { type: 'png', data: draw(svg) },
  });
}
