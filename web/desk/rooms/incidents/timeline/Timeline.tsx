import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../context.ts';
import { CustodyRows, LegRows } from './CourseRows.tsx';
import { TimelineChart } from './TimelineChart.tsx';

/** Until when: custody fading since last confirmed, and the legs of returns. */
export function Timeline() {
  const { t } = useLanguage();
  const { page, findings, asOf, show } = useIncident();
  return (
    <Section id="timeline" title={t('course:timeline.heading')} lead={t('course:timeline.legend')}>
      <TimelineChart findings={findings} rows={page} groups={page.groups} asOf={asOf} onClaims={show} />
      <CustodyRows />
      <LegRows />
    </Section>
  );
}
