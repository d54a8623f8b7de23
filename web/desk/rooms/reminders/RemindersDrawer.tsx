import { type ReminderWire, remindersRead } from '@safeconduct/contract/reminders.ts';
import { Link } from '@tanstack/react-router';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { numberWords } from '../../furniture/figures.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { useWriting } from '../../furniture/server.ts';
import { groupOf, groups } from './groups.ts';
import { ReminderLine } from './ReminderLine.tsx';
import { useReminders } from './useReminders.ts';

function Groups(props: {
  readonly reminders: readonly ReminderWire[];
  readonly now: Date;
  readonly onLeave: () => void;
}) {
  const { t, language } = useLanguage();
  const by = Map.groupBy(props.reminders, (reminder) => groupOf(reminder, props.now));
  return groups.map((group) => {
    const own = by.get(group) ?? [];
    if (own.length === 0) return null;
    return (
      <section key={group} aria-labelledby={`reminders-${group}`}>
        <h3 id={`reminders-${group}`}>
          {t(`reminders:group.${group}`)} <span className="pale">{numberWords(own.length, language)}</span>
        </h3>
        <ul className="reminders">
          {own.map((reminder) => (
            <ReminderLine key={reminder.id} reminder={reminder} now={props.now} onLeave={props.onLeave} />
          ))}
        </ul>
      </section>
    );
  });
}

/** The list behind the bell: what is overdue, silent, promised, soon due, put off. */
export default function RemindersDrawer(props: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const query = useReminders();
  const mark = useWriting(remindersRead);
  return (
    <Box title={t('reminders:title')} kind="drawer" onClose={props.onClose}>
      <Loaded query={query}>
        {({ reminders, unread, asOf }) => (
          <>
            {reminders.length === 0 && <p className="soft">{t('reminders:none')}</p>}
            <Groups reminders={reminders} now={new Date(asOf)} onLeave={props.onClose} />
            <div className="acts box-acts">
              {unread > 0 && (
                <Button
                  onPress={() =>
                    mark.mutate({
                      body: { ids: reminders.filter(({ read }) => !read).map(({ id }) => id), read: true },
                    })
                  }
                >
                  {t('reminders:read_all')}
                </Button>
              )}
              <Link to="/account" hash="reminders" onClick={props.onClose}>
                {t('reminders:settings_link')}
              </Link>
            </div>
          </>
        )}
      </Loaded>
    </Box>
  );
}
