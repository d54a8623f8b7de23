import { countryOf } from '@safeconduct/claims/places/index.ts';
import { STATES } from './states.ts';

const LOCALES = ['en', 'ko', 'zh-Hans'] as const;
let byName: ReadonlyMap<string, string> | null = null;

/** Every name of every state in three languages, with both codes; made when first asked for. */
function names(): ReadonlyMap<string, string> {
  if (byName !== null) return byName;
  const found = new Map<string, string>();
  for (const locale of LOCALES) {
    const display = new Intl.DisplayNames([locale], { type: 'region' });
    for (const { code, alpha2 } of STATES.values()) {
      found.set((display.of(alpha2) ?? code).toLowerCase(), code);
    }
  }
  for (const { code, alpha2 } of STATES.values()) {
    found.set(code.toLowerCase(), code);
    found.set(alpha2.toLowerCase(), code);
  }
  byName = found;
  return found;
}

/**
 * The state that a code of two or three letters, or a name in English, Korean or Chinese, stands for; `null` if none.
 *
 * @example stateCodeOf('북한') // 'PRK'
 */
export function stateCodeOf(words: string): string | null {
  const wanted = words.trim().toLowerCase();
  const direct = names().get(wanted);
  if (direct !== undefined) return direct;
  const country = countryOf(words);
  return country === null ? null : (names().get(country.code.toLowerCase()) ?? null);
}
