import { lazy, Suspense } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { Accounts } from './accounts/Accounts.tsx';
import { ChangeNote } from './ChangeNote.tsx';
import { useChange } from './change.ts';
import { Communications } from './Communications.tsx';
import { Contents } from './Contents.tsx';
import { useIncident } from './context.ts';
import { Findings } from './Findings.tsx';
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

/** What is known of an incident in a sentence, then why, where, until when and by whose account. */
export function TheFile() {
  const { t, language } = useLanguage();
  const { page, asOf } = useIncident();
  const { change, note } = useChange(page, language);
  const { editing, asked: form, close } = useEditingState(asOf);
  return (
    <>
      <Statement />
      {change !== null && asOf === null && (
        <ChangeNote change={change} reports={page.reports} onNoted={note} />
      )}
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
      {form !== null && (
        <EditingContext value={editing}>
          <Suspense fallback={null}>
            <PartDrawer key={`${form.kind} ${form.row?.id ?? ''}`} asked={form} onClose={close} />
          </Suspense>
        </EditingContext>
      )}
    </>
  );
}
