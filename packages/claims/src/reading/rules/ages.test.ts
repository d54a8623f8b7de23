import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

type Row = readonly [text: string, claims: readonly string[]];

/** Ages that a text carries, `property value`. */
function shown(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2015-06-15', language: 'en' })
    .claims.filter((claim) => claim.property.startsWith('age_'))
    .map((claim) => `${claim.property} ${claim.valueNormalised}`);
}

const ages: readonly Row[] = [
  ['Six of them are minors of 13 to 17.', ['age_range 13..17']],
  ['They are between 17 and 23 years old.', ['age_range 17..23']],
  ['The three, two sisters and a brother aged 11, 15 and 16, were caught.', ['age_range 11..16']],
  [
    'Three men, who are 29, 38 and 51, and two women of 27 and 33 were detained on Tuesday.',
    ['age_range 27..51'],
  ],
  // Two ages are two people.
  ['Two brothers, aged 24 and 28, were arrested.', ['age_of_person 24', 'age_of_person 28']],
  ['Ablikim Rozi, 33, has a residence permit.', ['age_of_person 33']],
  ['Ablikim Rozi, 33, said the police had come at night.', []],
  ['The wives of 24 Uzbek asylum seekers have turned to UNHCR.', []],
  ['Hamid is the eldest of seven.', []],
];

describe('readAges', () => {
  it.each(ages)('%s', (text, claims) => expect(shown(text)).toEqual(claims));
});
