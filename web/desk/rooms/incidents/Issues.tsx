import type { Issue } from '@safeconduct/claims/reconcile/index.ts';
import { renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { numberWords } from '../../furniture/figures.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useIncident } from './context.ts';

const atFirst = 3;

function Kind(props: { readonly issues: readonly Issue[] }) {
  const { t, language } = useLanguage();
  const { show } = useIncident();
  const [all, setAll] = useState(false);
  const [first] = props.issues;
  if (first === undefined) return null;
  const shown = all ? props.issues : props.issues.slice(0, atFirst);
  return (
    <li className="issue-kind">
      <h3>
        {t(`terms:issue.${first.name}.name`)}{' '}
        <span className="pale">{numberWords(props.issues.length, language)}</span>
      </h3>
      <p className="pale">{t(`terms:issue.${first.name}.means`)}</p>
      <ul className="issues">
        {shown.map((issue) => (
          <li key={issue.id}>
            <span>{renderWording(issue.sentence, language).text}</span>
            <Button look="quiet" onPress={() => show(issue.claimIds)}>
              {t('incident:claims_count', { count: issue.claimIds.length })}
            </Button>
          </li>
        ))}
      </ul>
      {props.issues.length > atFirst && (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('desk:fewer') : t('desk:more', { count: props.issues.length - atFirst })}
        </Button>
      )}
    </li>
  );
}

/** What does not agree, each trouble by its name and as a sentence. */
export function Issues() {
  const { t } = useLanguage();
  const { findings } = useIncident();
  const kinds = [...Map.groupBy(findings.issues, ({ name }) => name)];
  return (
    <Section
      id="issues"
      title={t('incident:part.issues')}
      lead={
        kinds.length === 0
          ? t('incident:issues.none')
          : t('incident:issues.lead', { count: findings.issues.length, kinds: kinds.length })
      }
    >
      <ul className="issue-kinds">
        {kinds.map(([name, issues]) => (
          <Kind key={name} issues={issues} />
        ))}
      </ul>
    </Section>
  );
}
