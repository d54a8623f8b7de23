import { expect, test } from 'vitest';
import { viewOf } from '../english/view.ts';
import { attributionAt } from '../english/voice.ts';
import { quoteSpans } from '../tokens/quotes.ts';
import { SpeakerRegister } from './register.ts';

/** Speaker of the stretch marked with `|` in each sentence, read one after the other; `-` is the author. */
function speakers(...sentences: string[]): string[] {
  const register = new SpeakerRegister();
  return sentences.map((marked, index) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const sentence = { id: `p1s${index + 1}`, paragraph: 1, index: index + 1, start: 0, end: text.length };
    const view = viewOf(text, sentence, quoteSpans(text), {
      publishedOn: '2015-06-10',
      register,
      anchor: null,
    });
    const found = attributionAt(view, at);
    return found ? [found.speaker.name, ...found.chain].join(' < ') : '-';
  });
}

test.each([
  ['|Nine were held in Tumen, an activist in Seoul said.', 'activist in Seoul'],
  ['A relief group said |nine were held in Tumen.', 'relief group'],
  ['|Nine were held, according to the Unification Ministry.', 'Unification Ministry'],
  ['According to a border guard, |nine were held.', 'border guard'],
  ['|Nine were held near Van, a Turkish official told Channel 4 on Monday.', 'Turkish official'],
  [
    '|Nine were held near Van, a Turkish migration official told Aykiri on condition that she not be named.',
    'Turkish migration official',
  ],
  ['An official told AFP on condition that he not be named that |nine were held.', 'official'],
  ['Nine were held; |it is likely, a guard told News 1, that they will be returned.', 'guard'],
  [
    '"|If Ankara hands them over, torture awaits them," the network\'s deputy head, Zarina Karim, said in a statement, adding that they should be let go.',
    'Zarina Karim',
  ],
  [
    '|They would be "exposed to torture and forced labour," as the UN special rapporteur Marta Hulme described the fate of returnees in a report.',
    'Marta Hulme',
  ],
  ['"|The removal of nine people troubles us," said High Commissioner Anna Okoro.', 'Anna Okoro'],
  ['|Nine were sent back, two lawyers who fight to free Uyghurs in Thailand told AFP.', 'two lawyers'],
  ['"|We will give them back," an officer said, "as the law lays down."', 'officer'],
  ['Turkey learned of the arrests from a pastor and asked Laos |to keep the nine.', '-'],
  ['Turkey learned from a pastor that |nine were held.', 'pastor'],
  ['A spokesman would not say what Beijing |had replied.', '-'],
  ['|Nine were held, he said, citing a relative in Van with whom they had spoken.', 'relative in Van'],
  ['Helping Hands Tibet, an aid group, said |nine were held.', 'Helping Hands Tibet'],
  ['|Nine were held, according to a 2014 United Nations report.', 'United Nations'],
  ['A guard who asked that his name not be printed said |nine were held.', 'guard'],
  ['A monk whose brother asked that his name not be printed |was seized in Pokhara.', '-'],
  ['A second witness, the economist Walter Tamm, put |the number of those returned at 5,000.', 'Walter Tamm'],
  ['|Nine were sent back, three pastors who work with defectors in Yanji said.', 'three pastors'],
  [
    '|The men, two residents of Humla district told our service this week, were held.',
    'two residents of Humla district',
  ],
  ['Pastor Lim, who runs a shelter in Kunming, said |nine were held.', 'Lim'],
  ['The lawyer, Besnik Morina, told reporters that |nine were held.', 'Besnik Morina'],
  ['|Nine were held, said Marwa Halim, a researcher at Human Rights Watch.', 'Marwa Halim'],
  ['"|Nine were held," the ministry said in a statement.', 'ministry'],
  [
    'Immigration officials, speaking on condition of anonymity because they were not allowed to talk, said |nine were held.',
    'Immigration officials',
  ],
  ['A person who follows the North said |nine would be sent to a camp.', 'person who follows the North'],
  ['Police figures show that |nine were held last year.', 'Police figures'],
  ['Of these, said one student who was let go, |twelve were put on a plane.', 'student'],
  ['|Nine were held, according to its coordinator, Wideline Joseph.', 'Wideline Joseph'],
  ['In an e-mail UNHCR’s Delhi office said |it had not met the family.', 'UNHCR’s Delhi office'],
  ['The consul was told by the police that |nobody was inside.', 'police'],
  ['Relatives were told by a guard that |the men had been moved.', 'guard'],
  ['|Nine were held, said a local rights monitor, who brought them rice.', 'local rights monitor'],
  ['|Nine were held, according to the coast guard.', 'coast guard'],
  ['According to an unconfirmed report |the nine have been moved.', 'unconfirmed report'],
  ['A 22-year-old from Kunduz said |guards had beaten him.', '22-year-old from Kunduz'],
  ['Activists in exile speak of |45.', 'Activists in exile'],
  ['His parents fear |he will be tortured.', 'His parents'],
  ['The other, who gave only his surname, Noh, told the paper that |nine were held.', 'Noh'],
  ['We have heard from relatives in Purang that |nine were held.', 'relatives in Purang'],
  ['The group put the number of those held at |34.', 'group'],
  ['Kim Min-ho said |nine were held, quoting a trader in Hyesan.', 'trader in Hyesan < Kim Min-ho'],
  ['The embassy, which said |nobody was held, hung up.', 'embassy'],
  ['|Nine were held, according to Jasmina Hodžić; the consul saw them.', 'Jasmina Hodžić'],
  ['Nine were held, according to Jasmina Hodžić; |the consul saw them.', '-'],
  ['|Nine have been in custody since May, the organization, Aid Line, said Friday.', 'Aid Line'],
  ['In Astana, a spokesman replied to a question from the Tribune that |nobody was held.', 'spokesman'],
  ['The consulate, which sees to new arrivals, protested that |it had been refused a meeting.', 'consulate'],
  ['"|We know of nobody," an official in Astana said when asked.', 'official in Astana'],
])('%s', (sentence, speaker) => {
  expect(speakers(sentence)).toEqual([speaker]);
});

