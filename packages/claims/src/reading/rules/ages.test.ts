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
  ['“They put us on a plane,” said Farhad, 24, whose claim was refused twice.', ['age_of_person 24']],
  ['Selam, 27, who fled Eritrea in 2014, said she was beaten.', ['age_of_person 27']],
  ['A woman of 29 says she was deported without her children.', ['age_of_person 29']],
  ['Yusuf Demir, 31, told Reuters that police came to his home at dawn.', ['age_of_person 31']],
  ['A prisoner of war of 68 by the name of Oh was caught in Yanji.', ['age_of_person 68']],
  ['The brothers, 13 and 14, and a girl of 16 remain in prison.', ['age_range 13..16']],
  ['The ambassador, 61, said that nobody was deported.', []],
  ['Over 20,000 Tibetans live in Nepal.', []],
  ['They were a son, two daughters and two grandchildren of the man who was deported.', []],
  ['The wives of 24 Uzbek asylum seekers have turned to UNHCR.', []],
  ['Hamid is the eldest of seven.', []],
];

describe('readAges', () => {
  it.each(ages)('%s', (text, claims) => expect(shown(text)).toEqual(claims));
});
