import { Link } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Quoted } from '../../furniture/Quoted.tsx';
import type { ReportSummary } from '@safeconduct/contract/domain.ts';
import type { Change } from './change.ts';

/** The old sentence and the new, what differs marked, and the claims that did it. */
export function ChangeNote(props: {
  readonly change: Change;
  readonly reports: readonly ReportSummary[];
  readonly onNoted: () => void;
}) {
  const { t } = useLanguage();
  const { before, after, causes } = props.change;
  const old = new Set(before.parts.map(({ text }) => text));
  const now = new Set(after.parts.map(({ text }) => text));
  return (
    <section className="change" aria-labelledby="change-title">
      <h3 id="change-title">{t('incident:change.title')}</h3>
      <div className="change-sentences">
        <p className="change-before">
          <span className="change-label">{t('incident:change.before')}</span>
          {before.parts.map(({ text }) => (now.has(text) ? <span key={text}>{text}; </span> : <del key={text}>{text}; </del>))}
        </p>
        <p className="change-after">
          <span className="change-label">{t('incident:change.after')}</span>
          {after.parts.map(({ text }) => (old.has(text) ? <span key={text}>{text}; </span> : <ins key={text}>{text}; </ins>))}
        </p>
      </div>
      {causes.length > 0 && <p className="change-why">{t('incident:change.why', { count: causes.length })}</p>}
      <ul className="quotes">
        {causes.slice(0, 4).map((claim) => {
          const report = props.reports.find(({ id }) => id === claim.reportId);
          return (
            <li key={claim.id}>
              <Quoted claim={claim} publisher={report?.publisher} lang={report?.language} />
              <Link to="." search={(search) => ({ ...search, claim: claim.id })} className="button button-quiet">
                {t('claim:open')}
              </Link>
            </li>
          );
        })}
      </ul>
      <Button onPress={props.onNoted}>{t('incident:change.noted')}</Button>
    </section>
  );
}
