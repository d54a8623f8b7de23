import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function told(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'date_return_expected')
    .map((claim) => claim.valueNormalised);
}

describe('days of returns to come', () => {
  it.each([
    ['He has until 28 February to leave the country.', '../2023-02-28'],
    ['They have been given 48 hours to leave the country.', '../2023-02-17'],
    ['A court ruled that the sisters must be in Uzbekistan by 28 February.', '../2023-02-28'],
    ['The authorities want all of them gone by 28 February.', '../2023-02-28'],
    ['On 20 February a chartered plane is to take 35 Tamils back to Sri Lanka.', '2023-02-20'],
    ['The family has been booked on a flight to Lagos on Friday.', '2023-02-17'],
    ['Removal directions have been set for Friday.', '2023-02-17'],
    ['He has been told he will be removed on Friday.', '2023-02-17'],
    ['The president threatened to put the Sudanese out by the end of the month.', '../2023-02-28'],
    ['Officers told her that on Thursday she would have to go back to Bahrain.', '2023-02-16'],
    ['Tickets have been bought for a flight on 20 February.', '2023-02-20'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'The agency appealed to the government on Monday to deport no one else.',
    'The flight left on 8 February.',
    'He has until 28 February to appeal.',
    'The judge gave the ministry 48 hours to answer.',
    'The talks must be in Geneva by 28 February.',
    'The foreign minister is to go to Ankara on 20 February.',
    'They want the law gone by 28 February.',
    'A hearing has been set for Friday.',
  ])('none: %s', (text) => expect(told(text)).toEqual([]));
});
