import type { Block, Doc, Note, Run } from '../model.ts';
import { noteParts } from './notes.ts';
import { oneLine } from '../one-line.ts';
import { style } from './html-style.ts';

/**
 * One self-contained HTML page: no script, nothing loaded, a policy that forbids both, text of claims escaped.
 * References and notes are linked both ways.
 *
 * @example toHtml(caseFile(input, 'ko')).includes('<html lang="ko">') // true
 */
export function toHtml(doc: Doc): string {
  const cited = new Set<number>();
  const body = doc.blocks.map((block) => htmlBlock(block, cited)).join('\n');
  const notes = doc.notes.map((note) => noteItem(note, doc)).join('\n');
  return `<!DOCTYPE html>
<html lang="${doc.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${escape(doc.title)}</title>
<style>${style}</style>
</head>
<body${doc.layout === undefined ? '' : ` class="${doc.layout}"`}>
${htmlHead(doc)}<main>
${body}
</main>
${notes === '' ? '' : `<section class="notes" role="doc-endnotes"><h2>${escape(doc.notesTitle)}</h2>\n<ol>\n${notes}\n</ol></section>\n`}</body>
</html>
`;
}

/** A letter's head stands in its blocks. */
function htmlHead(doc: Doc): string {
  if (doc.layout === 'letter') return '';
  return `<header><p class="kind"><span>${escape(doc.kind)}</span> <strong>${escape(doc.secrecy)}</strong></p>
<h1>${escape(doc.title)}</h1>
${doc.facts.map((fact) => `<p class="fact">${escape(fact)}</p>`).join('\n')}</header>
`;
}

function htmlBlock(block: Block, cited: Set<number>): string {
  const inline = (all: readonly Run[]) => all.map((run) => htmlRun(run, cited)).join('');
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escape(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p class="${block.role}">${inline(block.runs)}</p>`;
    case 'quotation':
      return `<blockquote><p>${inline(block.runs)}</p><footer>${escape(block.by)}</footer></blockquote>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'figure':
      return `<figure><figcaption>${escape(block.caption)}</figcaption><div role="img" aria-label="${escape(block.alt)}">${block.svg}</div></figure>`;
    case 'table': {
      const end = (at: number) => (block.columns[at]?.align === 'end' ? ' class="end"' : '');
      const head = block.columns
        .map((column, at) => `<th scope="col"${end(at)}>${escape(column.label)}</th>`)
        .join('');
      const rows = block.rows
        .map((row) => `<tr>${row.map((cell, at) => `<td${end(at)}>${inline(cell)}</td>`).join('')}</tr>`)
        .join('\n');
      return `<div class="table" role="region" aria-label="${escape(block.caption)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
    }
  }
}

const elements: Record<Run['role'], readonly [string, string]> = {
  plain: ['', ''],
  strong: ['<strong>', '</strong>'],
  emphasis: ['<em>', '</em>'],
  unknown: ['<span class="unknown">', '</span>'],
  quote: ['<q>', '</q>'],
  quiet: ['<span class="quiet">', '</span>'],
};

function htmlRun({ text, role, cites }: Run, cited: Set<number>): string {
  const [open, close] = elements[role];
  const links = cites.map(({ number }) => {
    const id = cited.has(number) ? '' : ` id="r${number}"`;
    cited.add(number);
    return `<a href="#n${number}"${id} role="doc-noteref">${number}</a>`;
  });
  return `${open}${escape(text)}${close}${links.length === 0 ? '' : `<sup>${links.join(' ')}</sup>`}`;
}

function noteItem(note: Note, doc: Doc): string {
  const { quoted, rest } = noteParts(note, doc.lang);
  const [who = '', ...others] = rest;
  // The address is shown, not linked: opening it would tell the site who reads the file.
  const address = note.url === null ? '' : ` <span class="url">${escape(note.url)}</span>`;
  return `<li id="n${note.number}"><q>${escape(quoted)}</q> <strong>${escape(who)}</strong>. ${escape(others.join(' · '))}${address} <a href="#r${note.number}" role="doc-backlink" aria-label="↑ ${note.number}">↑</a></li>`;
}

function escape(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
