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
    </Section>
  );
}
