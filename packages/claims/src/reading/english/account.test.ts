import { expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Who says what of each sentence: `property speaker`. */
function told(sentences: readonly string[], genre = 'news', publisher = 'The Paper'): string[][] {
  const { claims } = readReport({
    text: sentences.join('\n\n'),
    publisher,
    genre,
    publishedOn: '2014-06-20',
    language: 'en',
  });
  return sentences.map((_, at) =>
    claims
      .filter(({ locator }) => locator.sentence.startsWith(`p${at + 1}.`))
      .map(({ property, speaker }) => `${property} ${speaker}`),
  );
}

it('gives the people told of between two sentences of one voice to that voice', () => {
  const [, taken, ages, bound] = told([
    'Nineteen defectors have been arrested in Jilin, a support group in Busan said.',
    'Chinese police stopped them on a bus near Yanji on 3 June.',
    'One of them is a girl of nine.',
    'All of them were on their way to Thailand.',
    'The group said they had been moved to Tumen.',
  ]);
  expect(taken).toContain('date_detained support group in Busan');
  expect(taken).toContain('detaining_authority support group in Busan');
  expect(ages).toEqual(['age_of_person support group in Busan']);
  expect(bound).toEqual(['destination_intended support group in Busan']);
});

it('leaves what others did between the two to the report', () => {
  const [, asked] = told([
    'Nineteen defectors have been arrested in Jilin, Kim Tae-ho of a support group said.',
    'The foreign ministry in Seoul has asked China not to send them back.',
    'Kim said they had been moved to Tumen.',
  ]);
  expect(asked).not.toContain('communication_made Kim Tae-ho');
});

it('does not stretch the word of an official, or an account that another voice breaks', () => {
  const [, after] = told([
    'Nineteen defectors have been arrested in Jilin, a senior official said.',
    'Lao guards took the group from a bus near Boten on 3 June.',
    'The official said they had been moved to Tumen.',
  ]);
  expect(after).toContain('date_detained reporter');
  const [, other] = told([
    'Nineteen defectors have been arrested in Jilin, Kim Tae-ho of a support group said.',
    'Lao police took the other 12 from a bus near Yanji on 3 June.',
    'The ministry said it had heard of the case.',
  ]);
  expect(other).toContain('date_detained reporter');
});

it('sees a speaker behind whom only circumstances follow', () => {
  const rows = [
    'China sent 15 defectors back on the 7th, Rep. Han Mi-ja said on Thursday after talking to people in the area.',
    'Lao police have arrested 15 defectors near Boten, Han Mi-ja said in Seoul while presenting a report.',
    'Thirteen defectors were caught in Kunming last week, Han Mi-ja told us by telephone from the border.',
  ];
  for (const row of rows)
    for (const claim of told([row]).flat()) expect(claim.split(' ').slice(1).join(' ')).toBe('Han Mi-ja');
});

it('takes what follows for what was said where it is a clause', () => {
  const [first] = told([
    'When the first news came, Han Mi-ja said in Seoul that 15 people had been arrested.',
  ]);
  expect(first).toContain('count_detained Han Mi-ja');
});

it('gives a hearing to the one who testifies', () => {
  const [first, second] = told(
    [
      'Ellen Marsh spoke to the Commission on Monday about 30 North Koreans whom China arrested in May.',
      'They were taken in Shenyang on 3 May.',
    ],
    'testimony',
    'A Committee for Rights',
  );
  expect(first).toContain('count_detained Ellen Marsh');
  expect(second).toContain('date_detained Ellen Marsh');
});

it('knows papers, offices and those who worry as voices', () => {
  const rows: [string, string][] = [
    ['Activists worry that they will be sent to a prison camp.', 'punishment_feared Activists'],
    [
      'The rights office in Geneva, which called it shameful, said they might be tortured.',
      'punishment_feared rights office in Geneva',
    ],
    [
      'A relative of one of them, identified only as Lee, told us that a boy of six was among them.',
      'age_of_person Lee',
    ],
  ];
  for (const [row, claim] of rows)
    expect(
      told([row])
        .flat()
        .map((one) => one.toLowerCase()),
    ).toContain(claim.toLowerCase());
});
