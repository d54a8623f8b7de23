import type { InterventionWire } from '@safeconduct/contract/domain.ts';
import { i18next } from '../../furniture/language-start.ts';
import { useLanguage } from '../../furniture/language.ts';

/** A mechanism or addressee by its name, or as the data of law name it where the desk has no words for it. */
export function kindWords(kind: string): string {
  const key = `terms:intervention_kind.${kind}`;
  return i18next.exists(key) ? i18next.t(key) : kind;
}

/** An intervention in words: whom it turns to, by the addressee where one is named. */
export function useInterventionWords(): (one: Pick<InterventionWire, 'kind' | 'addressee'>) => string {
  // Read so that the words follow the language.
  useLanguage();
  return ({ kind, addressee }) => (addressee === '' ? kindWords(kind) : addressee);
}
