import type { FactRow } from './catalogue.ts';

/** What was asked, decided, sent and allowed so far. */
export const procedureRows: readonly FactRow[] = [
  ['asylum_asked', 'yesNo', 'r', 2, 2],
  ['individual_interview', 'yesNo', 'r', 2, 2],
  ['interpreter', 'yesNo', 'r', 2, 1],
  ['counsel_access', 'yesNo', 'r', 1, 2],
  ['unhcr_access', 'yesNo', 'r', 1, 3],
  ['reasoned_decision', 'yesNo', 'r', 2, 1],
  ['suspensive_appeal', 'yesNo', 'r', 2, 3],
  ['contact_with_feared_state', 'yesNo', 'l', 2, 3],
  ['entry_irregular', 'yesNo', 'l', 1, 1],
  ['came_directly', 'yesNo', 'r', 2, 1],
  ['presented_promptly', 'yesNo', 'r', 3, 1],
  [
    'domestic_remedies',
    'choice',
    'r',
    2,
    2,
    ['exhausted', 'unavailable', 'ineffective', 'pending', 'notUsed'],
    ['exhausted', 'notUsed'],
  ],
  ['final_decision_date', 'day', 'r', 2, 2],
  ['authorities_told', 'yesNo', 'r', 1, 2],
  ['other_procedures', 'procedures', 'r', 1, 2],
  ['family_consent', 'yesNo', 'r', 2, 2],
  ['written_authority', 'yesNo', 'r', 2, 2],
  ['consent_name_to_government', 'yesNo', 'l', 2, 3],
  ['consent_name_public', 'yesNo', 'l', 2, 2],
  ['consent_share_with_host', 'yesNo', 'l', 2, 2],
  ['wish_consular', 'yesNo', 'l', 3, 3],
];
