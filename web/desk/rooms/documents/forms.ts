import { FORMS, type FormId } from '@safeconduct/documents/forms/model.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';

/** Papers by who reads them, in the order in which they are usually thought of. */
export const groups = ['un', 'court', 'humanitarian', 'states', 'public'] as const;

export function groupOf(form: FormId): (typeof groups)[number] {
  const { audience } = aboutForm(form);
  return audience === 'detaining_state' || audience === 'third_state' ? 'states' : audience;
}

export const formsIn = (group: (typeof groups)[number]) => FORMS.filter((form) => groupOf(form) === group);
