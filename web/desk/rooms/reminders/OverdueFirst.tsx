import { lazy, Suspense, useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { groupOf } from './groups.ts';
import { ReminderLine } from './ReminderLine.tsx';
import { useReminders } from './useReminders.ts';

const RemindersDrawer = lazy(() => import('./RemindersDrawer.tsx'));

const waiting: ReadonlySet<string> = new Set(['overdue', 'escalation', 'silence']);
const MOST = 5;

/** On Today, before all else: what is overdue, what nobody acted on, who keeps silent. Nothing where nothing is. */
export function OverdueFirst() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data } = useReminders();
  if (data === undefined) return null;
  const now = new Date(data.asOf);
  const overdue = data.reminders.filter((reminder) => waiting.has(groupOf(reminder, now)));
  if (overdue.length === 0) return null;
  return (
    <Section id="overdue" title={t('reminders:today.title')}>
      <ul className="reminders">
        {overdue.slice(0, MOST).map((reminder) => (
          <ReminderLine key={reminder.id} reminder={reminder} now={now} />
        ))}
      </ul>
      {overdue.length > MOST && (
        <Button look="words" onPress={() => setOpen(true)}>
          {t('reminders:today.all')}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <RemindersDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}
