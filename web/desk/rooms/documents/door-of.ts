import type { FormId } from '@safeconduct/documents/forms/model.ts';
import type { Door, Reason } from '@safeconduct/law/index.ts';
import { isMandate } from '../protection/door-groups.ts';
import { formOf } from '../protection/forms-of.ts';

/**
 * The door that a paper goes through. A letter goes through none, though a consulate may be written to by one; the
 * mandates of the special procedures are told by their common letter.
 */
export function doorOf(form: FormId, doors: readonly Door[]): Door | null {
  if (form === 'parliament') return null;
  return doors.find(({ mechanism }) => !isMandate(mechanism) && formOf(mechanism) === form) ?? null;
}

/** The one reason that says most: the condition it waits for, else the first; `null` where the engine gives none. */
export function firstReason({ because }: Pick<Door, 'because'>): Reason | null {
  return because.find(({ code }) => code.startsWith('if.')) ?? because[0] ?? null;
}
