import { countryOf } from '@safeconduct/claims/places/country.ts';
import { STATES } from '../../clock/states.ts';
import type { StateCode } from '../../model/law.ts';

const byAlpha2 = new Map([...STATES.values()].map(({ code, alpha2 }) => [alpha2, code]));

/** The state that a party of the file is, by its name in any of the three languages; `null` where it is none. */
export function stateOfParty(party: string): StateCode | null {
  const alpha2 = countryOf(party.replace(/^(the )?(government|authorities) of /i, ''))?.code;
  return alpha2 === undefined ? null : (byAlpha2.get(alpha2) ?? null);
}
