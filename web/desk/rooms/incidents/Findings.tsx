import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { renderTerm, renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { useMemo, useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { isLong } from '../../furniture/clauses.ts';
import { type Translate, useLanguage } from '../../furniture/language.ts';
import type { Language } from '../../furniture/language-start.ts';
import { Section } from '../../furniture/Section.tsx';
import { Sentence } from '../../furniture/Sentence.tsx';
import { useSession } from '../../furniture/session.ts';
import { useIncident } from './context.ts';
import { Decide } from './Decide.tsx';
import { Decision } from './Decision.tsx';

const main =
  /^(count_(detained|returned|at_risk|released)|date_(detained|return|return_expected)|place_(detained|held)|status|age_range)$/;

function Against(props: { readonly finding: Finding }) {
  const { t } = useLanguage();
  const { show } = useIncident();
  const { against } = props.finding;
  if (against.length === 0) return null;
  const reasons = [...Map.groupBy(against, ({ why }) => why)];
  return (
    <ul className="against" aria-label={t('incident:findings.against')}>
      {reasons.map(([why, rows]) => (
        <li key={why}>
          <button type="button" className="chip" onClick={() => show(rows.map(({ claimId }) => claimId))}>
            {t(`terms:against.${why}`, { count: rows.length })}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A part of the incident by its name in the claims: `8 people`, `Laos > China`, `second`. */
function partName(name: string, t: Translate, language: Language): string {
  const people = /^(\d+) (?:people|persons)$/.exec(name)?.[1];
  if (people !== undefined) return t('incident:findings.people', { count: Number(people) });
  return name
    .split(' > ')
    .map((one) => renderTerm(one, language))
    .join(' → ');
}

function FindingRow(props: { readonly finding: Finding; readonly onDecide: (finding: Finding) => void }) {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const { show, asOf } = useIncident();
  const { finding } = props;
  const { scope } = finding;
  const sentence = useMemo(() => renderWording(finding.wording, language), [finding, language]);
  return (
    <li className="found">
      <p className="found-name">
        {t(`terms:property.${finding.property}`)}
        {scope.lot !== null && <span className="lot-label">{scope.lot}</span>}
        {scope.part !== 'whole' && (
          <span className="pale">
            {' '}
            {scope.name === null ? t(`terms:part.${scope.part}`) : partName(scope.name, t, language)}
          </span>
        )}
      </p>
      <div>
        <p className={isLong(sentence) ? 'found-words statement-lines' : 'found-words'}>
          <Sentence sentence={sentence} />
        </p>
        <Decision finding={finding} />
        <div className="found-why">
          <button type="button" className="chip" onClick={() => show(finding.used)}>
            {t('incident:findings.used', { count: finding.used.length })}
          </button>
          <span className="pale" title={t(`terms:rule.${finding.rule}.means`)}>
            {t(`terms:rule.${finding.rule}.name`)}
          </span>
          <Against finding={finding} />
          {may('findings.decide') && asOf === null && finding.decision === null && (
            <Button look="quiet" onPress={() => props.onDecide(finding)}>
              {t('incident:decide.act')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Every finding with its rule, the claims for it and those against it; a person may decide otherwise. */
export function Findings() {
  const { t } = useLanguage();
  const { findings } = useIncident();
  const [all, setAll] = useState(false);
  const [deciding, setDeciding] = useState<Finding | null>(null);
  const first = findings.findings.filter(({ property, scope }) => main.test(property) && scope.lot === null);
  const shown = all ? findings.findings : first;
  return (
    <Section
      id="findings"
      title={t('incident:part.findings')}
      lead={t('incident:findings.lead', { count: findings.findings.length })}
    >
      <ul className="founds">
        {shown.map((finding) => (
          <FindingRow key={finding.id} finding={finding} onDecide={setDeciding} />
        ))}
      </ul>
      {findings.findings.length > first.length && (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('desk:fewer') : t('desk:more', { count: findings.findings.length - first.length })}
        </Button>
      )}
      {deciding !== null && <Decide finding={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  );
}
