import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function feared(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'punishment_feared')
    .map(({ valueNormalised, hedge }) => `${valueNormalised} | ${hedge}`);
}

it.each([
  'The Special Rapporteur on torture may write about their return.',
  'A clip shot with a cell phone shows a guard kicking those who may be sent back.',
])('no fear: %s', (text) => {
  expect(feared(text)).toEqual([]);
});

describe('what people are afraid of', () => {
  it.each([
    ['Rights groups said torture might await him.', 'torture | might'],
    [
      'Northern law lays down years of hard labour for defection, or death.',
      'forced_labour;execution | none',
    ],
    [
      '"He will be forced back to China, where torture is highly likely," it says.',
      'torture | highly likely',
    ],
    ['These men are in grave danger of torture in China.', 'torture | in grave danger'],
    ['Morocco may extradite him to his country, where he could be tortured.', 'torture | could'],
    ['Deportees are likely to be abused.', 'ill_treatment'],
    ['Returnees are interrogated, beaten and sent to labour camps.', 'interrogation'],
    ['Former soldiers fear revenge by the Taliban.', 'persecution'],
    ['They may be sent to political prison camps, the group said.', 'prison_camp'],
    ['Kazakhstan returns Uyghurs to China, where they are tortured.', 'torture'],
    ['The group said the Tamils who are returned are at considerable risk.', 'danger'],
    ['Violence and persecution await the Rohingya in Myanmar, he said.', 'persecution'],
    ['Torture is possible if the men are sent back, rights groups say.', 'torture | possible'],
    [
      'After their return they are questioned at length and sent to labour camps.',
      'interrogation;prison_camp',
    ],
    ['They say they are afraid to go home.', 'danger | afraid'],
    ['Egypt means to return the others although they could be arrested.', 'arrest | could'],
    ['Women who come back pregnant are made to have abortions.', 'sexual_violence'],
    ['"To deport these four to torture would be an outrage," he said.', 'torture'],
    ['Eritreans who are sent home are put into indefinite military service.', 'forced_labour'],
    ['He could be jailed for up to 12 years if returned.', 'imprisonment | up to'],
    ['The lawyer argued that they would face a camp, or worse.', 'prison_camp'],
    ['Those sent back are in danger of arrest.', 'arrest'],
    [
      'Those who are returned often face torture or execution, while China insists that it keeps to the Convention.',
      'execution;torture',
    ],
  ])('%s', (text, expected) => {
    const [value, hedge] = expected.split(' | ');
    const found = feared(text).join('\n');
    for (const one of value?.split(';') ?? []) expect(found).toContain(one);
    expect(found).toContain(hedge ?? '');
  });

  it.each([
    'He asked not to be named for fear of reprisals.',
    'A monk, who was afraid of reprisals and asked that his name be withheld, said they were gone.',
    'Each Afghan would be fined, or jailed if he did not pay.',
    'He was returned and put in a labour camp, and got out in spring.',
    'Eleven of the Tamils deported since May 2010 became victims of torture.',
    'China denied that those returned are tortured.',
    'The doctor kept silent, since it would put her job in danger.',
    'Her agency could not speak about conditions in the camps before it had been there.',
    'They were taken to a camp of the security forces, where they could rest.',
    'They live in fear of arrest every day.',
    'Tens of thousands have been killed in the war, and they could not stay.',
    'A truck bomb killed 150 people; the embassy will stay closed.',
    'The Uzbeks, who fled for fear of religious persecution, were handed over.',
    'He was detained and tortured in China in 2009 and could not work.',
    'She had been in a Tajik jail, where her family could not see her.',
  ])('nothing of the kind: %s', (text) => {
    expect(feared(text)).toEqual([]);
  });

  it('is of those who ask that people not be sent back', () => {
    const { claims } = readReport({
      text: 'UNHCR asked Kenya not to deport the Oromo, as they could be tortured.',
      publisher: 'The Paper',
      publishedOn: '2023-02-15',
      language: 'en',
    });
    expect(claims.find((claim) => claim.property === 'punishment_feared')?.speaker).toBe('UNHCR');
  });
});
