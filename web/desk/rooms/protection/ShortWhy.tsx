import type { LawFinding } from '@safeconduct/law/index.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useProtection } from './context.ts';
import { shortWhy } from './short-why.ts';

/** One line why a step stands as it does: what it rests on, or what to ask first. */
export function ShortWhy(props: { readonly finding: LawFinding }) {
  const { t } = useLanguage();
  const { words, assessment } = useProtection();
  const why = shortWhy(props.finding);
  switch (why.kind) {
    case 'none':
      return null;
    case 'reason':
      return <p className="node-short">{words.reason(why.reason)}</p>;
    case 'ask':
      return (
        <p className="node-short">
          {t('protection:node.ask_first')} <a href={`#ask-${why.fact}`}>{words.question(why.fact)}</a>
        </p>
      );
    case 'rests': {
      const facts = why.facts.flatMap((id) => assessment.facts[id] ?? []).map(words.fact);
      const parts = [
        ...facts,
        ...(why.more > 0 ? [t('protection:node.more_facts', { count: why.more })] : []),
        ...(why.statements > 0 ? [t('protection:node.statements', { count: why.statements })] : []),
      ];
      return (
        <p className="node-short">
          {t('protection:node.rests')} {parts.join(' · ')}
        </p>
      );
    }
  }
}
