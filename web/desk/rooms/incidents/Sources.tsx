import type { ReportSummary } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { genreWords } from '../../furniture/genre.ts';
import { Grade } from '../../furniture/Grade.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { When } from '../../furniture/When.tsx';
import { useIncident } from './context.ts';

const atFirst = 8;

function Source(props: { readonly report: ReportSummary; readonly copy?: boolean }) {
  const { t } = useLanguage();
  const { report } = props;
  return (
    <div className="source">
      {!props.copy && <Grade reliability={report.reliability} />}
      <p>
        <Link to="/reports/$id" params={{ id: report.id }} search={{}}>
          {report.publisher || report.title || t('report:untitled')}
        </Link>{' '}
        <span className="pale">
          <When edtf={report.publishedOn} />
          {report.genre !== '' && ` · ${genreWords(report.genre)}`} · {report.code}
        </span>
      </p>
    </div>
  );
}

/** Reports by text family: ten copies of one text stand under it, and count as one. */
export function Sources() {
  const { t } = useLanguage();
  const { findings, report } = useIncident();
  const [all, setAll] = useState(false);
  const families = findings.origins.families
    .map(({ root, reportIds }) => ({
      root,
      copies: reportIds.filter((id) => id !== root).flatMap((id) => report(id) ?? []),
    }))
    .sort(
      (a, b) =>
        b.copies.length - a.copies.length ||
        (report(a.root)?.publishedOn ?? '9').localeCompare(report(b.root)?.publishedOn ?? '9'),
    );
  const shown = all ? families : families.slice(0, atFirst);
  return (
    <Section
      id="sources"
      title={t('incident:part.sources')}
      lead={t('incident:sources.lead', {
        reports: t('incident:totals.reports', { count: findings.totals.reports }),
        families: t('incident:totals.families', { count: findings.totals.families }),
      })}
    >
      <ul className="families">
        {shown.map(({ root, copies }) => {
          const own = report(root);
          if (own === undefined) return null;
          return (
            <li key={root}>
              <Source report={own} />
              {copies.length > 0 && (
                <details>
                  <summary>{t('incident:sources.copies', { count: copies.length })}</summary>
                  <ul>
                    {copies.map((copy) => (
                      <li key={copy.id}>
                        <Source report={copy} copy />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
      {families.length > atFirst && (
        <Button look="quiet" aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('desk:fewer') : t('desk:more', { count: families.length - atFirst })}
        </Button>
      )}
    </Section>
  );
}
