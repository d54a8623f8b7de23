import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.testing.ts';
import { readReport } from '../readReport.ts';

/** Speakers of a property in a report, in the order of its sentences. */
function speakers(text: string, property: string): string[] {
  return claimsIn(text)
    .filter((claim) => claim.property === property)
    .map(({ speaker }) => speaker);
}

describe('who speaks, however the sentence is built', () => {
  it.each([
    [
      'Several sources who try to rescue North Koreans in the country told Radio Free Asia that 400 people were sent back.',
      'count_returned',
      'Several sources',
    ],
    [
      'A senior security official whose work is the detention and deportation of illegal migrants confirmed that 150 Eritreans were sent home on Wednesday.',
      'count_returned',
      'senior security official',
    ],
    [
      'Relatives of two Tajik activists who have lived in Russia for years and hold Russian passports say that both were taken to Tajikistan by force on May 3.',
      'date_return',
      'Relatives of two Tajik activists',
    ],
    [
      'Orhan Yildiz was seized in front of his house on Thursday morning, friends and family said.',
      'date_detained',
      'friends and family',
    ],
    [
      '"Immigration tells us that he was handed to Vietnamese officials and no more than that," the lawyer, Siriporn Wongchai, told AFP.',
      'receiving_authority',
      'Siriporn Wongchai',
    ],
    [
      'The eleven -- three men, six women and two boys -- were detained in Chiang Rai, said Police Lieutenant Colonel Somsak Chaiyo.',
      'count_women',
      'Somsak Chaiyo',
    ],
    [
      'They will be "subjected to torture and forced labor if they are sent back," as the UN special envoy for the North put it in a report.',
      'punishment_feared',
      'UN special envoy for the North',
    ],
    [
      'The asylum seekers, of a Christian minority that complains of persecution at home, went back to Vietnam through the Bavet checkpoint, said Sok Vuthy, a police chief.',
      'return_route',
      'Sok Vuthy',
    ],
    [
      'A Saudi woman of 19 who says that she is running from her family faces deportation by Malaysia.',
      'status',
      'reporter',
    ],
    [
      'In May he was arrested in Laos when he wanted to join his son in the United States.',
      'date_detained',
      'reporter',
    ],
  ])('%s', (text, property, speaker) => {
    expect(speakers(text, property)).toEqual([speaker]);
  });
});

describe('whom a pronoun or a short name stands for', () => {
  it('takes "he" for the last who can be he, and no country', () => {
    const text =
      'The spokesman Qin Wei noted that China has said many times that they are illegal immigrants. Asked about three foreigners, he said that the Chinese police had arrested them on March 9 in Xiamen.';
    expect(speakers(text, 'date_detained')).toEqual(['Qin Wei']);
  });

  it('takes an embassy for itself, and no woman of that country for it', () => {
    const text =
      'The Saudi woman said she was on her way to Australia. The Saudi Embassy denied having taken her passport.';
    expect(speakers(text, 'denial')).toEqual(['Saudi Embassy']);
  });

  it('takes the government for itself behind one who spoke for it', () => {
    const text =
      'Six people were arrested in Phnom Penh, a government spokesman said. The government would not say whether it meant to deport them.';
    expect(speakers(text, 'unconfirmed_by')).toEqual(['government']);
  });

  it('goes on with a party that spoke', () => {
    const text =
      'He was never a member, the party said on April 15. "Most likely he will be tortured," it went on.';
    expect(speakers(text, 'punishment_feared')).toEqual(['party']);
  });
});

describe('whose word it is where nobody says it', () => {
  it.each([
    [
      'The group was founded soon after news reports that China had returned 400 North Koreans.',
      'count_returned',
      'news reports',
    ],
    ['It is understood that he will be deported on Friday.', 'date_return_expected', 'none'],
    [
      'A court in Taraz has ruled that the two women must be in Uzbekistan by Friday.',
      'legal_status_procedure',
      'reporter',
    ],
  ])('%s', (text, property, speaker) => {
    expect(speakers(text, property)).toEqual([speaker]);
  });

  it.each([
    [
      'Most who flee North Korea first cross to China, which returns those it catches as economic migrants.',
      'China',
    ],
    [
      '"They were taken away," said Neth Chhay. China has pressed hard for them and calls them criminals.',
      'China',
    ],
    [
      'Lord Astbury said that China continues to regard North Koreans as economic migrants and not as refugees.',
      'China',
    ],
    [
      'Police in Thailand arrested 11 people on Sunday for entering the kingdom illegally, an official said.',
      'Police in Thailand',
    ],
  ])('gives a label to the state that uses it: %s', (text, speaker) => {
    expect(speakers(text, 'legal_label')).toEqual([speaker]);
  });

  it.each([
    [
      'The court allowed the extradition of Thanh Eban, the lawyer Siriporn Wongchai said. He was found guilty in his absence of directing an attack; he has denied it.',
      'denial',
      'Thanh Eban',
    ],
    ['BBC reporters asked. The Home Office did not answer our questions.', 'unconfirmed_by', 'Home Office'],
    [
      'Neither the justice ministry nor the airline answered the request for comment.',
      'unconfirmed_by',
      'justice ministry and the airline',
    ],
    [
      'Nobody answered the telephone at the North Korean embassy in Beijing.',
      'unconfirmed_by',
      'North Korean embassy in Beijing',
    ],
  ])('gives a silence or a denial to whose it is: %s', (text, property, speaker) => {
    expect(speakers(text, property)).toEqual([speaker]);
  });
});

