import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { WhoSees } from '../cases/WhoSees.tsx';
import { ExportBox } from '../exchange/ExportBox.tsx';
import { useIncident } from './context.ts';
import { IncidentBox } from './IncidentBox.tsx';
import { stateNames } from './states.ts';

export function IncidentHead() {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const { page, asOf } = useIncident();
  const [asking, setAsking] = useState<'export' | 'edit' | null>(null);
  const { incident } = page;
  return (
    <header className="page-head incident-head">
      <div>
        <p className="kicker">
          <span className="code">{incident.code}</span>
          {incident.returningState !== '' && (
            <span>
              {stateNames(incident.returningState, language)}
              <span aria-hidden="true"> → </span>
              <span className="unseen"> {t('incident:to')} </span>
              {stateNames(incident.receivingState, language)}
            </span>
          )}
          {incident.state === 'closed' && <span className="tag">{t('incident:closed')}</span>}
          {incident.sample && <span className="tag">{t('today:sample.tag')}</span>}
        </p>
        <h1>{incident.title}</h1>
        <WhoSees caseId={incident.caseId} />
      </div>
      <div className="acts">
        {may('incidents.write') && (
          <Button look="quiet" onPress={() => setAsking('edit')}>
            {t('incident:edit')}
          </Button>
        )}
        {may('exports.make') && (
          <Button onPress={() => setAsking('export')}>{t('exchange:export.act')}</Button>
        )}
      </div>
      {asking === 'export' && <ExportBox incident={incident} asOf={asOf} onClose={() => setAsking(null)} />}
      {asking === 'edit' && <IncidentBox incident={incident} onClose={() => setAsking(null)} />}
    </header>
  );
}
