import { FORMS, type FormId } from './model.ts';
import type { FormSpec } from './spec.ts';
import { specialProcedures } from './un/special-procedures.ts';
import { wgad } from './un/wgad.ts';

const forms: ReadonlyMap<FormId, FormSpec> = new Map(
  [specialProcedures, wgad].map((form) => [form.id, form]),
);

/** @throws RangeError for a form that there is not */
export function formOf(id: FormId): FormSpec {
  const form = forms.get(id);
  if (form === undefined) throw new RangeError(`there is no form ${id}; there are ${FORMS.join(', ')}`);
  return form;
}
