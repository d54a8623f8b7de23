import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function told(text: string, property: RegExp): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => property.test(claim.property))
    .map(({ property: name, valueNormalised }) => `${name} ${valueNormalised}`);
}

describe('days of returns', () => {
  it.each([
    ['Six asylum seekers were arrested on 3 February and deported to Vietnam.', 'date_return 2023-02-03'],
    ['In all, 103 Pakistanis have been sent home since 4 February.', 'date_return 2023-02-04/..'],
    ['China handed over 570 North Koreans held in Jilin on 7 February.', 'date_return 2023-02-07'],
    ['In December four registered refugees were expelled.', 'date_return 2022-12'],
    ['The six were put out on 11 January.', 'date_return 2023-01-11'],
    [
      'Some 300 Hmong were taken from a camp in Thailand back to Laos on 2 February.',
      'date_return 2023-02-02',
    ],
    ['He was handed to Vietnamese officials. It happened on 9 February, she said.', 'date_return 2023-02-09'],
  ])('%s', (text, expected) => {
    expect(told(text, /^date_return$/)).toEqual([expected]);
  });

  it.each([
    'China has been sending North Koreans back since 1998.',
    'The refugees were handed over to embassy staff on 11 February.',
    'They can be deported before the matter comes back to court on Tuesday.',
    'The pattern goes back to December 2022.',
    'Six men were arrested on 3 February and later deported.',
    'Only last month a man deported from Poland got 21 years behind closed doors.',
    'They took away her telephone, which was given back to her in January.',
  ])('none: %s', (text) => {
    expect(told(text, /^date_return$/)).toEqual([]);
  });
});

describe('where they wished to go', () => {
  it.each([
    ['A woman who wanted asylum in New Zealand was stopped in Jakarta.', 'New Zealand'],
    ['Their hope had been to reach the United States.', 'United States'],
    ['They tried to get by boat from Lebanon to Cyprus.', 'Cyprus'],
    ['He wanted to join his wife and son in the United States.', 'United States'],
    ['The men hoped to go on through Thailand to Turkey.', 'Turkey'],
  ])('%s', (text, expected) => {
    expect(told(text, /^destination/)).toEqual([`destination_intended ${expected}`]);
  });

  it.each([
    'Anyone who wants asylum in Germany must wait.',
    'A Chechen who had asked for asylum in Germany was deported.',
    'They had no chance to ask for asylum in India.',
    'Many North Koreans who try to reach Mongolia are caught.',
  ])('none: %s', (text) => {
    expect(told(text, /^destination/)).toEqual([]);
  });
});
