import type { ReportSummary } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Quoted } from '../../furniture/Quoted.tsx';
import { Sentence } from '../../furniture/Sentence.tsx';
import type { Change, FindingChange, Said } from './change.ts';
import { totalsWords } from './totals.ts';

function Version(props: { readonly said: Said; readonly other: Said; readonly kind: 'before' | 'after' }) {
  const { t } = useLanguage();
  const { said, other, kind } = props;
  const Different = kind === 'before' ? 'del' : 'ins';
  const same = new Set(other.sentence.parts.map(({ text }) => text));
  const totals = totalsWords(said.totals, t);
  return (
    <p className={`change-${kind}`}>
      <span className="change-label">
        {kind === 'before' ? t('incident:change.before') : t('incident:change.after')}
      </span>
      <Sentence
        sentence={said.sentence}
        clause={({ text, shown }) => (same.has(text) ? shown : <Different>{shown}</Different>)}
      />{' '}
      {totals === totalsWords(other.totals, t) ? totals : <Different>{totals}</Different>}
    </p>
  );
}

const mostShown = 6;

function FindingChanges(props: { readonly changes: readonly FindingChange[] }) {
  const { t } = useLanguage();
  const { changes } = props;
  if (changes.length === 0) return null;
  return (
    <details className="change-findings">
      <summary>{t('incident:change.findings', { count: changes.length })}</summary>
      <ul>
        {changes.slice(0, mostShown * 4).map(({ id, property, before, after }) => (
          <li key={id}>
            <b>{t(`terms:property.${property}`)}</b>{' '}
            {before === null ? <span className="pale">{t('incident:change.new')}</span> : <del>{before}</del>}{' '}
            <ins>{after}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was said and what is said now, the difference marked, and the claims that did it. */
export function ChangeNote(props: {
  readonly change: Change;
  readonly reports: readonly ReportSummary[];
  readonly onNoted: () => void;
}) {
  const { t } = useLanguage();
  const { before, after, causes, findings, sentenceDiffers } = props.change;
  return (
    <section className="change" aria-labelledby="change-title">
      <h2 id="change-title">
        {sentenceDiffers ? t('incident:change.title') : t('incident:change.title_rest')}
      </h2>
      <div className="change-sentences">
        <Version kind="before" said={before} other={after} />
        <Version kind="after" said={after} other={before} />
      </div>
      {causes.length > 0 && (
        <p className="change-why">{t('incident:change.why', { count: causes.length })}</p>
      )}
      <ul className="quotes change-causes">
        {causes.slice(0, 4).map((claim) => {
          const report = props.reports.find(({ id }) => id === claim.reportId);
          return (
            <li key={claim.id}>
              <Quoted claim={claim} publisher={report?.publisher} lang={report?.language} />
              <Link
                to="."
                search={(search) => ({ ...search, claim: claim.id })}
                className="button button-quiet"
              >
                {t('claim:open')}
              </Link>
            </li>
          );
        })}
      </ul>
      <FindingChanges changes={findings} />
      <Button onPress={props.onNoted}>{t('incident:change.noted')}</Button>
    </section>
  );
}
