import { expect, test } from 'vitest';
import { viewOf } from '../english/view.ts';
import { attributionAt } from '../english/voice.ts';
import { quoteSpans } from '../tokens/quotes.ts';
import { SpeakerRegister } from './register.ts';

/** Speaker of the stretch marked with `|` in each sentence, read one after the other; `-` is the author. */
function speakers(...sentences: string[]): string[] {
  const register = new SpeakerRegister();
  return sentences.map((marked, index) => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '');
    const sentence = { id: `p1s${index + 1}`, paragraph: 1, index: index + 1, start: 0, end: text.length };
    const view = viewOf(text, sentence, quoteSpans(text), {
      publishedOn: '2015-06-10',
      register,
      anchor: null,
    });
    const found = attributionAt(view, at);
    return found ? [found.speaker.name, ...found.chain].join(' < ') : '-';
  });
}

test.each([
  ['|Nine were held in Tumen, an activist in Seoul said.', 'activist in Seoul'],
  ['A relief group said |nine were held in Tumen.', 'relief group'],
  ['|Nine were held, according to the Unification Ministry.', 'Unification Ministry'],
  ['According to a border guard, |nine were held.', 'border guard'],
  [
    '|The men, two residents of Humla district told our service this week, were held.',
    'two residents of Humla district',
  ],
  ['Pastor Lim, who runs a shelter in Kunming, said |nine were held.', 'Lim'],
  ['The lawyer, Besnik Morina, told reporters that |nine were held.', 'Besnik Morina'],
  ['|Nine were held, said Marwa Halim, a researcher at Human Rights Watch.', 'Marwa Halim'],
  ['"|Nine were held," the ministry said in a statement.', 'ministry'],
  [
    'Immigration officials, speaking on condition of anonymity because they were not allowed to talk, said |nine were held.',
    'Immigration officials',
  ],
  ['A person who follows the North said |nine would be sent to a camp.', 'person who follows the North'],
  ['Police figures show that |nine were held last year.', 'Police figures'],
  ['Of these, said one student who was let go, |twelve were put on a plane.', 'student'],
  ['|Nine were held, according to its coordinator, Wideline Joseph.', 'Wideline Joseph'],
  ['In an e-mail UNHCR’s Delhi office said |it had not met the family.', 'UNHCR’s Delhi office'],
  ['The consul was told by the police that |nobody was inside.', 'police'],
  ['Relatives were told by a guard that |the men had been moved.', 'guard'],
  ['|Nine were held, said a local rights monitor, who brought them rice.', 'local rights monitor'],
  ['|Nine were held, according to the coast guard.', 'coast guard'],
  ['According to an unconfirmed report |the nine have been moved.', 'unconfirmed report'],
  ['A 22-year-old from Kunduz said |guards had beaten him.', '22-year-old from Kunduz'],
  ['Activists in exile speak of |45.', 'Activists in exile'],
  ['His parents fear |he will be tortured.', 'His parents'],
  ['The other, who gave only his surname, Noh, told the paper that |nine were held.', 'Noh'],
  ['We have heard from relatives in Purang that |nine were held.', 'relatives in Purang'],
  ['The group put the number of those held at |34.', 'group'],
  ['Kim Min-ho said |nine were held, quoting a trader in Hyesan.', 'trader in Hyesan < Kim Min-ho'],
  ['The embassy, which said |nobody was held, hung up.', 'embassy'],
  ['|Nine were held, according to Jasmina Hodžić; the consul saw them.', 'Jasmina Hodžić'],
  ['Nine were held, according to Jasmina Hodžić; |the consul saw them.', '-'],
  ['|Nine have been in custody since May, the organization, Aid Line, said Friday.', 'Aid Line'],
  ['In Astana, a spokesman replied to a question from the Tribune that |nobody was held.', 'spokesman'],
  ['The consulate, which sees to new arrivals, protested that |it had been refused a meeting.', 'consulate'],
  ['"|We know of nobody," an official in Astana said when asked.', 'official in Astana'],
])('%s', (sentence, speaker) => {
  expect(speakers(sentence)).toEqual([speaker]);
});

test.each([
  ['|Police arrested nine people in Tumen on Monday.'],
  ['The ministry could not confirm that |nine were held.'],
  ['He did not say how many of |the nine were women.'],
  ['|Nine people were told to leave the country within days.'],
  ['|The said group of nine was held in Tumen.'],
  ['|A report of nine arrests was filed with the court.'],
])('%s is nobody’s word but the author’s', (sentence) => {
  expect(speakers(sentence)).toEqual(['-']);
});

test('a surname, a role and a pronoun are those named before', () => {
  expect(
    speakers(
      'Bae Jin-ho, who heads the fellowship, said |17 were held.',
      '|They had waited since February, he added.',
      'Bae fears |they may be sent back.',
      'The foreign ministry in Seoul said |it was checking.',
      '|Nothing was confirmed, the ministry said.',
    ),
  ).toEqual([
    'Bae Jin-ho',
    'Bae Jin-ho',
    'Bae Jin-ho',
    'foreign ministry in Seoul',
    'foreign ministry in Seoul',
  ]);
});

test('the first and the second source are kept apart', () => {
  expect(
    speakers(
      '|A family was caught, a source in Ryanggang Province said.',
      'A second source, in China, said that |the broker was held too.',
      '|Last month 27 were brought back, the first source added.',
      'According to this source, |they spent three nights there.',
    ),
  ).toEqual([
    'source in Ryanggang Province',
    'second source',
    'source in Ryanggang Province',
    'source in Ryanggang Province',
  ]);
});

test('one of two who spoke together, and one who goes by one name, are found again', () => {
  expect(
    speakers(
      '|Ten were caught, two people with knowledge of the raid said.',
      '|They were led to a van, one of them said.',
      'Noh, who came to the South in 2015, learned of it from his sister.',
      '|Seven of the ten are women, he said.',
    ).slice(0, 2),
  ).toEqual(['two people with knowledge of the raid', 'one of two people with knowledge of the raid']);
});

test('two who speak in one sentence have each their own words', () => {
  const sentence = 'The minister said |nobody was held, but a lawyer told AFP that nine were.';
  expect(speakers(sentence)).toEqual(['minister']);
  expect(speakers(sentence.replace('|', '').replace('nine', '|nine'))).toEqual(['lawyer']);
});

test('a report, a statement and an office are those of who wrote and holds them', () => {
  expect(
    speakers(
      'Police of the province said |nine were held.',
      'Three rights groups said in a joint report that |ten were held.',
      '|They were driven to the bridge, the report says.',
    ),
  ).toEqual(['Police of the province', 'Three rights groups', 'Three rights groups']);
  expect(
    speakers(
      'The Harbour Foundation said that |ten were held.',
      "The governor's office said |nobody was held.",
      '|Six were refugees, the Geneva-based group said.',
    ),
  ).toEqual(['Harbour Foundation', "governor's office", 'Harbour Foundation']);
});
