export { detectLanguage } from './language.ts';
export { segment } from './segment.ts';
