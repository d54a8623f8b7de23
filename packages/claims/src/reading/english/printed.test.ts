import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.testing.ts';
import { readReport } from '../readReport.ts';

/** "property value" of what a report proposes. */
function told(text: string): string[] {
  return claimsIn(text).map(({ property, valueNormalised }) => `${property} ${valueNormalised}`);
}

describe('sentences as papers print them', () => {
  it.each([
    ['Twenty defectors and six people assisting them were detained in Nanning.', 'count_detained 20'],
    ['Twenty defectors and six people assisting them were detained in Nanning.', 'count_helpers 6'],
    ['Two villagers sheltering them were arrested as well.', 'count_helpers 2'],
    [
      'They have been moved to a detention centre in the border town of Tumen and face deportation.',
      'place_held detention centre, Tumen',
    ],
    ['They were moved to Tumen and face deportation to the North.', 'status at_risk'],
    ['One of those arrested is Han Su-jin (39), herself a defector.', 'age_of_person 39'],
    [
      'A large-scale repatriation of more than 400 defectors was carried out on May 9.',
      'date_return 2024-05-09',
    ],
    [
      'Police said that 15 men who had tried to reach Thailand were arrested in Kunming.',
      'count_detained 15',
    ],
    [
      'Two fishermen had been captured by the South on May 1 after heading out in a boat.',
      'count_detained 2',
    ],
  ])('%s: %s', (text, row) => {
    expect(told(text)).toContain(row);
  });

  it.each([
    ['One of those arrested is Han Su-jin (39), herself a defector.', /^count_/],
    ['A repatriation of more than 400 defectors was carried out on May 9.', /^date_detained/],
    ['Since learning of their arrest on May 16, Seoul has been talking to Beijing.', /^date_detained/],
    ['He spoke on condition that he not be named as he is not authorized to speak to the media.', /^access_/],
    ['Pyongyang has long refused to accept them, saying the country cannot take them back.', /^access_/],
    ['They may be let go without serving a jail sentence in Thailand.', /^punishment_feared/],
    ['Those who fled had been safe as long as they reached a third country.', /^status safe/],
    [
      'The minister stressed that refugees abroad should never be sent back against their will.',
      /^status at_risk/,
    ],
    ['It stands in Article (12) of the treaty that ten people were sent back.', /^age_/],
  ])('%s: no %s', (text, property) => {
    expect(told(text).filter((row) => property.test(row))).toEqual([]);
  });
});

it('gives a deal of two states to the report, and a reply in a debate to the one who replies until another speaks', () => {
  const { claims } = readReport({
    text: 'Lord Astham replied that the Government were concerned. In May they asked China not to return the nine. Russia and North Korea agreed to deport all who are there without papers.',
    publisher: 'House of Lords',
    publishedOn: '2024-05-20',
    language: 'en',
  });
  expect(claims.find((claim) => claim.property === 'communication_made')?.speaker).toContain('Astham');
  const deal = readReport({
    text: 'Russia and North Korea agreed to deport all who are there without papers.',
    publisher: 'The Paper',
    publishedOn: '2024-05-20',
    language: 'en',
  }).claims.find((claim) => claim.property === 'government_position');
  expect(deal?.speakerKind).toBe('reporter');
});
