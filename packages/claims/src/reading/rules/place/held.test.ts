import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

function told(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter(({ property }) => /^(?:place_held|return_route|receiving|status)/.test(property))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`);
}

describe('where they are held, before a return and after it', () => {
  it.each([
    [
      'Back in Tajikistan, he was put in a pretrial detention centre in Dushanbe.',
      ['place_held_after_return pretrial detention centre, Dushanbe'],
    ],
    [
      'After their return the men were held for two weeks in a security compound in Kigali.',
      ['place_held_after_return security compound, Kigali'],
    ],
    [
      'On arrival in Asmara they were taken to Adi Abeito prison.',
      ['place_held_after_return Adi Abeito prison, Asmara'],
    ],
    ['Following his deportation he was jailed in Urumqi.', ['place_held_after_return Urumqi']],
    [
      'The group was taken to Shenyang by train and transferred to a garrison in Tumen; they now face repatriation.',
      ['place_held garrison, Tumen', 'status at_risk'],
    ],
    ['The police transferred them to the border town of Dandong.', ['place_held Dandong']],
    [
      'Thailand deported the activist. She was taken to Banteay Meanchey provincial prison.',
      ['status repatriated', 'place_held_after_return Banteay Meanchey provincial prison'],
    ],
    [
      'A Chinese rights lawyer who was arrested in Laos in July has been deported to China, his wife said on Saturday.',
      ['status repatriated'],
    ],
    [
      'He was driven to the Boten crossing and passed to police from Sichuan.',
      ['return_route to Boten crossing'],
    ],
    [
      'The complainants were kept in Almaty and handed over to Uzbek officials.',
      ['place_held Almaty', 'receiving_authority Uzbek officials'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'His wife remains in Doha.',
    'They were issued letters by the Phnom Penh office.',
    'People sent back to Uzbekistan are usually put in secret detention.',
    'Eritrea is said to hold tens of thousands of prisoners in Asmara.',
    'She was beaten for a week in a villa near the harbour.',
    'Those returned will be tortured in a detention camp, the charity says.',
    'The Rohingya were taken from a camp near Jammu.',
  ])('nowhere: %s', (text) => expect(told(text).filter((one) => one.startsWith('place'))).toEqual([]));
});

describe('who takes them over', () => {
  it.each([
    ['Kazakhstan has handed to China a Uyghur bookseller.', 'China'],
    ['Laos gave a group of refugees to Pyongyang.', 'Pyongyang'],
    ['The dissident was turned over to Iran, his wife said.', 'Iran'],
    [
      'Many were arrested in cities, kept in barracks, and then driven off and handed to the Sudanese authorities.',
      'Sudanese authorities',
    ],
    ['They were handed over to Chinese police in Dongxing.', 'Chinese police in Dongxing'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([`receiving_authority ${expected}`]));

  it.each([
    'Russia handed the seven to China.',
    'Missionaries were taking the orphans to the South Korean embassy in Vientiane.',
    'Detained Hmong are usually handed to the UN refugee agency.',
    'The Eritreans were brought to a base of the Border Guard near Kassala.',
    'The minister handed a letter to China.',
    'Beijing handed over the presidency to Moscow.',
    'He could be handed over to Iran.',
  ])('nobody: %s', (text) => expect(told(text).filter((one) => one.startsWith('receiving'))).toEqual([]));
});
