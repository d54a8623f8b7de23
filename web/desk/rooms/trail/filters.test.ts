import { expect, it } from 'vitest';
import { filtersOf, queryOf } from './filters.ts';

it('takes from an address what is a filter, and nothing else', () => {
  const who = '00000000-0000-7000-8000-000000000001';
  expect(
    filtersOf({ who, act: 'incident.seen', from: '2026-02-30x', show: 'seen', kind: '<b>', claim: 'x' }),
  ).toEqual({ who, act: 'incident.seen', show: 'seen' });
});

it('asks for whole days', () => {
  const { from, to } = queryOf({ from: '2026-03-01', to: '2026-03-01' });
  expect(new Date(to ?? '').getTime() - new Date(from ?? '').getTime()).toBe(24 * 3600 * 1000);
});
