import { createTransport } from 'nodemailer';
import type { MailSettings } from './settings.ts';

/** One mail to one person, as plain text with a small HTML twin. */
export type Letter = {
  /** Stable for what it tells: the same letter handed over again has the same. Without angle brackets. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: string;
  /** Where the reader ends these mails. */
  readonly stop: string;
};

/**
 * What became of a letter. `later`: not taken, may be tried again. `refused`: not taken and never will be. `unknown`:
 * the connection broke after the text began to go over, so it may have been taken; trying again could send it twice.
 */
export type Handed = {
  readonly outcome: 'sent' | 'later' | 'refused' | 'unknown';
  /** The error's code or the server's reply code, for the log: no words of the server, which quote addresses. */
  readonly code: string;
};

export type Mailer = {
  readonly send: (letter: Letter) => Promise<Handed>;
  readonly close: () => void;
};

/** Milliseconds: a mail server that says nothing must not hold a job for nodemailer's ten minutes. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 } as const;

type Fault = { readonly code: string; readonly reply: number | null };

function faultOf(error: unknown): Fault {
  const given: { code?: unknown; responseCode?: unknown } =
    typeof error === 'object' && error !== null ? error : {};
  return {
    code: typeof given.code === 'string' ? given.code : 'unknown',
    reply: typeof given.responseCode === 'number' ? given.responseCode : null,
  };
}

/**
 * RFC 5321, 4.2.1 and 6.1: a reply of 4xx or 5xx means that the server did not take the message, whenever it comes. A
 * wrong password is the operator's to mend, so it is no refusal of this letter.
 */
function handedAfter({ code, reply }: Fault, begun: boolean): Handed {
  if (reply !== null && reply >= 400) {
    const forGood = reply >= 500 && code !== 'EAUTH' && code !== 'ETLS' && code !== 'EPROTOCOL';
    return { outcome: forGood ? 'refused' : 'later', code: `${code} ${reply}` };
  }
  return { outcome: begun ? 'unknown' : 'later', code };
}

function hostOf(from: string): string {
  return /@([^\s<>@]+?)>?$/.exec(from)?.[1] ?? 'localhost';
}

/** Opens a pool of connections to the operator's mail server; the first is made with the first letter. */
export function openMailer(settings: MailSettings): Mailer {
  const { host, port, secure, tls, user, password, from } = settings;
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host,
    port,
    secure,
    requireTLS: tls === 'required',
    opportunisticTLS: tls === 'optional',
    ignoreTLS: tls === 'off',
    // Where TLS may be left out, one with a certificate that nobody vouches for is still better than none (RFC 7435).
    tls: { rejectUnauthorized: secure || tls !== 'optional' },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...PATIENCE,
    // Its log would quote addresses and, with `debug`, the text.
    logger: false,
    debug: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  /** By Message-ID, whether the text began to be read: nodemailer reads it only once the server has said 354. */
  const reading = new Map<string, { readonly readableDidRead: boolean }>();
  transport.use('stream', (mail, done) => {
    const make = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (options) => {
      const stream = make(options);
      reading.set(String(mail.data.messageId), stream);
      return stream;
    };
    done();
  });
  const send = async (letter: Letter): Promise<Handed> => {
    const messageId = `<${letter.id}@${hostOf(from)}>`;
    try {
      await transport.sendMail({
        messageId,
        from,
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        xMailer: false,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': letter.language,
          'List-Unsubscribe': `<${letter.stop}>`,
        },
      });
      return { outcome: 'sent', code: '' };
    } catch (error) {
      return handedAfter(faultOf(error), reading.get(messageId)?.readableDidRead === true);
    } finally {
      reading.delete(messageId);
    }
  };
  return { send, close: () => transport.close() };
}
