import { ecthr39 } from './court/ecthr39.ts';
import { icrc } from './humanitarian/icrc.ts';
import { unhcr } from './humanitarian/unhcr.ts';
import { authorities } from './letters/authorities.ts';
import { parliament } from './letters/parliament.ts';
import { FORMS, type FormId } from './model.ts';
import { pressSheet } from './release/press-sheet.ts';
import { publicStatement } from './release/statement.ts';
import type { FormSpec } from './spec.ts';
import { ced30 } from './un/ced30.ts';
import { catInterim, hrcInterim } from './un/interim.ts';
import { specialProcedures } from './un/special-procedures.ts';
import { wgad } from './un/wgad.ts';
import { wgeid } from './un/wgeid.ts';

const forms: Readonly<Record<FormId, FormSpec>> = {
  special_procedures: specialProcedures,
  wgad,
  wgeid,
  ced30,
  hrc_interim: hrcInterim,
  cat_interim: catInterim,
  ecthr39,
  unhcr,
  icrc,
  authorities,
  parliament,
  public_statement: publicStatement,
  press_sheet: pressSheet,
};

/** @throws RangeError for a form that there is not */
export function formOf(id: FormId): FormSpec {
  const form: FormSpec | undefined = Object.hasOwn(forms, id) ? forms[id] : undefined;
  if (form === undefined) throw new RangeError(`there is no form ${id}; there are ${FORMS.join(', ')}`);
  return form;
}
