import type { ReportPage } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { genreWords } from '../../furniture/genre.ts';
import { Grade } from '../../furniture/Grade.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { When } from '../../furniture/When.tsx';
import { ReportMeta } from './ReportMeta.tsx';

const known =
  /^(incomplete|comments|language|wrong_charset|guessed_charset|damaged_characters|whole_page|pages_without_text|attachment_not_opened|comments_left_out): (.*)$/;

/** What a warning names: pages, a file, an encoding. The rest of its English sentence is told by its kind. */
const named: Readonly<Record<string, RegExp>> = {
  wrong_charset: /^Declared as (.+), but read as .+\.$/,
  guessed_charset: /read as (.+)\.$/,
  pages_without_text: /page ([\d, ]+);/,
  attachment_not_opened: /^Attachment not opened: (.+)$/,
};

/** Warnings begin with their kind, and have words in every language; one of an older desk stands as it came. */
function Warning(props: { readonly words: string }) {
  const { t } = useLanguage();
  const [, kind, rest = ''] = known.exec(props.words) ?? [];
  if (kind === undefined) return <li lang="en">{props.words}</li>;
  if (kind === 'comments') {
    return <li>{t('report:warning.comments', { count: Number.parseInt(rest, 10) || 1 })}</li>;
  }
  return <li>{t(`report:warning.${kind}`, { named: named[kind]?.exec(rest)?.[1] ?? '' })}</li>;
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
        <Link to="/reports">{t('desk:nav.reports')}</Link>
        <span>{report.code}</span>
        <span>{t(`report:channel.${report.channel}`)}</span>
      </p>
      <h1 lang={report.title === '' ? undefined : report.language}>
        {report.title || report.publisher || t('report:untitled')}
      </h1>
      <div className="report-byline">
        <Grade reliability={report.reliability} />
        <p>
          {report.publisher === '' ? (
            <>
              <span className="blank">{t('report:no_publisher')}</span>
              {' · '}
            </>
          ) : (
            // Without a title the publisher is the headline already.
            report.title !== '' && `${report.publisher} · `
          )}
          <When edtf={report.publishedOn} />
          {report.genre !== '' && ` · ${genreWords(report.genre)}`}
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
