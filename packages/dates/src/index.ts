export * from './birth.ts';
export * from './compare.ts';
export * from './days.ts';
export * from './edtf.ts';
export * from './find/index.ts';
export { type Locale } from './format-words.ts';
export * from './format.ts';
export * from './shorthand.ts';
export * from './value.ts';
