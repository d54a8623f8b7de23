import { expect, it } from 'vitest';
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
  [
    'The family are not economic migrants but political refugees, Amnesty International said.',
    'legal_label refugee',
  ],
  [
    'The ministry described the group as criminals who had entered illegally.',
    'legal_label illegal_entrant;criminal',
  ],
  [
    'Twelve Afghans were arrested in Edirne ten days ago. In May another 31 were caught in Edirne and nine in Izmir.',
    'place_detained Edirne',
  ],
  ['China returned between 4,800 and 8,900 people a year from 1998 to 2006.', 'annual_estimate 4800..8900'],
  // who speaks is the one who asks, whatever the pronoun
  [
    '"I urge the Chinese authorities not to return them," Marzuki Darusman said.',
    'communication_made Marzuki Darusman->Chinese authorities',
  ],
  [
    'The UN refugee agency UNHCR last Friday also urged Beijing not to send the refugees back.',
    'communication_made UNHCR->Beijing',
  ],
  // a body asks a state that a pronoun stands for
  [
    'After the Dominican Republic expelled 50 women, UNICEF called on it to stop.',
    'communication_made UNICEF->it',
  ],
  [
    'The experts wrote to the Thai authorities and urged them to let the men stay.',
    'communication_made experts->Thai authorities',
  ],
  [
    'Several groups urged Malaysia to let UNHCR see the people.',
    'communication_made Several groups->Malaysia',
  ],
  [
    'A federation of Afghan journalists asked the government on Tuesday to think again.',
    'communication_made federation of Afghan journalists->government',
  ],
  ['Last month the kingdom asked Dhaka to take back 100 Rohingya.', 'communication_made kingdom->Dhaka'],
  // what is demanded, though of whom is not said
  ['Campaigners demanded that Beijing stop the returns.', 'communication_made Campaigners->Beijing'],
  ['His wife asked that lawyers be let in to see him.', 'communication_made wife->not stated'],
  [
    'The wives stood before the office and demanded to be told where the men were.',
    'communication_made wives->not stated',
  ],
  // notice given
  [
    '"China has notified us officially that he was sent back," the ministry official said.',
    'communication_made China->ministry official',
  ],
  [
    'The embassy let it be known that both consulates were told after the arrest.',
    'communication_made not stated->consulates',
  ],
  ['The Kenyan ministry at once asked the airline to wait.', 'communication_made Kenyan ministry->airline'],
  // denials of any kind
  ['The government has denied a radio report that six were handed over.', 'denial'],
  ['The school denies making any request.', 'denial'],
  [
    'He was convicted of directing the attack on the post; he denies it.',
    'denial denied (was convicted of directing',
  ],
  // silence in other words
  ['A spokesman for the military did not pick up the telephone.', 'unconfirmed_by'],
  ['The police answered no questions.', 'unconfirmed_by police'],
  ['The Border Agency does not speak about individual cases.', 'unconfirmed_by Border Agency'],
  ['An officer of the security service refused to talk.', 'unconfirmed_by'],
  ["Uzbekistan's security services decline to confirm that the men have arrived.", 'unconfirmed_by'],
  // kept from a hearing
  ['They were put over the border with no chance to ask for asylum.', 'access_denied'],
  ['He was driven to the border without being let telephone his wife.', 'access_denied'],
  ['The families were sent home before their claims had been properly assessed.', 'access_denied'],
  ['The agency had not finished examining the claims of the group.', 'access_denied'],
  // what a state means to do, and by what it says it acts
  ['Kyrgyzstan said on Monday it means to give 18 Uzbek refugees back.', 'government_position it means'],
  ['Two years ago India announced that it meant to deport all Rohingya.', 'government_position it meant'],
  [
    'Such matters are handled in keeping with Chinese law and humanitarian principles, the ministry said.',
    'government_position Such matters',
  ],
  [
    'The government said China insists that it acts in keeping with the 1951 Refugee Convention.',
    'government_position',
  ],
];

it.each(has)('%s: %s', (text, claim) => {
  expect(read(text)).toContainEqual(expect.stringContaining(claim));
});

const hasNot: readonly (readonly [string, string])[] = [
  ['They were sent home by force, a spokeswoman said in a media release on Tuesday.', 'date_released'],
  [
    'A family of four killed themselves after being caught by police and faced with being sent home.',
    'access_denied',
  ],
  ['Cambodia returned 20 Uyghurs who were fleeing a crackdown in Urumqi.', 'place_detained'],
  ['Their whereabouts could not be established.', 'unconfirmed_by'],
  ['There had been no reaction to the letter so far, he said.', 'denial'],
  ['They had been promised that they would be handed to the South Korean embassy.', 'receiving_authority'],
  ['The ministry said it had been given no official confirmation of the deportation.', 'denial'],
  ['Police told her that the men had been taken to a military base in Dandong.', 'receiving_authority'],
  [
    'Nine Uyghurs are held. A lawyer said he feared they could be on a plane to China within days.',
    'destination_intended',
  ],
  ['Eritreans are not allowed to travel abroad without an exit permit.', 'access_denied'],
  ['Those who are caught do not have any chance of help before they are sent back.', 'access_denied'],
  [
    '"If it is confirmed, we would formally ask the Chinese government to not repatriate them," an official said.',
    'denial',
  ],
  ['The heir took over after the death of his father in Pyongyang on December 17 last year.', 'date_death'],
  ['The daughter asked that her father be called Hemdulla A.', 'communication_made'],
  ['He spoke on condition that he not be named, and asked that his town be withheld.', 'communication_made'],
  [
    'The European Court indicated to the Russian Government that he was not to be removed.',
    'communication_made',
  ],
  ['The police asked them how they had left the North.', 'communication_made'],
  ['His wife asked that lawyers be let in to see him.', 'access_given'],
  // what a state does to these people, or says of another, is no stance
  ['The Kazakh authorities refused them refugee status in May.', 'government_position'],
  ['Moscow accused her of public calls to terrorism.', 'government_position'],
  ['The ministry promised that access would be given once the inquiry was closed.', 'government_position'],
  ['Lord Ash asked how the Government justified their decision on the refugees.', 'government_position'],
  // what is kept from people is no denial, and a decision on a claim no access
  ['The government denied them entry on Monday.', 'denial'],
  ['The guards had denied the men food and sleep.', 'denial'],
  ['A court found the return contrary to international law.', 'denial'],
  ['Cambodia had refused them asylum in May.', 'access_denied'],
  ['He applied for asylum, which was refused twice.', 'access_denied'],
  ['He was given asylum in Poland in 2008.', 'access_given'],
  ['The agency had not finished examining the claims of the group.', 'access_given'],
  // work on a case, reasons and worries are no answer to a question
  ['UNHCR is looking into the case of the 15 families.', 'unconfirmed_by'],
  ['The officers gave no reasons and took him away.', 'unconfirmed_by'],
  ['"We do not know where they are," his lawyer said.', 'firsthand_disclaimer'],
  ['"I was told that he is not there any more," she said.', 'firsthand_disclaimer'],
  // plans for some people told by officers, wishes of others, and who applied where
  ['Indian police said that nine Rohingya would be deported to Myanmar.', 'government_position'],
  ['"They wanted to go home," said a spokesman for the ministry.', 'government_position'],
  ['"They will be treated fairly," an embassy official said.', 'government_position'],
  ['The official said the man had applied to the consulate for asylum.', 'government_position'],
  ['The government would not say whether it meant to deport them.', 'government_position'],
];

it.each(hasNot)('%s: not %s', (text, property) => {
  expect(read(text).filter((claim) => claim.startsWith(property))).toEqual([]);
});
