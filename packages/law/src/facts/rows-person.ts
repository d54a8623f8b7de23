import type { FactRow } from './catalogue.ts';

/** Who the person is. */
export const personRows: readonly FactRow[] = [
  ['age', 'number', 'r', 1, 3, [], [12, 30]],
  ['sex', 'choice', 'r', 1, 2, ['female', 'male', 'other'], ['female', 'male']],
  ['nationality', 'state', 'l', 1, 2, [], ['@destination', '@state']],
  ['other_nationality', 'state', 'l', 2, 2],
  ['other_nationality_usable', 'yesNo', 'l', 3, 2],
  ['ethnic_origin_matters', 'yesNo', 'r', 2, 2],
  ['pregnant', 'yesNo', 'l', 2, 3],
  ['trafficked', 'yesNo', 'l', 3, 3],
  ['ill_or_disabled', 'yesNo', 'r', 2, 3],
  ['children_concerned', 'yesNo', 'r', 1, 3],
  ['separation_from_family', 'yesNo', 'r', 1, 3],
  ['identity_known', 'yesNo', 'l', 1, 1],
  ['family_reachable', 'yesNo', 'l', 2, 1],
  ['residence_rights_like_nationals', 'yesNo', 'r', 3, 1],
  ['returned_to_home_protection', 'yesNo', 'l', 3, 1],
];
