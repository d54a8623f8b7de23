import { casesList, today } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { intlTag, momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { withMoreWords } from '../../furniture/language-start.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { reading } from '../../furniture/server.ts';
import { Warning } from '../backups/Warning.tsx';
import { OverdueFirst } from '../reminders/OverdueFirst.tsx';
import { ReportLine } from '../reports/ReportLine.tsx';
import { Awaited } from './Awaited.tsx';
import { Clocks } from './Clocks.tsx';
import { IncidentSentences } from './IncidentSentences.tsx';
import { Sample } from './Sample.tsx';
import { Tasks } from './Tasks.tsx';

/** Of an empty installation only. */
const Welcome = lazy(() => withMoreWords(import('./Welcome.tsx')));

/** What waits: removal clocks, new reports, tasks, and the incidents with their sentence. */
export function Today() {
  const { t, language } = useLanguage();
  const cases = useQuery(reading(casesList, {}));
  const query = useQuery({ ...reading(today, {}), refetchInterval: 60_000 });
  return (
    <div className="page today">
      <header className="page-head today-head">
        <h1>{t('today:title')}</h1>
        <p className="soft">
          {new Intl.DateTimeFormat(intlTag(language), { dateStyle: 'full' }).format(
            query.dataUpdatedAt || undefined,
          )}
          {query.dataUpdatedAt > 0 && (
            <span className="pale">
              {' '}
              ·{' '}
              {t('today:as_read', { at: momentWords(new Date(query.dataUpdatedAt).toISOString(), language) })}
            </span>
          )}
        </p>
      </header>
      <Warning />
      <Loaded query={cases}>
        {({ cases: all }) =>
          all.length === 0 ? (
            <Suspense fallback={null}>
              <Welcome />
            </Suspense>
          ) : (
            <>
              <Sample cases={all} />
              <Loaded query={query}>
                {(day) => (
                  <div className="today-columns">
                    <div className="today-main">
                      <OverdueFirst />
                      <Section
                        id="incidents"
                        title={t('today:incidents.title')}
                        lead={t('today:incidents.lead')}
                      >
                        <IncidentSentences incidents={day.incidents} />
                      </Section>
                    </div>
                    <div className="today-side">
                      <Clocks clocks={day.clocks} />
                      <Awaited awaited={day.awaited} />
                      <Section
                        id="new-reports"
                        title={t('today:reports.title')}
                        lead={t('today:reports.lead', { count: day.newReportCount })}
                        acts={
                          <Link to="/reports/new" className="button button-main">
                            {t('report:new.act')}
                          </Link>
                        }
                      >
                        <ul className="report-lines">
                          {day.newReports.map((report) => (
                            <ReportLine key={report.id} report={report} />
                          ))}
                        </ul>
                        {day.newReportCount > day.newReports.length && (
                          <Link to="/reports">{t('today:reports.all')}</Link>
                        )}
                      </Section>
                      <Tasks tasks={day.tasks} />
                    </div>
                  </div>
                )}
              </Loaded>
            </>
          )
        }
      </Loaded>
    </div>
  );
}
