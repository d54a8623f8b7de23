import { tasksEndpoints } from '@safeconduct/contract/incidents.ts';
import {
  type ReminderSettingsBody,
  reminderAddressConfirm,
  reminderAddressPut,
  reminderSettingsPut,
} from '@safeconduct/contract/reminders.ts';
import { type Mail, type Mailbox, openMailbox } from './mailbox.ts';
import { addCase, type Case } from './rows.ts';
import { createWorld, type Person, type World } from './world.ts';
import { choreGround } from '../server/platform/chores.ts';
import { diskStore } from '../server/platform/files/disk.ts';
import { openLog } from '../server/platform/log.ts';
import { openMailer } from '../server/platform/mail/mail.ts';
import { readMail } from '../server/platform/mail/settings.ts';
import { modulesOn } from '../server/modules/index.ts';
import { reminders } from '../server/modules/reminders/reminders.ts';

/** A night in Seoul is quiet; a day before, two hours before, when it is due. */
export const choices: ReminderSettingsBody = {
  zone: 'Asia/Seoul',
  language: 'en',
  quiet: { from: '22:00', to: '07:00' },
  removalInQuiet: false,
  leads: [1440, 120, 0],
  digestAt: null,
  titlesInMail: false,
};

/** A world with a caseworker, a case, a real mail server, and the chores that run when the test says so. */
export type Reminding = {
  readonly world: World;
  readonly box: Mailbox;
  readonly mina: Person;
  readonly at: Case;
  /** What the chores logged. */
  readonly lines: readonly string[];
  /** Runs a chore at the world's clock, as the queue would. */
  readonly run: (name: string, payload?: unknown) => Promise<void>;
  /** Sweeps at that time and hands over the mails; how many of those are to be tried again. */
  readonly tick: (now: string) => Promise<number>;
  readonly mails: () => Promise<number>;
  readonly confirmed: (
    person: Person,
    address: string,
    extra?: Partial<ReminderSettingsBody>,
  ) => Promise<void>;
  readonly addTask: (dueAt: string | null, title?: string) => Promise<{ readonly id: string }>;
  /** Lead, state and mail of each row. */
  readonly states: () => Promise<(string | number)[][]>;
  readonly reminderMails: () => readonly Mail[];
  readonly close: () => Promise<void>;
};

export async function openReminding(): Promise<Reminding> {
  const chores = reminders(true).chores ?? {};
  const lines: string[] = [];
  const box = await openMailbox();
  const settings = readMail(box.url, 'Desk <desk@example.org>');
  if (!settings.ok || settings.mail === undefined) throw new Error('the settings are right');
  const mailer = openMailer(settings.mail);
  const world = await createWorld(modulesOn(diskStore('nowhere'), true));
  world.clock.now = new Date('2026-02-16T00:00:00Z');
  const mina = await world.addPerson('caseworker');
  const at = await addCase(world, mina.team);

  const run = async (name: string, payload: unknown = {}) => {
    const log = openLog('debug', { write: (line) => lines.push(line) });
    const means = { clock: () => world.clock.now, origin: () => 'https://desk.example.org', mail: mailer };
    const chore = chores[name];
    if (chore === undefined) throw new Error(`no chore ${name}`);
    await chore.run(choreGround(world.database, log, means), payload);
  };
  const mails = async () => {
    const waiting = await world.root
      .selectFrom('reminders')
      .select('id')
      .where('mail', '=', 'waiting')
      .execute();
    const handed = await Promise.allSettled(waiting.map(({ id }) => run('reminders-mail', { id })));
    return handed.filter(({ status }) => status === 'rejected').length;
  };
  return {
    world,
    box,
    mina,
    at,
    lines,
    run,
    mails,
    tick: async (now) => {
      world.clock.now = new Date(now);
      await run('reminders-sweep');
      return mails();
    },
    confirmed: async (person, address, extra = {}) => {
      await person.call(reminderSettingsPut, { body: { ...choices, ...extra } });
      await person.call(reminderAddressPut, { body: { address, zone: choices.zone, language: 'en' } });
      await run('reminders-confirm', { user: person.id });
      const token = /#([\w-]{43})/.exec(box.mails.at(-1)?.text ?? '')?.[1] ?? '';
      await person.call(reminderAddressConfirm, { body: { token } });
    },
    addTask: (dueAt, title = 'Call the lawyer of Kim') =>
      mina.call(tasksEndpoints.add, {
        params: { id: at.incidentId },
        body: { title, dueAt, state: 'open', note: '' },
      }),
    states: async () => {
      const rows = await world.root
        .selectFrom('reminders')
        .select(['state', 'mail', 'lead_minutes'])
        .orderBy('due_at')
        .orderBy('lead_minutes', 'desc')
        .execute();
      return rows.map(({ state, mail, lead_minutes }) => [lead_minutes, state, mail]);
    },
    reminderMails: () =>
      box.mails.filter(({ headers }) => headers.get('message-id')?.startsWith('<reminder.')),
    close: async () => {
      mailer.close();
      await box.close();
      await world.close();
    },
  };
}
