import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** `property value` of each claim; `publishedOn` is a Friday. */
function read(text: string): string[] {
  const { claims } = readReport({
    text,
    publisher: 'The Paper',
    genre: 'news',
    publishedOn: '2014-06-20',
    language: 'en',
  });
  return claims.map(({ property, valueNormalised }) => `${property} ${valueNormalised}`);
}

const has: readonly (readonly [string, string])[] = [
  // who somebody is, with an age
  ['Our client, a Sudanese convert of 31, was arrested in Denizli on 7 May.', 'age_of_person 31'],
  ['A former air force pilot, 34, was flown to Kabul on Monday.', 'age_of_person 34'],
  ['The deacon is 68, and is diabetic.', 'age_of_person 68'],
  ['They are five males and two females between 15 and 23 years old.', 'age_range 15..23'],
  // one moment, told by what the person was doing
  ['A blogger was arrested as he left a mosque in Dushanbe on Monday.', 'date_detained 2014-06-16'],
  ['A blogger was arrested as he left a mosque in Dushanbe on Monday.', 'place_detained Dushanbe'],
  ['She was seized as she tried to board a train in Moscow on 3 June.', 'date_detained 2014-06-03'],
  // into a car
  [
    'Four men pushed him into a white van outside a church in Nairobi on 12 June.',
    'date_detained 2014-06-12',
  ],
  ['The teacher was bundled into a car in Pristina on Tuesday.', 'place_detained Pristina'],
  // the one whose case is told
  [
    'He cited the case of a girl of 17 who was taken from a clinic in Almaty on June 9.',
    'date_detained 2014-06-09',
  ],
  // a crossing and no more
  ['The Afghans were driven to Torkham on Tuesday.', 'date_return 2014-06-17'],
  ['The Afghans were driven to Torkham on Tuesday.', 'return_route to Torkham'],
  [
    'The Afghans were held at the Haji Camp transit point for two days.',
    'place_held Haji Camp transit point',
  ],
  // what a participle between does not break
  [
    'The nine were led out of the centre on 13 June, hooded, and put on a chartered plane to Pyongyang.',
    'date_return 2014-06-13',
  ],
  // fates
  ['He rang his brother on Monday and has not been heard from since.', 'status unknown'],
  ['Of the other ten we know nothing.', 'status unknown'],
  ['It has not been possible to establish what has happened to the nine.', 'status unknown'],
  // within weeks: those sent back, and no estimate
  [
    'Pakistan expelled more than 80,000 Afghans in the first three weeks of June, the ministry said.',
    'count_returned >80000',
  ],
  ['Up to 10,000 North Koreans work in the forests of the Far East.', 'total_estimate <=10000'],
  ['Two South Korean aid workers were arrested with nine defectors in Yanji.', 'count_helpers 2'],
  ['By Monday the number of those expelled stood at 340.', 'count_returned 340'],
  [
    'The minister said that 56 Uighurs had been "returned to their country" over the past two years.',
    'count_returned 56',
  ],
  ['What happened to the other four is anybody’s guess.', 'status unknown'],
  ['Relatives have had no news of the seven since Sunday.', 'status unknown'],
  [
    'None of them had seen anyone from the UN.',
    'access_denied no access (None of them had seen anyone from)',
  ],
  ['The prisoners never saw a judge.', 'access_denied no access (never saw a judge)'],
  ['By our count, 33 people with a pending claim were removed from Van in May.', 'count_returned 33'],
  [
    'The country hosts about 785,000 registered Syrians, though ministers speak of two million.',
    'total_estimate 2000000',
  ],
  ['China has handed over five Eritreans to their embassy.', 'count_returned 5'],
];

