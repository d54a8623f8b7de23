export { aboutForm, draft } from './draft.ts';
export * from './model.ts';
