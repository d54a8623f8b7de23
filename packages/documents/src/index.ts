// `toDocx` and `toPdf` stand at their own subpaths (`render/docx/index.ts`, `render/pdf.ts`), so that a page that
// only shows a paper does not carry a word processor's library and a typesetter.
export { caseFile } from './casefile/index.ts';
export { type Chart, rangeCharts } from './chart/range.ts';
export * from './input.ts';
export * from './model.ts';
export { toHtml } from './render/html.ts';
export { type DocumentJson, toJson } from './render/json.ts';
export { toMarkdown } from './render/markdown.ts';
export { toText } from './render/text.ts';
export { toTypst } from './render/typst/index.ts';
