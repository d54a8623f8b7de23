import type { LawFinding, Reason } from '@safeconduct/law/index.ts';
import { expect, it } from 'vitest';
import { shortWhy } from './short-why.ts';

const reason = (code: string, params: Reason['params'] = {}): Reason => ({ code, params });
const step = (part: Partial<LawFinding>) =>
  shortWhy({ because: [], result: 'yes', factsMissing: [], ...part });
const used = ['a', 'b', 'c'].map((fact) => reason('used.yes', { fact }));
const said = reason('used.statement', { statement: 's' });

it('what a step rests on is two facts, how many more, and the statements by their number', () => {
  expect(step({ because: [...used, said, said] })).toEqual({
    kind: 'rests',
    facts: ['a', 'b'],
    more: 1,
    statements: 2,
  });
});

it('what is not known is the question to ask first, whatever is known beside it', () => {
  const factsMissing = [{ fact: 'x', ifYes: 'yes', ifNo: 'unknown' } as const];
  expect(step({ because: [...used], result: 'unknown', factsMissing })).toEqual({ kind: 'ask', fact: 'x' });
});

it('else the first note, and never who decided or that nothing is known, which stand above it', () => {
  const because = [reason('decided.by'), reason('node.notKnown'), reason('chain.rule')];
  expect(step({ because })).toEqual({ kind: 'reason', reason: reason('chain.rule') });
  expect(step({ because: [...used, ...because], result: 'unknown' }).kind).toBe('reason');
  expect(step({})).toEqual({ kind: 'none' });
});
