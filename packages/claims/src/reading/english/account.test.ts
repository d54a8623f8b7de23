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

it('gives an answer in writing to the one whose answer it is, and what is asked to the one who asks', () => {
  const [, , third, fourth] = told(
    [
      'Asked by Lord Marsden: To ask what they have done for the lawyer detained in Vientiane in May.',
      'Answered on 10 June 2014 by the Minister of State, Foreign Office.',
      'We are aware of reports that the lawyer was detained by Lao police on 28 May.',
      'His whereabouts are not known to us.',
    ],
    'parliamentary question',
    'UK Parliament',
  );
  expect(third).toContain('date_detained Minister of State');
  expect(fourth).toContain('status Minister of State');
});

it('tells a ministry from another, a group from several, and one woman from a couple', () => {
  const [, ministry] = told([
    'A foreign ministry official said nine people were held in Tumen.',
    'The unification ministry said it could not confirm the reports.',
  ]);
  expect(ministry).toContain('unconfirmed_by unification ministry');
  const [, , group] = told([
    'Exile groups fear that the five will be tortured.',
    'The World Uyghur Congress says that 14 people have been returned since May.',
    'The Munich-based group added that it had written to the UN refugee agency.',
  ]);
  expect(group).toContain('communication_made World Uyghur Congress');
});

it('gives a figure that is put, and a case that is cited, to the one who does so', () => {
  const [figure] = told([
    'UNHCR put arrivals over the same weeks at 61,200, of whom 15,100 had been deported.',
  ]);
  expect(figure).toContain('count_returned UNHCR');
  const [, cited] = told([
    'Josef Valin of an aid group said that people are seized on buses.',
    'He cited the case of a girl of 17 who was taken from a clinic in Almaty on 9 June.',
  ]);
  expect(cited).toContain('date_detained Josef Valin');
});

it('hedges what is told of reports', () => {
  const { claims } = readReport({
    text: 'UNHCR is alarmed by reports that 40 people were returned to the North on 9 June.',
    publisher: 'UNHCR',
    genre: 'UN press briefing',
    publishedOn: '2014-06-20',
    language: 'en',
  });
  expect(claims.find(({ property }) => property === 'date_return')?.hedge).toContain('reports');
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
