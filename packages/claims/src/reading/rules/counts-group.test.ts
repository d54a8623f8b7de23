import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Numbers claimed of a text, as `property value`. */
function told(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter(({ property }) => property.startsWith('count_'))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`)
    .toSorted();
}

describe('those who are on their way', () => {
  it.each([
    ['Fourteen North Koreans arrived at the embassy gate.', ['count_group_total 14']],
    ['The wooden boat with 78 people on board ran into trouble off Ios.', ['count_group_total 78']],
    ['The group consists of 12 Iranians.', ['count_group_total 12']],
    [
      'Police arrested 20 Uyghurs in Songkhla. Three Thais were arrested for helping them.',
      ['count_detained 20', 'count_helpers 3'],
    ],
    [
      'Police arrested 20 Uyghurs in Songkhla. Three villagers who gave them food were held.',
      ['count_detained 20', 'count_helpers 3'],
    ],
    ['The group numbered 15.', ['count_group_total 15']],
    ['Five of the group of eleven were students.', ['count_group_total 11']],
    ['Nine North Korean men left Russia for South Korea in November.', ['count_resettled 9']],
    ['A plane with 27 deported Afghans landed in Kabul on Wednesday.', ['count_returned 27']],
    ['The court convicted them of smuggling out 64 refugees.', ['count_group_total 64']],
    ['Nine Tajiks asked for asylum at the border in Brest.', ['count_group_total 9']],
    ['A boat with 15 on board had reached Christmas Island.', ['count_group_total 15']],
    ['Six people have been living in the consulate for three years.', ['count_group_total 6']],
    ['Ten North Korean men got to South Korea from Khabarovsk.', ['count_resettled 10']],
    ['Eight Eritreans and a South Korean aid worker were arrested.', ['count_helpers 1']],
    ['China detained 24 people, along with four Chinese who had been helping them.', ['count_helpers 4']],
    ['China has returned 60 refugees. About 35 people went over in two buses.', ['count_returned ~35']],
  ])('are counted as a group, as safe or as sent back: %s', (text, expected) => {
    expect(told(text)).toContain(expected[0]);
  });

  it.each([
    ['China has returned 60 refugees. Four people travelled with him to Geneva.', 'count_returned 4'],
    ['China has returned 60 refugees. Over 700,000 people fled to Bangladesh.', 'count_returned >700000'],
    ['China has returned 60 refugees. She spoke with 14 men who escaped from jail.', 'count_returned 14'],
  ])('are not among those sent back: %s', (text, wrong) => {
    expect(told(text)).not.toContain(wrong);
  });
});

describe('those threatened', () => {
  it.each([
    ['Two Uyghur couples and a baby may be deported to China, lawyers said.', ['count_at_risk 5']],
    ['About 88 Eritreans kept at El Hassana could be forced back within days.', ['count_at_risk ~88']],
    ['Ten Afghans are detained in Van and in imminent danger of being deported.', ['count_at_risk 10']],
    ['A court allowed the authorities to return 38 Pakistanis.', ['count_at_risk 38']],
    ['Malaysia should make sure that seven Uyghurs are not forced back.', ['count_at_risk 7']],
    ['He urged China not to return eight defectors who were detained in Dandong.', ['count_detained 8']],
  ])('are told from those taken: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('those taken', () => {
  it.each([
    ['The men were among 28 whom Kazakh police arrested in May.', ['count_detained 28']],
    ['At least 1,250 escapees are in detention and live in dread of it.', ['count_detained >=1250']],
    ['Six refugees came to a school, and Chinese police took them away.', ['count_detained 6']],
    ['Twelve defectors who were being smuggled to Vietnam have been detained.', ['count_detained 12']],
    ['Three passengers saw them seized at the airport.', []],
    ['One man was arrested at the border.', []],
  ])('are counted: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('numbers of returns', () => {
  it.each([
    [
      'China sent back 500 people. It returned 70 refugees on 30 August and 45 others on 19 September.',
      ['count_returned 45', 'count_returned 500', 'count_returned 70'],
    ],
    ['Of the 550 who were returned by force most were women.', ['count_returned 550']],
    ['Close to 300 Hmong were taken from a camp in Thailand back to Laos.', ['count_returned <300']],
    ['Egypt forced back to Eritrea a group of around 150 asylum seekers.', ['count_returned ~150']],
    ['Two women of 27 and 33 were deported.', ['count_returned 2']],
    ['With about 900 expelled from Iran since January, the camps are full.', ['count_returned ~900']],
    ['The army towed nearly 900 Rohingya out and left them in boats.', ['count_returned <900']],
    ['Fifteen people sent back by Australia are now held in Colombo.', ['count_returned 15']],
    ['Some 70 people were on the run, and the coast guard pushed them back.', ['count_returned ~70']],
  ])('stand with what is done: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
