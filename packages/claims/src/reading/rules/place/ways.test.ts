import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

function told(text: string, property: RegExp): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => property.test(claim.property))
    .map(({ property: name, valueNormalised }) => `${name} ${valueNormalised}`);
}

describe('craft and days of returns to come', () => {
  it.each([
    ['The service had brought them home in a special plane.', 'return_route by special plane'],
    ['The 842 were put on two navy ships.', 'return_route by two navy ships'],
    [
      'Soldiers put the Hmong families on army lorries and sent them to Laos.',
      'return_route by army lorries',
    ],
    ['The women could be sent back as early as Friday.', 'date_return_expected 2023-02-17/..'],
    ['Pakistan has given the Afghans until 31 March to leave.', 'date_return_expected ../2023-03-31'],
  ])('%s', (text, expected) => {
    expect(told(text, /^(?:return_route|date_return)/)).toEqual([expected]);
  });

  it.each(['He was put on a plane.', 'The president flew home in a special plane.'])('none: %s', (text) => {
    expect(told(text, /^(?:return_route|date_return)/)).toEqual([]);
  });
});

describe('where they are held', () => {
  it.each([
    ['At present the group is in a prison in Helong.', 'place_held prison, Helong'],
    ['He is at present detained in Baku.', 'place_held Baku'],
    [
      'Both were at once moved to the immigration detention centre.',
      'place_held immigration detention centre',
    ],
    [
      'They were taken from a police station in Edfu to a camp of the Central Security Forces near Luxor.',
      'place_held camp of the Central Security Forces, Luxor',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, /^place_held/)).toEqual([expected]);
  });

  it.each([
    'Five North Koreans are in detention in Vietnam.',
    'Some 700,000 Rohingya live in camps in Bangladesh.',
  ])('none: %s', (text) => {
    expect(told(text, /^place_held/)).toEqual([]);
  });
});
