import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { converse } from './converse.ts';

const child = new URL('./testing/teller.ts', import.meta.url);

async function* slowly(milliseconds: number) {
  for (let n = 0; n < 5; n++) {
    await pause(milliseconds);
    yield new Uint8Array(1000);
  }
}

it.each([
  { wantFirst: true, piece: 0, hearing: 60 },
  { wantFirst: true, piece: 60, hearing: 0 },
  { wantFirst: false, piece: 0, hearing: 60 },
  { wantFirst: false, piece: 60, hearing: 0 },
])('gives a child all of its input, whatever comes first: $wantFirst $piece $hearing', async (told) => {
  const heard: unknown[] = [];
  const ended = await converse(child, {
    ask: { wantFirst: told.wantFirst },
    pieces: slowly(told.piece),
    hear: async (one) => {
      await pause(told.hearing);
      heard.push(one);
    },
    silence: 20_000,
    memory: 64,
  });
  expect(ended).toEqual({ done: true, value: { bytes: 5000 } });
  expect(heard).toEqual([1000, 2000, 3000, 4000, 5000].map((bytes) => ({ bytes })));
});

it('does not hold a child for silent that waits for us', async () => {
  const ended = await converse(child, {
    ask: { wantFirst: true },
    pieces: slowly(0),
    hear: () => pause(2000),
    silence: 5000,
    memory: 64,
  });
  expect(ended).toEqual({ done: true, value: { bytes: 5000 } });
}, 60_000);
