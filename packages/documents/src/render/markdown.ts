import type { Block, Doc, Run } from '../model.ts';
import { noteParts } from './notes.ts';
import { oneLine } from '../one-line.ts';

/**
 * CommonMark with GitHub's tables and footnotes. Text of claims is escaped: it can neither open markup nor HTML.
 *
 * @example toMarkdown(caseFile(input, 'en')).startsWith('# ') // true
 */
export function toMarkdown(doc: Doc): string {
  const head = [
    `*${[doc.kind, doc.secrecy]
      .filter((part) => part !== '')
      .map(text)
      .join(' · ')}*`,
    `# ${text(doc.title)}`,
    doc.facts.map((fact) => text(fact)).join('  \n'),
  ].filter((part) => part !== '' && doc.layout !== 'letter');
  const notes = doc.notes.map((note) => {
    const { quoted, rest } = noteParts(note, doc.lang);
    const address = note.url === null ? '' : ` · ${text(note.url)}`;
    return `[^${note.number}]: ${text(quoted)} — ${rest.map(text).join(' · ')}${address}`;
  });
  const body = doc.blocks.map((block) => markdownBlock(block, doc)).filter((block) => block !== '');
  return `${[...head, ...body, ...(notes.length === 0 ? [] : [`## ${text(doc.notesTitle)}`, notes.join('\n')])].join('\n\n')}\n`;
}

function markdownBlock(block: Block, doc: Doc): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${text(block.text)}`;
    case 'paragraph':
      return block.role === 'lead' ? `**${runs(block.runs, true)}**` : runs(block.runs);
    case 'quotation':
      return `> ${runs(block.runs)}\n>\n> — ${text(block.by)}`;
    case 'list':
      return block.items.map((item) => `- ${runs(item)}`).join('\n');
    case 'figure':
      // No place for a drawing, nor for the words about it; the table that follows says the same.
      return '';
    case 'table':
      return tableOf(block, doc);
  }
}

function tableOf({ columns, rows }: Extract<Block, { kind: 'table' }>, { lang }: Doc): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = columns.map((column) => (column.align === 'end' ? '---:' : '---'));
  const empty = lang === 'en' ? ' ' : '　';
  return [
    line(columns.map((column) => text(column.label))),
    line(rule),
    ...rows.map((row) => line(row.map((cell) => runs(cell) || empty))),
  ].join('\n');
}

function runs(all: readonly Run[], bold = false): string {
  return all.map((run) => markdownRun(run, bold)).join('');
}

function markdownRun({ text: raw, role, cites }: Run, bold: boolean): string {
  const words = text(raw);
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(words) ?? [];
  const wrap =
    core === '' || bold
      ? ''
      : role === 'strong'
        ? '**'
        : role === 'emphasis' || role === 'unknown'
          ? '*'
          : '';
  return `${before}${wrap}${core}${wrap}${cites.map((cite) => `[^${cite.number}]`).join('')}${after}`;
}

/** Escapes whatever could start markup, HTML, an entity, a table cell, a list or a heading (CommonMark 2.4). */
function text(raw: string): string {
  return oneLine(raw)
    .replace(/[\\`*_[\]<>|~&#$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
