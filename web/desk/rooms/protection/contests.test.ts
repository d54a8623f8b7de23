import type { Cite, Contested } from '@safeconduct/law/index.ts';
import { expect, it } from 'vitest';
import { contestsBy } from './contests.ts';

const cite = (instrument: string): Cite => ({ instrument, pin: '', authority: 'un', certainty: 'seen' });
const denial = (statement: string, ...answer: readonly Cite[]): Contested => ({
  by: 'PRK',
  claim: { code: 'dispute.statement', params: { statement, state: 'PRK' } },
  answer,
});

it('who denies many statements speaks once, and several who say the same stand together, with every answer once', () => {
  const other: Contested = { by: 'CHN', claim: { code: 'dispute.economic', params: {} }, answer: [] };
  const same: Contested = { ...other, by: 'A spokesman' };
  expect(contestsBy([denial('a', cite('A'), cite('B')), other, denial('b', cite('B')), same])).toEqual([
    {
      by: ['PRK'],
      claim: { code: 'dispute.statement', params: { statement: 'a;b', state: 'PRK' } },
      answer: [cite('A'), cite('B')],
    },
    { by: ['CHN', 'A spokesman'], claim: { code: 'dispute.economic', params: {} }, answer: [] },
  ]);
});
