import { useMemo } from 'react';
import type { Naming } from '../../../furniture/history-words.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../context.ts';

/** Lots and persons of the incident by their id, for its history. */
export function useNames(): Naming {
  const { t } = useLanguage();
  const { page } = useIncident();
  return useMemo(() => {
    const names = new Map([
      ...page.groups.map(({ id, label }) => [id, t('parts:name.groups', { label })] as const),
      ...page.persons.map(({ id, code }) => [id, code] as const),
    ]);
    return (id) => names.get(id) ?? null;
  }, [page, t]);
}
