import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.testing.ts';

/** Numbers claimed of a text, as `property value`. */
function told(text: string): string[] {
  return claimsIn(text, '2023-02-15')
    .filter(({ property }) => /^(?:count_|informants)/.test(property))
    .map(({ property, valueNormalised }) => `${property.replace('count_', '')} ${valueNormalised}`);
}

describe('those who help, tell or inform are no part of the group', () => {
  it.each([
    [
      'Police detained nine North Koreans in Yanji. Three others accused of helping the group were held.',
      ['detained 9', 'helpers 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three South Korean aid workers were detained with them.',
      ['detained 9', 'helpers 3'],
    ],
    [
      'Police detained twelve people in Yanji. Three of them were Chinese citizens who had driven the others.',
      ['detained 12', 'helpers 3'],
    ],
    [
      'Police detained twelve people in Yanji, three of them Chinese smugglers.',
      ['detained 12', 'helpers 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji and three people suspected of sheltering them.',
      ['detained 9', 'helpers 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji and fined three farmers who had let them sleep in a barn.',
      ['detained 9'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three journalists who filmed the raid were briefly held.',
      ['detained 9'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three of the defectors had been planted by the North.',
      ['detained 9', 'informants_in_group 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three had been sent by the security service to spy on the rest.',
      ['detained 9', 'informants_in_group 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji. He said three of those in the safe house were spies.',
      ['detained 9', 'informants_in_group 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji. A further three people were arrested on suspicion of people smuggling.',
      ['detained 9', 'helpers 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Another three, all Chinese, were held for aiding them.',
      ['detained 9', 'helpers 3'],
    ],
    ['Police detained nine North Koreans in Yanji. The three who drove them were fined.', ['detained 9']],
    [
      'Police detained nine North Koreans in Yanji. Three volunteers with the group were caught too.',
      ['detained 9'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three employees of the agency were detained.',
      ['detained 9'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three men were jailed for transporting them.',
      ['detained 9', 'helpers 3'],
    ],
    ['Police detained nine North Koreans in Yanji. Three of the guards were bribed.', ['detained 9']],
    [
      'Police detained nine North Koreans in Yanji. Three of their guides were caught too.',
      ['detained 9', 'helpers 3'],
    ],
    [
      'Police detained nine North Koreans in Yanji. Three of the people who had guided them were caught.',
      ['detained 9', 'helpers 3'],
    ],
    [
      'Twelve Tibetans were caught near Dingri. Three Nepalese who had fed them were detained.',
      ['detained 12'],
    ],
    ['Twelve North Koreans, and three who had sheltered them, were taken.', ['detained 12', 'helpers 3']],
    [
      'Malaysian police stopped a lorry with 40 migrants in it. Three Malaysians were arrested too.',
      ['detained 40'],
    ],
    [
      'The 14 refugees were found in a flat in Kunming. Three local helpers were led away too.',
      ['helpers 3'],
    ],
    ['Fourteen people were seized, three of whom had rented out the flat.', ['detained 14']],
    [
      'Fourteen people were seized, three of whom are South Korean nationals working for a charity.',
      ['detained 14'],
    ],
    [
      'The 14 defectors were arrested in Kunming. Three men believed to have organised the trip were held.',
      ['detained 14', 'helpers 3'],
    ],
    [
      'The 14 defectors were arrested in Kunming. Three members of the smuggling ring were caught.',
      ['detained 14', 'helpers 3'],
    ],
    [
      'The 14 defectors were arrested in Kunming. Three of the 14 were in the pay of the state security.',
      ['detained 14', 'informants_in_group 3'],
    ],
    [
      'The 14 defectors were arrested in Kunming. Three members of the group were spies.',
      ['detained 14', 'informants_in_group 3'],
    ],
    [
      'The 14 defectors were arrested in Kunming. Three were spies.',
      ['detained 14', 'informants_in_group 3'],
    ],
    [
      'Police detained nine activists in Moscow. Three activists were deported to Tajikistan.',
      ['detained 9', 'returned 3'],
    ],
    ['Malaysia detained 94 people. Nine Indonesians were among them.', ['detained 94']],
    [
      'Police arrested 12 Tibetans. Five who had hidden in a church were taken away.',
      ['detained 12', 'component 5'],
    ],
    ['Nine North Koreans who had paid smugglers were arrested in Laos.', ['detained 9']],
    ['Nine North Koreans who were helped by a pastor were caught in Vietnam.', ['detained 9', 'helpers 1']],
    ['A judge in Hanoi sentenced six men to four years for having smuggled Uyghurs out.', ['helpers 6']],
    ['Police detained nine North Koreans in Yanji. He and a helper drove back to town.', ['detained 9']],
    [
      'Police detained nine North Koreans. Four refugees told the agency that others were held.',
      ['detained 9'],
    ],
    ['It begged Laos not to deport the families of two deserters.', []],
    ['The South captured two fishermen on 1 November.', ['detained 2']],
    ['Thirty people accused of helping rebels were deported to Ethiopia.', ['returned 30']],
  ])('in %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('those told of beside the group by what they did', () => {
  it.each([
    ['Six are women; the other three are two local guides and a driver.', ['women 6', 'helpers 3']],
    ['The other three had been leading them to the border.', []],
    ['They were led to the border by three men.', []],
    ['The police had also arrested three who were waiting for them in Vientiane.', ['helpers 3']],
    ['They also took three of those who ran the safe house.', []],
    ['Three from the network that had moved them are in the same jail.', []],
    ['Of those who led the way, three have since been arrested.', ['helpers 3']],
    [
      'Nine of the twelve were women; the other three were farmers from Hoeryong.',
      ['women 9', 'component 3'],
    ],
  ])('%s', (text, expected) => {
    expect(told(`Police detained twelve people in Yanji. ${text}`).slice(1)).toEqual(expected);
  });
});

describe('all who set out, and those of whom a part is told', () => {
  it.each([
    ['Of the 109 who fled together, 40 were deported.', ['group_total 109', 'returned 40']],
    ['She was one of eight people who crossed the river together.', ['group_total 8']],
    ['Seven of the 22 Tibetans who set out were arrested.', ['group_total 22']],
    ['There were 25 people in the group, of whom nine were arrested.', ['group_total 25', 'component 9']],
    ['A group of 17 left Lhasa in May, and 12 of them were caught.', ['group_total 17', 'component 12']],
    ['The group originally numbered 20.', ['group_total 20']],
    ['Twenty-nine people in all had made the journey.', ['group_total 29']],
    ['Nepal sent back eight bound and gagged Tibetans.', ['returned 8']],
    [
      'Some 80 Syrians were arrested, with 12 of them being sent back to Homs.',
      ['detained ~80', 'returned 12'],
    ],
    [
      'About 165 Afghans are in custody, 120 held in Edirne and 45 in Van.',
      ['detained ~165', 'component 120', 'component 45'],
    ],
    ['China is sending back some 40 people.', ['returned ~40']],
    ['The Chinese are sending back some 350 people a week.', ['returned_per_day ~350']],
    ['Five Uzbeks who were kidnapped in May have been sent to their home country.', ['returned 5']],
    ['He said he had belonged to 58 people who crossed the desert.', ['group_total 58']],
    ['Roughly 380 of those expelled since September were children.', ['children ~380']],
    ['A country that has sentenced 19 Uighurs to death may not be trusted.', []],
    ['The pact between the two allies means defectors will be sent back.', []],
    [
      'Nine Afghans, a couple and their three children among them, were deported.',
      ['returned 9', 'children 3'],
    ],
    ['Two men, a woman and a child were arrested.', ['detained 4']],
    ['Two parties of North Koreans were arrested in Beijing.', ['lots 2']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
