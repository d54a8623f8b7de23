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

/**
 * Whether a field of a form asks who somebody is: its answer is typed and kept where the paper is set, and refused by
 * a server that is sent one.
 *
 * @throws RangeError for a form that there is not
 * @example asksWho('wgad', 'birth_date') // true
 */
export function asksWho(form: FormId, field: string): boolean {
  return always.some((each) => each === field) || identityFields(form).includes(field);
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
    .filter(({ id, identity }) => identity === true || always.some((each) => each === id))
    .map(({ id }) => id);
}
