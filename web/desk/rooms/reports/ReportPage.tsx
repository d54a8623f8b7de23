import { reportsGet } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { AskHelper } from '../helper/AskHelper.tsx';
import { ReportHead } from './ReportHead.tsx';
import { ReportFoot } from './ReportFoot.tsx';
import { Workbench } from './Workbench.tsx';

/** A report: the original beside the claims proposed from it. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' });
  const query = useQuery(reading(reportsGet, { params: { id } }));
  return (
    <div className="page report-page">
      <Loaded query={query}>
        {(page) => (
          <>
            <ReportHead page={page} />
            <AskHelper reportId={page.report.id} />
            <Workbench key={page.report.id} page={page} />
            <ReportFoot page={page} />
          </>
        )}
      </Loaded>
    </div>
  );
}
