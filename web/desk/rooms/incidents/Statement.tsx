// oxlint-disable jsx-a11y/prefer-tag-over-role -- a real button is laid out as a block and would break the sentence apart
import { useMemo } from 'react';
import { isLong } from '../../furniture/clauses.ts';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Sentence } from '../../furniture/Sentence.tsx';
import { useIncident } from './context.ts';
import { sentenceOf } from '@safeconduct/contract/findings.ts';

/** The finding in a sentence. Each clause opens to the claims that carry it. */
export function Statement() {
  const { t, language } = useLanguage();
  const { findings, asOf, show } = useIncident();
  const sentence = useMemo(() => sentenceOf(findings, language), [findings, language]);
  const { reports, families, independent } = findings.totals;
  return (
    <section className="finding" aria-label={t('incident:finding')}>
      {asOf !== null && (
        <p className="finding-as-of">
          {t('incident:as_of.what_was_known', { day: dateWords(asOf, language) })}
        </p>
      )}
      <p className={isLong(sentence) ? 'statement statement-lines' : 'statement'} data-testid="statement">
        <Sentence
          sentence={sentence}
          clause={({ text, shown, claimIds }) =>
            claimIds.length === 0 ? (
              shown
            ) : (
              <span
                role="button"
                tabIndex={0}
                className="clause"
                onClick={() => show(claimIds)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  show(claimIds);
                }}
                aria-label={t('incident:clause', { text, count: claimIds.length })}
              >
                {shown}
              </span>
            )
          }
        />
      </p>
      <p className="finding-figures">
        {t('incident:totals.reports', { count: reports })} ·{' '}
        {t('incident:totals.families', { count: families })} ·{' '}
        <b>{t('incident:totals.independent', { count: independent })}</b>
      </p>
    </section>
  );
}
