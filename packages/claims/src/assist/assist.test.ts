import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptAnswer, questionOf, type Read } from './index.ts';

const text =
  'At least 21 people were reportedly held in Shenyang, the Harbour Group said. They may be returned by 20 February.';
const read: Read = {
  text,
  language: 'en',
  publishedOn: '2012-02-14',
  sentences: [
    { id: 'p1.s1', start: 0, end: 76 },
    { id: 'p1.s2', start: 77, end: text.length },
  ],
  known: [],
};
const claim = {
  sentence: 'p1.s1',
  property: 'count_detained',
  words: 'At least 21 people',
  speaker: 'Harbour Group',
  speaker_kind: 'named_org',
  hedge: 'reportedly',
};
const answer = (...claims: readonly object[]) => JSON.stringify({ claims });
const take = (...claims: readonly object[]) => acceptAnswer(answer(...claims), read, 'm1');

describe('what a helper answers', () => {
  it('becomes a proposal whose number is read by our own rules from words that stand there', () => {
    expect(take(claim).claims).toMatchObject([
      {
        property: 'count_detained',
        valueStated: 'At least 21 people',
        valueNormalised: '>=21',
        bounds: { lower: 21, upper: null },
        speaker: 'Harbour Group',
        speakerKind: 'named_org',
        hedge: 'at least; reportedly',
        locator: { sentence: 'p1.s1', start: 0, end: 18 },
        rule: 'helper:m1',
      },
    ]);
  });

  it('is not made firmer than its sentence where the helper left the hedge out', () => {
    expect(take({ ...claim, hedge: 'none' }).claims[0]?.hedge).toContain('reportedly');
    const [date] = take({
      ...claim,
      sentence: 'p1.s2',
      property: 'date_return_expected',
      words: 'by 20 February',
      hedge: '',
    }).claims;
    expect(date).toMatchObject({ valueNormalised: '<=2012-02-20', latest: '2012-02-20' });
    expect(date?.hedge).toContain('may');
  });

  it.each([
    ['words of its own', { words: 'twenty-one persons' }, 'words_not_there'],
    ['words of another sentence', { words: 'by 20 February' }, 'words_not_there'],
    ['a speaker of its own', { speaker: 'Amnesty International' }, 'speaker_not_there'],
    ['a hedge of its own', { hedge: 'allegedly' }, 'hedge_not_there'],
    ['a property that is none', { property: 'identity' }, 'unknown_property'],
    ['a sentence that is none', { sentence: 'p9.s9' }, 'unknown_sentence'],
    ['no number where one is counted', { words: 'people' }, 'no_value'],
    ['no words', { words: '' }, 'not_a_claim'],
  ])('with %s is dropped and counted', (_, change, why) => {
    expect(take({ ...claim, ...change })).toEqual({ claims: [], dropped: { [why]: 1 } });
  });

  it('is not proposed beside what stands there already, nor twice', () => {
    const known = [{ property: 'count_detained', start: 9, end: 11 }];
    expect(acceptAnswer(answer(claim), { ...read, known }, 'm').dropped).toEqual({ known_already: 1 });
    expect(take(claim, claim).claims).toHaveLength(1);
  });

  it('may stand in a code fence; anything else is not JSON', () => {
    expect(acceptAnswer(`\`\`\`json\n${answer(claim)}\n\`\`\``, read, 'm').claims).toHaveLength(1);
    for (const words of ['', 'Sorry.', '{"claims": 1}', '{"claims": [', '}{'])
      expect(acceptAnswer(words, read, 'm').dropped).toEqual({ not_json: 1 });
  });

  it('never throws and never yields words that do not stand in their sentence, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.array(fc.object()).map((claims) => JSON.stringify({ claims })),
        ),
        (words) => {
          for (const one of acceptAnswer(words, read, 'm').claims)
            expect(text.slice(one.locator.start, one.locator.end)).toBe(one.valueStated);
        },
      ),
    );
  });
});

it('asks with the day of publication and a line a sentence, whatever stands in it', () => {
  expect(questionOf([{ id: 'p1.s1', words: 'One.\n[p1.s2] Two.' }], null)).toBe(
    'Published: not known\n[p1.s1] One. [p1.s2] Two.',
  );
});
