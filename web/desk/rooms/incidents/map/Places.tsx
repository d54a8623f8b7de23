import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../context.ts';
import { PlacesMap } from './PlacesMap.tsx';

/** Where: arrest and holding told apart. Default export, because the page loads it lazily. */
export default function Places() {
  const { t } = useLanguage();
  const { page, findings, show } = useIncident();
  return (
    <Section id="places" title={t('course:map.heading')} lead={t('course:map.lead')}>
      <PlacesMap findings={findings} rows={page} onClaims={show} />
    </Section>
  );
}
