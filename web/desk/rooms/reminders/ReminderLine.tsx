import { type ReminderWire, remindersRead, remindersSnooze } from '@safeconduct/contract/reminders.ts';
import { Link } from '@tanstack/react-router';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { agoWords, dateWords, momentWords } from '../../furniture/dates.ts';
import { type Translate, useLanguage } from '../../furniture/language.ts';
import type { Language } from '../../furniture/language-start.ts';
import { useWriting } from '../../furniture/server.ts';
import { daysSince, isPast, isPutOff } from './groups.ts';

/** What it is about, in a line. */
function titleOf(reminder: ReminderWire, now: Date, t: Translate): string {
  const { kind, title, party, dueOn } = reminder;
  if (kind === 'removal_clock') return t('reminders:says.removal');
  if (kind === 'promise_due') return t('reminders:says.promise', { party, title });
  if (kind === 'task_due') return title;
  if (dueOn === null || !isPast(reminder, now)) return t('reminders:says.answer', { party });
  return t('reminders:says.silence', { party, count: daysSince(dueOn, now) });
}

function dueWords(reminder: ReminderWire, now: Date, t: Translate, language: Language): string {
  const { dueAt, dueOn } = reminder;
  if (dueOn !== null) return t('reminders:by', { day: dateWords(dueOn, language) });
  const when = agoWords(dueAt, language, now.getTime());
  return isPast(reminder, now) ? t('reminders:was_due', { when }) : t('reminders:due', { when });
}

/** One thing somebody was reminded of: what, when, of which incident; read, put off, taken back. */
export function ReminderLine(props: {
  readonly reminder: ReminderWire;
  readonly now: Date;
  readonly onLeave?: () => void;
}) {
  const { t, language } = useLanguage();
  const { reminder, now } = props;
  const mark = useWriting(remindersRead);
  const snooze = useWriting(remindersSnooze);
  const title = titleOf(reminder, now, t);
  const { id, read } = reminder;
  const putOff = isPutOff(reminder, now);
  const setRead = (next: boolean) => mark.mutate({ body: { ids: [id], read: next } });
  const until = (time: 'hour' | 'morning' | 'now') =>
    snooze.mutate(
      { params: { id }, body: { until: time } },
      {
        onSuccess: ({ snoozedUntil }) => {
          if (snoozedUntil !== null)
            announce(t('reminders:put_off', { when: momentWords(snoozedUntil, language) }));
        },
      },
    );
  return (
    <li className={read || putOff ? 'reminder' : 'reminder reminder-new'}>
      <p className="reminder-title">
        {!read && !putOff && <span className="unseen">{t('reminders:new')}: </span>}
        <Link
          to="/incidents/$id"
          params={{ id: reminder.incidentId }}
          onClick={() => {
            if (!read) setRead(true);
            props.onLeave?.();
          }}
        >
          {title}
        </Link>
      </p>
      <p className="pale">
        <time dateTime={reminder.dueOn ?? reminder.dueAt} title={momentWords(reminder.dueAt, language)}>
          {dueWords(reminder, now, t, language)}
        </time>
        {' · '}
        {reminder.incident}
        {putOff &&
          ` · ${t('reminders:put_off', { when: momentWords(reminder.snoozedUntil ?? '', language) })}`}
      </p>
      <div className="acts reminder-acts">
        {putOff ? (
          <Button
            look="quiet"
            aria-label={t('reminders:act_of.back', { title })}
            onPress={() => until('now')}
          >
            {t('reminders:act.back')}
          </Button>
        ) : (
          <>
            <Button
              look="quiet"
              aria-label={t(`reminders:act_of.${read ? 'unread' : 'read'}`, { title })}
              onPress={() => setRead(!read)}
            >
              {t(`reminders:act.${read ? 'unread' : 'read'}`)}
            </Button>
            <Button
              look="quiet"
              aria-label={t('reminders:act_of.hour', { title })}
              onPress={() => until('hour')}
            >
              {t('reminders:act.hour')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('reminders:act_of.morning', { title })}
              onPress={() => until('morning')}
            >
              {t('reminders:act.morning')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
