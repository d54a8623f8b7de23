import type { LawFinding } from '@safeconduct/law/index.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useProtection } from './context.ts';
import { Node } from './Node.tsx';
import { paragraphs } from './paragraphs.ts';

/** The analysis as an argument that a lawyer reads from top to bottom; each step opens to its law and its facts. */
export function Argument() {
  const { t } = useLanguage();
  const { assessment } = useProtection();
  const undecided = assessment.analysis.filter(
    ({ human, decidedBy }) => human === 'decide' && decidedBy === null,
  ).length;
  return (
    <Section
      id="argument"
      title={t('protection:argument.title')}
      lead={t('protection:argument.lead', { count: undecided })}
    >
      {paragraphs(assessment.analysis).map(({ name, findings }) => (
        <section key={name} aria-labelledby={`paragraph-${name}`}>
          <h3 id={`paragraph-${name}`}>{t(`protection:paragraph.${name}`)}</h3>
          <ul className="nodes">
            {findings.map((finding: LawFinding) => (
              <Node key={finding.rule} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
