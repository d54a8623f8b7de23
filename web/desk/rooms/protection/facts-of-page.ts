import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import type { IncidentFindings } from '@safeconduct/claims/reconcile/index.ts';
import { type FactSet, factsOf } from '@safeconduct/law/index.ts';
import type { Subject } from './subject.ts';

/** The facts of the incident as the page has them, for everybody, a lot or a person. */
export function factsOfPage(
  page: IncidentPage,
  findings: IncidentFindings,
  subject: Subject,
  at: { readonly state: string; readonly destination: string | null; readonly asOf: string | null },
): FactSet {
  const { claims, groups, persons, custody, legs, communications, interventions } = page;
  return factsOf(
    {
      findings: findings.findings,
      claims,
      groups,
      persons,
      custody,
      legs,
      communications,
      interventions,
      ...at,
    },
    subject,
  );
}
