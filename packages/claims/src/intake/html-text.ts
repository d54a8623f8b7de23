import type { PageElement, PageNode } from './libraries.ts';
import { tidy } from './tidy.ts';
import { type Refused, refuse } from './types.ts';

/** Elements whose text nobody reads on the page. */
const dropped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO HEAD TITLE BUTTON SELECT TEXTAREA INPUT DATALIST DIALOG'.split(
    ' ',
  ),
);
/** Elements that begin and end a paragraph. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
/** Deeper than any page that a person wrote; the walk is recursive and must not exhaust the stack. */
const maxDepth = 800;

/** Longer cells are not data but layout, as on pages of the nineties: their paragraphs stay paragraphs. */
const longestDatum = 200;

/** How white space and blocks are read: `cell` keeps the paragraphs of a table cell in its row. */
type Mode = 'flow' | 'cell' | 'pre';

/**
 * The words of an element, its blocks as paragraphs parted by blank lines; cells of a table row parted by ` | `.
 *
 * @returns the text, or `too_complex` where elements are nested more than 800 deep
 */
export function pageText(root: PageElement): string | Refused {
  const out: string[] = [];
  if (!walk(root, 0, 'flow', out)) return refuse('too_complex', 'nested too deeply');
  return tidy(out.join(''));
}

function walk(node: PageNode, depth: number, mode: Mode, out: string[]): boolean {
  if (depth > maxDepth) return false;
  if (node.nodeType === 3) {
    const text = node.textContent ?? '';
    out.push(mode === 'pre' ? text : text.replace(/\s+/g, ' '));
    return true;
  }
  if (node.nodeType !== 1 || !isElement(node)) return true;
  const name = node.tagName.toUpperCase();
  if (dropped.has(name) || isHidden(node)) return true;
  if (name === 'BR') {
    out.push(mode === 'cell' ? ' ' : isAfterBreak(out) ? '\n\n' : '\n');
    return true;
  }
  const gap = !blocks.has(name) ? '' : mode === 'cell' ? ' ' : '\n\n';
  out.push(gap);
  if ((name === 'TD' || name === 'TH') && !isAfterBreak(out)) out.push(' | ');
  for (const child of node.childNodes) {
    if (!walk(child, depth + 1, modeWithin(node, name, mode), out)) return false;
  }
  out.push(gap);
  return true;
}

function modeWithin(node: PageElement, name: string, mode: Mode): Mode {
  if (name === 'PRE') return 'pre';
  if (name === 'TABLE') return 'flow';
  if (name !== 'TD' && name !== 'TH') return mode;
  return (node.textContent?.length ?? 0) <= longestDatum ? 'cell' : 'flow';
}

function isElement(node: PageNode): node is PageElement {
  return 'getAttribute' in node;
}

/** Whether nothing but white space was written since the last line end; two breaks in a row part paragraphs. */
function isAfterBreak(out: readonly string[]): boolean {
  for (let at = out.length - 1; at >= 0; at--) {
    const text = out[at] ?? '';
    if (text.includes('\n')) return true;
    if (text.trim() !== '') return false;
  }
  return true;
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
}