describe('names and words that look like others', () => {
  it.each([
    [
      'A boat with ten women sank in the Mekong, and three of them died, a rights activist in South Korea said on Friday.',
      'count_dead',
      'rights activist in South Korea',
    ],
    [
      'A South Korean daily reported on Monday that eight people were caught near Dandong.',
      'place_detained',
      'South Korean daily',
    ],
    [
      'A refugees’ group, Bridge of Unification, said that 170 refugees were returned on April 29.',
      'date_return',
      'Bridge of Unification',
    ],
    ['His wife, Leyla, said that police took him from their flat on May 2.', 'date_detained', 'Leyla'],
    [
      '"They were sent back on May 2," said the agency’s Assistant Commissioner, Johan Reiter.',
      'date_return',
      'Johan Reiter',
    ],
    [
      'This site spoke with Khaled al-Amin, 19, who said police caught him in Istanbul.',
      'place_detained',
      'Khaled al-Amin',
    ],
    [
      'China informed the foreign ministry on Thursday that 15 North Koreans were detained in Dandong.',
      'count_detained',
      'China',
    ],
    [
      'A UN inquiry found last year that those sent back by force were commonly tortured.',
      'punishment_feared',
      'UN inquiry',
    ],
    [
      'Five men were sent back in spite of UN warnings that they could be persecuted.',
      'punishment_feared',
      'UN',
    ],
    [
      'They were deported on May 2, UN officials said, according to a Thai daily.',
      'date_return',
      'UN officials',
    ],
    ['A judge has told the Home Office to bring back a mother of 43.', 'age_of_person', 'reporter'],
    [
      'Beijing sends back those it catches, saying that they are economic migrants.',
      'legal_label',
      'Beijing',
    ],
  ])('%s', (text, property, speaker) => {
    expect(speakers(text, property)).toEqual([speaker]);
  });
});

describe('whose quotation and whose finding it is', () => {
  it.each([
    [
      'Campaigners have condemned the decision: "They will be tortured if they are sent back," said Ruth Ellery.',
      'punishment_feared',
      'Ruth Ellery',
    ],
    ['As this newspaper has found, the army sent 900 refugees back on May 2.', 'date_return', 'reporter'],
    [
      'Ma In-sook, an activist from Seoul who works for refugees, confirmed the arrests and said that 17 people were taken in Weihai.',
      'place_detained',
      'Ma In-sook',
    ],
  ])('%s', (text, property, speaker) => {
    expect(speakers(text, property)).toEqual([speaker]);
  });
});

describe('whose word stands in a sentence of several voices', () => {
  it.each([
    [
      'Nine Tajiks were deported on Friday, media reports said, as officials in Moscow said they were looking into it.',
      'date_return',
      'media reports',
    ],
    [
      'Yonhap cited an official in Seoul who spoke on condition of anonymity saying that 13 people were arrested.',
      'count_detained',
      'official in Seoul',
    ],
    [
      'Kim said that while reports suggested that some had kin in South Korea, he could not confirm whether a request had been made.',
      'firsthand_disclaimer',
      'Kim',
    ],
    [
      'Marzuki Darusman said so on Monday. Antonio Guterres, the High Commissioner, expressed alarm at the return. He said they were arrested on May 10 in Laos.',
      'date_detained',
      'Antonio Guterres',
    ],
    [
      'A couple who helped the group enter Laos told Daily NK that they were held in Vientiane.',
      'place_held',
      'couple',
    ],
    [
      'A source in a civic group in Seoul that helps North Korean defectors told the Tribune that 15 were caught on May 2.',
      'date_detained',
      'source in a civic group in Seoul',
    ],
    [
      "A spokesman for South Korea's unification ministry said Seoul was trying to verify the report. China's foreign ministry spokesman Qin Gang said they had crossed illegally.",
      'unconfirmed_by',
      "spokesman for South Korea's unification ministry",
    ],
    [
      'A statement released by UNHCR on November 19 says that nine people were returned to Kabul on November 11.',
      'date_return',
      'UNHCR',
    ],
    [
      'Amnesty International said 40 were held. The US-based watchdog said they were caught in Jeddah.',
      'place_detained',
      'Amnesty International',
    ],
    ['Ehmet, 46, was held in a Jeddah prison, according to HRW.', 'age_of_person', 'HRW'],
    [
      'Musa Baloch spoke in Geneva on Friday.\n\nBaloch went on to say,\n\n“Nine of them are children. They are held in Mecca.”',
      'count_children',
      'Musa Baloch',
    ],
  ])('%s', (text, property, speaker) => {
    expect(speakers(text, property)).toEqual([speaker]);
  });

  it('gives a newspaper of its own name no claim of the one quoted before', () => {
    const text =
      'Chinese police arrested at least 13 people, Yonhap news agency said. The Dong-A Ilbo newspaper also reported the arrests but put the number at 15.';
    expect(speakers(text, 'count_detained')).toEqual(['Yonhap news agency', 'Dong-A Ilbo newspaper']);
  });
});

it('keeps the hedge of what nobody is named for', () => {
  const { claims } = readReport({
    text: 'It is widely presumed that Hanoi pressed the Lao authorities to deport them. It is understood that they were flown to Hanoi on Friday.',
    publisher: 'The Paper',
    genre: 'news',
    publishedOn: '2024-05-20',
    language: 'en',
  });
  expect(claims.map(({ property, hedge }) => `${property}: ${hedge}`)).toEqual(
    expect.arrayContaining(['communication_made: it is widely presumed', 'date_return: it is understood']),
  );
});
