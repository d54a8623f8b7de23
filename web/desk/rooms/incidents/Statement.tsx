// oxlint-disable jsx-a11y/prefer-tag-over-role -- a real button is laid out as a block and would break the sentence apart
import { useMemo } from 'react';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useIncident } from './context.ts';
import { sentenceOf } from './findings.ts';

type Stretch = { readonly key: string; readonly text: string; readonly claimIds: readonly string[] };

/** The sentence cut into its clauses and what stands between them. The first letter is capital in the sentence only. */
function stretches(
  text: string,
  parts: readonly { readonly text: string; readonly claimIds: readonly string[] }[],
): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const part of parts) {
    const from = text.toLowerCase().indexOf(part.text.toLowerCase(), at);
    if (from < 0) continue;
    if (from > at) found.push({ key: `between ${at}`, text: text.slice(at, from), claimIds: [] });
    found.push({
      key: `part ${from}`,
      text: text.slice(from, from + part.text.length),
      claimIds: part.claimIds,
    });
    at = from + part.text.length;
  }
  if (at < text.length) found.push({ key: `between ${at}`, text: text.slice(at), claimIds: [] });
  return found;
}

/** Beyond this many characters the sentence is set smaller, so that it stays one glance. */
const long = 240;

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
      <p
        className={sentence.text.length > long ? 'statement statement-long' : 'statement'}
        data-testid="statement"
      >
        {stretches(sentence.text, sentence.parts).map(({ key, text, claimIds }) =>
          claimIds.length === 0 ? (
            <span key={key}>{text}</span>
          ) : (
            <span
              key={key}
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
              {text}
            </span>
          ),
        )}
      </p>
      <p className="finding-figures">
        {t('incident:totals.reports', { count: reports })} ·{' '}
        {t('incident:totals.families', { count: families })} ·{' '}
        <b>{t('incident:totals.independent', { count: independent })}</b>
      </p>
    </section>
  );
}
