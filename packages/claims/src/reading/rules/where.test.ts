import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

type Row = readonly [text: string, property: string, value: string | null];

/** Values that a text carries for a property, in reading order. */
function valuesOf(text: string, property: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2015-06-15', language: 'en' })
    .claims.filter((claim) => claim.property === property)
    .map((claim) => claim.valueNormalised);
}

/** `null`: the text carries no such claim. */
function check([text, property, value]: Row): void {
  expect(valuesOf(text, property), text).toEqual(value === null ? [] : [value]);
}

const ways: readonly Row[] = [
  ['Most of them hoped to end up in Germany.', 'destination_intended', 'Germany'],
  ['The Rohingya had set out by boat for Malaysia.', 'destination_intended', 'Malaysia'],
  ['The group was aiming for Canada.', 'destination_intended', 'Canada'],
  ['They had been making for an embassy in Hanoi.', 'destination_intended', 'Hanoi, Vietnam'],
  ['They hoped to end up in court.', 'destination_intended', null],
  ['They are in a police lock-up in Kigali.', 'place_held', 'police lock-up, Kigali'],
  ['The governor confirmed the handing over to the Turkish news agency.', 'receiving_authority', null],
  ['The Bahamas set about returning 19 Cubans and then broke off.', 'count_returned', null],
  ['The Bahamas set about returning 19 Cubans and then broke off.', 'count_at_risk', '19'],
  ['Since 2010 Turkmen living in Turkey have held protests.', 'date_crossed', null],
  ['My name is Ryu, I am 44, and I was caught and sent back.', 'count_returned', null],
  ['The motion has been signed by 31 members.', 'count_returned', null],
  ['The 300,000 who died in the famine are forgotten.', 'count_dead', null],
  ['Two refugees died in the camp.', 'count_dead', '2'],
  ['Uganda has 310,000 Congolese on the books of UNHCR.', 'total_estimate', '310000'],
  ['Those thought to have been heading for Thailand are put in prison.', 'destination_intended', null],
  ['The ministry last year put the number of Eritreans in Sudan at 90,000.', 'total_estimate', '90000'],
];

it.each(ways)('%s', (...row) => check(row));

const taken: readonly Row[] = [
  ['Police detained a student at a market in Almaty on 2 June.', 'place_detained', 'market, Almaty'],
  [
    'In May 200 Afghans were detained in several cities, among them Tehran and Shiraz.',
    'place_detained',
    'Tehran, Shiraz',
  ],
  [
    'Some 30 people were arrested in various regions including Shenyang, Qingdao, and Kunming.',
    'place_detained',
    'Shenyang, Qingdao, Kunming',
  ],
  ['Police in Oudomxay arrested nine North Koreans.', 'place_detained', 'Oudomxay'],
  [
    'Officers raided a rubber plantation outside Songkhla and took away 30 people.',
    'place_detained',
    'rubber plantation, Songkhla',
  ],
  ['Four men led him out of a mosque in Dubai.', 'place_detained', 'mosque, Dubai'],
  [
    'Two teachers were picked up at a checkpoint south of Aswan.',
    'place_detained',
    'checkpoint south of Aswan',
  ],
  ['A raid on a hotel in Kunming netted six people.', 'place_detained', 'hotel, Kunming'],
  [
    'They were part of a group found in a rubber plantation in Songkhla.',
    'place_detained',
    'rubber plantation, Songkhla',
  ],
  [
    'Troops caught 11 people a short way from the Mongolian frontier.',
    'place_detained',
    'Mongolian frontier',
  ],
  ['Both were arrested in the south of Thailand.', 'place_detained', 'south of Thailand'],
  ['They reached Almaty and were arrested there on 2 June.', 'place_detained', 'Almaty'],
  ['The group was taken while boarding a bus in Kunming.', 'place_detained', 'Kunming'],
  ['A woman was picked up in the provincial capital, Kunming.', 'place_detained', 'Kunming'],
  ['He was led away by two men from the consulate.', 'place_detained', null],
  ['The women were taken from the Suan Phlu detention centre.', 'place_detained', null],
  ['The adults are detained in the Kibondo prison.', 'place_detained', null],
  ['She could be arrested in Bangkok.', 'place_detained', null],
  ['No one was arrested in Yanji.', 'place_detained', null],
  ['A lawyer was turned away at the gate.', 'place_detained', null],
];

