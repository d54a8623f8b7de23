import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { HistoryOf } from '../../furniture/History.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useIncident } from './context.ts';
import { useNames } from './parts/useNames.ts';
import { useLawNames } from './useLawNames.ts';

export function IncidentHistory() {
  const { t } = useLanguage();
  const { page } = useIncident();
  const [showing, setShowing] = useState(false);
  const [ofCase, setOfCase] = useState(false);
  const names = useLawNames(useNames(), showing);
  return (
    <Section id="incident-history" title={t('desk:history')}>
      {showing ? (
        <HistoryOf kind="incident" id={page.incident.id} names={names} />
      ) : (
        <Button look="quiet" onPress={() => setShowing(true)}>
          {t('desk:history_show')}
        </Button>
      )}
      <Button look="quiet" aria-expanded={ofCase} onPress={() => setOfCase(!ofCase)}>
        {t('trail:history.case_show')}
      </Button>
      {ofCase && <HistoryOf kind="case" id={page.incident.caseId} names={names} />}
    </Section>
  );
}
