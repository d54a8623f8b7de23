/** Intl's list of a region's zones (ECMA-402, Intl Locale Info); Node 24 has it, TypeScript's library not everywhere. */
type WithZones = { readonly getTimeZones?: () => readonly string[] | undefined };

function zonesOf(state: string): readonly string[] {
  const locale: WithZones = new Intl.Locale(`und-${state}`);
  return locale.getTimeZones?.() ?? [];
}

/** The zones of the states of an incident, which stand as `CN` or `CN;RU`. */
export function zonesOfStates(states: string): readonly string[] {
  return states.split(';').flatMap((state) => (/^[A-Z]{2}$/.test(state) ? zonesOf(state) : []));
}