test.each([
  ['|Police arrested nine people in Tumen on Monday.'],
  ['The ministry could not confirm that |nine were held.'],
  ['He did not say how many of |the nine were women.'],
  ['|Nine people were told to leave the country within days.'],
  ['|The said group of nine was held in Tumen.'],
  ['|A report of nine arrests was filed with the court.'],
])('%s is nobody’s word but the author’s', (sentence) => {
  expect(speakers(sentence)).toEqual(['-']);
});

test('a surname, a role and a pronoun are those named before', () => {
  expect(
    speakers(
      'Bae Jin-ho, who heads the fellowship, said |17 were held.',
      '|They had waited since February, he added.',
      'Bae fears |they may be sent back.',
      'The foreign ministry in Seoul said |it was checking.',
      '|Nothing was confirmed, the ministry said.',
    ),
  ).toEqual([
    'Bae Jin-ho',
    'Bae Jin-ho',
    'Bae Jin-ho',
    'foreign ministry in Seoul',
    'foreign ministry in Seoul',
  ]);
});

test('the first and the second source are kept apart', () => {
  expect(
    speakers(
      '|A family was caught, a source in Ryanggang Province said.',
      'A second source, in China, said that |the broker was held too.',
      '|Last month 27 were brought back, the first source added.',
      'According to this source, |they spent three nights there.',
    ),
  ).toEqual([
    'source in Ryanggang Province',
    'second source',
    'source in Ryanggang Province',
    'source in Ryanggang Province',
  ]);
});

test('one of two who spoke together, and one who goes by one name, are found again', () => {
  expect(
    speakers(
      '|Ten were caught, two people with knowledge of the raid said.',
      '|They were led to a van, one of them said.',
      'Noh, who came to the South in 2015, learned of it from his sister.',
      '|Seven of the ten are women, he said.',
    ).slice(0, 2),
  ).toEqual(['two people with knowledge of the raid', 'one of two people with knowledge of the raid']);
});

test('two who speak in one sentence have each their own words', () => {
  const sentence = 'The minister said |nobody was held, but a lawyer told AFP that nine were.';
  expect(speakers(sentence)).toEqual(['minister']);
  expect(speakers(sentence.replace('|', '').replace('nine', '|nine'))).toEqual(['lawyer']);
});

test('a report, a statement and an office are those of who wrote and holds them', () => {
  expect(
    speakers(
      'Police of the province said |nine were held.',
      'Three rights groups said in a joint report that |ten were held.',
      '|They were driven to the bridge, the report says.',
    ),
  ).toEqual(['Police of the province', 'Three rights groups', 'Three rights groups']);
  expect(
    speakers(
      'The Harbour Foundation said that |ten were held.',
      "The governor's office said |nobody was held.",
      '|Six were refugees, the Geneva-based group said.',
    ),
  ).toEqual(['Harbour Foundation', "governor's office", 'Harbour Foundation']);
});