const held: readonly Row[] = [
  ['The women are held at a government shelter in Bangkok.', 'place_held', 'government shelter, Bangkok'],
  ['The men are in the remand prison in Tashkent.', 'place_held', 'remand prison, Tashkent'],
  ['They spent two nights in a cell at the airport.', 'place_held', 'cell, airport'],
  ['The nine were moved to the detention house in Dandong.', 'place_held', 'detention house, Dandong'],
  ['Both are being kept in the lockup of the border police.', 'place_held', 'lockup of the border police'],
  ['They were put on a bus bound for the Tumen detention center.', 'place_held', 'Tumen detention center'],
  ['Six were released from Kibondo police station on Monday.', 'place_held', 'Kibondo police station'],
  ['The women were taken from the Suan Phlu detention centre.', 'place_held', 'Suan Phlu detention centre'],
  ['The adults are detained in the Kibondo prison.', 'place_held', 'Kibondo prison'],
  [
    'Trucks left the immigration centre in Bangkok where 48 men had been held.',
    'place_held',
    'immigration centre, Bangkok',
  ],
  ['Ten of them are in Shenyang.', 'place_held', 'Shenyang'],
  ['They are shut up in the Tumen camp.', 'place_held', 'Tumen camp'],
  ['A porter said he had seen the six at a police post near Hilsa.', 'place_held', 'police post, Hilsa'],
  [
    '"They will torture me," he said in a call from the immigration detention centre.',
    'place_held',
    'immigration detention centre',
  ],
  [
    'Police arrested ten men and took them to a warehouse near the airport.',
    'place_held',
    'warehouse, airport',
  ],
  ['The five were transferred to the Tuzla removal centre.', 'place_held', 'Tuzla removal centre'],
  ['A court sentenced them to one year in jail.', 'place_held', null],
  ['Another 1,400 Rohingya are kept in detention centres.', 'place_held', null],
  ['At least six were questioned by the Imbonerakure.', 'place_held', null],
  ['They were brought to Kunming by a guide.', 'place_held', null],
  ['Workers who are sent home are often confined in prison camps.', 'place_held', null],
  ['Our reporter is in Tora prison to see the warden.', 'place_held', null],
  [
    'Nine North Koreans were sent back and are being questioned in a security cell in Hyesan.',
    'place_held_after_return',
    'security cell, Hyesan',
  ],
];

const afterwards: readonly Row[] = [
  [
    'Thailand sent seven Cambodians home on 3 June. They are now in Prey Sar prison.',
    'place_held_after_return',
    'Prey Sar prison',
  ],
  [
    'Seven Cambodians were sent home. The adults are detained in two prisons, a spokesman said.',
    'place_held_after_return',
    'two prisons',
  ],
  [
    'Ten North Koreans are now in a jail run by the State Security Department in Sinuiju.',
    'place_held_after_return',
    'jail',
  ],
  [
    'The North Koreans were returned to Musan and are being questioned there.',
    'place_held_after_return',
    'Musan',
  ],
  [
    'Thailand sent seven Cambodians home. Two of them are still in a prison.',
    'place_held_after_return',
    null,
  ],
];

const sent: readonly Row[] = [
  ['Agents flew six Turkish citizens out of Pristina.', 'return_route', 'from Pristina'],
  [
    'The nine were driven to the Masnaa crossing and handed to Syrian troops.',
    'return_route',
    'to Masnaa crossing',
  ],
  ['The five were made to walk over the bridge to Dongxing.', 'return_route', 'over bridge, to Dongxing'],
  ['Laos sent the nine to China.', 'return_route', null],
  ['The nine were flown back to Pyongyang.', 'return_route', null],
  ['They were put on a private plane.', 'return_route', 'by private plane'],
  ['Nine defectors were sent back by way of Quanhe.', 'return_route', 'via Quanhe'],
  [
    'Four Uyghurs were deported from Turkey by way of Tajikistan.',
    'return_route',
    'from Turkey, via Tajikistan',
  ],
  [
    'The Vietnamese were taken back through the O’Raing checkpoint.',
    'return_route',
    'through O’Raing checkpoint',
  ],
  ['Seven Uzbek citizens were delivered to Andijan.', 'return_route', null],
  ['He left Lebanon and went by way of Turkey.', 'return_route', null],
  ['They flew out of Kuala Lumpur.', 'return_route', null],
  ['The three were walked across the bridge to Namyang.', 'return_route', 'across bridge, to Namyang'],
  ['The family was handed over to the Myanmar authorities at Moreh.', 'return_route', 'Moreh'],
  ['Five Uyghurs were flown to Urumqi on 9 May.', 'return_route', null],
  ['On 14 May 5,940 Afghans came back: 4,880 through Torkham.', 'return_route', 'Torkham (4,880)'],
  ['Nine North Koreans were sent home through the same crossing.', 'return_route', null],
  ['The report was handed to the ministry at Dandong.', 'return_route', null],
];

const meant: readonly Row[] = [
  [
    'They were arrested as they tried to board a flight to Istanbul.',
    'destination_intended',
    'Istanbul, Turkey',
  ],
  ['The group wanted to go on to Thailand.', 'destination_intended', 'Thailand'],
  ['The 15 were caught en route to a third state and South Korea.', 'destination_intended', 'South Korea'],
  ['The final destination was Canada, they said.', 'destination_intended', 'Canada'],
  ['The family fled Eritrea in 2010 for Israel.', 'destination_intended', 'Israel'],
  ['He fled Afghanistan for fear of the Taliban.', 'destination_intended', null],
  ['They were caught while attempting to reach Mongolian territory.', 'destination_intended', 'Mongolia'],
  ['They had been waiting for a guide to take them into Laos.', 'destination_intended', 'Laos'],
  ['The foreigners were put on a flight to Kabul.', 'destination_intended', null],
];

describe('readPlaces', () => {
  it.each(taken)('where people were taken: %s', (...row) => check(row));
  it.each(held)('where people are held: %s', (...row) => check(row));
  it.each(afterwards)('where people are held once returned: %s', (...row) => check(row));
  it.each(sent)('by which way they were sent: %s', (...row) => check(row));
  it.each(meant)('where they meant to go: %s', (...row) => check(row));
});
