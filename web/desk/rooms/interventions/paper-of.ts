import type { InterventionWire } from '@safeconduct/contract/domain.ts';
import { FORMS, type FormId } from '@safeconduct/documents/forms/model.ts';
import type { Playbook } from '@safeconduct/law/playbooks/index.ts';
import { formOf } from '../protection/forms-of.ts';

/** Papers to those whom no mechanism stands for. */
const letters: Readonly<Record<string, FormId>> = {
  authorities: 'authorities',
  parliament: 'parliament',
  third_state: 'parliament',
  press: 'press_sheet',
};

/**
 * The paper by which somebody is turned to: that of the step of its playbook, else of the mechanism. `null` where the
 * step is a call or a meeting, or where nothing is drafted here.
 */
export function paperOf(
  one: Pick<InterventionWire, 'kind' | 'playbook' | 'step'>,
  playbooks: readonly Pick<Playbook, 'id' | 'steps'>[],
): FormId | null {
  const step = playbooks.find(({ id }) => id === one.playbook)?.steps.find(({ id }) => id === one.step);
  if (step !== undefined && step.form !== null) return FORMS.find((form) => form === step.form) ?? null;
  return letters[one.kind] ?? formOf(one.kind);
}
