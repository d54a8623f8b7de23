import type { ReportSummary } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { genreWords } from '../../furniture/genre.ts';
import { useLanguage } from '../../furniture/language.ts';
import { When } from '../../furniture/When.tsx';

/** A report in a list: who published what when, and how much of it still waits. Without a title the publisher stands for it. */
export function ReportLine(props: { readonly report: ReportSummary }) {
  const { t } = useLanguage();
  const { report } = props;
  const named = report.title !== '';
  const publisher =
    report.publisher === '' ? <span className="blank">{t('report:no_publisher')}</span> : report.publisher;
  return (
    <li className="report-line">
      <p className="report-line-title" lang={named ? report.language : undefined}>
        <Link to="/reports/$id" params={{ id: report.id }}>
          {named ? report.title : publisher}
        </Link>
      </p>
      <p className="pale">
        {named ? publisher : genreWords(report.genre) || report.code}
        {' · '}
        <When edtf={report.publishedOn} />
        {' · '}
        {report.open > 0 ? (
          <b className="accent">{t('report:open_count', { count: report.open })}</b>
        ) : (
          t('report:confirmed_count', { count: report.confirmed })
        )}
      </p>
    </li>
  );
}
