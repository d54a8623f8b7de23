import { i18next } from './language-start.ts';

/** What was done, in the reader's language: `incident.changed` -> "changed the incident". */
export function actWords(act: string): string {
  const name = act.replaceAll('.', '_');
  for (const key of [`terms:act.${name}`, `trail:acts.${name}`])
    if (i18next.exists(key)) return i18next.t(key);
  return act;
}
