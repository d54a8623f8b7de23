import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Numbers and ages claimed of a text, as `property value`. */
function told(text: string, wanted = /^count_/): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter(({ property }) => wanted.test(property))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`)
    .toSorted();
}

describe('those taken and those threatened', () => {
  it.each([
    ['Fifteen Eritreans seized last week in Aswan could be sent home within days.', ['count_detained 15']],
    ['Ten North Koreans detained in Dandong are at risk of being returned.', ['count_detained 10']],
    ['Ten more North Koreans have been caught in China.', ['count_detained 10']],
    ['Dozens of defectors are now waiting to be sent home.', ['count_at_risk dozens']],
    [
      'Eleven were sent back to China. The 16 were netted in raids in Johor.',
      ['count_detained 16', 'count_returned 11'],
    ],
    [
      'Police caught 20 Uyghurs. Nothing is known of the other eight.',
      ['count_detained 20', 'count_remaining 8'],
    ],
    ['The agency has written to Phnom Penh about 36 Montagnards who were deported.', ['count_returned 36']],
    ['Five members of one family killed themselves in custody.', ['count_dead 5']],
    ['A Syrian family of four killed themselves last week.', ['count_dead 4']],
    ['Twelve Afghans, a baby of one among them, are held in Bulgaria.', ['count_detained 12']],
    [
      'Soldiers caught 64 Syrians, 20 of them near Edirne while crossing into Greece.',
      ['count_component 20', 'count_detained 64'],
    ],
    ['At least 36 Uyghurs and some people helping them had been detained.', ['count_detained >=36']],
    ['31 bound for Greece were caught in Edirne on Monday.', ['count_detained 31']],
    ['Iran expelled 500 people over COVID-19 in May.', ['count_returned 500']],
  ])('are told apart: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['Malaysia removed 1,276 foreigners in the first quarter.', ['count_returned 1276']],
    ['Two South Sudanese men were flown to Juba on Tuesday.', ['count_returned 2']],
    ['Seven Uzbek citizens were delivered to Andijan in March.', ['count_returned 7']],
    ['Thai soldiers put 3,500 ethnic Hmong on lorries and sent them to Laos.', ['count_returned 3500']],
    ['Thailand has sent back more than 1,700 ethnic Karen.', ['count_returned >1700']],
    ['Kyrgyzstan gave up six people to Uzbekistan.', ['count_returned 6']],
    ['Algeria has driven 900 migrants into Niger.', ['count_returned 900']],
    ['China has repatriated thirteen family members of a soldier.', ['count_returned 13']],
    ['Three Tibetans including a monk have been handed back to China.', ['count_returned 3']],
    [
      'Algeria expelled 18,000 migrants this year. It expelled 9,000 between May and July.',
      ['count_returned 18000', 'count_returned 9000'],
    ],
    [
      'Nine North Koreans have been detained in Laos and ask for help against being returned.',
      ['count_detained 9'],
    ],
    ['China may have arrested up to 17 defectors.', ['count_detained <=17']],
    [
      'Eight nationals of North Korea, one of them a child of three, are detained in China.',
      ['count_detained 8'],
    ],
    [
      'He puts at some 1,350 the number of North Koreans who are detained in China.',
      ['count_detained ~1350'],
    ],
    ['A woman is being held in Myanmar, together with five North Korean defectors.', ['count_detained 5']],
    ['The high court has suspended the deportation of 127 Tamil asylum seekers.', ['count_at_risk 127']],
    ['Turkey means to deport every one of the 2,400 Afghans in the city.', ['count_at_risk 2400']],
    [
      'Seven Syrians have been given 48 hours to find a country or be deported to Syria.',
      ['count_at_risk 7'],
    ],
    ['Groups urged Malaysia not to remove 40 asylum seekers.', []],
    ['War drove two million Syrians out of the country.', []],
    ['Twelve North Koreans were flown to Seoul.', ['count_resettled 12']],
  ])('are counted as sent back where only place and verb tell it: %s', (text, expected) => {
    expect(told(text, /^count_|estimate$/)).toEqual(expected);
  });

  it.each([
    'He was put on a flight with two Bahraini officers.',
    'A musician of 41 was led away.',
    'The letter gives the age of the youngest as 17.',
    'Soldiers asked for a reply to their letter of 17 March.',
  ])('are not years, nor those who do it: %s', (text) => {
    expect(told(text, /^count_(?!detained 1$)/)).toEqual([]);
  });

  it('keeps an age behind a trade', () => {
    expect(told('Police led away a footballer of 25 and a tailor of 41.', /^age/)).toEqual([
      'age_of_person 25',
      'age_of_person 41',
    ]);
  });

  it.each([
    'On no account should the five be returned to North Korea, the agency said; it must stop sending them back.',
    'She has heard nothing since he rang from the barracks.',
    'He put the number at 150, said the leader, who is in hiding.',
  ])('no status: %s', (text) => {
    expect(told(text, /^status$/)).toEqual([]);
  });
});
