import { expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Who says what of each sentence: `property speaker`. */
function told(...sentences: string[]): string[][] {
  const { claims } = readReport({
    text: sentences.join('\n\n'),
    publisher: 'The Paper',
    genre: 'news',
    publishedOn: '2014-06-20',
    language: 'en',
  });
  return sentences.map((_, at) =>
    claims
      .filter(({ locator }) => locator.sentence.startsWith(`p${at + 1}.`))
      .map(({ property, speaker }) => `${property} ${speaker}`),
  );
}

it('gives the scene right behind a lead to the source of the lead', () => {
  const [, scene] = told(
    'China has detained ten North Koreans, two people with knowledge of the case said.',
    'They were seized in Shenyang on Saturday.',
  );
  expect(scene).toEqual([
    'place_detained two people with knowledge of the case',
    'date_detained two people with knowledge of the case',
  ]);
});

it('lets the report go on with its own numbers where the source was named last', () => {
  const [, part] = told(
    'Eighteen refugees were driven off at dawn, a neighbour said.',
    'Three of the group are children.',
  );
  expect(part).toEqual(['count_children reporter']);
});

it('goes on with the numbers of a source that was named first', () => {
  const [, part] = told(
    'A trader in Yanji said 18 defectors were arrested on Monday.',
    'Five of them were taken in Tumen.',
  );
  expect(part).toContain('count_component trader in Yanji');
});

it('gives an appeal to the one who makes it, and a ruling to the report that tells of it', () => {
  const [appeal, ruling] = told(
    'Human Rights Watch has called on Cairo to stop the flights.',
    'A court in Zaysan has ruled that the two will not be deported.',
  );
  expect(appeal).toEqual(['communication_made Human Rights Watch']);
  expect(ruling).toContain('legal_status_procedure reporter');
});

it('gives the name that the next sentence begins with to an activist of the lead', () => {
  const [lead] = told(
    'Seven North Koreans have been arrested in Yanji, an activist based in Seoul said.',
    'Han Dong-su of Bridge for Exiles said that they had crossed the river in May.',
  );
  expect(lead).toContain('count_detained Han Dong-su');
});

it('takes what a speaker has been through for no fear of others', () => {
  const [fear] = told(
    'A defector who spent two years in a labour camp said that those sent back could be shot.',
  );
  expect(fear).toContain('punishment_feared defector');
});

it('gives a paragraph that is all quotation to the one quoted before, and none behind the report itself', () => {
  const [, quoted] = told(
    '"They were taken from their beds," said Amina Begum, a refugee in Hyderabad.',
    '"If they are sent back to Myanmar they will be tortured."',
  );
  expect(quoted).toContain('punishment_feared Amina Begum');
});
