import type { FormId } from '@safeconduct/documents/forms/model.ts';
import type { MechanismId } from '@safeconduct/law/index.ts';
import { procedureOf } from './door-groups.ts';

const forms: Readonly<Record<MechanismId, FormId>> = {
  SP: 'special_procedures',
  WGAD: 'wgad',
  WGEID: 'wgeid',
  'CED-30': 'ced30',
  'HRCTTEE-OP1': 'hrc_interim',
  'CAT-22': 'cat_interim',
  'ECTHR-39': 'ecthr39',
  UNHCR: 'unhcr',
  'ICRC-RFL': 'icrc',
  CONSULAR: 'parliament',
};

/** The paper that goes through a door; `null` where none is drafted here. */
export function formOf(mechanism: MechanismId): FormId | null {
  return forms[procedureOf(mechanism)] ?? null;
}
