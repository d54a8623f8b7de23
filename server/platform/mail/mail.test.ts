import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, openMailbox } from '../../../test/mailbox.ts';
import { type Letter, type Mailer, openMailer } from './mail.ts';
import { type MailSettings, readMail } from './settings.ts';

const FROM = 'Desk <desk@example.org>';
const letter: Letter = {
  id: 'reminder.1',
  to: 'mina@example.org',
  subject: '할 일: 14:00 (I-0001)',
  text: '할 일이 있습니다.\nhttps://desk.example.org/',
  html: '<p>할 일이 있습니다.</p>',
  language: 'ko',
  stop: 'https://desk.example.org/account#reminders',
};

function settings(box: Mailbox, extra: Partial<MailSettings> = {}): MailSettings {
  const read = readMail(box.url, FROM);
  if (!read.ok || read.mail === undefined) throw new Error('the settings are right');
  return { ...read.mail, ...extra };
}

let box: Mailbox;
let open: Mailer[];
const mailer = (extra?: Partial<MailSettings>) => {
  const made = openMailer(settings(box, extra));
  open.push(made);
  return made;
};
beforeEach(async () => {
  open = [];
  box = await openMailbox();
});
afterEach(async () => {
  for (const one of open) one.close();
  await box.close();
});

describe('a letter', () => {
  test('arrives in Korean, as text and HTML, with the headers of a mail that a machine sent', async () => {
    expect(await mailer().send(letter)).toEqual({ outcome: 'sent', code: '' });
    const [mail] = box.mails;
    expect(mail).toMatchObject({ to: ['mina@example.org'], subject: letter.subject });
    expect(mail?.text.replaceAll('\r', '')).toBe(letter.text);
    expect(mail?.html).toBe(letter.html);
    const head = Object.fromEntries(mail?.headers ?? []);
    expect(head).toMatchObject({
      from: FROM,
      'message-id': '<reminder.1@example.org>',
      'auto-submitted': 'auto-generated',
      'list-unsubscribe': `<${letter.stop}>`,
      'content-language': 'ko',
    });
    expect(head['x-mailer']).toBeUndefined();
  });

  test('twenty at once go over a pool, each once', async () => {
    const one = mailer();
    const ids = Array.from({ length: 20 }, (_, n) => `reminder.${n}`);
    const handed = await Promise.all(ids.map((id) => one.send({ ...letter, id })));
    expect(handed.every(({ outcome }) => outcome === 'sent')).toBe(true);
    expect(box.mails).toHaveLength(20);
    expect(new Set(box.mails.map(({ headers }) => headers.get('message-id')))).toEqual(
      new Set(ids.map((id) => `<${id}@example.org>`)),
    );
  });
});

describe('a server that fails', () => {
  test('and says "later" after the text has not taken it', async () => {
    box.manner = 'later';
    const one = mailer();
    expect(await one.send(letter)).toEqual({ outcome: 'later', code: 'EMESSAGE 451' });
    box.manner = 'takes';
    expect((await one.send(letter)).outcome).toBe('sent');
    expect(box.mails).toHaveLength(1);
  });

  test('and says "never" is not asked again', async () => {
    box.manner = 'never';
    expect(await mailer().send(letter)).toEqual({ outcome: 'refused', code: 'EMESSAGE 554' });
  });

  test('after the text, without a word, may have taken it: nobody knows', async () => {
    box.manner = 'takes and breaks';
    expect((await mailer().send(letter)).outcome).toBe('unknown');
    expect(box.mails).toHaveLength(1);
  });

  test('because it is not there, or wants another password, is asked again later', async () => {
    const nobody = await openMailbox();
    await nobody.close();
    expect((await mailer({ port: nobody.port }).send(letter)).outcome).toBe('later');
    const strict = await openMailbox({ user: 'desk', password: 'right' });
    const one = openMailer({ ...settings(strict), user: 'desk', password: 'wrong' });
    expect(await one.send(letter)).toEqual({ outcome: 'later', code: 'EAUTH 535' });
    one.close();
    const other = openMailer({ ...settings(strict), user: 'desk', password: 'right' });
    expect((await other.send(letter)).outcome).toBe('sent');
    other.close();
    await strict.close();
  });

  test('because it offers no TLS where TLS is required gets nothing', async () => {
    expect(await mailer({ tls: 'required' }).send(letter)).toMatchObject({ outcome: 'later' });
    expect(box.tries()).toBe(0);
  });
});

describe('a server whose certificate nobody vouches for', () => {
  test('gets nothing where TLS is required, and is used over TLS where it may be left out', async () => {
    const odd = await openMailbox(undefined, true);
    const strict = openMailer({ ...settings(odd), tls: 'required' });
    expect((await strict.send(letter)).outcome).toBe('later');
    expect(odd.tries()).toBe(0);
    strict.close();
    const near = openMailer(settings(odd));
    expect((await near.send(letter)).outcome).toBe('sent');
    expect(odd.secured()).toBe(true);
    near.close();
    const plain = openMailer({ ...settings(odd), tls: 'off' });
    expect((await plain.send({ ...letter, id: 'reminder.2' })).outcome).toBe('sent');
    expect(odd.secured()).toBe(false);
    plain.close();
    await odd.close();
  });
});

describe('the settings', () => {
  const read = (url: string, from: string | undefined = FROM) => readMail(url, from);
  test('ask for TLS everywhere but on this machine', () => {
    const tls = (url: string) => {
      const { mail } = read(url) as { mail: MailSettings };
      return [mail.secure, mail.tls, mail.port];
    };
    expect(tls('smtp://mail.example.org')).toEqual([false, 'required', 587]);
    expect(tls('smtps://mail.example.org')).toEqual([true, 'required', 465]);
    expect(tls('smtp://localhost:25')).toEqual([false, 'optional', 25]);
    expect(tls('smtp://[::1]:25')).toEqual([false, 'optional', 25]);
    expect(tls('smtp://mail.example.org?tls=off')).toEqual([false, 'off', 587]);
    expect(read('smtps://a%40b:p%3Aq@mail.example.org')).toMatchObject({
      mail: { user: 'a@b', password: 'p:q', host: 'mail.example.org' },
    });
  });

  test('that are wrong are named, and no password is repeated', () => {
    expect(readMail(undefined, undefined)).toEqual({ ok: true, mail: undefined });
    const faults = [
      read('http://a:hunter2@b'),
      read('hunter2'),
      read('smtp://a:hunter2@b?tls=maybe'),
      readMail('smtp://a:hunter2@b', undefined),
      readMail('smtp://a:hunter2@b', 'x@y\r\nBcc: z@y'),
    ].map((one) => (one.ok ? 'fine' : one.faults.join()));
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'SMTP_URL',
      'SMTP_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'MAIL_FROM',
    ]);
    expect(faults.join()).not.toContain('hunter2');
  });
});
