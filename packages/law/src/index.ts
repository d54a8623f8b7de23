export type * from './model/assessment.ts';
export type * from './model/fact.ts';
export type * from './model/law.ts';
export { LAW_FILES, LawDataError, type LawFile, type LawFiles } from './data/files.ts';
export { loadLaw } from './data/load.ts';
export { procedureOn } from './data/procedure.ts';
export { STANDING_REASONS, type Standing, statusOn } from './data/status.ts';
export { TRUTHS, type Truth } from './model/truth.ts';
