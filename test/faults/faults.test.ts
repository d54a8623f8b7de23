import { expect, test } from 'vitest';
import { faults } from '../../scripts/faults/faults.ts';
import { sum } from '../../scripts/faults/ledger.ts';

/** The short version of `npm run faults`: the real product, working clients, four kills. */
test('four kill -9 of server and database lose, double and tear nothing, and all comes back by itself', async () => {
  const outcome = await faults({ kills: 4, seed: 7, clients: 3 });
  expect(outcome.faults).toEqual([]);
  expect(outcome.kills).toHaveLength(4);
  expect(sum(outcome.ledger.acknowledged)).toBeGreaterThan(10);
}, 480_000);
