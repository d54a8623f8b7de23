import { incidentsGet, type IncidentPage as Page } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { Accounts } from './accounts/Accounts.tsx';
import { AsOf } from './AsOf.tsx';
import { ChangeNote } from './ChangeNote.tsx';
import { useChange } from './change.ts';
import { ClaimsShown } from './ClaimsShown.tsx';
import { Communications } from './Communications.tsx';
import { Contents } from './Contents.tsx';
import { IncidentContext, type IncidentView } from './context.ts';
import { Findings } from './Findings.tsx';
import { findingsOf } from './findings.ts';
import { IncidentHead } from './IncidentHead.tsx';
import { IncidentTasks } from './IncidentTasks.tsx';
import { IncidentHistory } from './IncidentHistory.tsx';
import { Issues } from './Issues.tsx';
import { Lots } from './lots/Lots.tsx';
import { EditingContext } from './parts/context.ts';
import { useEditingState } from './parts/useEditingState.tsx';
import { Persons } from './Persons.tsx';
import { Sources } from './Sources.tsx';
import { Statement } from './Statement.tsx';
import { Timeline } from './timeline/Timeline.tsx';

const PlacesMap = lazy(() => import('./map/Places.tsx'));
const PartDrawer = lazy(() => import('./parts/PartDrawer.tsx'));

function Incident(props: { readonly page: Page }) {
  const { t, language } = useLanguage();
  const { page } = props;
  const navigate = useNavigate();
  const { asOf: asked, claim: inDrawer } = useSearch({ from: '/incidents/$id' });
  const asOf = asked ?? null;
  const later = useDeferredValue(asOf);
  const [shown, setShown] = useState<readonly string[] | null>(null);
  const { change, note } = useChange(page, language);
  const { editing, asked: form, close } = useEditingState(asOf);
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
      <Statement />
      {change !== null && asOf === null && (
        <ChangeNote change={change} reports={page.reports} onNoted={note} />
      )}
      <AsOf value={asOf} onChange={setAsOf} />
      <div className="incident-body">
        <Contents />
        <div className="incident-parts">
          <EditingContext value={editing}>
            <Accounts />
            <Lots />
            <Suspense fallback={<p className="pale">{t('desk:loading')}</p>}>
              <PlacesMap />
            </Suspense>
            <Timeline />
            <Issues />
            <Communications />
            <Findings />
            <Persons />
            <Sources />
            <IncidentTasks />
            <IncidentHistory />
          </EditingContext>
        </div>
      </div>
      {/* One drawer at a time: the list comes back when the claim opened from it is closed. */}
      {shown !== null && inDrawer === undefined && (
        <ClaimsShown claimIds={shown} onClose={() => setShown(null)} />
      )}
      {form !== null && (
        <EditingContext value={editing}>
          <Suspense fallback={null}>
            <PartDrawer key={`${form.kind} ${form.row?.id ?? ''}`} asked={form} onClose={close} />
          </Suspense>
        </EditingContext>
      )}
    </IncidentContext>
  );
}

/** An incident: what is known in a sentence, then why, where, until when and by whose account. */
export function IncidentPage() {
  const { id } = useParams({ from: '/incidents/$id' });
  const query = useQuery(reading(incidentsGet, { params: { id } }));
  return (
    <div className="page incident-page">
      <Loaded query={query}>{(page) => <Incident key={page.incident.id} page={page} />}</Loaded>
    </div>
  );
}
