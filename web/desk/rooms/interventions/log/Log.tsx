import { todayIso, dateWords } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../../incidents/context.ts';
import { AddPart, PartNote } from '../../incidents/parts/AddPart.tsx';
import { useEditing } from '../../incidents/parts/context.ts';
import { LogThread } from './LogThread.tsx';
import { QuickLog } from './QuickLog.tsx';
import { logEntries, silentDays, type Thread, threads } from './thread.ts';

function flat(all: readonly Thread[]): readonly Thread[] {
  return all.flatMap((one) => [one, ...flat(one.answers)]);
}

/** Who told whom and who answered, like a correspondence: the newest stands last, above the line for the next one. */
export function Log() {
  const { t, language } = useLanguage();
  const { page, findings, asOf } = useIncident();
  const { may } = useEditing();
  const today = asOf ?? todayIso();
  const all = threads(logEntries(page.communications, findings.communications));
  const silent = flat(all).filter((one) => silentDays(one, today) !== null).length;
  return (
    <Section
      id="log"
      title={t('interventions:log.title')}
      lead={
        all.length === 0 ? undefined : (
          <>
            {silent > 0 && t('interventions:log.silent', { count: silent })}{' '}
            {asOf !== null && t('interventions:log.counted_to', { day: dateWords(asOf, language) })}
          </>
        )
      }
      acts={may && <AddPart asked={{ kind: 'communications', row: null }} />}
    >
      {all.length === 0 && <p className="blank">{t('interventions:log.none')}</p>}
      <ol className="log">
        {all.map((thread) => (
          <LogThread key={thread.entry.key} thread={thread} today={today} />
        ))}
      </ol>
      <PartNote kind="communications" />
      {may && <QuickLog />}
    </Section>
  );
}
