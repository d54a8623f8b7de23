import { readEastAsian } from './eastasian/read.ts';
import { type ReadText, readEnglish } from './english/read.ts';
import type { Reading, ReportText } from './reading.ts';
import { detectLanguage } from './segment/language.ts';
import { segment } from './segment/segment.ts';
import { settle } from './settle.ts';

const nothing: ReadText = { claims: [], particulars: [], quotes: [] };

function readBody(input: ReportText, language: string, segmented: ReturnType<typeof segment>): ReadText {
  if (language.startsWith('en')) return readEnglish(input, segmented);
  if (/^(?:ko|zh)/.test(language)) return readEastAsian(input, segmented);
  return nothing;
}

function warningsOf(language: string, incomplete: string | null, comments: number): string[] {
  const warnings: string[] = [];
  if (incomplete !== null) warnings.push(`incomplete: ${incomplete}`);
  if (comments > 0) warnings.push(`comments: ${comments} paragraphs of reader comments were left out`);
  if (!/^(?:en|ko|zh)/.test(language))
    warnings.push(`language: no grammar for '${language}', so no claims are proposed`);
  return warnings;
}

/**
 * Reads a report and proposes its claims: property, value with bounds, speaker and chain, verb, addressee, medium,
 * hedge, locator. Deterministic and offline; never throws on any text; takes nothing from other reports. What it
 * returns are proposals that a person accepts, corrects or rejects.
 *
 * @param input plain text (see `intake` for files), with title, publisher, publication date, language and genre where known.
 * @example
 * readReport({ text: 'Nine people were held in Tumen, an activist said.', publishedOn: '2012-02-14' }).claims[0]?.property
 * // 'count_detained'
 */
export function readReport(input: ReportText): Reading {
  const language = input.language ?? detectLanguage(input.text);
  const segmented = segment(input.text, language, input.title, input.publishedOn);
  const { claims, particulars, quotes } = settle(readBody(input, language, segmented), input.text, segmented);
  const comments = segmented.furniture.filter((part) => part.reason === 'reader_comment').length;
  return {
    language,
    sentences: segmented.sentences,
    furniture: segmented.furniture,
    datelines: segmented.datelines,
    quotes,
    claims,
    particulars,
    warnings: warningsOf(language, segmented.incomplete, comments),
  };
}
