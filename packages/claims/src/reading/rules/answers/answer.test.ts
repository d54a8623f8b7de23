import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

describe('a silence carries the words by which it leaves things open', () => {
  it.each([
    ['The Chinese Foreign Ministry did not answer several questions about the case.', 'did not answer'],
    ['The Foreign Ministry had no immediate comment.', 'no immediate comment'],
    ['A spokesman for the military did not pick up the telephone.', 'did not pick up'],
    ['The army of Myanmar could not be reached.', 'could not be reached'],
    ['UNHCR does not comment on individual cases.', 'does not comment'],
    ['The ministry declined to confirm the report.', 'declined to confirm'],
    ['Neither the embassy nor the airline answered the request for comment.', 'neither'],
  ])('%s', (text, hedge) => {
    const { claims } = readReport({
      text,
      publisher: 'The Paper',
      genre: 'news',
      publishedOn: '2024-05-20',
      language: 'en',
    });
    expect(claims.find((claim) => claim.property === 'unconfirmed_by')?.hedge).toContain(hedge);
  });
});
