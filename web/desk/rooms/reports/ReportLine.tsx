import type { ReportSummary } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';
import { When } from '../../furniture/When.tsx';

/** A report in a list: who published what when, and how much of it still waits. */
export function ReportLine(props: { readonly report: ReportSummary }) {
  const { t } = useLanguage();
  const { report } = props;
  const title = report.title === '' ? t('report:untitled') : report.title;
  return (
    <li className="report-line">
      <p className="report-line-title" lang={report.title === '' ? undefined : report.language}>
        <Link to="/reports/$id" params={{ id: report.id }}>
          {title}
        </Link>
      </p>
      <p className="pale">
        {report.publisher === '' ? (
          <span className="blank">{t('report:no_publisher')}</span>
        ) : (
          <span lang={report.language}>{report.publisher}</span>
        )}
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
