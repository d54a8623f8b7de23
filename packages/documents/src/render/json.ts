import type { Doc } from '../model.ts';

/** The shape of `toJson`, for those who read it with a program. */
export interface DocumentJson {
  readonly format: 'safeconduct-document';
  /** Raised when a field changes its meaning or goes away; new fields may come at any time. */
  readonly version: 1;
  /** The paper as it is printed: blocks, runs with their references, notes. See `Doc`. */
  readonly document: Omit<Doc, 'data'>;
  /** The rows behind it; for a case file see `CaseFileInput`. */
  readonly data: unknown;
}

/**
 * The paper and the data behind it as JSON, two spaces indented; lone surrogates are replaced, so that every
 * reader can parse it.
 *
 * @example JSON.parse(toJson(caseFile(input, 'en'))).document.notes[0].claimId // 'c1'
 */
export function toJson({ data, ...document }: Doc): string {
  const whole: DocumentJson = { format: 'safeconduct-document', version: 1, document, data };
  return `${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value), 2)}\n`;
}