test.each([
  [
    'On 12 November the Chinese authorities returned |more than 400 North Koreans by force, most of them women, rights groups estimate.',
    'rights groups',
  ],
  [
    'Twelve North Koreans were arrested |by the Chinese authorities on September 20 near the border, according to sources.',
    'sources',
  ],
  [
    'At least four Uyghurs have lately been |deported from Turkey by way of Tajikistan to China, according to sources, and may now be persecuted.',
    'sources',
  ],
  [
    'The eleven -- three men, six women and two boys -- were |detained in the northern province of Chiang Rai, on board a bus for Bangkok, said Police Lieutenant Colonel Somsak Chaiyo.',
    'Somsak Chaiyo',
  ],
  [
    'Thai media, however, put the group at |18 and said that it was arrested in the district of Chiang Khong.',
    'Thai media',
  ],
  [
    'Mongolia this month detained |five North Koreans who had entered its territory illegally, the border authorities announced on Tuesday in a press release that is unusual for a country which usually helps defectors.',
    'border authorities',
  ],
  [
    'If Mongolia repatriates the five, they will probably be |tortured, as the UN special envoy for human rights in the North put it in a recent report.',
    'UN special envoy',
  ],
  ['They were all |deported in late November, the magazine says.', 'magazine'],
  [
    'Conditions at the centre in Bangkok, where |eight are held, were harsh, said Moon Sang-chul of a Seoul campaign against repatriation.',
    'Moon Sang-chul',
  ],
  [
    'At least 21 Syrians who had landed at Beirut airport have been |deported to Syria, according to a report published by Human Rights Watch on July 1.',
    'Human Rights Watch',
  ],
  ['China has ordered that |58 North Korean refugees be sent home, agencies report.', 'agencies'],
  ['A news site reports that |the two were taken in a police operation in Bursa on January 21.', 'news site'],
  [
    'If they are handed over, the UN and rights groups fear, |torture or execution might follow.',
    'UN and rights groups',
  ],
  [
    'Rights organizations in the country and abroad say |they may face jail and torture in Uzbekistan.',
    'Rights organizations',
  ],
  ['According to Russian figures |some 31,000 North Koreans work in the country.', 'Russian figures'],
  ['|Nine were detained on Monday, Democratic Watch reported.', 'Democratic Watch'],
  ['|Nine were detained on Monday, an opposition lawmaker disclosed Wednesday.', 'lawmaker'],
  ['|Nine were detained on Monday, disclosed Cho Min-a, an opposition lawmaker.', 'Cho Min-a'],
  [
    '|Nine were detained on Monday, two sources with knowledge of the case told this newspaper.',
    'two sources',
  ],
  ['|Nine were detained on Monday, said Kim Jun-ho, 54, whose sister is among them.', 'Kim Jun-ho'],
  [
    '|Nine were detained on Monday, the Ministry of Justice acknowledged in a short reply to questions.',
    'Ministry of Justice',
  ],
  ['|Nine were detained on Monday, the U.N. refugee agency said, citing no source.', 'refugee agency'],
  ['|Nine were detained on Monday, say advocates.', 'advocates'],
  ['|Nine were detained on Monday, campaigners believe.', 'campaigners'],
  ['|Nine were detained on Monday, Jan Peters of the Refugee Forum told AFP by telephone.', 'Jan Peters'],
  ['|Nine were detained on Monday, Mr Peters wrote in a letter to the minister.', 'Peters'],
  ['|Nine were detained on Monday, reports the state broadcaster.', 'state broadcaster'],
  ['|Nine were detained on Monday, Yonhap News Agency reported, quoting nobody.', 'Yonhap'],
  [
    '|Nine were detained on Monday, Yonhap News Agency quoted an unnamed official as saying.',
    'unnamed official',
  ],
  ['|Nine were detained on Monday, the paper said, quoting a government source.', 'government source'],
  ['Residents of the town confirmed that |nine were detained on Monday.', 'residents'],
  ['The embassy in Vientiane has confirmed that |nine were detained on Monday.', 'embassy'],
  ['The foreign ministry would only say that |nine were detained on Monday.', 'foreign ministry'],
  ["The group's director, a former prisoner himself, says |nine were detained on Monday.", 'director'],
  ['Lee, who came to the South in 2004, says |nine were detained on Monday.', 'Lee'],
  [
    'In an urgent action issued today, Amnesty International says |nine were detained on Monday.',
    'Amnesty International',
  ],
  [
    'Nine were detained on Monday, Human Rights Watch said today; |it has named four of them.',
    'Human Rights Watch',
  ],
  ['Activists tell of |nine detained on Monday.', 'activists'],
  [
    'The Unification Ministry put at |nine the number of those detained on Monday.',
    'The Unification Ministry',
  ],
  ['A coalition of 40 groups has written that |nine were detained on Monday.', 'coalition'],
  ['The report finds that |nine were detained on Monday.', 'The report'],
  ['UN experts said in Geneva today that |nine were detained on Monday.', 'UN experts'],
  ['UN experts today expressed alarm that |nine were detained on Monday.', 'UN experts'],
  ['A broker who knows the group has told its relatives that |nine were detained on Monday.', 'broker'],
  ['The group has learned from two contacts that |nine were detained on Monday.', 'group'],
  ['Lawyers for the men say that |nine were detained on Monday.', 'lawyers'],
  ['Seoul says |nine were detained on Monday.', 'Seoul'],
  ['Beijing maintains that |nine were detained on Monday.', 'Beijing'],
  ['Asked in parliament, the minister said |nine were detained on Monday.', 'minister'],
  [
    'Speaking to reporters in Ankara, a spokesman for the ministry said |nine were detained on Monday.',
    'spokesman',
  ],
  [
    'At a regular briefing Hong Lei, a spokesman of the Foreign Ministry, said |nine were detained on Monday.',
    'Hong Lei',
  ],
  [
    'Nine were detained, the human rights commission has established, |and two of them were beaten.',
    'human rights commission',
  ],
  ['|Nine were detained on Monday, as UNHCR has confirmed.', 'UNHCR'],
  ['|Nine were detained on Monday, reports say.', 'reports'],
  ['Media reports say |nine were detained on Monday.', 'media reports'],
  ['|Nine were detained on Monday, according to media reports.', 'media'],
  ['The local press has it that |nine were detained on Monday.', 'local press'],
  ['Relatives of the men, interviewed by phone, described how |nine were detained on Monday.', 'relatives'],
  ['|Nine were detained on Monday, said his attorney, Paul Brandt.', 'Paul Brandt'],
  ['|Nine were detained on Monday, said lawyer Paul Brandt, who has seen them.', 'Paul Brandt'],
  ['|Nine were detained on Monday, the deputy governor of the province has said.', 'deputy governor'],
  [
    '|Nine were detained on Monday, a monitor with the Border Rights Network wrote on its website.',
    'monitor',
  ],
  ['Police Colonel Anan Wong told local reporters on Tuesday |nine were detained on Monday.', 'Anan Wong'],
  ['Ban said through his spokesman that |nine were detained on Monday.', 'Ban'],
  [
    '"|Nine were detained on Monday," a spokesman for the Interior Ministry was quoted as saying by state news agency.',
    'spokesman',
  ],
  ['"|Nine were detained on Monday," recalls a defector who was in the same cell.', 'defector'],
])('plain attributions: %s', (sentence, speaker) => {
  const [found = '-'] = speakers(sentence);
  const bare = (name: string) => name.toLowerCase().replace(/^the /, '');
  expect(bare(found)).toContain(bare(speaker));
});

