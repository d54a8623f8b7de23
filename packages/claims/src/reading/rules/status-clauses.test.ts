import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function statuses(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'status')
    .map(({ valueNormalised }) => valueNormalised);
}

describe('what became of them, said by the verb and the words after it', () => {
  it.each([
    ['A blogger has been arrested in St. Petersburg and may be extradited, activists say.', 'at_risk'],
    ['Thirteen North Koreans were caught in China and will probably be deported, one said.', 'at_risk'],
    ['They were last seen at an airport and are likely to be returned.', 'at_risk'],
    ['The eleven are under threat of immediate repatriation, a London group said.', 'at_risk'],
    ['Russia is preparing to extradite the cleric to Uzbekistan.', 'at_risk'],
    ['The Chinese reportedly mean to hand them to the North.', 'at_risk'],
    ['The teacher is free again after two days in custody.', 'released'],
    ['The four are out on bail.', 'released'],
    ['Police later let him go.', 'released'],
    ['The Lebanese army let go the Syrians registered with the UN.', 'released'],
    ['Austria has handed over a Tajik asylum seeker to Dushanbe.', 'repatriated'],
    ['Malaysia has sent back a Turkish school principal wanted by Ankara.', 'repatriated'],
    ['A man who got away in January has been sent back by China, an official said.', 'repatriated'],
    ['His wife has confirmed that her husband has been deported to China.', 'repatriated'],
    ['They may already be back in the North, civic groups say.', 'repatriated'],
    ['His wife has lost touch with him since his arrest.', 'unknown'],
    ['The activist has not been heard of since.', 'unknown'],
    ['An Afghan asylum seeker has been spared deportation at the last minute.', 'not_returned'],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual([expected]);
  });

  it.each([
    'Anyone who is sent back is jailed, former prisoners say.',
    'Defectors risk being sent back if caught.',
    'The press is not free in Tajikistan.',
    'Her brother was released from hospital.',
    'When he was deported, he had no passport with him.',
    'After he was handed over, police searched his home.',
    'He was handed over to the immigration police.',
    'The boy was handed over to his mother.',
    'The officials disappeared into a back room.',
    'His passport has gone missing.',
    'The minister said he had not heard of the arrests.',
    'The ambassador is back in Beijing.',
    'Officials said the workers would come home in May.',
    'He was spared a fine.',
    'Last year a Tajik cleric deported from Austria was jailed for 12 years.',
  ])('nothing: %s', (text) => {
    expect(statuses(text)).toEqual([]);
  });

  it('is not told beside the day of the return', () => {
    expect(statuses('Malaysia deported the group on 3 February. He was sent back too.')).toEqual([]);
  });
});
