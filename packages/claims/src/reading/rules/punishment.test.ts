import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function feared(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'punishment_feared')
    .map(({ valueNormalised, hedge }) => `${valueNormalised} | ${hedge}`);
}

it.each([
  'Writing as the Working Group on Arbitrary Detention and as Special Rapporteur on torture, we ask about their return.',
  'A clip shot with a cell phone shows a guard kicking those who may be sent back.',
])('no fear: %s', (text) => {
  expect(feared(text)).toEqual([]);
});

describe('what people are afraid of', () => {
  it.each([
    ['Rights groups said torture might await him.', 'torture | might'],
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
});
