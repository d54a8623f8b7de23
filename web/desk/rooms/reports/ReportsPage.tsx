import { reportsList } from '@safeconduct/contract/domain.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { call } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { ReportLine } from './ReportLine.tsx';

const states = ['all', 'new', 'read', 'set_aside'] as const;
type State = (typeof states)[number];

/** All reports, newest first, page by page. */
export function ReportsPage() {
  const { t } = useLanguage();
  const { may } = useSession();
  const [state, setState] = useState<State>('all');
  const query = useInfiniteQuery({
    queryKey: [reportsList.id, 'paged', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(reportsList, {
        query: {
          limit: 50,
          ...(pageParam === undefined ? {} : { after: pageParam }),
          ...(state === 'all' ? {} : { state }),
        },
        signal,
      }),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const reports = query.data?.pages.flatMap((page) => page.reports) ?? [];
  return (
    <div className="page">
      <header className="page-head page-head-row">
        <h1>{t('report:list.title')}</h1>
        <div className="acts">
          {may('imports.run') && (
            <Link to="/import" className="button button-plain">
              {t('sheets:title')}
            </Link>
          )}
          {may('reports.write') && (
            <Link to="/reports/new" className="button button-main">
              {t('report:new.act')}
            </Link>
          )}
        </div>
      </header>
      <ul className="switches" aria-label={t('report:list.filter')}>
        {states.map((one) => (
          <li key={one}>
            <button type="button" aria-pressed={one === state} onClick={() => setState(one)}>
              {t(`report:state.${one}`)}
            </button>
          </li>
        ))}
      </ul>
      <Trouble error={query.error} again={() => void query.refetch()} />
      {query.isSuccess && reports.length === 0 && <p className="blank-line">{t('report:list.none')}</p>}
      <ul className="report-lines report-lines-wide">
        {reports.map((report) => (
          <ReportLine key={report.id} report={report} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {t('report:list.more')}
        </Button>
      )}
    </div>
  );
}
