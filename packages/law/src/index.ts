export type * from './model/assessment.ts';
export type * from './model/fact.ts';
export type * from './model/law.ts';
export { TRUTHS, type Truth } from './model/truth.ts';
