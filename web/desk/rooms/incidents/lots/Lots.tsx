import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../context.ts';
import { AddPart, PartNote } from '../parts/AddPart.tsx';
import { LotsTree } from './LotsTree.tsx';

/** Who was counted together. */
export function Lots() {
  const { t } = useLanguage();
  const { page, findings, report, show } = useIncident();
  const isEmpty = page.groups.length === 0 && findings.lots.length === 0;
  return (
    <Section
      id="lots"
      title={t('course:lots.title')}
      lead={t('course:lots.lead')}
      acts={isEmpty ? undefined : <AddPart asked={{ kind: 'groups', row: null }} />}
    >
      <PartNote kind="groups" />
      <LotsTree
        findings={findings}
        groups={page.groups}
        publisher={(id) => report(id)?.publisher ?? ''}
        onClaims={show}
      />
    </Section>
  );
}
