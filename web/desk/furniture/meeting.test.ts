import { expect, test } from 'vitest';
import { meetFields } from './meeting.ts';

const was = { status: 'at_risk', note: '', groupId: null as string | null, media: ['call'] };

test('what only the other changed comes in; what both changed is left to choose; what only I changed is mine', () => {
  const mine = { ...was, note: 'mine', groupId: 'a' };
  const theirs = { ...was, status: 'detained', note: 'theirs' };
  expect(meetFields(was, mine, theirs)).toEqual([
    { key: 'status', was: 'at_risk', theirs: 'detained', mine: 'at_risk', whose: 'theirs' },
    { key: 'note', was: '', theirs: 'theirs', mine: 'mine', whose: 'both' },
  ]);
});

test('the same change by both is no question, nor is a list that says the same', () => {
  expect(
    meetFields(was, { ...was, note: 'x', media: ['call'] }, { ...was, note: 'x', media: ['call'] }),
  ).toEqual([]);
});
