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
    ['Malaysia has sent back a Turkish school principal wanted by Ankara.', 'repatriated'],
    ['A man who got away in January has been sent back by China, an official said.', 'repatriated'],
    ['His wife has confirmed that her husband has been deported to China.', 'repatriated'],
    ['They may already be back in the North, civic groups say.', 'repatriated'],
    ['His wife has lost touch with him since his arrest.', 'unknown'],
    ['The activist has not been heard of since.', 'unknown'],
    ['He remains in detention despite a court order for his release.', 'detained'],
    ['The activist has been behind bars ever since.', 'detained'],
    ['She is currently detained and has not seen a judge.', 'detained'],
    ['The High Court halted the removal of a Tamil man.', 'not_returned'],
    ['The deportation of an Eritrean family was broken off when the aircraft had left.', 'not_returned'],
    ['They have not yet been deported, their lawyer said.', 'not_returned'],
    ['There is no indication so far that the Hmong have been returned.', 'not_returned'],
    ['Nothing suggests that the men have been sent back, activists say.', 'not_returned'],
    ['Hours before the Eritrean nurse was to be deported to Asmara, a judge halted it.', 'not_returned'],
    ['The others could still be deported before the case comes back to court on Tuesday.', 'at_risk'],
    ['UNHCR deplored the forced return of a Tamil refugee by Malaysia.', 'repatriated'],
    ['The family was returned to Afghanistan despite an injunction by the court.', 'repatriated'],
    ['Austria has handed over a Tajik asylum seeker whom Dushanbe wanted.', 'repatriated'],
    [
      'A soldier who got away after fifty years as a prisoner has been sent back by China, an official said.',
      'repatriated',
    ],
    ['A local site reported that a boy of 15 was taken as well and let go after a while.', 'released'],
    ['It is not clear where the men are now.', 'unknown'],
    ['It is unclear whether they have already been deported.', 'unknown'],
    ['We do not know how they are, the lawyer said.', 'unknown'],
    ['What happened to them afterwards is unclear.', 'unknown'],
    ['What has become of those caught with him he has never learned.', 'unknown'],
    ['An Afghan asylum seeker has been spared deportation at the last minute.', 'not_returned'],
  ])('%s', (text, expected) => {
    expect(statuses(text)).toEqual([expected]);
  });

  it.each([
    'They cannot go while the men are in jail.',
    'Dozens of its people are in jail.',
    'His lawyers asked that the deportation be called off.',
    'An appeal suspends the deportation until the court has decided.',
    'International law forbids the return of anyone to such a country.',
    'Senators asked the ambassador to condemn the forced return of North Korean refugees by China.',
    'It is unclear whether the law will be changed.',
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
    'He protested that his sister was being sent back by force.',
    'The court has ruled that Serbia extradited a dissident unlawfully.',
    'Nothing suggests that the law has been sent back to parliament.',
    'The company said it had not heard from them about the contract.',
    'The teacher would be at risk if he were to smoke.',
    'The ministry would not say whether it meant to send them back.',
    'Others deported to China earlier have reportedly been detained.',
    'When they hear of individuals who face deportation, they raise the case.',
    'The two men went missing in Kazan on 2 April.',
    'Last year a Tajik cleric deported from Austria was jailed for 12 years.',
  ])('nothing: %s', (text) => {
    expect(statuses(text)).toEqual([]);
  });

  it('is not told beside the day of the return', () => {
    expect(statuses('Malaysia deported the group on 3 February. He was sent back too.')).toEqual([]);
  });
});
