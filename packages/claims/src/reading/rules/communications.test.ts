import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.testing.ts';

function told(text: string): string[] {
  return claimsIn(text, '2023-02-15')
    .filter((claim) => claim.property.startsWith('communication'))
    .map(({ property, valueNormalised }) => `${property}: ${valueNormalised}`);
}

describe('what parties ask, press for and promise', () => {
  it.each([
    [
      'Human Rights Watch urged Thailand not to send the Uyghurs back to China.',
      'Human Rights Watch->Thailand',
    ],
    ['A spokesman said that a petition had been handed to the Thai embassy.', 'not stated->Thai embassy'],
    ['Beijing had put pressure on Cambodia to return the Uyghurs.', 'Beijing->Cambodia'],
    ['China had put Cambodia under heavy pressure.', 'China->Cambodia'],
    ['China has pressed hard for them and calls them criminals.', 'China->not stated'],
    ['UNHCR protested on Wednesday against the expulsions.', 'UNHCR->not stated'],
    ['It was stopped because the UN refugee agency had objected.', 'UN refugee agency->not stated'],
    [
      'Human Rights Watch called for Turkey to halt the deportation of Iranians.',
      'Human Rights Watch->Turkey',
    ],
    ['UNHCR called for an end to all further expulsions.', 'UNHCR->not stated'],
    [
      'They are a minority. Morocco should not extradite him, said Amnesty International.',
      'Amnesty International->Morocco',
    ],
    ['The Kenyan foreign ministry said Ankara had promised to uphold their rights.', 'Ankara->not stated'],
    ['Activists demanded that the government release the 48 men.', 'Activists->government'],
    ['Beijing has demanded the return of the 20 Uighurs.', 'Beijing->not stated'],
    ['The case was last raised with China in July, the minister wrote.', '->China'],
    ['The ministry makes this known to the countries concerned.', 'ministry->countries concerned'],
    [
      '"We have written guarantees from the Chinese side that he will be spared," she said.',
      'Chinese side->',
    ],
    [
      'The opposition asked the government for an assurance that nobody would be sent.',
      'opposition->government',
    ],
    ['They were told to pack their belongings.', 'not stated->'],
    ['On Friday he was told that he would be deported to Tajikistan.', 'not stated->'],
    ['Police told the family to keep silent.', 'Police->family'],
    [
      'The Thai foreign ministry did not respond to a letter from the UN experts about the 48 Uyghurs.',
      'UN experts->Thai foreign ministry; written',
    ],
    ['Kyrgyz officials left two letters from the family unanswered.', 'family->Kyrgyz officials'],
    ['India has ignored repeated appeals by UNHCR to stop the expulsion of Rohingya.', 'UNHCR->India'],
    ["The embassy has not replied to his wife's emails.", 'wife->embassy; written'],
    ['The families were not informed of the deportation.', 'no notice to families'],
    ['Nobody told their lawyers that the hearing had been moved.', 'no notice to lawyers'],
    ['The relatives received no official notice of the flight.', 'no notice to relatives'],
    [
      'They were arrested in Nairobi at the request of the Turkish government, their lawyer said.',
      'Turkish government->not stated',
    ],
    [
      'The flight was cancelled after the European Court of Human Rights asked Sweden to wait.',
      'European Court of Human Rights->Sweden',
    ],
    [
      'Kim Min-su, a lawmaker who sits in parliament, met the Chinese ambassador to raise the returns.',
      'Kim Min-su->Chinese ambassador',
    ],
    ['Kazakhstan must not extradite him, Amnesty International said.', 'Amnesty International->Kazakhstan'],
    [
      '"We have asked them to see that these people are treated humanely," a UNHCR spokeswoman said.',
      'UNHCR spokeswoman->not stated',
    ],
    ['"We protested, but China had already sent him back," a ministry official said.', 'ministry official->'],
    ['Uzbekistan wants them extradited.', 'Uzbekistan->'],
    ['The minister promised that UNHCR would get access within a week.', 'minister->'],
    ['South Korean officials met the families on Friday.', 'South Korean officials->families'],
    [
      'In December the UK supported a demarche of the European Union to the Chinese authorities.',
      'European Union->',
    ],
    ['UNHCR hopes to visit the camp by May.', 'communication_planned: UNHCR->camp'],
    [
      'The embassy said that consular officials would visit the detainees.',
      'communication_planned: consular officials',
    ],
    ['The officers would go on encouraging China to cooperate with the agency.', 'communication_planned'],
    ['The security services gave the family a week to leave Lebanon.', 'security services->family'],
    [
      'Dozens of Syrians in Arsal were given three days to leave the country.',
      'not stated->Dozens of Syrians',
    ],
    [
      'The US Senate unanimously passed a resolution calling on Kazakhstan to free them.',
      'Senate->Kazakhstan',
    ],
    ['Lawmakers in Seoul adopted a motion urging Beijing to stop the returns.', 'Seoul->Beijing'],
    ['UNHCR said it is following up the case with the authorities.', 'UNHCR->authorities'],
    ['Uzbekistan has requested cooperation from Russia in finding the suspects.', 'Uzbekistan->Russia'],
    ['The agency said it had tried to gain access to the 35 at the airport.', 'communication_made'],
    ['Her son phoned on Tuesday to say that he was being moved to Kilis.', 'son->not stated; verbal'],
    ['My brother texted that they were at the border.', '; written'],
    [
      'UNHCR said it "actively engages" with the Malaysian government on the matter.',
      'UNHCR->Malaysian government',
    ],
    ['Latvia would not give him to Tajikistan, which had asked for him.', 'Tajikistan->not stated'],
    [
      'Amnesty asks its members to write to the Thai prime minister.',
      'communication_planned: members->Thai prime minister',
    ],
    [
      'They want the ambassador to press Chinese officials on the case.',
      'communication_planned: ambassador->Chinese officials',
    ],
  ])('%s', (text, expected) => {
    expect(told(text).join('\n')).toContain(expected);
  });

  it.each([
    'They wanted to go to Bangkok and ask UNHCR for protection.',
    'The activist asked for his name to be withheld.',
    'He saw the road and asked an officer where they were being taken.',
    'The minister was contacted for comment.',
    'The army had agreed to receive them at a flag meeting on Sunday.',
    'He formally asked Kazakhstan for refugee status.',
    'The minister calls on states not to return refugees by force.',
    'He spoke at the end of a visit of four days to South Korea.',
    "The judge referred to the government's affidavit.",
    'Thailand must now decide whether to deport them.',
    'The family asked for water.',
    'She had been told that the boat was safe.',
    'The ministry did not respond to a request for comment.',
    'The consulate did not answer questions from reporters.',
    'The men were not told why they were being moved.',
    'The army acted at the request of the villagers, residents said.',
    'His request for asylum was rejected in May.',
    'The president will visit Seoul in March.',
    'The minister promised to deport them all.',
    'Supporters protested before the detention centre in Perth.',
    'The passengers were told to go to the airport on Monday.',
    'Officials insist that the returns are voluntary.',
    'The council adopted a resolution condemning the returns.',
    'They were given four months to decide.',
    'Lawmakers were told that the group had been returned.',
    'Parliament will vote on a motion to urge Thailand to release them.',
    'He hoped that the United States would press Egypt to free them.',
    'Officials told Human Rights Watch that all had gone home by their own choice.',
    'The ambassador told the commission that the charge was invented.',
    'The arrests pointed to a Russian campaign against Tajiks.',
    'Our researchers spoke to Afghans who had been deported.',
    'Human Rights Watch cited a missionary, whom it called Paul Han.',
  ])('nothing of the kind: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
