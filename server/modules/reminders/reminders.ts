import type { Module } from '../../platform/module.ts';
import { addressChores, addressRoutes } from './address.ts';
import { calendarFeed, calendarRoutes } from './calendar.ts';
import { listRoutes } from './list.ts';
import { digests, mailing } from './mails.ts';
import { settingsRoutes } from './settings.ts';
import { sweep } from './sweep.ts';

/**
 * Reminders: what falls due, told to whom it concerns, in the desk, by mail and in a calendar. `mail`: whether the
 * operator has set a mail server.
 */
export const reminders = (mail: boolean): Module => ({
  name: 'reminders',
  routes: [...listRoutes, ...settingsRoutes(mail), ...addressRoutes(mail), ...calendarRoutes],
  chores: {
    ...addressChores,
    'reminders-sweep': sweep,
    'reminders-mail': mailing,
    'reminders-digests': digests,
  },
  feeds: [calendarFeed],
});
