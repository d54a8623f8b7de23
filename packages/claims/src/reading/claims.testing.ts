import type { ProposedClaim } from '../model/claim.ts';
import { readReport } from './readReport.ts';

/** What is proposed from a newspaper's text of a day, by default 20 May 2024. */
export function claimsIn(text: string, publishedOn = '2024-05-20'): readonly ProposedClaim[] {
  return readReport({ text, publisher: 'The Paper', genre: 'news', publishedOn, language: 'en' }).claims;
}
