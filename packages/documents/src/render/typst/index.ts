import { type Block, type Cite, type Doc, type Run, runsOf, textOf } from '../../model.ts';
import { wordsOf } from '../../words/index.ts';
import { citeSpans, noteParts } from '../notes.ts';
import { oneLine } from '../../one-line.ts';
import { preamble } from './preamble.ts';

/**
 * The paper as Typst source, to be compiled by `toPdf`. Text of claims stands only inside string literals.
 *
 * @example toTypst(caseFile(input, 'ko')).includes('lang: "ko"') // true
 */
export function toTypst(doc: Doc): string {
  const facts = `(${doc.facts.map((fact) => `${literal(fact)},`).join(' ')})`;
  const page = literal(wordsOf(doc.lang).page('{now}', '{all}'));
  const pageWord = `(now, all) => ${page.replace('{now}', '" + now + "').replace('{all}', '" + all + "')}`;
  const paper = `#show: paper.with(title: ${literal(breakable(oneLine(doc.title)))}, kind: ${literal(doc.kind)}, facts: ${facts}, running: ${literal(breakable(clipped(doc.title)))}, as-of: ${literal(doc.asOf)}, secrecy: ${literal(doc.secrecy)}, page-word: ${pageWord})`;
  return `${preamble(doc.lang, doc.notes.length, doc.layout)}${paper}\n${doc.blocks.map((block, at) => placed(block, at, doc)).join('\n')}${endnotes(doc)}\n`;
}

/** A block with what its place asks for: a page of its own for an annex, lines of an address and a signature together. */
function placed(block: Block, at: number, doc: Doc): string {
  const [before, after] = [doc.blocks[at - 1], doc.blocks[at + 1]];
  const opens = isLine(block) && !isLine(before) ? '#block(breakable: false, width: 100%)[' : '';
  const closes = isLine(block) && !isLine(after) ? `]${block.role === 'address' ? '\n#v(0.6em)' : ''}` : '';
  const page = at === doc.annexAt ? '#pagebreak(weak: true)\n' : '';
  // The closing words of a letter stay with the signature below them.
  const held = doc.layout === 'letter' && block.kind === 'paragraph' && !isLine(block) && isLine(after);
  const set = held ? `#block(sticky: true)[${typstBlock(block, doc)}]` : typstBlock(block, doc);
  return `${page}${opens}${set}${closes}${overflow(block, doc)}`;
}

function isLine(block: Block | undefined): block is Extract<Block, { kind: 'paragraph' }> {
  return block?.kind === 'paragraph' && (block.role === 'address' || block.role === 'end');
}

/** Feet of pages are set again with every note that comes; Typst 0.14.2 takes minutes for some hundred of them. */
const mostAtFeet = 120;

/**
 * Letters and releases are read without notes at the foot of each page; theirs stand at the end. So do those of a file
 * of which notes would fill the half.
 */
function atEnd({ layout, notes }: Doc): boolean {
  return layout === 'letter' || layout === 'release' || notes.length > mostAtFeet;
}

function endnotes(doc: Doc): string {
  if (!atEnd(doc) || doc.notes.length === 0) return '';
  const notes = doc.notes.map(({ number }) => `\n#note-after(${noteAt(number, doc)})`);
  return `\n#heading(level: 2, ${literal(doc.notesTitle)})${notes.join('')}`;
}

function typstBlock(block: Block, doc: Doc): string {
  switch (block.kind) {
    case 'heading':
      return `#heading(level: ${block.level}, ${literal(block.text)})`;
    case 'paragraph':
      return `#${block.role === 'body' ? 'par' : block.role}(${runs(block.runs, doc)})`;
    case 'quotation':
      return `#quotation(${runs(block.runs, doc)}, ${literal(block.by)})`;
    case 'list':
      return `#list(${block.items.map((item) => runs(item, doc)).join(', ')})`;
    case 'figure':
      return `#chart(${literal(block.svg)}, ${literal(block.caption)}, ${literal(block.alt)})`;
    case 'table': {
      const shares = block.columns.map((column) => `${column.share}fr,`).join(' ');
      const aligns = block.columns.map((column) => `${column.align === 'end' ? 'right' : 'left'},`).join(' ');
      const head = block.columns.map((column) => `${literal(column.label)},`).join(' ');
      const rows = block.rows.map((row) => row.map((cell) => runs(cell, doc)).join(', '));
      return `#tabled((${shares}), (${aligns}), ${fitsPage(block.rows)}, (${head}),\n  ${rows.join(',\n  ')})`;
    }
  }
}

