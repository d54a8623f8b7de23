export type {
  Furniture,
  FurnitureReason,
  Quote,
  Reading,
  ReportText,
  Segmented,
  Sentence,
} from './reading.ts';
export { readReport } from './readReport.ts';
export { detectLanguage, segment } from './segment/index.ts';
