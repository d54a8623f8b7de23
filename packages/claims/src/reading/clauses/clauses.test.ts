import { findDates } from '@safeconduct/dates';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCounts } from '../../numbers/index.ts';
import { tokenize } from '../tokens/token.ts';
import type { Clause } from './clause.ts';
import { clausesOf } from './clauses.ts';
import type { Phrase } from './phrase.ts';
import { phrasesOf } from './phrases.ts';

function phrases(text: string): Phrase[] {
  const dates = findDates(text, { publishedOn: '2015-06-10', language: 'en', anchor: null });
  const counts = findCounts(text, 'en').filter((count) => count.form !== 'unknown');
  return phrasesOf(tokenize(text), { counts, dates });
}

function clauses(text: string): Clause[] {
  return clausesOf(phrases(text));
}

/** "subject > verb > object" of the clause with a verb; `=` for one to whom it is done. */
function told(text: string, verb: string): string {
  const clause = clauses(text).find((one) => one.verb.head === verb);
  if (!clause) return 'no such verb';
  const words = (span: { start: number; end: number } | null) =>
    span ? text.slice(span.start, span.end) : '-';
  return `${words(clause.subject)} ${clause.passive ? '=' : '>'} ${words(clause.object)}`;
}

describe('subjects and objects', () => {
  test.each([
    ['Police arrested 31 people.', 'arrested', 'Police > 31 people'],
    ['Thirty-one people were arrested in Tumen.', 'arrested', 'Thirty-one people = -'],
    ['Border guards in Helong rounded up 17 defectors.', 'rounded', 'Border guards > 17 defectors'],
    ['The 31 arrested in Tumen were moved to Shenyang.', 'arrested', 'The 31 = -'],
    ['The 31 arrested in Tumen were moved to Shenyang.', 'moved', 'The 31 = -'],
    ['Those who slipped across the river in early October have been caught.', 'caught', 'Those = -'],
    ['Fifteen others, caught in Sa Kaeo in January, are still in custody.', 'caught', 'Fifteen others = -'],
    ['Caught in Sa Kaeo in January, the fifteen are still in custody.', 'caught', 'the fifteen = -'],
    ['The three, a monk, a nun and a layman, had walked for days.', 'walked', 'The three > -'],
    ['The three had walked for days and were seized near Muchu.', 'seized', 'The three = -'],
    [
      'The 15 women, six men and two boys were picked up on Monday.',
      'picked',
      'The 15 women, six men and two boys = -',
    ],
    ['A person who follows the North said nine were sent back.', 'said', 'A person > -'],
    ['Uyghurs from the Xinjiang region who had hoped to reach Turkey were held.', 'hoped', 'Uyghurs > -'],
    ['He asked the Thais to hand over the group.', 'hand', 'the Thais > the group'],
    ['They are feared to have been moved to Tumen.', 'moved', 'They = -'],
    // the one to whom something is done inside the description of others is not the subject of what follows
    ['Six people assisting them were arrested in Guilin.', 'arrested', 'Six people = -'],
    ['A network trying to rescue refugees in Hanoi told of it.', 'told', 'A network > -'],
    ['Fifteen people who had tried to reach Thailand were seized.', 'seized', 'Fifteen people = -'],
    ['Those who say police beat them were released.', 'released', 'Those = -'],
    ['Eight men who wanted to leave Sudan were deported.', 'deported', 'Eight men = -'],
    ['The guide who told police the men were hiding wept.', 'hiding', 'the men > -'],
    // nouns that are verbs here
    ['They were moved to Tumen and face deportation.', 'face', 'They > deportation'],
    ['Beijing returns North Koreans whom it finds.', 'returns', 'Beijing > North Koreans'],
    ['The government, however, views the refugees as intruders.', 'views', 'The government > the refugees'],
    ['Two of the fourteen are pregnant.', 'are', 'Two of the fourteen > -'],
    ['The embassy in Bangkok, which told him nothing, hung up.', 'hung', 'The embassy > -'],
    [
      'An officer, speaking by telephone because he was away, denied that anyone was held.',
      'denied',
      'An officer > -',
    ],
    [
      'Nepalese police have handed three Tibetans back to Chinese guards.',
      'handed',
      'Nepalese police > three Tibetans',
    ],
    ['They tried to board a bus on the 8th.', 'board', 'They > a bus'],
  ])('%s (%s)', (text, verb, wanted) => {
    expect(told(text, verb)).toBe(wanted);
  });
});

test('a date and a place belong to the verb with which they stand', () => {
  const text = 'On 3 May they left Yanji and on 8 May they were arrested at a station in Shenyang.';
  const [left, arrested] = clauses(text);
  expect(left?.dates.map((date) => text.slice(date.start, date.end))).toEqual(['3 May']);
  expect(arrested?.dates.map((date) => text.slice(date.start, date.end))).toEqual(['8 May']);
  expect(
    arrested?.complements.filter((one) => one.noun).map((one) => text.slice(one.start, one.end)),
  ).toEqual(['at a station', 'in Shenyang']);
});

test.each([
  ['They will be sent back.', 'sent', { modal: 'will', negated: false, passive: true }],
  ['They were not sent back.', 'sent', { modal: null, negated: true, passive: true }],
  ['China may not have returned them.', 'returned', { modal: 'may', negated: true, passive: false }],
  ["They weren't held.", 'held', { modal: null, negated: true, passive: true }],
  ['They had already been reportedly moved.', 'moved', { modal: null, negated: false, passive: true }],
])('%s', (text, head, wanted) => {
  const verb = clauses(text).find((clause) => clause.verb.head === head)?.verb;
  expect(verb).toMatchObject(wanted);
});

test('whatever the text, phrases are in order, inside it and without overlap', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'police',
      'the',
      'were',
      'arrested',
      ',',
      'who',
      'and',
      '31',
      'on 8 May',
      'to',
      'said',
      '"',
      'in Tumen',
      '–',
      'of',
      'not',
    ),
    fc.string({ maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const found = phrases(text);
      let at = 0;
      for (const phrase of found) {
        expect(phrase.start).toBeGreaterThanOrEqual(at);
        expect(phrase.end).toBeLessThanOrEqual(text.length);
        expect(phrase.to).toBeGreaterThan(phrase.from);
        at = phrase.start;
      }
      for (const clause of clausesOf(found)) {
        expect(clause.verb.end).toBeLessThanOrEqual(text.length);
        expect(clause.governor).not.toBe(clause);
      }
    }),
  );
});
