import type { Wording } from '../wording.ts';

/** The named troubles of a file of reports. Each is shown, none is repaired in silence. */
export const issueNames = [
  'bound_lost',
  'number_changed_in_copy',
  'label_changed_owner',
  'same_number_different_thing',
  'held_against_returned',
  'impossible_order',
  'two_legs',
  'correction',
  'supersession',
  'carried_after_correction',
  'age_system',
  'unit_mixed',
  'rate_not_total',
  'cumulative_period',
  'wider_population',
  'sum_of_incidents',
  'does_not_add_up',
  'disputed',
  'denied',
  'unconfirmed',
  'intent_not_outcome',
  'state_media_testimony',
] as const;
export type IssueName = (typeof issueNames)[number];

export interface Issue {
  /** Name and claim ids joined: stable whatever the order of the input. */
  readonly id: string;
  readonly name: IssueName;
  readonly claimIds: readonly string[];
  /** A sentence on it, to be rendered in any language. */
  readonly sentence: Wording;
}
