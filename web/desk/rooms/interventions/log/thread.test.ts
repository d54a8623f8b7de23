import { describe, expect, it } from 'vitest';
import { type LogEntry, silentDays, threads } from './thread.ts';

type Row = NonNullable<LogEntry['row']>;

function entry(
  key: string,
  on: string | null,
  extra: Partial<LogEntry> = {},
  answersId: string | null = null,
): LogEntry {
  const row: Row = {
    id: key,
    recordedAt: '2012-03-01T00:00:00Z',
    recordedBy: '',
    notedAt: '2012-03-01T00:00:00Z',
    fromParty: 'UNHCR',
    toParty: 'China',
    verbal: true,
    written: true,
    on,
    summary: '',
    claimId: null,
    direction: extra.direction ?? 'others',
    media: [],
    at: null,
    interventionId: null,
    answersId,
    answerDueOn: null,
    promise: '',
    promiseDueOn: null,
    promiseKept: null,
    notedBy: '',
  };
  return {
    key,
    row,
    direction: 'others',
    from: 'UNHCR',
    to: 'China',
    verbal: true,
    written: true,
    media: [],
    on,
    at: null,
    planned: false,
    summary: '',
    claimIds: [],
    ...extra,
  };
}

describe('the log in threads', () => {
  it('is a correspondence: oldest first, newest last, answers under what they answer', () => {
    const found = threads([
      entry('later', '2012-02-20'),
      entry('answer', '2012-02-15', { direction: 'in' }, 'asked'),
      entry('asked', '2012-02-10'),
      entry('undated', null),
    ]);
    expect(found.map(({ entry: { key }, answers }) => [key, answers.map((one) => one.entry.key)])).toEqual([
      ['undated', []],
      ['asked', ['answer']],
      ['later', []],
    ]);
  });

  it('shows an answer whose question was removed on its own', () => {
    expect(threads([entry('answer', '2012-02-15', {}, 'gone')])).toHaveLength(1);
  });
});

describe('silence', () => {
  const days = (one: LogEntry, today: string) => silentDays({ entry: one, answers: [] }, today);

  it.each([
    ['2012-02-10', '2012-02-27', 17],
    ['2012-02-10', '2012-02-10', null],
    // Counted from the last day that it can have been: silence is never made longer than it is.
    ['2012-02-10/2012-02-20', '2012-02-27', 7],
    ['2012-02', '2012-03-01', 1],
    [null, '2012-02-27', null],
  ])('from %s to %s is %s days', (on, today, expected) => {
    expect(days(entry('a', on), today)).toBe(expected);
  });

  it('is not counted for what we were told, for what is planned, or once it is answered', () => {
    expect(days(entry('a', '2012-02-10', { direction: 'in' }), '2012-02-27')).toBeNull();
    expect(days(entry('a', '2012-02-10', { planned: true }), '2012-02-27')).toBeNull();
    const answer = { entry: entry('b', '2012-02-12'), answers: [] };
    expect(silentDays({ entry: entry('a', '2012-02-10'), answers: [answer] }, '2012-02-27')).toBeNull();
  });
});
