import { countryOf } from '@safeconduct/claims/places/country.ts';
import { listWords } from '../../furniture/figures.ts';
import type { Language } from '../../furniture/language-start.ts';

/** States as typed, by name in any of the three languages or by code, as the codes the file keeps: `CN;LA`. */
export function stateCodes(typed: string): string {
  return typed
    .split(/[;,，、；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((word) => (/^[a-z]{2}$/i.test(word) ? word.toUpperCase() : (countryOf(word)?.code ?? word)))
    .join(';');
}

/** The states of codes by name; `undefined` where nothing typed is a state yet. */
export function stateNames(typed: string, language: Language): string | undefined {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const codes = stateCodes(typed)
    .split(';')
    .filter((code) => /^[A-Z]{2}$/.test(code));
  return codes.length === 0
    ? undefined
    : listWords(
        codes.map((code) => names.of(code) ?? code),
        language,
      );
}
