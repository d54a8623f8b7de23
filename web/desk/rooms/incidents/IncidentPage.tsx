import { incidentsGet, type IncidentPage as Page } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { AsOf } from './AsOf.tsx';
import { ClaimsShown } from './ClaimsShown.tsx';
import { IncidentContext, type IncidentView } from './context.ts';
import { findingsOf } from '@safeconduct/contract/findings.ts';
import { IncidentHead } from './IncidentHead.tsx';
import { IncidentTabs, useTab } from './IncidentTabs.tsx';

function Incident(props: { readonly page: Page }) {
  const { page } = props;
  const navigate = useNavigate();
  const { asOf: asked, claim: inDrawer } = useSearch({ from: '/incidents/$id' });
  const asOf = asked ?? null;
  const later = useDeferredValue(asOf);
  const tab = useTab();
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const findings = useMemo(() => findingsOf(page, later), [page, later]);
  const view = useMemo((): IncidentView => {
    const claims = new Map(page.claims.map((claim) => [claim.id, claim]));
    const reports = new Map(page.reports.map((report) => [report.id, report]));
    return {
      page,
      findings,
      asOf: later,
      claim: (id) => claims.get(id),
      report: (id) => reports.get(id),
      show: (ids) => {
        const [only] = ids;
        if (ids.length === 1 && only !== undefined) {
          void navigate({ to: '.', search: (search) => ({ ...search, claim: only }) });
        } else setShown(ids);
      },
    };
  }, [page, findings, later, navigate]);
  const setAsOf = (day: string | null) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: ({ asOf: _was, ...rest }) => (day === null ? rest : { ...rest, asOf: day }),
    });
  return (
    <IncidentContext value={view}>
      <IncidentHead />
      <IncidentTabs id={page.incident.id} />
      {tab.asOf && <AsOf value={asOf} onChange={setAsOf} />}
      <Outlet />
      {/* One drawer at a time: the list comes back when the claim opened from it is closed. */}
      {shown !== null && inDrawer === undefined && (
        <ClaimsShown claimIds={shown} onClose={() => setShown(null)} />
      )}
    </IncidentContext>
  );
}

/** What the rooms of an incident share: its head, the way between them, the as-of day and the claims drawer. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' });
  const query = useQuery(reading(incidentsGet, { params: { id } }));
  return (
    <div className="page incident-page">
      <Loaded query={query}>{(page) => <Incident key={page.incident.id} page={page} />}</Loaded>
    </div>
  );
}
