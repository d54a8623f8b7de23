import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function told(text: string, property: RegExp): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => property.test(claim.property))
    .map(({ property: name, valueNormalised }) => `${name} ${valueNormalised}`);
}

describe('when people came out of one state into another', () => {
  it.each([
    ['He fled to Turkey in 2021.', '2021'],
    ['She has lived in Thailand since 2019.', '2019/..'],
    ['The six had arrived in Cambodia in November.', '2022-11'],
    ['They had been in Nepal since November.', '2022-11/..'],
    ['He left Tajikistan in 2016 for Russia.', '2016'],
    ["Their boat set out from Cox's Bazar on 5 February.", '2023-02-05'],
    ['Some 200 Rohingya landed in Aceh on 5 February.', '2023-02-05'],
    ['Mrs Park escaped from North Korea in 2009.', '2009'],
    ['Having fled Xinjiang in 2013, he settled in Kazakhstan.', '2013'],
    ['He sought refuge in Malaysia in 2013.', '2013'],
    ['The brothers, who came to Russia in 2013, worked on building sites.', '2013'],
    ['An Iranian poet who entered Turkey in 2015, he was recognised as a refugee.', '2015'],
  ])('%s', (text, expected) => {
    expect(told(text, /^date_crossed$/)).toEqual([`date_crossed ${expected}`]);
  });

  it.each([
    'The embassy official, who came to Thailand in 2019, declined to comment.',
    'Thousands fled to Turkey in 2014.',
    'Over 700,000 Rohingya have fled Myanmar since 2017.',
    'The foreign minister arrived in Beijing on 8 February for talks.',
    'He may have fled to Turkey in 2021.',
    'UNHCR has been in Thailand since 1975.',
    'They have been in prison in Thailand since 2019.',
    'The plane left Uzbekistan on 8 February.',
    'Many people fled North Korea in the 1990s.',
    'He fled to Azerbaijan, where in 2005 he was convicted.',
    'He was taken to Malaysia in 2015.',
    'The researcher has lived in Seoul since 2010.',
  ])('none: %s', (text) => {
    expect(told(text, /^date_crossed$/)).toEqual([]);
  });
});

describe('lots that share a verb', () => {
  it.each([
    [
      'Ten were arrested in Shenyang on Feb 8 and nine in Changchun on Feb 12.',
      [
        'count_detained 10',
        'place_detained Shenyang',
        'date_detained 2023-02-08',
        'count_component 9',
        'place_detained Changchun',
        'date_detained 2023-02-12',
      ],
    ],
    [
      'The father was seized in Erbil on 8 February, the son in Sulaymaniyah on 12 February.',
      [
        'place_detained Erbil',
        'date_detained 2023-02-08',
        'place_detained Sulaymaniyah',
        'date_detained 2023-02-12',
      ],
    ],
    [
      'Police arrested 14 Afghans in Quetta, eight in Karachi and five in Peshawar.',
      [
        'count_detained 14',
        'place_detained Quetta, Karachi, Peshawar',
        'count_component 8',
        'count_component 5',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(told(text, /^(?:count|date|place)_/)).toEqual(expected);
  });

  it('leaves a place to the verb behind it', () => {
    expect(
      told('Ten were arrested in Shenyang on 8 February and nine in Changchun were freed.', /^place_d/),
    ).toEqual(['place_detained Shenyang']);
  });
});
