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

describe('where and by whom they were taken', () => {
  it.each([
    ['The North Koreans were caught when they tried to cross the Mekong.', 'place_detained Mekong'],
    ['The Uyghur went missing in Dubai on 3 June.', 'place_detained Dubai'],
    ['Agents dragged the Turkmen out of a mosque in Almaty.', 'place_detained mosque, Almaty'],
    ['The Turks were seized by men in masks.', 'detaining_authority men in masks'],
    [
      'The seven Chechens are in the custody of the Polish border guard.',
      'detaining_authority Polish border guard',
    ],
    ['The Syrians were brought by bus to the naval base at Tripoli.', 'place_held naval base, Tripoli'],
    ['The deported Turks are in Silivri prison.', 'place_held_after_return Silivri prison'],
    [
      'Vietnamese officials received the Montagnards at the border.',
      'receiving_authority Vietnamese officials',
    ],
    [
      'They were deported after North Korean agents took charge of them.',
      'receiving_authority North Korean agents',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, /^(?:place_(?:held|detained)|(?:detaining|receiving)_authority)/)).toContain(expected);
  });

  it.each([
    'The decision is in the hands of the ministry.',
    'The minister was caught when he tried to leave the subject.',
    'Border officials received a letter from the families.',
    'The ministry took over the camp at the border from the agency.',
  ])('none: %s', (text) => {
    expect(told(text, /^(?:place_(?:held|detained)|(?:detaining|receiving)_authority)/)).toEqual([]);
  });
});