test.each([
  {
    told: ['Kim Eun, a broker, told AFP that nine were held.', '|Six were sent back, the broker said.'],
    by: 'Kim Eun',
  },
  {
    told: ['In spite of warnings by rights groups that |six would be tortured, Turkey sent them back.'],
    by: 'rights groups',
  },
  { told: ['Human rights groups are outraged that |27 were sent back.'], by: 'Human rights groups' },
  { told: ['Choi Eun, a broker in Yanji, is certain that |nine were detained.'], by: 'Choi Eun' },
  { told: ['UN experts are gravely concerned that |nine may face torture.'], by: 'UN experts' },
  { told: ['It is certain that |nine were detained.'], by: '-' },
  {
    told: [
      'Nine were held, according to Desert Rescue Line, an organization in Niamey.',
      'It counted |six people sent back in May.',
    ],
    by: 'Desert Rescue Line',
  },
  {
    told: ['Their lawyer, Rana Aziz, met the men.', 'The lawyer said |six were sent back.'],
    by: 'Rana Aziz',
  },
  {
    told: [
      'Kim Eun, an activist, was there.',
      'An activist in Seoul said ten were held.',
      'The activist said |six were sent back.',
    ],
    by: 'activist in Seoul',
  },
  {
    told: ['Human Rights Watch published a report on Monday.', 'It says |six were sent back.'],
    by: 'Human Rights Watch',
  },
  {
    told: ['Human Rights Watch published a report.', 'According to the report, |six were sent back.'],
    by: 'Human Rights Watch',
  },
  {
    told: ['Daily NK reported on Monday that nine were held.', 'The website said |six were sent back.'],
    by: 'Daily NK',
  },
])('who was introduced before: $by', ({ told, by }) => {
  expect(speakers(...told).at(-1)).toBe(by);
});

test.each([
  [
    ['Irina Kovalenko said nine were held.', 'According to her the decision |was that they be sent back.'],
    'Irina Kovalenko',
  ],
  [
    ['A ministry official told Aykiri nine were held.', '"|Three are children," the source said.'],
    'ministry official',
  ],
  [['Do Hee-youn said nine were held.', '|They are in Dandong, according to Do.'], 'Do Hee-youn'],
  [['UNHCR criticised it.', 'A spokesperson for the agency said |nine were held.'], 'spokesperson for UNHCR'],
  [
    ['Human Rights Watch said nine were held.', 'UNHCR knows of none.', 'The agency said |none was held.'],
    'UNHCR',
  ],
])('after %j comes %s', (sentences, name) => {
  expect(speakers(...sentences).at(-1)).toBe(name);
});
