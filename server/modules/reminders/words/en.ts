import type { Words } from './words.ts';

export const en: Words = {
  moment: (day, time, place) => `${day === null ? '' : `on ${day} `}at ${time} (${place})`,
  onDay: (day) => `on ${day}`,
  due: {
    task_due: {
      coming: (when) => `A task is due ${when}.`,
      past: (when) => `A task was due ${when}.`,
      others: (when) => `A task of your team was due ${when}, and nobody has acted on it.`,
    },
    promise_due: {
      coming: (when) => `A promise falls due ${when}.`,
      past: (when) => `A promise fell due ${when}.`,
      others: (when) => `A promise made to your team fell due ${when}, and nobody has followed it up.`,
    },
    answer_due: {
      coming: (when) => `An answer is due ${when}.`,
      past: (when) => `An answer was due ${when}. There is silence.`,
      others: (when) =>
        `An answer to your team was due ${when}. There is silence, and nobody has acted on it.`,
    },
    removal_clock: {
      coming: (when) => `A clock in a file runs out ${when}.`,
      past: (when) => `A clock in a file ran out ${when}.`,
      others: (when) => `A clock in a file ran out ${when}.`,
    },
  },
  brief: {
    task_due: 'Task due',
    promise_due: 'Promise due',
    answer_due: 'Answer due',
    removal_clock: 'Clock runs out',
  },
  subject: (brief, when, code) => `${brief} ${when} [${code}]`,
  incident: (code) => `Incident: ${code}`,
  task: (title) => `Task: ${title}`,
  open: (link) => `Open: ${link}`,
  stop: (link) => `You asked to be reminded by mail. To change or stop this: ${link}`,
  confirm: {
    subject: 'Confirm your address',
    lead: 'Somebody who is signed in to Safeconduct gave this address for reminders. If it was you, open this link while you are signed in. It works for one day:',
    ignore: 'If it was not you, do nothing: no other mail will come.',
  },
  digest: {
    subject: (count) => `Overdue: ${count}`,
    lead: (count) => (count === 1 ? 'One thing is overdue:' : `${count} things are overdue:`),
  },
  calendar: 'Safeconduct',
};
