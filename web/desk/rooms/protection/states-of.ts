import { STATES } from '@safeconduct/law/clock/states.ts';

const byAlpha2 = new Map([...STATES.values()].map(({ code, alpha2 }) => [alpha2, code]));

/** The states of an incident, `CN;LA`, as the law data name them; a code that is no state is left out. */
export function statesOf(codes: string): readonly string[] {
  return codes.split(';').flatMap((code) => byAlpha2.get(code) ?? []);
}
