import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';

// The declarations of these libraries speak of the browser's DOM and of Node's Buffer, which the pure packages
// do not know. What the intake uses of them is named here, and the assertions stand in this one file.

/** A node of a parsed page. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  closest(selectors: string): PageElement | null;
  remove(): void;
}

export interface Page {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
}

/** Parses HTML; nothing in it is run, loaded or followed. */
export function parseDocument(html: string): Page {
  const { document }: { readonly document: unknown } = parseHTML(html);
  return document as Page;
}

/** HTML of the main article as Readability finds it; it takes the page apart. Throws on pages it cannot handle. */
export function mainArticle(page: Page): string | null {
  const found = new Readability(page as never, { charThreshold: 200 }).parse();
  return found?.content ?? null;
}

/** Word styles that mark the title of a document, in the languages of the desk. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='제목'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
];

/** Body of a DOCX as HTML. Throws on damaged files. */
export async function docxHtml(docx: Uint8Array): Promise<string> {
  // Node's build of mammoth reads `buffer`, the browser's `arrayBuffer`.
  const source = { buffer: docx, arrayBuffer: docx.buffer } as never;
  const { value } = await mammoth.convertToHtml(source, {
    ignoreEmptyParagraphs: true,
    externalFileAccess: false,
    styleMap,
  });
  return value;
}
