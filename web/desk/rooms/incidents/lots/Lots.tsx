import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../context.ts';
import { LotsTree } from './LotsTree.tsx';

/** Who was counted together. */
export function Lots() {
  const { t } = useLanguage();
  const { page, findings, report, show } = useIncident();
  return (
    <Section id="lots" title={t('course:lots.title')} lead={t('course:lots.lead')}>
      <LotsTree
        findings={findings}
        groups={page.groups}
        publisher={(id) => report(id)?.publisher ?? ''}
        onClaims={show}
      />
    </Section>
  );
}
