import type { FormId } from '../forms/model.ts';
import { formOf } from '../forms/registry.ts';

/**
 * Fields that ask who somebody is by whatever form, beside those that a form itself marks so. An age may be told, a
 * day of birth tells a person.
 */
const always = [
  'family_name',
  'first_name',
  'given_name',
  'full_name',
  'name',
  'names',
  'native_name',
  'other_names',
  'birth_date',
  'birth_place',
  'id_document',
  'id_number',
  'passport',
  'address',
  'phone',
  'email',
  'father',
  'mother',
  'spouse',
] as const;

const asksAlways = (field: string) =>
  always.some((each) => each === field.split('.').at(-1)) || field.startsWith('birth_date');

/**
 * Whether a field of a form asks who somebody is: its answer is typed and kept where the paper is set, and refused by
 * a server that is sent one.
 *
 * @throws RangeError for a form that there is not
 * @example asksWho('wgad', 'birth_date') // true
 */
export function asksWho(form: FormId, field: string): boolean {
  return asksAlways(field) || identityFields(form).includes(field);
}

/**
 * Ids of the fields of a form that ask who somebody is, in the form's order.
 *
 * @throws RangeError for a form that there is not
 * @example identityFields('wgad')[0] // 'family_name'
 */
export function identityFields(form: FormId): readonly string[] {
  return formOf(form)
    .sections.flatMap(({ fields }) => fields)
    .filter(({ id, identity }) => identity === true || asksAlways(id))
    .map(({ id }) => id);
}

const whoAnyPaper = ['full_name'] as const;
const person = ['full_name', 'birth_date', 'nationality'] as const;

/** What each form asks of who somebody is, by the names under which it is held; those not here ask for a name. */
const asked: Partial<Readonly<Record<FormId, readonly string[]>>> = {
  special_procedures: person,
  wgad: [
    'family_name',
    'first_name',
    'birth_date',
    'nationality',
    'identity_document',
    'occupation',
    'address',
  ],
  wgeid: [
    'family_name',
    'first_name',
    'birth_date',
    'father',
    'mother',
    'identity_document',
    'address',
    'nationality',
    'marital_status',
    'occupation',
    'pregnant',
  ],
  ced30: [...person, 'identity_document', 'health'],
  hrc_interim: person,
  cat_interim: person,
  ecthr39: person,
  unhcr: [...person, 'language', 'identity_document'],
  icrc: ['native_name', 'other_names', 'father', 'mother', 'birth_date', 'birth_place', 'nationality'],
};

/**
 * What a form asks of who somebody is, by the names under which it is held (`Identity.values`), in the form's order.
 *
 * @example identityValues('press_sheet') // ['full_name']
 */
export function identityValues(form: FormId): readonly string[] {
  return asked[form] ?? whoAnyPaper;
}
