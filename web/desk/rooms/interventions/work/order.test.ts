import { describe, expect, it } from 'vitest';
import { byDue, whenDue } from './order.ts';

const now = new Date(2012, 1, 17, 12);
const at = (day: number, hour: number) => new Date(2012, 1, day, hour).toISOString();

describe('when a task is due', () => {
  it.each([
    [at(17, 11), 'overdue'],
    [at(17, 18), 'today'],
    [at(18, 9), 'soon'],
    [at(24, 13), 'later'],
    [null, 'undated'],
  ])('%s is %s', (due, expected) => expect(whenDue(due, now)).toBe(expected));

  it('orders the soonest first, and what has no time last', () => {
    const tasks = [
      { id: 'b', dueAt: null },
      { id: 'c', dueAt: at(18, 9) },
      { id: 'a', dueAt: null },
      { id: 'd', dueAt: at(17, 9) },
    ];
    expect(tasks.sort(byDue).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  });
});