/**
 * Whether rows may be kept whole: a row that is kept whole and taller than a page cannot be set (in Typst 0.14.2
 * it even breaks the tagging), so a table with very long cells lets its rows go over the page.
 */
function fitsPage(rows: readonly (readonly (readonly Run[])[])[]): boolean {
  return rows.every((row) =>
    row.every((cell) => textOf(cell).length <= 300 && cell.every((run) => run.cites.length <= 20)),
  );
}

/** A title for the running line, which has room for one line or two. */
function clipped(title: string): string {
  const line = oneLine(title);
  return line.length <= 90 ? line : `${line.slice(0, 89).toWellFormed()}…`;
}

function runs(all: readonly Run[], doc: Doc): string {
  return all.length === 0 ? '[]' : `[${all.map((run) => typstRun(run, doc)).join('')}]`;
}

function typstRun({ text, role, cites }: Run, doc: Doc): string {
  return `${text === '' ? '' : `#role("${role}", ${words(oneLine(text), doc)})`}${marks(cites, doc)}`;
}

/**
 * Most footnotes of one run: a hundred at one place fill more pages than Typst 0.14.2 can tag. The others are set
 * right below the block, numbered on.
 */
const mostFootnotes = 40;

function homesOf(cites: readonly Cite[]): readonly number[] {
  return cites.filter((cite) => cite.home).map((cite) => cite.number);
}

/** No word joiner before a mark: it takes the full stop's place in the PDF's text, and readers aloud lose every stop. */
function marks(cites: readonly Cite[], doc: Doc): string {
  const below = new Set(homesOf(cites).slice(mostFootnotes));
  if (atEnd(doc)) return again(cites.map((cite) => ({ ...cite, home: false })));
  return citeSpans(cites)
    .map(({ from, to, home }) => {
      if (home) return below.has(from) ? `#after(${from})` : `#home(${noteAt(from, doc)})`;
      return reference(from, to);
    })
    .join('#comma');
}

function again(cites: readonly Cite[]): string {
  return citeSpans(cites)
    .map(({ from, to }) => reference(from, to))
    .join('#comma');
}

function reference(from: number, to: number): string {
  return `#again(${from}, "${from === to ? from : `${from}–${to}`}")`;
}

function overflow(block: Block, doc: Doc): string {
  if (atEnd(doc)) return '';
  const numbers = runsOf(block).flatMap((run) => homesOf(run.cites).slice(mostFootnotes));
  return numbers.map((number) => `\n#note-after(${noteAt(number, doc)})`).join('');
}

function noteAt(number: number, doc: Doc): string {
  const note = doc.notes[number - 1];
  if (note === undefined) throw new Error(`the paper has no note ${number}`);
  const { quoted, rest } = noteParts(note, doc.lang);
  const [who = '', ...others] = rest;
  const parts = [quoted, who, others.join(' · ')].map((part) => words(part, doc));
  return [number, ...parts, note.url === null ? 'none' : literal(note.url)].join(', ');
}

/**
 * Words as a Typst value. Typst breaks Korean between any two syllables where readers expect breaks at spaces, so in
 * Korean papers a word is kept in a box, up to 14 characters, that a hostile one cannot run off the page. (A show
 * rule would do the same and fail on long paragraphs: "maximum grouping depth exceeded".)
 */
function words(text: string, { lang }: Doc): string {
  const shown = breakable(text);
  if (lang !== 'ko') return literal(shown);
  const pieces = shown.split(/([\p{sc=Hangul}\p{N}\p{P}]{0,6}\p{sc=Hangul}[\p{sc=Hangul}\p{N}\p{P}]{0,7})/u);
  return `[${pieces.map((piece, at) => (piece === '' ? '' : at % 2 === 1 ? `#box(${literal(piece)})` : `#${literal(piece)}`)).join('')}]`;
}

/** Longest text of one run or note in print; the JSON has it whole. No sentence of a report comes near. */
const longestRun = 1500;

/** Typst breaks no word; one that is longer than any real word is given places to break, so that it stays on the page. */
function breakable(text: string): string {
  const shown = text.length <= longestRun ? text : `${text.slice(0, longestRun).toWellFormed()}…`;
  return shown.replace(/[^\s\u200B\u2E80-\uA4CF\uAC00-\uD7A3]{40}(?=\S)/g, '$&\u200B');
}

/** A Typst string literal: quotation mark and backslash escaped, controls written as code points. */
function literal(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/[\\"]/g, '\\$&')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return `"${escaped}"`;
}
