import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.testing.ts';

/** "property speaker" of a report, in the order of its claims; whoever they came through in brackets. */
function told(text: string): string[] {
  return claimsIn(text).map(
    ({ property, speaker, chain }) =>
      `${property} ${speaker}${chain.length > 0 ? ` (${chain.join(', ')})` : ''}`,
  );
}

describe('a quotation of several sentences is of the one named behind it', () => {
  it.each([
    [
      'Several men were deported to Ashgabat, according to people close to the case. “Two welders were arrested in Edirne on Monday. They were flown out the day after,” a lawyer in Istanbul told The Paper.',
      ['date_detained lawyer in Istanbul', 'place_detained lawyer in Istanbul'],
    ],
    [
      'The embassy would not comment. "Fourteen Hmong were driven to the river last night. All of them had asked for asylum. Nobody told their families," said Mai Vang, a teacher in Loei.',
      ['date_return Mai Vang', 'legal_status_procedure Mai Vang'],
    ],
    [
      '"Sixty men were sent back to Asmara on Friday. We are afraid," Tsegay told reporters. "The youngest is 15," he added.',
      ['count_returned Tsegay', 'age_of_person Tsegay'],
    ],
  ])('%s', (text, rows) => {
    expect(told(text)).toEqual(expect.arrayContaining(rows));
  });

  it.each([
    // closed in its own sentence: nothing of the next one
    [
      'Amina Begum is in despair. "Nine were taken from the camp on Friday." The police denied it, an officer said.',
      'date_detained officer',
    ],
    [
      'The priest said: "Nine were caught on Friday. They were shot." A second priest said he knew of none.',
      'date_detained second priest',
    ],
  ])('%s: and of nobody else', (text, row) => {
    expect(told(text)).not.toContain(row);
  });
});

describe('who speaks in sentences as papers print them', () => {
  it.each([
    [
      'More than 300 were driven back on Monday, several activists trying to help Eritreans in Sudan told AFP.',
      'count_returned several activists',
    ],
    [
      'A network assisting asylum seekers in Thailand said 40 Uyghurs were put on a plane.',
      'count_returned network',
    ],
    [
      'Lawyers representing Rohingya in Jammu said that 12 people had been deported.',
      'count_returned Lawyers',
    ],
    // those told of in a quotation are not the one who is quoted
    [
      'The second case is a month old, said a trader in Hyesan. “A soldier hid in the reeds but was arrested by Chinese police,” he said.',
      'detaining_authority trader in Hyesan',
    ],
    ['They may be tortured and shot, the network said as it appealed for help.', 'punishment_feared network'],
    // a report is heard through the one who speaks of it
    [
      'The interior ministry called for calm on Friday after a newspaper report that 600 Afghans had been sent back.',
      'count_returned newspaper report (interior ministry)',
    ],
    [
      'The envoy said she had seen media reports that 40 Tajiks had been deported.',
      'count_returned media reports (envoy)',
    ],
    // the name behind a long office
    [
      'It is a scandal that 40 people were thrown into the sea from a frigate, said the expert on human rights in Myanmar, Edwin Harrow.',
      'count_returned Edwin Harrow',
    ],
    // a person whose office is named is no body
    [
      'A consul said the five had been handed over. "They were recognised as refugees," said Paolo Conti, the agency\'s envoy. "Two of them were arrested in Hanoi," he added.',
      'place_detained Paolo Conti',
    ],
    [
      'The family left a week ago and was arrested on Saturday, said the activist, the Rev. Ma Seung-il, who had helped them.',
      'date_detained Ma Seung-il',
    ],
    // what follows the name is told of the one who speaks
    [
      '"I have nobody to turn to," said Massoud Karimi, 23, who crossed into Iran in 2017.',
      'date_crossed reporter',
    ],
    // silence is no speech
    [
      'Human Rights Watch said 38 Eritreans had been deported. The Foreign Ministry had no comment. The men were arrested in March, it said.',
      'date_detained Human Rights Watch',
    ],
    [
      'The Yonhap news agency reported that 60 people would be returned, though no confirmation was available from the embassy.',
      'unconfirmed_by embassy (Yonhap news agency)',
    ],
    // a paper retold
    [
      'Ten North Koreans have been returned by China, a Seoul daily reports. Eight of them were seized in Jilin on Friday.',
      'date_detained Seoul daily',
    ],
  ])('%s', (text, row) => {
    expect(told(text)).toContain(row);
  });

  it.each([
    [
      'Meanwhile a Seoul daily reported that ten had been returned. In recent years China has sent back thousands who were arrested in Jilin.',
      'place_detained Seoul daily',
    ],
  ])('%s: not so', (text, row) => {
    expect(told(text)).not.toContain(row);
  });
});
