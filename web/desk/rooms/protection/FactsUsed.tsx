import type { FactId } from '@safeconduct/law/index.ts';
import { listWords } from '../../furniture/figures.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useIncident } from '../incidents/context.ts';
import { useProtection } from './context.ts';

/** The facts that a conclusion rests on, each with its answer; those that rest on claims open to them. */
export function FactsUsed(props: { readonly facts: readonly FactId[] }) {
  const { t, language } = useLanguage();
  const { show } = useIncident();
  const { assessment, words } = useProtection();
  const held = props.facts.flatMap((id) => assessment.facts[id] ?? []);
  if (held.length === 0) return null;
  return (
    <div className="facts-used">
      <b>{t('protection:facts_used')}</b>
      <ul>
        {held.map((fact) => (
          <li key={fact.id}>
            {words.fact(fact)}{' '}
            {fact.claimIds.length > 0 ? (
              <button type="button" className="chip" onClick={() => show(fact.claimIds)}>
                {t('incident:claims_count', { count: fact.claimIds.length })}
              </button>
            ) : (
              <span className="pale">{listWords(fact.saidBy, language)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
