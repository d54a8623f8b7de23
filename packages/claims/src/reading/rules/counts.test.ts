import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

const counted = /^(?:count_.*|.*_estimate)$/;

/** Numbers claimed of a text, as `property value`. */
function counts(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter(({ property }) => counted.test(property))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`)
    .toSorted();
}

const incident: readonly (readonly [string, ...string[]])[] = [
  [
    'Vietnamese police caught eleven North Koreans, including three children, near Mong Cai on Tuesday.',
    'count_children 3',
    'count_detained 11',
  ],
  [
    'Of the 28 people on the bus, 19 were deported the same night and nine are still being held at the border post.',
    'count_remaining 9',
    'count_returned 19',
  ],
  [
    'Nineteen of them were put on a chartered plane to Grozny; the other seven remain in a detention centre near Warsaw.',
    'count_remaining 7',
    'count_returned 19',
  ],
  [
    'At least 40 Uyghurs have been detained in Istanbul since Monday, among them 12 women and nine minors.',
    'count_children 9',
    'count_detained >=40',
    'count_women 12',
  ],
  [
    'Eight North Koreans were caught in Nanning and another five in Kunming.',
    'count_component 5',
    'count_detained 8',
  ],
  [
    'In all, 56 were detained: 31 in Bishkek, 15 in Osh and ten at the border.',
    'count_component 10',
    'count_component 15',
    'count_component 31',
    'count_detained 56',
  ],
  ['Police said 17 of the 62 had been freed because they held valid papers.', 'count_released 17'],
  [
    'Twenty-two people were arrested; 14 were later freed, and the other eight face deportation.',
    'count_at_risk 8',
    'count_detained 22',
    'count_released 14',
  ],
  ['The number of those arrested has risen to 31, activists said.', 'count_detained 31'],
  [
    'Officials put the number of deportees at 52, while aid workers spoke of at least 80.',
    'count_returned 52',
    'count_returned >=80',
  ],
  [
    '"We were nine when we crossed and only four of us are left," one of the women said.',
    'count_remaining 4',
  ],
  [
    'Turkmenistan wants 29 activists returned from Turkey; four have already been handed over.',
    'count_at_risk 29',
    'count_returned 4',
  ],
  ['Up to 15 people may be on the next flight, lawyers fear.', 'count_at_risk <=15'],
  [
    'The refugee agency is alarmed by the detention in Erenhot of around 35 people from North Korea.',
    'count_detained ~35',
  ],
  ['No fewer than 25 people were rounded up in the capital.', 'count_detained >=25'],
  ['Chinese border troops caught 11 North Koreans near the Mongolian frontier.', 'count_detained 11'],
  ['Officers stopped four Uighurs at the airport on Sunday.', 'count_detained 4'],
  ['An order had come for 22 more to be deported at once.', 'count_at_risk 22'],
  ['Eight Tibetans who were stopped in May are in danger of being sent home.', 'count_detained 8'],
  ['Rights groups condemned Malaysia for handing three Turkish men to Turkey.', 'count_returned 3'],
  ['All 31 of those held in China are back in the North.', 'count_returned 31'],
  ['An aid worker was detained in Dalian together with three North Korean women.', 'count_detained 3'],
  ['Activists speak of about 30, and some of them say that all have now been sent back.'],
  [
    'Eleven were deported. They were among 20 who broke out of a jail last year.',
    'count_group_total 20',
    'count_returned 11',
  ],
  ['He was led away by two men while the officers looked on.'],
  ['At six in the morning they were taken to the airport.'],
  ['The members got prison terms of 20 and seven years.'],
  ['As many as forty Hmong, all of them adults, were trucked across the Mekong.', 'count_returned <=40'],
  [
    'Two dozen Rohingya were picked up, and another eleven followed a day later.',
    'count_component 11',
    'count_detained 24',
  ],
  [
    'At least 15 have been freed on bail, but some 40 are still locked up.',
    'count_released >=15',
    'count_remaining ~40',
  ],
  ['China returned four of the men in August.', 'count_returned 4'],
  ['Two Eritreans died when guards opened fire.', 'count_dead 2'],
  ['Every month 200 to 300 people are sent back through Tumen.'],
  ['Ten North Koreans including a child are being held in China.', 'count_detained 10'],
  ['The embassy was told that ten of its nationals, not nine, had been handed over.', 'count_returned 10'],
  ['The Lao police stopped a minivan carrying six North Koreans on Tuesday.', 'count_detained 6'],
  ['A father of four was seized at his shelter on 12 May.'],
  ['China has sent all 31 refugees it arrested last month back, activists said.', 'count_returned 31'],
  [
    'Laos has put the nine North Koreans it caught near the border in May on a plane home.',
    'count_returned 9',
  ],
  ['Six Turkish nationals living in Kosovo have been arrested and flown to Turkey.', 'count_returned 6'],
  ['GENEVA - A group of ten North Koreans, among them a nun, is being held in China.', 'count_detained 10'],
  ['Up to 50 more are in danger of being sent after them.', 'count_at_risk <=50'],
  [
    'Eleven Afghans were caught. Four of them had worked for the army.',
    'count_component 4',
    'count_detained 11',
  ],
  ['Ten were arrested in Baku. Police speak of twelve.', 'count_detained 10', 'count_detained 12'],
  [
    'Police hold 34 people. She had earlier spoken of five groups totaling 30 people.',
    'count_detained 30',
    'count_detained 34',
    'count_lots 5',
  ],
  ['They belonged to a group of more than 200 Uighurs found in Thailand in 2014.', 'count_group_total >200'],
  [
    'Three more Tibetans have been caught, which brings the number believed to be in custody to 12.',
    'count_component 3',
    'count_detained 12',
  ],
  ['The UN was shocked by the deportation of "some 100 people".', 'count_returned ~100'],
  ['Thailand let about 170 Uighurs go to Turkey.', 'count_resettled ~170'],
  [
    'Thirteen were deported. The ones who remain are said to number around 20.',
    'count_remaining ~20',
    'count_returned 13',
  ],
  [
    'The group, seven men and two women, was guided by a missionary couple.',
    'count_helpers 2',
    'count_men 7',
    'count_women 2',
  ],
  ['Police arrested 60 Syrians and sent them back to Syria.', 'count_returned 60'],
  [
    'Officers stopped three Eritrean pilots and a mechanic, who were arrested on arrival.',
    'count_detained 4',
  ],
  [
    'Saudi border guards killed at least 11 Ethiopian migrants near Saada in April, survivors told the BBC.',
    'count_dead >=11',
  ],
  ['The court freed 11 of the 36 Rwandan refugees on bail on Tuesday.', 'count_released 11'],
  [
    'In the latest case, 31 people, 12 of them minors, were set adrift in two rafts.',
    'count_children 12',
    'count_returned 31',
  ],
  ['The navy handed the remaining 185, mostly men, to the Libyan coast guard at sea.', 'count_returned 185'],
];

const parts: readonly (readonly [string, ...string[]])[] = [
  [
    'Eighteen men and four women were charged with illegal entry in a court in Mukdahan.',
    'count_men 18',
    'count_women 4',
  ],
  [
    'Three women and a boy of eight were handed over to Uzbek officers at the airport on Sunday.',
    'count_returned 4',
  ],
  [
    'A couple and their four children were handed over at Moreh on Tuesday.',
    'count_children 4',
    'count_returned 6',
  ],
  ['Two sisters and a cousin were picked up in Tak province on Saturday.', 'count_detained 3'],
  ['The three, a monk, a nun and a layman, were seized on 1 June.'],
  ['Six of the 22 are aged 16 or under.', 'count_children 6'],
  ['Of the 12, five were women and one was a child of three.', 'count_women 5'],
];

const helpers: readonly (readonly [string, ...string[]])[] = [
  ['Two brokers who had arranged the journey were also arrested.', 'count_helpers 2'],
  [
    'Myanmar soldiers stopped a van carrying six North Koreans and their Chinese driver outside Tachileik, residents said.',
    'count_detained 6',
    'count_helpers 1',
  ],
  [
    'A couple and their infant son were arrested in Yanji on Friday together with a South Korean pastor.',
    'count_detained 3',
    'count_helpers 1',
  ],
  [
    'The missionary and two drivers were freed after a week, but the 12 refugees are still in custody.',
    'count_detained 12',
    'count_helpers 3',
  ],
  ['Two villagers who had been carrying rice to them were taken in for questioning.', 'count_helpers 2'],
  ['A broker told the station that the eight were betrayed by their driver.'],
];

const background: readonly (readonly [string, ...string[]])[] = [
  [
    'The minister told parliament that 1,547 foreign fighters had been sent back since 2011.',
    'total_estimate 1547',
  ],
  [
    'Costa Rica has taken in more than 200,000 Nicaraguans since the protests of 2018.',
    'total_estimate >200000',
  ],
  ['China sends back around 6,000 North Koreans every year, the group estimates.', 'annual_estimate ~6000'],
  ['Iran expelled more than 720,000 Afghans last year.', 'annual_estimate >720000'],
  [
    'Around 1,000 defectors reached the South each year until the pandemic; only 63 did so in 2021.',
    'annual_estimate 63',
    'annual_estimate ~1000',
  ],
  [
    'Between 2014 and 2018 some 500 Uyghurs were returned from Egypt, Malaysia and Thailand, according to researchers.',
    'count_returned ~500',
  ],
  ['Since 2005 hundreds of Tibetans have slipped out of the country by hiding in lorries.'],
  ['Last year 22 North Koreans had asked for refugee status in Russia.'],
  ['Up to now 618 men have been returned since the end of 2016.', 'count_returned 618'],
  ['About 90,000 Eritreans live in camps in eastern Sudan.', 'total_estimate ~90000'],
  ['Cambodia forcibly returned 20 Uyghurs in 2009, days before a visit.', 'count_returned 20'],
];

const nothing: readonly string[] = [
  'His wife, who lives in Istanbul with their three children, fears he has already been handed over.',
  'Two of my uncles were there.',
  'All but three of them have papers.',
  'The protest drew 300 people outside the Chinese embassy in Seoul.',
  'The boat, which cost $3,000, could carry 20 people.',
  'Two officials told the newspaper that the transfer would go ahead.',
  "Five lawyers' associations have signed the appeal.",
  'More than 60 members of parliament signed the resolution.',
  'In the war 36,000 American soldiers died.',
  'Just under three in five of the arrivals were under 18.',
  "One refugee's wife was asked why she still drew his ration.",
  'Lawyers for the four say a decision is expected within days.',
];

describe('numbers of people', () => {
  it.each(incident.map(([text, ...expected]) => [text, expected] as const))(
    'of the incident: %s',
    (text, expected) => {
      expect(counts(text)).toEqual([...expected].toSorted());
    },
  );

  it.each(parts.map(([text, ...expected]) => [text, expected] as const))(
    'in parts and lists: %s',
    (text, expected) => {
      expect(counts(text)).toEqual([...expected].toSorted());
    },
  );

  it.each(helpers.map(([text, ...expected]) => [text, expected] as const))(
    'of those who helped: %s',
    (text, expected) => {
      expect(counts(text)).toEqual([...expected].toSorted());
    },
  );

  it.each(background.map(([text, ...expected]) => [text, expected] as const))(
    'behind the incident: %s',
    (text, expected) => {
      expect(counts(text)).toEqual([...expected].toSorted());
    },
  );

  it.each(nothing)('of something else: %s', (text) => {
    expect(counts(text)).toEqual([]);
  });

  it('keeps the hedge of the verb that governs, and says that nobody says it', () => {
    const [claim] = readReport({
      text: 'Some 1,500 Montagnards are thought to be living in Thailand without papers.',
      publisher: 'The Paper',
      publishedOn: '2023-02-15',
      language: 'en',
    }).claims;
    expect(claim).toMatchObject({ property: 'total_estimate', speaker: 'none' });
    expect(claim?.hedge).toContain('are thought to');
  });
});
