import { readReport } from '@safeconduct/claims';
import { expect, it } from 'vitest';
import type { GoldArticle, GoldClaim } from './gold.ts';
import { scoreArticle } from './score.ts';

const said = 'Kim Tae-ho said on 3 June that 19 defectors were arrested in Yanji.';

function row(property: string, value: string): GoldClaim {
  return {
    no: 1,
    at: 's1',
    property,
    value,
    speaker: 'Kim Tae-ho',
    verb: 'said',
    addressee: '',
    hedge: 'none',
    note: '',
  };
}

function score(claims: readonly GoldClaim[], optional: readonly GoldClaim[], text = said) {
  const article: GoldArticle = {
    id: 'one',
    text,
    entries: [{ start: 0, end: text.length }],
    claims,
    optional,
    facts: null,
  };
  const reading = readReport({ text, publisher: 'The Paper', publishedOn: '2014-06-20', language: 'en' });
  const { pairs, missed, extra } = scoreArticle(article, reading, 'The Paper');
  return { found: pairs.length, missed: missed.length, extra: extra.length };
}

const count = row('count_detained', '=19');
const place = row('place_detained', 'Yanji');

it('counts what the analyst did not record against us', () => {
  expect(score([count], [])).toEqual({ found: 1, missed: 0, extra: 1 });
});

it('counts a claim on which analysts differ neither way, found or not', () => {
  expect(score([count], [place])).toEqual({ found: 1, missed: 0, extra: 0 });
  expect(score([count], [place, row('age_of_person', '=40')])).toEqual({ found: 1, missed: 0, extra: 0 });
});

it('lets one such claim excuse one of ours, and only where the values agree', () => {
  expect(score([], [row('place_detained', 'Shenyang'), count])).toEqual({ found: 0, missed: 0, extra: 1 });
});

it.each([
  ['scores', 'Scores of defectors were arrested.'],
  ['several hundred', 'Several hundred defectors were arrested.'],
  ['several thousand', 'Several thousand defectors were arrested.'],
])('meets a number told by its size: %s', (value, text) => {
  expect(score([row('count_detained', value)], [], text).found).toBe(1);
});
