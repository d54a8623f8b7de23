import { dateWords, momentWords } from '../../../furniture/dates.ts';
import { listWords } from '../../../furniture/figures.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { When } from '../../../furniture/When.tsx';
import { useIncident } from '../../incidents/context.ts';
import { EntryActs } from './EntryActs.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import { type LogEntry, silentDays, type Thread } from './thread.ts';

function Told({ entry }: { readonly entry: LogEntry }) {
  const { t, language } = useLanguage();
  const media = entry.media.map((medium) => t(`terms:medium.${medium}`));
  const how = [
    ...(entry.verbal ? [t('incident:communications.verbal')] : []),
    ...(entry.written ? [t('incident:communications.written')] : []),
  ];
  return (
    <p className="log-how">
      <span className="log-direction">{t(`interventions:direction.${entry.direction}`)}</span>
      {entry.planned && <span className="tag">{t('incident:communications.planned')}</span>}
      {how.length === 0 ? (
        <span className="blank">{t('incident:communications.how')}</span>
      ) : (
        <span>{how.join(' · ')}</span>
      )}
      {media.length > 0 && <span className="pale">{listWords(media, language)}</span>}
    </p>
  );
}

function Silence(props: { readonly thread: Thread; readonly today: string }) {
  const { t, language } = useLanguage();
  const { entry } = props.thread;
  const days = silentDays(props.thread, props.today);
  if (days === null) return null;
  const due = entry.row?.answerDueOn ?? null;
  const late = due !== null && due < props.today;
  return (
    <p className="log-silence">
      <span>
        {t(entry.direction === 'out' ? 'interventions:log.no_answer' : 'interventions:log.no_answer_known', {
          count: days,
        })}
      </span>
      {due !== null && (
        <span className={late ? 'late' : 'pale'}>
          {t(late ? 'interventions:log.was_due' : 'interventions:log.is_due', {
            day: dateWords(due, language),
          })}
        </span>
      )}
    </p>
  );
}

function Noted({ entry }: { readonly entry: LogEntry }) {
  const { t, language } = useLanguage();
  const { show } = useIncident();
  const { row, claimIds } = entry;
  return (
    <p className="log-noted pale">
      {row !== null && (
        <span>
          {row.notedBy === ''
            ? t('interventions:log.recorded_by', {
                by: row.recordedBy,
                at: momentWords(row.notedAt, language),
              })
            : t('interventions:log.noted_by', { by: row.notedBy, at: momentWords(row.notedAt, language) })}
        </span>
      )}
      {claimIds.length > 0 && (
        <button type="button" className="chip" onClick={() => show(claimIds)}>
          {t('interventions:log.rests_on', { count: claimIds.length })}
        </button>
      )}
    </p>
  );
}

/** One entry, and under it what answers it; where nothing does, how long the silence lasts. */
export function LogThread(props: { readonly thread: Thread; readonly today: string }) {
  const { t, language } = useLanguage();
  const { entry, answers } = props.thread;
  return (
    <li className="log-thread">
      <article className={`log-entry log-${entry.direction}`}>
        <header>
          <p className="log-day">
            {entry.at === null ? <When edtf={entry.on} /> : momentWords(entry.at, language)}
          </p>
          <p className="log-who">
            <b>{entry.from}</b>
            <span aria-hidden="true"> → </span>
            <span className="unseen"> {t('incident:to')} </span>
            {entry.to === '' ? (
              <span className="blank">{t('incident:communications.to_whom')}</span>
            ) : (
              <b>{entry.to}</b>
            )}
          </p>
        </header>
        <Told entry={entry} />
        {entry.summary !== '' && <p className="log-summary">{entry.summary}</p>}
        {entry.row !== null && entry.row.promise !== '' && (
          <PromiseLine row={entry.row} today={props.today} />
        )}
        <Noted entry={entry} />
        <EntryActs entry={entry} />
      </article>
      <Silence thread={props.thread} today={props.today} />
      {answers.length > 0 && (
        <ol className="log-answers" aria-label={t('interventions:log.answers')}>
          {answers.map((thread) => (
            <LogThread key={thread.entry.key} thread={thread} today={props.today} />
          ))}
        </ol>
      )}
    </li>
  );
}
