import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

function routes(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'return_route')
    .map((claim) => claim.valueNormalised);
}

describe('by which way people were sent back', () => {
  it.each([
    ['Swedish police put the 22-year-old Afghan on a flight to Kabul on Tuesday.', 'by flight to Kabul'],
    ['The Afghans were put on a flight from Istanbul to Kabul.', 'by flight from Istanbul to Kabul'],
    ['The Tamils are to be sent back on a charter flight tonight.', 'by charter flight'],
    [
      'Some 90 were driven back on Friday by way of border points such as Torkham and Chaman.',
      'Torkham; Chaman',
    ],
    [
      'A chartered plane carrying 87 Afghan deportees left Vienna on Tuesday evening for Kabul.',
      'chartered plane, Vienna',
    ],
    ['A charter flight carrying 116 deported Venezuelans landed in Caracas.', 'charter flight, Caracas'],
    ['On May 12 a bus carried us across and officers of the North received us.', 'bus across'],
    ['The Hazara man is booked on a flight to Kabul on Monday.', 'flight to Kabul'],
    [
      'Removal directions have been set for the Iraqi on flight BA 6640 to Baghdad.',
      'flight BA 6640 to Baghdad',
    ],
    [
      'The Montagnards were received by Vietnamese officials at the Le Thanh border gate.',
      'Le Thanh border gate',
    ],
    ['According to a relief group, the repatriations went through Dandong and Tumen.', 'Dandong; Tumen'],
    ['Greek coastguards put the Syrians into life rafts and left them adrift.', 'into life rafts'],
    [
      'The Greek coast guard forced 32 Afghans onto a raft and towed them into Turkish waters.',
      'into Turkish waters',
    ],
    ['The Rohingya were made to jump off an Indian naval vessel.', 'off an Indian naval vessel'],
    ['Algerian soldiers drove the Malians through the desert and expelled them.', 'through desert'],
    ['The Afghans were pushed onto lorries and driven over the border.', 'by lorries'],
  ])('%s', (text, expected) => {
    expect(routes(text)).toEqual([expected]);
  });

  it.each([
    'The minister flew to Kabul on a charter flight on Monday.',
    'The Uyghurs had hoped to board a flight to Istanbul when they were arrested.',
    'The North Koreans had fled by way of China and Laos.',
    'Flights to Kabul were suspended after the Taliban took over.',
    'The charter flight that was to take the Iraqis to Baghdad was cancelled.',
    'He may already have been put on a plane to Tehran.',
    'If deported, the Tamil would be put on a plane to Colombo.',
    'Fishermen towed the boat with 90 Rohingya to Aceh.',
    'The refugees were rescued from a life raft by the Turkish coast guard.',
    'The UN says planes with aid landed in Kabul on Thursday.',
    'The ministry denied that the nine had been put on a flight to Pyongyang.',
    'The delegation was received by officials at the airport.',
  ])('none: %s', (text) => {
    expect(routes(text)).toEqual([]);
  });
});
