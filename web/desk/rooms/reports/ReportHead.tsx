import type { ReportPage } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { Grade } from '../../furniture/Grade.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { When } from '../../furniture/When.tsx';
import { ReportMeta } from './ReportMeta.tsx';

const known = /^(incomplete|comments|language): /;

/** The reader's own warnings begin with their kind, and have words in every language; others come in English. */
function Warning(props: { readonly words: string }) {
  const { t } = useLanguage();
  const kind = known.exec(props.words)?.[1];
  if (kind === undefined) return <li lang="en">{props.words}</li>;
  return <li>{t(`report:warning.${kind}`, { n: /\d+/.exec(props.words)?.[0] ?? '' })}</li>;
}

/** What is known about the report itself: who published it, when, how reliable, what it repeats. */
export function ReportHead(props: { readonly page: ReportPage }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const [editing, setEditing] = useState(false);
  const { report, family, warnings } = props.page;
  return (
    <header className="page-head report-head">
      <p className="kicker">
        <Link to="/reports">{t('desk:nav.reports')}</Link> · {report.code} ·{' '}
        {t(`report:channel.${report.channel}`)}
      </p>
      <h1 lang={report.title === '' ? undefined : report.language}>
        {report.title === '' ? t('report:untitled') : report.title}
      </h1>
      <div className="report-byline">
        <Grade reliability={report.reliability} />
        <p>
          {report.publisher === '' ? (
            <span className="blank">{t('report:no_publisher')}</span>
          ) : (
            report.publisher
          )}
          {' · '}
          <When edtf={report.publishedOn} />
          {report.genre !== '' && ` · ${report.genre}`}
          {report.url !== null && (
            <>
              {' · '}
              <a href={report.url} rel="noreferrer" target="_blank">
                {URL.parse(report.url)?.host ?? report.url}
              </a>
            </>
          )}
        </p>
        {may('reports.write') && (
          <div className="acts">
            <Button look="quiet" onPress={() => setEditing(true)}>
              {t('report:meta.edit')}
            </Button>
          </div>
        )}
      </div>
      {report.publishedOn === null && <p className="notice">{t('report:date_matters')}</p>}
      {warnings.length > 0 && (
        <ul className="notice">
          {warnings.map((warning) => (
            <Warning key={warning} words={warning} />
          ))}
        </ul>
      )}
      {family.length > 0 && (
        <ul className="family">
          {family.map((kin) => (
            <li key={`${kin.relation} ${kin.id}`}>
              {t(`report:family.${kin.relation}`)}{' '}
              <Link to="/reports/$id" params={{ id: kin.id }}>
                {kin.publisher || kin.title || t('report:untitled')}
              </Link>{' '}
              <span className="pale">
                <When edtf={kin.publishedOn} />
                {kin.likeness !== null &&
                  ` · ${t('report:family.likeness', { percent: Math.round(kin.likeness * 100) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {editing && <ReportMeta report={report} onClose={() => setEditing(false)} />}
    </header>
  );
}
