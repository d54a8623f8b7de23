import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../context.ts';
import { RangeChart } from './RangeChart.tsx';

/** How many, by account. */
export function Accounts() {
  const { t } = useLanguage();
  const { findings, show } = useIncident();
  const { reports, families, independent } = findings.totals;
  return (
    <Section
      id="accounts"
      title={t('course:chart.title')}
      lead={t('course:chart.counts', { reports, families, independent })}
    >
      <RangeChart findings={findings} onClaims={show} />
    </Section>
  );
}
