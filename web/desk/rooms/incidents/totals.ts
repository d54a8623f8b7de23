import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import type { Translate } from '../../furniture/language.ts';

/** Three counts, never mixed up: reports, text families, independent origins. */
export function totalsWords(
  { reports, families, independent }: IncidentFindings['totals'],
  t: Translate,
): string {
  return [
    t('incident:totals.reports', { count: reports }),
    t('incident:totals.families', { count: families }),
    t('incident:totals.independent', { count: independent }),
  ].join(' · ');
}