const lacks: readonly (readonly [string, string])[] = [
  ['Our client, a Sudanese convert of 31, was arrested in Denizli on 7 May.', 'count_detained 31'],
  ['The total is 68, and the number of the dead is 12.', 'age_of_person 68'],
  ['A second activist, a man from Khujand, was arrested on Monday.', 'count_detained 2'],
  ['Two men, a lawyer and a politician, were arrested in Nairobi on 3 June.', 'count_detained 4'],
  ['They put the luggage into a van outside a church in Nairobi on 12 June.', 'date_detained 2014-06-12'],
  [
    'For further details please contact the regional office in Bangkok.',
    'communication_made not stated->regional office in Bangkok',
  ],
  [
    'She was stopped on 4 June because her passport had expired.',
    'legal_status_procedure proceedings: her passport had expired',
  ],
  [
    'The flight of the nine is booked for 30 June.',
    'legal_status_procedure booked: The flight of the nine is booked for 30 June',
  ],
  ['The republic sent back 1,860 pregnant women in May.', 'group_composition 860 pregnant women'],
  ['The prime minister said he knew nothing about it.', 'status unknown'],
  ['The police say they know nothing of the matter.', 'status unknown'],
  ['Relatives have had no news of the seven since Sunday.', 'date_first_reported 2014-06-15/..'],
  ['A court in Minsk rejected his appeal against extradition on 5 June.', 'date_return 2014-06-05'],
  [
    'The brothers vanished from their flat in Istanbul on 30 May.',
    'punishment_feared enforced_disappearance',
  ],
  ['Two South Korean aid workers were arrested with nine defectors in Yanji.', 'count_component 2'],
  ['Three people who had helped them, including a pastor, were also arrested.', 'count_helpers 1'],
  ['How many of them have been caught, nobody knows.', 'status unknown'],
  ['Some 2,800 defectors came to South Korea last year.', 'annual_estimate ~2800'],
  [
    'The brothers were beaten by policemen after they had been held for a week.',
    'detaining_authority policemen',
  ],
  [
    'The deported men are being questioned by the intelligence service.',
    'detaining_authority intelligence service',
  ],
  [
    'A diplomat visited them in the prison and told them they would soon be sent back.',
    'punishment_feared imprisonment',
  ],
  ['The ministry said nobody had informed it that she was a refugee.', 'legal_label refugee'],
  ['More than 120 people have vanished in its prisons since 2002.', 'date_detained 2002/..'],
  ['The guides face charges of human trafficking.', 'legal_status_procedure charges: face charges of'],
  [
    'An officer disputed that any of them was registered with UNHCR.',
    'legal_status_procedure registered: any of them was registered with UNHCR',
  ],
  ['His sister says the ministry took him back at the gate.', 'return_route gate'],
];

describe('what is read and what is not', () => {
  it.each(has)('%s', (text, claim) => {
    expect(read(text)).toContain(claim);
  });
  it.each(lacks)('%s', (text, claim) => {
    expect(read(text)).not.toContain(claim);
  });
  it('takes a list that joins others for all of them', () => {
    expect(read('Two women, a man and a child were arrested in Zhengzhou.')).toContain('count_detained 4');
  });
});

it('calls those counted by the words of the text, without its quotation marks', () => {
  const { claims } = readReport({
    text: 'The ministry said that 40 "Chinese illegal migrants" had been repatriated.',
    publisher: 'The Paper',
    genre: 'news',
    publishedOn: '2014-06-20',
    language: 'en',
  });
  expect(claims.find(({ property }) => property === 'count_returned')?.scope.unit).toBe('chinese');
});

describe('a stance of a state', () => {
  const stances = (text: string) => read(text).filter((claim) => claim.startsWith('government_position'));
  it.each([
    'Ankara says that its removals are lawful and voluntary.',
    'The Iranian authorities maintain that returns are orderly.',
    'Islamabad says the campaign was forced on it by attacks.',
  ])('%s', (text) => {
    expect(stances(text)).toHaveLength(1);
  });
  it.each([
    'Beijing says that they are economic migrants.',
    'Seoul says that it has no information about the nine.',
    'Pakistan says that 300 people left on Monday.',
  ])('%s', (text) => {
    expect(stances(text)).toEqual([]);
  });
});
