import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

/** What a text says of who the people are. */
function told(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2019-06-15', language: 'en' })
    .claims.filter(({ property }) => property === 'group_composition')
    .map(({ valueNormalised }) => valueNormalised);
}

describe('who is in a group', () => {
  it.each([
    ['Lebanese soldiers drove five Syrian families to the frontier at Wadi Khaled.', 'five syrian families'],
    ['Kosovo handed over three Turkish families to Ankara.', 'three turkish families'],
    ['Vietnam has detained the families of two Montagnard pastors.', 'families of two montagnard pastors'],
    ['He was deported to Eritrea together with his wife and three children.', 'his wife and three children'],
    ['His mother and sister were detained in Yunnan last month.', 'his mother and sister'],
    ['The group, said to include several children, was handed to the navy.', 'children'],
    ['There were women and children among those pushed back at the Evros.', 'women and children'],
    ['Among those sent home, church groups say, are Christians from Chin State.', 'christians'],
    [
      'Elderly people and pregnant women were among the Haitians deported.',
      'elderly people and pregnant women',
    ],
    ['The deportees include activists, bloggers and a singer.', 'activists'],
    ['Most of the detainees come from Darfur.', 'most of the detainees come from darfur'],
    ['Women make up 80 per cent of the North Koreans who were sent back.', 'women make up 80 per cent'],
    ['Trinidad deported 160 people, mostly Venezuelans, on Saturday.', 'mostly venezuelans'],
    ['The 230 detainees are of eleven nationalities.', 'eleven nationalities'],
    ['Unaccompanied children were also sent back across the Evros.', 'unaccompanied children'],
    ['Two of those sent back had given birth a few days before.', 'had given birth'],
  ])('is told without a number: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    'His wife and two children live in Canada.',
    'Most Somalis in Kenya live in Dadaab.',
    'The law forbids the deportation of pregnant women.',
    'The protesters, mostly students, burned a flag in front of the Chinese embassy.',
    'Police detained protesters, mostly students, outside the embassy.',
    "Groups including women's organisations protested against the deportation.",
    'Some of the guards are women.',
    'Most of the aid workers come from Europe.',
    'The mainly Muslim country has long been a refuge.',
    'Around 24 people, a baby of eight months among them, face deportation.',
  ])('is not told of others: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
