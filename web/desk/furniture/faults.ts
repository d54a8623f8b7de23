import { Problem } from '@safeconduct/contract/client.ts';
import { i18next } from './language-start.ts';

/** A refused field by its name in the body: `body.label` -> `label`. */
export function fieldName(at: string): string {
  return at.replace(/^body\./, '');
}

/**
 * What is wrong with a field, in the reader's language. The codes are the server's, zod's and our own forms';
 * words for one field (`label_too_small`) go before those for any (`too_small`).
 */
export function faultWords(field: string, code: string): string {
  for (const name of [`${field}_${code}`, code]) {
    const key = `desk:fault.${name}`;
    if (i18next.exists(key)) return i18next.t(key);
  }
  // Why a file was not taken in: these words come with the pages that take files.
  const refused = `exchange:refused.${code}`;
  return i18next.exists(refused) ? i18next.t(refused) : i18next.t('desk:fault.other');
}

/** Why the form just sent was refused, field by field. */
export function faultsOf(error: Error | null): ReadonlyMap<string, string> {
  if (!(error instanceof Problem)) return new Map();
  return new Map(
    (error.problem.fields ?? []).map(({ at, code }) => [fieldName(at), faultWords(fieldName(at), code)]),
  );
}

/** Words on one field of the form just sent, if it was refused for that. */
export function faultOf(error: Error | null, field: string): string | undefined {
  return faultsOf(error).get(field);
}

/** The name of a field for people; `null` where it has none in the reader's language. */
export function fieldWords(field: string): string | null {
  const key = `desk:field.${field}`;
  return i18next.exists(key) ? i18next.t(key) : null;
}
