import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button as Press } from 'react-aria-components/Button';
import { announce } from '../../furniture/announce.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useReminders } from './useReminders.ts';

const RemindersDrawer = lazy(() => import('./RemindersDrawer.tsx'));

/** How many reminders are to be read, at the top of every page. It stands still; a change is read aloud politely. */
export function Bell() {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { data } = useReminders();
  const unread = data?.unread ?? 0;
  const told = useRef<number | null>(null);
  const words = unread === 0 ? t('reminders:bell.none') : t('reminders:bell.some', { count: unread });
  useEffect(() => {
    if (data === undefined) return;
    if (told.current !== null && unread > told.current) announce(words);
    told.current = unread;
  }, [data, unread, words]);
  return (
    <>
      <Press className="bell" aria-label={words} onPress={() => setOpen(true)}>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <path
            d="M9 2.2c-2.9 0-4.6 2-4.6 4.7 0 3.4-1.5 4.3-1.5 5.3h12.2c0-1-1.5-1.9-1.5-5.3 0-2.7-1.7-4.7-4.6-4.7zM7.4 14.4c.2.8.8 1.3 1.6 1.3s1.4-.5 1.6-1.3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
        {unread > 0 && (
          <span className="bell-count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </Press>
      {open && (
        <Suspense fallback={null}>
          <RemindersDrawer onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
