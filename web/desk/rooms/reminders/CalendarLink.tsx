import { calendarEnd, calendarMake } from '@safeconduct/contract/reminders.ts';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** The secret address of the calendar: made, shown once, replaced, ended. */
export function CalendarLink(props: { readonly madeAt: string | null }) {
  const { t, language } = useLanguage();
  const { madeAt } = props;
  const make = useWriting(calendarMake);
  const end = useWriting(calendarEnd);
  return (
    <section className="reminder-part" aria-labelledby="in-calendar">
      <h3 id="in-calendar">{t('reminders:calendar.title')}</h3>
      <p className="soft">{t('reminders:calendar.words')}</p>
      {make.data !== undefined && madeAt !== null && (
        <output className="notice">
          <span>{t('reminders:calendar.shown')}</span>
          <br />
          <code className="one-time-link">{make.data.link}</code>
        </output>
      )}
      {make.data === undefined && madeAt !== null && (
        <p>{t('reminders:calendar.there', { day: momentWords(madeAt, language) })}</p>
      )}
      <div className="acts">
        <Button onPress={() => make.mutate({})} isPending={make.isPending}>
          {t(madeAt === null ? 'reminders:calendar.make' : 'reminders:calendar.replace')}
        </Button>
        {madeAt !== null && (
          <Button
            look="quiet"
            onPress={() =>
              end.mutate(
                {},
                {
                  onSuccess: () => {
                    make.reset();
                    announce(t('reminders:calendar.ended'));
                  },
                },
              )
            }
          >
            {t('reminders:calendar.end')}
          </Button>
        )}
      </div>
      <Trouble error={make.error ?? end.error} />
    </section>
  );
}
