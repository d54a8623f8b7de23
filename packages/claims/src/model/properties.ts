/**
 * The closed list of what a claim can be about. The names are those of the development data
 * (reports gold set) and stay stable: stored claims, exports and screens use them.
 */

/** How the value of a property is normalised. */
export type ValueKind = 'count' | 'date' | 'place' | 'status' | 'label' | 'age' | 'communication' | 'text';

export const properties = {
  count_detained: 'count',
  count_returned: 'count',
  count_at_risk: 'count',
  count_component: 'count',
  count_group_total: 'count',
  count_remaining: 'count',
  count_resettled: 'count',
  count_released: 'count',
  count_dead: 'count',
  count_women: 'count',
  count_men: 'count',
  count_children: 'count',
  count_elderly: 'count',
  count_helpers: 'count',
  count_lots: 'count',
  count_returned_per_day: 'count',
  informants_in_group: 'count',
  annual_estimate: 'count',
  total_estimate: 'count',
  share_deported: 'count',
  date_detained: 'date',
  date_return: 'date',
  date_return_expected: 'date',
  date_crossed: 'date',
  date_released: 'date',
  date_death: 'date',
  date_first_reported: 'date',
  date_red_notice: 'date',
  place_detained: 'place',
  place_held: 'place',
  place_held_after_return: 'place',
  return_route: 'place',
  destination_intended: 'place',
  age_of_person: 'age',
  age_range: 'age',
  status: 'status',
  legal_label: 'label',
  legal_status_procedure: 'text',
  group_composition: 'text',
  detaining_authority: 'text',
  receiving_authority: 'text',
  punishment_feared: 'label',
  punishment_actual: 'label',
  communication_made: 'communication',
  communication_planned: 'communication',
  access_denied: 'text',
  access_given: 'text',
  unconfirmed_by: 'text',
  denial: 'text',
  firsthand_disclaimer: 'text',
  government_position: 'text',
  fate: 'text',
  practice: 'text',
  legal_violation_alleged: 'text',
  contact_with: 'text',
  rumour: 'text',
  evidence_basis: 'text',
  identity_released: 'text',
  cause_alleged: 'text',
  charge: 'text',
  relatives: 'text',
  voluntariness: 'text',
  return_procedure: 'text',
  detention_length: 'text',
  response_time: 'text',
  criticism: 'text',
  protest: 'text',
  context: 'text',
  biography: 'text',
  arithmetic: 'text',
} as const satisfies Record<string, ValueKind>;

export type Property = keyof typeof properties;

/**
 * Tells whether a word is the name of a known property.
 *
 * @example isProperty('count_detained') // true
 */
export function isProperty(word: string): word is Property {
  return Object.hasOwn(properties, word);
}

/**
 * The kind of value that a property takes.
 *
 * @example kindOf('date_return') // 'date'
 */
export function kindOf(property: Property): ValueKind {
  return properties[property];
}

/** Properties that the reading benchmark scores (issue A.3). */
export function isCoreProperty(property: Property): boolean {
  return /^(count_|date_|place_|age_)|_estimate$/.test(property) || coreTexts.has(property);
}

const coreTexts: ReadonlySet<Property> = new Set([
  'status',
  'legal_label',
  'legal_status_procedure',
  'group_composition',
  'destination_intended',
  'detaining_authority',
  'receiving_authority',
  'punishment_feared',
  'communication_made',
  'communication_planned',
  'access_denied',
  'access_given',
  'unconfirmed_by',
  'denial',
  'firsthand_disclaimer',
  'government_position',
  'return_route',
]);
