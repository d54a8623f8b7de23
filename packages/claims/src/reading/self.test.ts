import { describe, expect, it } from 'vitest';
import { readReport } from './readReport.ts';

function told(publisher: string, genre: string, text: string): string[] {
  return readReport({ text, publisher, genre, publishedOn: '2021-05-20', language: 'en' }).claims.map(
    ({ property, speaker, hedge }) => `${property} | ${speaker} | ${hedge}`,
  );
}

describe('who speaks in a text of an organisation', () => {
  it('takes a letter of mandate holders for theirs, whoever puts it out', () => {
    expect(
      told(
        'OHCHR',
        'communication',
        'We write in our capacity as Special Rapporteur on torture. According to the information received, nine Uyghurs were arrested in Rabat.',
      ),
    ).toContain('count_detained | UN experts | none');
  });

  it('gives every clause of a resolution to those who pass it, whatever state it named before', () => {
    const claims = told(
      'European Parliament',
      'resolution',
      'The European Parliament notes that Cambodia sent back 20 Uyghurs in December 2009; recalls that Beijing announced an inquiry; calls on China to give UNHCR access to them; urges Thailand to let them leave.',
    );
    expect(claims.filter((one) => one.startsWith('communication_made'))).toEqual(
      Array(3).fill('communication_made | European Parliament | none'),
    );
  });
});
