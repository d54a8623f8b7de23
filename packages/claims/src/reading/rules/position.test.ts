import { expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function stances(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2024-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'government_position')
    .map(({ valueNormalised, speaker }) => `${valueNormalised} | ${speaker}`);
}

it.each([
  ['The UK calls on all states not to return refugees by force, the minister said.', 'minister'],
  ['India does not extend protection to the Rohingya, a home ministry official said.', 'home ministry'],
  ['Under a 1986 border protocol China is obliged to return those who cross illegally.', 'China'],
  ['Kazakhstan stopped granting asylum to Uyghurs in 2006.', 'Kazakhstan'],
  ['The government has ruled out resettling the group.', 'government'],
  ['Mongolia has made known that it will take in North Koreans who cross its border.', 'Mongolia'],
  ['The government has let it be known that it intends to return the Afghans.', 'government'],
  ['Malaysian immigration officials say that refugees are not handed to Myanmar.', 'Malaysian immigration'],
  ['The two countries have agreed to search for defectors, the source added.', 'source'],
  ['The prime minister said only that Manila was working with Hanoi on their return.', 'prime minister'],
  // whose matter it is, and that it was lawful
  [
    'A Chinese foreign ministry spokesman said the case was an internal affair of the two countries.',
    'spokesman',
  ],
  ['"This is a bilateral matter between us and Vietnam," the Thai spokesman said.', 'spokesman'],
  ['It is for the courts to decide, the justice minister said.', 'justice minister'],
  ['The government said its actions were in full compliance with international law.', 'government'],
  ['The issue should not be politicised, the spokesman said.', 'spokesman'],
  // that the country can take no more, that they are a danger, that it guards its border
  ['Lebanon cannot cope with any more refugees, its foreign minister said.', 'foreign minister'],
  [
    'The deputy minister said Malaysia was not in a position to accept any more boat people.',
    'deputy minister',
  ],
  [
    "India's home ministry told the court that the Rohingya pose a threat to national security.",
    'home ministry',
  ],
  ['The Thai army said it was merely protecting the border.', 'Thai army'],
  // what its policy is, and that it stays
  ["Australia's policy will not change, the prime minister said.", 'prime minister'],
  ['The official policy in Beijing is to return all who cross from the North.', 'reporter'],
  ['It is government policy to return all Sri Lankans intercepted at sea.', 'reporter'],
  ['The prime minister announced a tough new line on illegal immigration.', 'reporter'],
  // what it does about all of them
  ['Sweden halted all removals to Iraq after the court had asked it to.', 'reporter'],
  ['Islamabad has resumed the expulsion of Afghans after a pause during Ramadan.', 'reporter'],
  ['Deportations to Afghanistan have been suspended since August.', 'reporter'],
  ['Saudi officials said that she would not be returned to her family against her will.', 'Saudi officials'],
  // what two states have settled
  ["Under an accord signed in 2016, Ankara and Kabul return each other's irregular migrants.", 'reporter'],
  ['A protocol of 1986 between Beijing and Pyongyang provides for the return of defectors.', 'reporter'],
  ['The extradition treaty between Turkey and China has yet to be approved by parliament.', 'reporter'],
])('%s', (text, speaker) => {
  expect(stances(text)).toEqual([expect.stringContaining(speaker)]);
});

it.each([
  'At the Council the UK called on all states to abide by the principle of non-refoulement, he said.',
  'They urged China to observe its duties under the Protocol of 1967.',
  'They are legal residents of Turkey, the ministry said.',
  'Returns have grown since the North reopened its border in September, the group noted.',
  'The police closed the border road at noon.',
  'The court suspended the deportation of the 114.',
  'Deportations have been suspended by order of the High Court.',
  'The treaty between UNHCR and China gives the agency access at all times.',
  'The return broke the agreement with his employer in Dubai.',
  'A deputy has asked whether he will be deported.',
  'The group called the policy untenable.',
  'China refuses to regard them as refugees.',
  'Laos gave three of them to Manila and did not send them back to Vietnam.',
  'If you are still here tomorrow we shall burn your tents and push you back, Thai soldiers said.',
  'She begged China at the Council to stop returning those it catches.',
  'There is no sign that Laos will allow the nine to travel on.',
  'Pray that China gives them refugee status.',
  'The nine let it be known that they did not want to be deported.',
  "Seoul's policy of quiet diplomacy has failed to reach the defectors.",
])('nothing of the kind: %s', (text) => {
  expect(stances(text)).toEqual([]);
});
