import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function told(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property.startsWith('date_'))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`);
}

describe('a day in one clause, the act in another', () => {
  it.each([
    ['It was on 7 February that they were sent back.', 'date_return 2023-02-07'],
    [
      'The brothers were last seen at Almaty airport on 7 February, when they were put on a flight to Urumqi.',
      'date_return 2023-02-07',
    ],
    ['He was released on bail on 7 February and is with his parents.', 'date_released 2023-02-07'],
    ['The service seized him and handed him to Juba on 7 February.', 'date_return 2023-02-07'],
    [
      'Police said they had sent 38 Myanmar soldiers who fled fighting home on 7 February.',
      'date_return 2023-02-07',
    ],
    [
      'He was handed over to Saudi Arabia at the Salwa border crossing on 7 February.',
      'date_return 2023-02-07',
    ],
    ['On Tuesday, police said, Pakistan deported four Uyghurs.', 'date_return 2023-02-14'],
    [
      'Nineteen Afghans whom Germany had deported landed in Kabul on Thursday, a spokesman said.',
      'date_return 2023-02-09',
    ],
    ['A jet with 50 Eritreans sent home by Egypt touched down on 7 February.', 'date_return 2023-02-07'],
    ['Soldiers pushed 40 men into Syria on Friday.', 'date_return 2023-02-10'],
    [
      'Campaigners protested against the expulsion of six teachers from Moldova on 7 February.',
      'date_return 2023-02-07',
    ],
    ['About 50 North Koreans were sent back in the spring of 2022.', 'date_return 2022-21'],
    [
      'In the past three months over 110,000 Afghans were deported, the government said.',
      'date_return 2022-11-15/2023-02-15',
    ],
    [
      'On 10 February about 70 people in two boats were on the run, and the Cypriot coast guard pushed them back.',
      'date_return 2023-02-10',
    ],
    [
      'When he reported to the police station on 8 February, he was handcuffed and led away.',
      'date_detained 2023-02-08',
    ],
    [
      'The musicians were resting in an office when police arrived in the small hours of 29 January.',
      'date_detained 2023-01-29',
    ],
    ['She has been missing since 8 February.', 'date_detained 2023-02-08/..'],
    ['The brothers, in detention since November, face deportation.', 'date_detained 2022-11/..'],
    ['The six have been detained in Thailand since 2021.', 'date_detained 2021/..'],
    [
      'A charter flight with 30 deported Afghans on board arrived in Kabul on Friday.',
      'date_return 2023-02-10',
    ],
    ['They were made to board a bus to the frontier on 8 February.', 'date_return 2023-02-08'],
    ['His lawyer gave 7 February as the date of the extradition.', 'date_return 2023-02-07'],
    [
      'They have had no word of the deportation, which took place between 14 and 18 January.',
      'date_return 2023-01-14/2023-01-18',
    ],
    ['Police came to his flat in Berlin on Monday.', 'date_detained 2023-02-13'],
    ['He had been taken from their home on Monday by six men.', 'date_detained 2023-02-13'],
    ['The first to report it was a Seoul newspaper, on 8 February.', 'date_first_reported 2023-02-08'],
    ['The nine have been in the removal centre at Edirne since 11 January.', 'date_detained 2023-01-11/..'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'Officers came to his home on 2 February and asked him to sign papers.',
    'China returned over 400 people soon after an autumn trade fair.',
    'More than 140,000 have been sent back since the announcement in early October.',
    'Last year Turkey had expelled one recognised refugee in the same way.',
    'A flight that was to carry deported Iraqis out of Sweden on Thursday has been cancelled.',
    'Refugees from Sri Lanka landed in Kabul on Wednesday.',
    'Altogether 45 known Montagnards have been returned since December.',
    'The detainees were moved on 4 February from Jeddah to Riyadh and back again.',
    'In a release on Friday he called on China to stop the returns.',
    'The report, which two groups released on Thursday, names no one.',
    'Pictures which the ministry gave to lawmakers on Wednesday show the arrest.',
    'The lawyers wished to see him and were told to come back on Friday.',
    'On Tuesday police said Pakistan had deported four Uyghurs.',
    'A delegation landed in Kabul on Wednesday to talk about the deported Afghans.',
    'The law has been in force since 2013.',
    'The doctors have been at the refugee camp near Dadaab since 11 January.',
    'A plane carrying aid landed in Kabul on Friday.',
    'The letter became public on Wednesday.',
    'It was on 7 February that the minister spoke.',
    'When he arrived on 8 February, reporters were waiting.',
    'The papers have been missing since 8 February.',
    'On 10 February the talks were under way, and the ministry pushed them forward.',
    'Relatives came to his flat on Monday.',
    'More than 200 have been detained since 2021.',
    'His lawyer gave 7 February as the date of the hearing.',
  ])('none: %s', (text) => expect(told(text)).toEqual([]));
});
