import type { FactRow } from './catalogue.ts';

/** Where the person is, who holds them and what is about to happen. */
export const situationRows: readonly FactRow[] = [
  ['detained', 'yesNo', 'r', 1, 3],
  ['in_state_power', 'yesNo', 'r', 1, 3],
  ['detention_date', 'day', 'r', 1, 2],
  ['detention_place', 'words', 'r', 1, 2],
  ['authority_in_control', 'words', 'r', 1, 2],
  ['whereabouts_concealed', 'yesNo', 'r', 1, 3],
  ['last_seen_date', 'day', 'r', 2, 3],
  ['disappearance_began', 'day', 'r', 2, 3],
  ['removal_announced', 'yesNo', 'r', 1, 3],
  ['removal_date', 'day', 'r', 1, 3],
  [
    'planned_act',
    'choice',
    'r',
    1,
    3,
    ['expulsion', 'extradition', 'borderRefusal', 'handOver', 'transfer', 'none'],
    ['expulsion', 'none'],
  ],
  ['destination', 'state', 'r', 1, 3],
  ['onward_risk', 'yesNo', 'r', 2, 3],
  ['returned', 'yesNo', 'r', 1, 3],
  ['return_date', 'day', 'r', 1, 2],
  ['acts_date', 'day', 'r', 1, 2],
  ['publicity', 'yesNo', 'r', 1, 3],
  ['assurances_given', 'yesNo', 'r', 2, 2],
  ['assurances_monitored', 'yesNo', 'r', 3, 2],
  ['group_return', 'yesNo', 'r', 1, 2],
];
