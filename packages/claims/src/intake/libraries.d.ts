// Types for libraries whose own declarations speak of Node's Buffer or of the browser's DOM, which the
// pure packages do not know. Only what the intake uses is declared.

declare module 'mammoth' {
  interface Source {
    readonly buffer?: Uint8Array;
    readonly arrayBuffer?: ArrayBufferLike;
  }
  interface Options {
    readonly ignoreEmptyParagraphs?: boolean;
    readonly externalFileAccess?: boolean;
    readonly styleMap?: readonly string[];
  }
  const mammoth: {
    convertToHtml(source: Source, options?: Options): Promise<{ readonly value: string }>;
  };
  export default mammoth;
}

declare module 'linkedom' {
  export interface PageNode {
    readonly nodeType: number;
    readonly nodeName: string;
    readonly textContent: string | null;
    readonly childNodes: Iterable<PageNode>;
  }
  export interface PageElement extends PageNode {
    readonly tagName: string;
    readonly outerHTML: string;
    readonly parentElement: PageElement | null;
    getAttribute(name: string): string | null;
    querySelector(selectors: string): PageElement | null;
    querySelectorAll(selectors: string): Iterable<PageElement>;
    remove(): void;
  }
  export interface Page {
    readonly documentElement: PageElement;
    readonly body: PageElement;
    querySelector(selectors: string): PageElement | null;
    querySelectorAll(selectors: string): Iterable<PageElement>;
  }
  export function parseHTML(html: string): { readonly document: Page };
}

declare module '@mozilla/readability' {
  import type { Page } from 'linkedom';
  export class Readability {
    constructor(
      document: Page,
      options?: { readonly charThreshold?: number; readonly disableJSONLD?: boolean },
    );
    parse(): {
      readonly content: string | null | undefined;
      readonly title: string | null | undefined;
    } | null;
  }
}
