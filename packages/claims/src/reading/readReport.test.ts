import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from './readReport.ts';

/** Own sentences: what is claimed, by whom, and hedged how. */
function read(text: string) {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2012-02-15', language: 'en' }).claims;
}

describe('readReport', () => {
  it('keeps a floor as a floor', () => {
    const claim = read('Police detained at least 21 North Koreans in Shenyang.').find(
      ({ property }) => property === 'count_detained',
    );
    expect(claim?.bounds).toEqual({ lower: 21, upper: null });
    expect(claim?.speaker).toBe('reporter');
  });

  it('hangs a hedge on the element that it hedges', () => {
    const claims = read('The group was arrested and is reportedly held in Tumen.');
    expect(claims.find(({ property }) => property === 'place_held')?.hedge).toContain('reportedly');
  });

  it('gives words to the one who said them', () => {
    const claims = read('Ten North Koreans were arrested in Yanji, said Ana Lee, a lawyer in Seoul.');
    expect(claims.find(({ property }) => property === 'count_detained')?.speaker).toContain('Ana Lee');
  });

  it('gives one told by a role the name that follows, and nobody else’s', () => {
    const speaker = (text: string) =>
      read(text).find(({ property }) => property === 'count_detained')?.speaker;
    const lead = 'Nine North Koreans were arrested in Yanji, a lawyer in Seoul said on Friday. ';
    expect(speaker(`${lead}Ana Lee, the lawyer, said they were on their way to Laos.`)).toBe('Ana Lee');
    expect(speaker(`${lead}Kim Min-ho, a pastor, said they were on their way to Laos.`)).toContain('lawyer');
  });

  it('never throws, and its offsets cut words out of the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const { locator } of readReport({ text, publishedOn: null, language: 'en' }).claims) {
          expect(locator.start).toBeLessThanOrEqual(locator.end);
          expect(locator.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same reading twice', () => {
    const text = 'Nine people were sent back on Friday, according to two activists in China.';
    expect(read(text)).toEqual(read(text));
  });
});
