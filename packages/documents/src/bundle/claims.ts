/** The part of a claim's row that ties it to other rows. */
export type ClaimTies = {
  readonly id: string;
  readonly report_id: string;
  readonly incident_id: string | null;
  readonly superseded_by: string | null;
  readonly locator: unknown;
};

/** The part of a report's row in which claims have their place. */
export type ReportText = { readonly id: string; readonly text: string | null; readonly sentences: unknown };

type Span = { readonly id: string; readonly start: number; readonly end: number };

const tidy = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function spanOf(value: unknown): Span | null {
  const { id, start, end } = record(value);
  return typeof id === 'string' && typeof start === 'number' && typeof end === 'number'
    ? { id, start, end }
    : null;
}

/**
 * Whether a claim's words stand in its report: with a place, in the sentence and within the letters that the place names;
 * without one, anywhere in the text. False where the report has no text.
 *
 * @example standsInText({ words: 'nine people' }, { id, text: 'Nine ... nine people', sentences: [] }) // true
 */
export function standsInText(locator: unknown, { text, sentences }: ReportText): boolean {
  const { words, sentence, start, end } = record(locator);
  if (text === null || typeof words !== 'string' || tidy(words) === '') return false;
  if (typeof start !== 'number' || typeof end !== 'number') return tidy(text).includes(tidy(words));
  const spans = Array.isArray(sentences) ? sentences.map(spanOf) : [];
  const span = spans.find((one) => one !== null && one.id === sentence);
  if (span === undefined || span === null) return false;
  const within = span.start <= start && start < end && end <= span.end;
  return within && tidy(text.slice(span.start, span.end)).includes(tidy(words));
}
