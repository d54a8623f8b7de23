import { describe, expect, it } from 'vitest';
import { claimsIn } from './claims.testing.ts';

/** Speakers of the claims of a text, each once. */
function speakers(text: string): string[] {
  return [...new Set(claimsIn(text).map(({ speaker }) => speaker))];
}

describe('a speaker named later', () => {
  it('calls a group by the name that the next sentence gives', () => {
    expect(
      speakers(
        'Nine Tibetans have been held in Nepal since December 4, a rights group in Delhi said on Monday. The seven women and two men were stopped by border guards and are kept in Simikot, said the group, Bridge for the Snowland, in a statement.',
      ),
    ).toEqual(['Bridge for the Snowland']);
    expect(
      speakers(
        'Some 40 Afghans were put on a plane, an aid organisation said. The organisation, Open Door, said five were children.',
      ),
    ).toEqual(['Open Door']);
  });

  it('calls nobody by the name of the people who are held', () => {
    expect(
      speakers(
        'A rights group said nine people were held. The family, Women and Children First, were taken away.',
      ),
    ).not.toContain('Women and Children First');
  });

  it.each([
    ['a woman in her 50s who gave her name as Lan', 'Lan'],
    ['a pastor who asked to be called Yusuf', 'Yusuf'],
    ['a driver who identified himself only as Mr Hakim', 'Hakim'],
  ])('calls %s %s', (words, name) => {
    expect(
      speakers(
        `Nine people were arrested in Van on 4 May, according to ${words}. They were taken to Edirne the same night, ${words.includes('woman') ? 'she' : 'he'} said.`,
      ),
    ).toEqual([name]);
  });

  it('keeps two nameless speakers apart from the one who has a name', () => {
    expect(
      speakers(
        'Nine people were arrested in Van, said a guard who asked to be called Omar. A trader said three were taken to Edirne.',
      ),
    ).toEqual(['Omar', 'trader']);
  });
});
