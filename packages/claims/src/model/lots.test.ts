import { expect, it } from 'vitest';
import { reconcile } from '../reconcile/index.ts';
import type { Claim } from './claim.ts';
import { inAssignedLots } from './lots.ts';

function claim(id: string, count: number, lot: string | null, groupId: string | null) {
  const said: Claim = {
    id,
    reportId: id,
    incidentId: 'i',
    property: 'count_detained',
    valueStated: `${count} people`,
    valueNormalised: String(count),
    bounds: { lower: count, upper: count },
    earliest: null,
    latest: null,
    speaker: `Speaker ${id}`,
    speakerKind: 'named_org',
    chain: [],
    verb: 'said',
    addressee: null,
    medium: null,
    hedge: 'none',
    firstHand: null,
    locator: { words: `${count} people` },
    asOf: null,
    scope: { lot, unit: null, other: false },
    note: '',
    credibility: 3,
    supersededBy: null,
    recordedOn: '2012-02-20',
  };
  return { ...said, groupId };
}
const groups = [{ id: 'g', label: 'A' }];

it('puts a claim into the lot that a person chose, and leaves the claim as it is', () => {
  const rows = [claim('1', 9, null, 'g'), claim('2', 9, 'B', 'g'), claim('3', 9, 'B', null)];
  expect(inAssignedLots(rows, groups).map(({ scope }) => scope.lot)).toEqual(['A', 'A', 'B']);
  expect(rows.map(({ scope }) => scope.lot)).toEqual([null, 'B', 'B']);
});

it('lets what the claim says stand where the lot is gone', () => {
  expect(inAssignedLots([claim('1', 9, 'B', 'gone')], groups)[0]?.scope.lot).toBe('B');
});

it('changes what the findings count', () => {
  const rows = [claim('1', 9, null, 'g')];
  const lots = (claims: readonly Claim[]) =>
    reconcile({
      claims,
      reports: [
        {
          id: '1',
          incidentId: 'i',
          publisher: 'Paper',
          url: null,
          publishedOn: '2012-02-20',
          precision: 'day',
          language: 'en',
          genre: '',
          derivesFrom: null,
          reliability: 'F',
          text: null,
          note: '',
        },
      ],
      asOf: null,
    }).lots.map(({ label, lower }) => [label, lower]);
  expect(lots(rows)).toEqual([]);
  expect(lots(inAssignedLots(rows, groups))).toEqual([['A', 9]]);
});
