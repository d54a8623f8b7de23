/** The kinds of row that a sheet can hold, in the order in which they are written: what others point at comes first. */
export const sheetKinds = [
  'incidents',
  'lots',
  'reports',
  'claims',
  'custody',
  'legs',
  'communications',
] as const;

/** One kind of sheet, e.g. `'claims'`. */
export type SheetKind = (typeof sheetKinds)[number];

/**
 * What can be wrong with a sheet or a cell; the desk has a sentence for each in every language. The faults of a row
 * name its line and, where it is about a cell, its column.
 */
export const sheetFaults = [
  'no_kind',
  'field_missing',
  'field_twice',
  'wrong_number_of_cells',
  'empty',
  'not_allowed',
  'not_a_number',
  'not_a_day',
  'not_a_date',
  'not_a_time',
  'not_a_language',
  'not_a_code',
  'not_yes_or_no',
  'not_states',
  'not_a_place_in_text',
  'formula_error',
  'too_long',
  'too_many',
  'out_of_range',
  'upper_below_lower',
  'ends_before_it_begins',
  'happened_but_only_feared',
  'promise_without_words',
  'points_at_itself',
  'duplicate',
  'unknown_report',
  'unknown_claim',
  'unknown_incident',
  'unknown_lot',
  'unknown_person',
  'unknown_communication',
] as const;

/** One fault, e.g. `'not_a_number'`. */
export type SheetFault = (typeof sheetFaults)[number];
