import type { Answer } from '../record.ts';
import type { Submission } from './submission.ts';

/** Repeats within repeats deeper than any form has them. */
const DEEPEST = 20;

type Values = Readonly<Record<string, unknown>>;
/** What a form can hold beside groups; anything else says nothing. */
const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers of an object in its order; keys of repeats carry their whole path, which is not said twice. */
function answersIn(values: Values, within: string, path: string, depth: number): Answer[] | null {
  if (depth > DEEPEST) return null;
  const answers: Answer[] = [];
  for (const [key, value] of Object.entries(values)) {
    const name = path !== '' && key.startsWith(`${path}/`) ? key.slice(path.length + 1) : key;
    const field = `${within}${name}`;
    if (key === '_attachments' || key === '_geolocation' || key === '_validation_status') continue;
    if (Array.isArray(value)) {
      for (const [at, one] of value.entries()) {
        const inner = isObject(one)
          ? answersIn(one, `${field}[${at + 1}]/`, key, depth + 1)
          : [{ field, label: field, value: plain(one) }];
        if (inner === null) return null;
        answers.push(...inner);
      }
    } else if (isObject(value)) {
      const inner = answersIn(value, `${field}/`, key, depth + 1);
      if (inner === null) return null;
      answers.push(...inner);
    } else if (value !== null && value !== undefined) {
      answers.push({ field, label: field, value: plain(value) });
    }
  }
  return answers;
}

/**
 * Submissions out of the JSON of Kobo's interface: `{ count, results: [...] }`, a list, or one. `null` where it is none of
 * these, breaks off, or nests deeper than any form.
 */
export function fromJson(text: string): readonly Submission[] | null {
  let whole: unknown;
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // Cut off or no JSON at all; the library says no more.
  }
  const list = Array.isArray(whole)
    ? whole
    : isObject(whole) && Array.isArray(whole.results)
      ? whole.results
      : [whole];
  const submissions: Submission[] = [];
  for (const one of list) {
    if (!isObject(one)) return null;
    const answers = answersIn(one, '', '', 0);
    if (answers === null) return null;
    const text = (key: string) => plain(one[key]);
    submissions.push({
      id: text('_uuid') || text('meta/instanceID') || text('_id'),
      form: text('_xform_id_string'),
      submitted: text('_submission_time'),
      answers,
    });
  }
  return submissions;
}
