import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

function labels(text: string): string[] {
  return readReport({
    text,
    publisher: 'Daily News',
    publishedOn: '2014-06-10',
    language: 'en',
    genre: 'news',
  })
    .claims.filter((claim) => claim.property === 'legal_label')
    .map(
      (claim) =>
        `${claim.speaker}: ${claim.valueNormalised}${claim.hedge === 'none' ? '' : ` (${claim.hedge})`}`,
    );
}

const given: readonly (readonly [string, string])[] = [
  ['Turkey does not recognise Turkmens on its territory as refugees.', 'Turkey: not_refugee'],
  ['Khartoum has refused to recognise the Eritreans as refugees.', 'Khartoum: not_refugee'],
  ['Lebanon does not consider the Syrians refugees.', 'Lebanon: not_refugee'],
  [
    'A Nepalese official said that the Tibetans do not qualify as refugees.',
    'Nepalese official: not_refugee',
  ],
  [
    'The men were not asylum seekers, an immigration official said.',
    'immigration official: not_asylum_seeker',
  ],
  ['"They clearly qualify as refugees," said Human Rights Watch.', 'Human Rights Watch: refugee'],
  ['Edgar Whitlow wrote that they should be looked on as refugees.', 'Edgar Whitlow: refugee'],
  ['The rapporteur said that they had become refugees sur place.', 'rapporteur: refugee'],
  ['Two of the men are persons of concern to UNHCR, the agency said.', 'UNHCR: persons_of_concern'],
  [
    "China's position is that they are illegal immigrants and not refugees.",
    'China: illegal_entrant; not_refugee',
  ],
  ['China holds that they are economic, and illegal, migrants.', 'China: economic_migrant'],
  ['The Malaysian authorities class them as illegal immigrants.', 'Malaysian authorities: illegal_entrant'],
  ['Police said the Venezuelans had no visas.', 'Police: illegal_entrant'],
  [
    'Lao police arrested her in Savannakhet for alleged violation of immigration rules.',
    'Lao police: illegal_entrant (alleged)',
  ],
  ['China, which borders Mongolia, arrests defectors as "economic migrants".', 'China: economic_migrant'],
];

const notGiven: readonly string[] = [
  'A court will decide whether they are refugees.',
  'If they were refugees they could stay, an adviser said.',
  'Under the law, anyone who enters illegally may be fined, the police said.',
  'The paper described the refugees as tired and hungry.',
  'China said it opposes terrorists of every kind.',
  'He was sentenced for treason, according to the court.',
  'The agency recognised 2,000 people as refugees last year.',
  'Both got six weeks in prison for crossing into Mongolia illegally.',
];

describe('labels', () => {
  it.each(given)('%s', (text, expected) => {
    expect(labels(text)).toEqual([expected]);
  });

  it.each(notGiven)('is none: %s', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('gives two states their own labels in one sentence', () => {
    expect(
      labels('Ankara says those who come do so for economic reasons, while Kabul calls them traitors.'),
    ).toEqual(['Ankara: economic_migrant', 'Kabul: traitor']);
  });

  it('gives a view that is repeated to the one who repeats it', () => {
    expect(
      labels(
        'On Monday a spokeswoman of the Thai interior ministry repeated the government’s view that the men "are not refugees".',
      ),
    ).toEqual(['spokeswoman of the Thai interior ministry: not_refugee']);
  });
});
