import { draftRun, type Draft as Piece } from '../casefile/draft.ts';
import {
  approachTable,
  custodyTable,
  findingsOf,
  headlineRuns,
  listOf,
  missing,
  ofGroup,
  removalTable,
} from './facts.ts';
import { type Ctx, type Filling, filled, para } from './spec.ts';

/** What happened, in the order in which it happened, so far as the file knows. */
const course = [
  'date_crossed',
  'date_detained',
  'place_detained',
  'detaining_authority',
  'count_detained',
  'group_composition',
  'count_women',
  'count_children',
  'place_held',
  'legal_status_procedure',
  'access_denied',
  'access_given',
  'date_return_expected',
  'date_return',
  'count_returned',
  'place_held_after_return',
  'punishment_actual',
  'fate',
  'unconfirmed_by',
  'denial',
  'contact_with',
  'destination_intended',
  'informants_in_group',
  'count_helpers',
  'relatives',
] as const;

/** Properties that say what is feared on return and what is known of those returned before. */
export const danger = ['punishment_feared', 'punishment_actual', 'fate', 'practice'] as const;

/** The facts in full: the incident in a sentence, findings in the order of events, where they are or were held. */
export function factsField(ctx: Ctx): Filling {
  const lead = headlineRuns(ctx);
  const rows = findingsOf(ctx, course);
  if (lead.length === 0 && rows.length === 0) return missing(ctx);
  return filled(
    ...ofGroup(ctx),
    ...(lead.length === 0 ? [] : [para(...lead)]),
    ...(rows.length === 0 ? [] : [listOf(rows)]),
    ...custodyTable(ctx),
  );
}

/** Why it cannot wait: the day by which return is expected, the steps of return known so far, who is in danger of it. */
export function urgencyField(ctx: Ctx): Filling {
  const days = findingsOf(ctx, ['date_return_expected', 'date_return', 'count_returned']);
  // Where nobody names a day, that they are in danger of it is what makes it urgent.
  const rows = days.length > 0 ? days : findingsOf(ctx, ['count_at_risk', 'status']);
  const table = removalTable(ctx);
  if (rows.length === 0 && table.length === 0) return missing(ctx);
  return filled(...(rows.length === 0 ? [] : [...ofGroup(ctx), listOf(rows)]), ...table);
}

/** The short account of a letter that has said until when: how many, where, who has been let in. */
export function shortFacts(ctx: Ctx): readonly Piece[] {
  const lead = headlineRuns(ctx);
  const rows = findingsOf(ctx, ['date_detained', 'place_held']);
  return [...(lead.length === 0 ? [] : [para(...lead)]), ...(rows.length === 0 ? [] : [listOf(rows)])];
}

/** What nobody has said, or what the accounts do not agree on: named openly, so that it is asked for. */
export function unknowns(ctx: Ctx): readonly string[] {
  const { input, words } = ctx;
  const has = (...properties: readonly string[]) =>
    input.file.findings.some(({ property }) => property !== undefined && properties.includes(property));
  const asked = words.unknowns;
  return [
    ...(has('count_detained', 'count_at_risk') ? [] : [asked.number]),
    ...(has('place_held') ? [asked.placeNow] : [asked.place]),
    ...(has('detaining_authority') ? [] : [asked.authority]),
    ...(has('charge', 'legal_status_procedure') ? [] : [asked.basis]),
    ...(has('date_return_expected', 'date_return') ? [] : [asked.day]),
    ...(has('access_given') ? [] : [asked.access]),
    ...(has('count_returned') && !has('fate', 'punishment_actual') ? [asked.fate] : []),
  ];
}

export function unknownList(ctx: Ctx): Piece {
  return { kind: 'list', items: unknowns(ctx).map((text) => [draftRun(text)]), rank: 1 };
}

/** Approaches as a field that may be empty without fault: that nothing is on record is said. */
export function approachesField(ctx: Ctx): Filling {
  const table = approachTable(ctx);
  return table.length === 0 ? missing(ctx) : filled(...table);
}
