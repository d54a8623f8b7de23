import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Speakers of a property in a report, in the order of its sentences. */
function speakers(text: string, property: string): string[] {
  return readReport({
    text,
    publisher: 'The Paper',
    genre: 'news',
    publishedOn: '2024-05-20',
    language: 'en',
  })
    .claims.filter((claim) => claim.property === property)
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
