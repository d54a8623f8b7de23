import { useMemo } from 'react';
import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../context.ts';
import { PlacesMap } from './PlacesMap.tsx';

/** Where: arrest and holding told apart. Default export, because the page loads it lazily. */
export default function Places() {
  const { t } = useLanguage();
  const { page, findings, show } = useIncident();
  const { receivingState } = page.incident;
  const receiving = useMemo(() => receivingState.split(';'), [receivingState]);
  return (
    <Section id="places" title={t('course:map.heading')} lead={t('course:map.lead')}>
      <PlacesMap findings={findings} rows={page} receiving={receiving} onClaims={show} />
    </Section>
  );
}
