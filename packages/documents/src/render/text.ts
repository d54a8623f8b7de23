import type { Block, Doc, Run } from '../model.ts';
import { citeText, noteParts } from './notes.ts';
import { oneLine } from '../one-line.ts';

const columns = 78;

/**
 * Plain text of 78 columns, for mail, terminals and screen readers: table rows become labelled lines,
 * references `[3]` point to the notes at the end.
 *
 * @example toText(caseFile(input, 'en')).includes('[1]') // true
 */
export function toText(doc: Doc): string {
  const head = [
    [doc.kind.toUpperCase(), doc.secrecy].filter((part) => part !== '').join(' — '),
    wrap(doc.title),
    doc.facts.map((fact) => wrap(fact)).join('\n'),
  ].filter((part) => part !== '' && doc.layout !== 'letter');
  const notes = doc.notes.map((note) => {
    const { quoted, rest } = noteParts(note, doc.lang);
    return hang(`[${note.number}] `, [quoted, ...rest, ...(note.url === null ? [] : [note.url])].join(' · '));
  });
  const ending = notes.length === 0 ? [] : [underline(doc.notesTitle, '='), notes.join('\n')];
  const body = doc.blocks.map((block) => textBlock(block, doc)).filter((block) => block !== '');
  return `${[...head, ...body, ...ending].join('\n\n')}\n`;
}

function textBlock(block: Block, doc: Doc): string {
  switch (block.kind) {
    case 'heading':
      return underline(block.text, block.level === 3 ? '-' : '=');
    case 'paragraph':
      return wrap(runs(block.runs));
    case 'quotation':
      return hang('  > ', `${runs(block.runs)} — ${block.by}`);
    case 'list':
      return block.items.map((item) => hang('- ', runs(item))).join('\n');
    case 'figure':
      // As in Markdown: the table that follows says what the drawing shows.
      return '';
    case 'table':
      return block.rows
        .map((row) => (isAnswers(block, doc) ? answerRow(row) : tableRow(row, block)))
        .join('\n');
  }
}

/** The tables of a form whose columns are number, field and answer: they read without their heads. */
function isAnswers({ columns: all }: Extract<Block, { kind: 'table' }>, { layout }: Doc): boolean {
  return layout === 'form' && all.length === 3;
}

function answerRow([number = [], label = [], answer = []]: readonly (readonly Run[])[]): string {
  return hang(
    '- ',
    `${[runs(number), runs(label)].filter((part) => part !== '').join(' ')}: ${runs(answer)}`,
  );
}

function tableRow(row: readonly (readonly Run[])[], table: Extract<Block, { kind: 'table' }>): string {
  const cells = row.flatMap((cell, at) =>
    cell.length === 0 ? [] : [`${table.columns[at]?.label ?? ''}: ${runs(cell)}`],
  );
  return hang('- ', cells.join('; '));
}

function runs(all: readonly Run[]): string {
  return all.map((run) => `${run.text}${run.cites.length === 0 ? '' : ` [${citeText(run.cites)}]`}`).join('');
}

function underline(title: string, mark: string): string {
  const line = oneLine(title);
  return `${line}\n${mark.repeat(Math.min(widthOf(line), columns))}`;
}

function hang(lead: string, text: string): string {
  const indent = ' '.repeat(widthOf(lead));
  return wrap(text, columns - indent.length)
    .split('\n')
    .map((line, at) => (at === 0 ? lead : indent) + line)
    .join('\n');
}

/** Breaks at spaces, and between Chinese characters, which have none. */
function wrap(text: string, width = columns): string {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text)
    .trim()
    .match(/[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]|[^\s\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]+|\s+/g) ??
    []) {
    const space = word.trim() === '';
    if (
      line !== '' &&
      widthOf(line) + (space ? 0 : widthOf(word)) > width &&
      !/^[，。、；：！？）」』”]/.test(word)
    ) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (space) line += line === '' ? '' : ' ';
    else line += word;
  }
  return [...lines, line.trimEnd()].join('\n');
}

function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) =>
      sum + (/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF00-\uFF60]/.test(character) ? 2 : 1),
    0,
  );
}
