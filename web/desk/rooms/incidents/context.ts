import type { ClaimWire, IncidentPage, ReportSummary } from '@safeconduct/contract/domain.ts';
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import { createContext, use } from 'react';

/** What every part of the incident page works on: the page as sent, what is found on the as-of day, and how to show claims. */
export type IncidentView = {
  readonly page: IncidentPage;
  readonly findings: IncidentFindings;
  readonly asOf: string | null;
  readonly claim: (id: string) => ClaimWire | undefined;
  readonly report: (id: string) => ReportSummary | undefined;
  /** Opens the claims behind something on the page. */
  readonly show: (claimIds: readonly string[]) => void;
};

export const IncidentContext = createContext<IncidentView | null>(null);

export function useIncident(): IncidentView {
  const view = use(IncidentContext);
  if (view === null) throw new Error('useIncident is for parts of the incident page');
  return view;
}
