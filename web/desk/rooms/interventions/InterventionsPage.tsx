// With this room, not with the first page.
import '../../look/interventions.css';
import { lazy, Suspense } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { EditingContext } from '../incidents/parts/context.ts';
import { useEditingState } from '../incidents/parts/useEditingState.tsx';
import { Log } from './log/Log.tsx';
import { Outcomes } from './outcomes/Outcomes.tsx';
import { Playbooks } from './playbook/Playbooks.tsx';
import { Turned } from './work/Turned.tsx';
import { Work } from './work/Work.tsx';

const parts = ['playbook', 'work', 'turned', 'log', 'outcomes'] as const;
const PartDrawer = lazy(() => import('../incidents/parts/PartDrawer.tsx'));

/** What is done about an incident: what is still to be done, to whom we turned, who answered, what became of them. */
export function InterventionsPage() {
  const { t } = useLanguage();
  // What is done is done now, whatever day the file is viewed as of.
  const { editing, asked, close } = useEditingState(null, 'interventions.write');
  return (
    <EditingContext value={editing}>
      <div className="incident-body">
        <nav className="contents" aria-label={t('incident:contents')}>
          <ul>
            {parts
              .filter((part) => part !== 'playbook' || editing.may)
              .map((part) => (
                <li key={part}>
                  <a href={`#${part}`}>{t(`interventions:part.${part}`)}</a>
                </li>
              ))}
          </ul>
        </nav>
        <div className="incident-parts">
          <Playbooks />
          <Work />
          <Turned />
          <Log />
          <Outcomes />
        </div>
      </div>
      {asked !== null && (
        <Suspense fallback={null}>
          <PartDrawer key={`${asked.kind} ${asked.row?.id ?? ''}`} asked={asked} onClose={close} />
        </Suspense>
      )}
    </EditingContext>
  );
}
