import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

type Row = readonly [text: string, property: string, value: string | null];

function valuesOf(text: string, property: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2015-06-15', language: 'en' })
    .claims.filter((claim) => claim.property === property)
    .map((claim) => claim.valueNormalised);
}

const meant: readonly Row[] = [
  ['The three North Koreans were caught as they made for the South.', 'destination_intended', 'South Korea'],
  ['Nine North Koreans in Laos want to live in the South.', 'destination_intended', 'South Korea'],
  ['The women had hoped to leave by sea for Japan.', 'destination_intended', 'Japan'],
  ['They were waiting to be smuggled over the border to Vietnam.', 'destination_intended', 'Vietnam'],
  ['The family were looking for a boat to Malaysia.', 'destination_intended', 'Malaysia'],
  ['He was refused entry to Cyprus, where he meant to ask for asylum.', 'destination_intended', 'Cyprus'],
  ['The North Koreans demanded to be sent to the United States.', 'destination_intended', 'United States'],
  ['They were heading for a third country, most likely Thailand.', 'destination_intended', 'Thailand'],
  ['The Tibetans were stopped as they made their way to India.', 'destination_intended', 'India'],
  ['Syrians who tried to cross from Lebanon to Cyprus were stopped.', 'destination_intended', 'Cyprus'],
  ['The Rohingya were on a boat to Malaysia when the navy stopped them.', 'destination_intended', 'Malaysia'],
  ['The smugglers had promised to take the Afghans to Turkey.', 'destination_intended', 'Turkey'],
  ['The refugees do not want to go to Bangladesh.', 'destination_intended', null],
  // Within the state where they were caught.
  [
    'The nine were seized in Lang Son, near Dong Dang. Their lorry had been on its way to Hanoi.',
    'destination_intended',
    null,
  ],
  // Sent, not wishing to go.
  ['Thailand put about 100 people of Turkic origin on planes to China.', 'destination_intended', null],
  ['Their plane to Asmara left on the 5th.', 'destination_intended', null],
  ['Those caught on their way to South Korea may be executed.', 'destination_intended', null],
];

const crossed: readonly Row[] = [
  ['The four waded across the river on 3 June.', 'date_crossed', '2015-06-03'],
  ['They had slipped into Laos from China in May.', 'date_crossed', '2015-05'],
  ['The family left in late May and was arrested in China.', 'date_crossed', '2015-05-20/2015-05-31'],
  ['The brothers are said to have crossed into Laos in 2006.', 'date_crossed', '2006'],
  ['He crossed into Laos in 2004 and today works in Canada.', 'date_crossed', '2004'],
  ['In the past six days 320 Rohingya landed in Aceh.', 'date_crossed', null],
  ['The eight walked into the embassy in Beijing on 3 June.', 'date_crossed', null],
  ['Two uncles arrived on 3 June.', 'date_crossed', null],
  ['Eleven men escaped from a cell on 3 June.', 'date_crossed', null],
  ['Six Tibetans who crossed into Nepal last week were sent back.', 'date_crossed', null],
];

const bygone: readonly Row[] = [
  ['In 2003 Nepal sent back 18 Tibetans.', 'date_return', null],
  ['At least 1,500 have been arrested in Sindh since May.', 'date_detained', null],
  ['Two men have been held in Aswan since 3 June.', 'date_detained', '2015-06-03/..'],
  ['Officers detained the man, who is 29, in a hostel in Omsk on 3 June.', 'date_detained', '2015-06-03'],
];

const forces: readonly Row[] = [
  ['Lao police rounded them up near the border.', 'detaining_authority', 'Lao police'],
  ['Thai soldiers caught the six in a field.', 'detaining_authority', 'Thai soldiers'],
  ['Chinese police have arrested 35 North Koreans.', 'detaining_authority', 'Chinese police'],
];

const scenes: readonly Row[] = [
  ['The arrests were made on 3 June in Weihai.', 'place_detained', 'Weihai'],
  ['Police carried out the raid in a hostel in Kazan.', 'place_detained', 'Kazan'],
  [
    'Fifteen Sri Lankans were arrested at Colombo airport when Australia deported them.',
    'place_held_after_return',
    'Colombo airport',
  ],
  [
    'The Afghans were resting in an office in Peshawar when police arrived.',
    'place_detained',
    'office, Peshawar',
  ],
  [
    'She was changing planes in Manila on 3 June when airport staff took her passport.',
    'place_detained',
    'Manila',
  ],
  [
    'The six had gone to a market in Daraa on 3 June when soldiers led them away.',
    'date_detained',
    '2015-06-03',
  ],
  [
    'Twelve North Koreans were arrested in China. It happened at Pingxiang on 3 June.',
    'place_detained',
    'Pingxiang',
  ],
  ['Officers came for them at a rented house in Almaty.', 'place_detained', 'rented house, Almaty'],
  ['They were intercepted by guards outside the gate.', 'place_detained', null],
  ['She was shopping in Manila when the president spoke.', 'place_detained', null],
];

const held: readonly Row[] = [
  ['She was refused permission to meet the group at Evin prison.', 'place_held', 'Evin prison'],
  ['The three have been in a Lao prison since May.', 'place_held', null],
];

const sent: readonly Row[] = [
  [
    'Nine North Koreans were sent back. A China Southern plane took off for Kashgar at dawn.',
    'return_route',
    'China Southern plane, Kashgar',
  ],
  [
    'Egypt has deported eight Eritreans. They left on 5 June from Cairo airport.',
    'date_return',
    '2015-06-05',
  ],
  ['Twelve men were released. They flew on 5 June.', 'date_return', null],
];

describe('whereabouts', () => {
  it.each(meant)('where they meant to go: %s', (text, property, value) =>
    expect(valuesOf(text, property)).toEqual(value === null ? [] : [value]),
  );
  it.each(crossed)('when they crossed: %s', (text, property, value) =>
    expect(valuesOf(text, property)).toEqual(value === null ? [] : [value]),
  );
  it.each(bygone)('what is no day of the matter: %s', (text, property, value) =>
    expect(valuesOf(text, property)).toEqual(value === null ? [] : [value]),
  );
  it.each([...scenes, ...held, ...sent])('how it went: %s', (text, property, value) =>
    expect(valuesOf(text, property)).toEqual(value === null ? [] : [value]),
  );
  it.each(forces)('by whom: %s', (text, property, value) =>
    expect(valuesOf(text, property)).toEqual(value === null ? [] : [value]),
  );
});
