export type {
  Dateline,
  Furniture,
  FurnitureReason,
  Quote,
  Reading,
  ReportText,
  Segmented,
  Sentence,
  Turn,
} from './reading.ts';
export { readReport } from './readReport.ts';
export { detectLanguage, segment } from './segment/index.ts';
