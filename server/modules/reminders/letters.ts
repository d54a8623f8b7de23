import type { DueKind } from '@safeconduct/contract/reminders.ts';
import type { Locale } from '@safeconduct/contract/shared.ts';
import type { Letter } from '../../platform/mail/mail.ts';
import { intlTag, type Tense, type Words, wordsIn } from './words/index.ts';

/**
 * What goes by mail. A mailbox may be read by others, so a letter holds no name, no place and nothing of the case: the
 * kind of thing, when, the incident's code, a link that opens only to who is signed in; the task's title if asked for.
 */
export type Told = {
  readonly id: string;
  readonly to: string;
  readonly kind: DueKind;
  readonly tense: Tense;
  readonly dueAt: string;
  readonly dueOn: string | null;
  readonly code: string;
  readonly incidentId: string;
  /** The task's title, where its reader wants it in mails. */
  readonly title: string | null;
  readonly zone: string;
  readonly language: Locale;
  readonly now: Date;
};

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => escapes[one] ?? one);

/**
 * The code by which mails and calendars name an incident. One that came with an import may tell states and days
 * (`CN-KP-2012-02`); only those that we count out ourselves tell nothing, so another's place is taken by the end of its id.
 */
export function codeOutside(code: string, incidentId: string): string {
  return /^I-\d{4,9}$/.test(code) ? code : `#${incidentId.slice(-6)}`;
}

/** The HTML twin: the same lines, links as links, nothing that is fetched. */
function twin(language: Locale, lines: readonly string[]): string {
  const paragraphs = lines.map((line) => {
    const linked = escaped(line).replace(/https?:\/\/[^\s<"]+/g, (url) => `<a href="${url}">${url}</a>`);
    return `<p>${linked}</p>`;
  });
  return `<!doctype html><html lang="${language}"><body>${paragraphs.join('')}</body></html>`;
}

function letter(
  given: Pick<Letter, 'id' | 'to' | 'subject' | 'stop'>,
  language: Locale,
  lines: readonly string[],
): Letter {
  return { ...given, language, text: `${lines.join('\n\n')}\n`, html: twin(language, lines) };
}

/** The place that a zone is named after; in Korean and Chinese the zone's own name there. */
export function placeOf(zone: string, language: Locale, at: Date): string {
  if (language === 'en') return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  const parts = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** When it is due, in the reader's zone and words. */
export function whenWords(told: Pick<Told, 'dueAt' | 'dueOn' | 'zone' | 'language' | 'now'>): string {
  const { zone, language, now } = told;
  const words: Words = wordsIn(language);
  const tag = intlTag(language);
  const dayOf = new Intl.DateTimeFormat(tag, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  });
  if (told.dueOn !== null) {
    const day = new Intl.DateTimeFormat(tag, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return words.onDay(day.format(new Date(`${told.dueOn}T12:00:00Z`)));
  }
  const due = new Date(told.dueAt);
  const time = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(due);
  const today = dayOf.format(now) === dayOf.format(due);
  return words.moment(today ? null : dayOf.format(due), time, placeOf(zone, language, due));
}

export const stopLink = (origin: string) => `${origin}/account#reminders`;

/** One reminder. */
export function reminderLetter(told: Told, origin: string): Letter {
  const words = wordsIn(told.language);
  const when = whenWords(told);
  const stop = stopLink(origin);
  const code = codeOutside(told.code, told.incidentId);
  return letter(
    {
      // Of the reminder, so that a job which runs again gives the same.
      id: `reminder.${told.id}`,
      to: told.to,
      subject: words.subject(words.brief[told.kind], when, code),
      stop,
    },
    told.language,
    [
      words.due[told.kind][told.tense](when),
      ...(told.title === null ? [] : [words.task(told.title)]),
      words.incident(code),
      words.open(`${origin}/incidents/${told.incidentId}`),
      words.stop(stop),
    ],
  );
}

/** How much is overdue, by incident. */
export function digestLetter(
  given: { readonly id: string; readonly to: string; readonly language: Locale },
  overdue: readonly { readonly code: string; readonly incidentId: string; readonly count: number }[],
  origin: string,
): Letter {
  const words = wordsIn(given.language);
  const count = overdue.reduce((sum, one) => sum + one.count, 0);
  const stop = stopLink(origin);
  return letter(
    { id: `reminder.${given.id}`, to: given.to, subject: words.digest.subject(count), stop },
    given.language,
    [
      words.digest.lead(count),
      ...overdue.map((one) => `${codeOutside(one.code, one.incidentId)}: ${one.count}`),
      words.open(`${origin}/`),
      words.stop(stop),
    ],
  );
}

/** The first mail to an address. Its token stands after the hash sign, so that it reaches no log of a server. */
export function confirmationLetter(
  given: { readonly id: string; readonly to: string; readonly language: Locale },
  origin: string,
  token: string,
): Letter {
  const { to, language } = given;
  const words = wordsIn(language);
  const { subject, lead, ignore } = words.confirm;
  return letter({ id: `confirm.${given.id}`, to, subject, stop: stopLink(origin) }, language, [
    lead,
    `${origin}/confirm-address#${token}`,
    ignore,
  ]);
}
