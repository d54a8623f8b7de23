const TLS = ['required', 'optional', 'off'] as const;
type Tls = (typeof TLS)[number];

/** Where mail is handed over, as the operator set it in SMTP_URL and MAIL_FROM. */
export type MailSettings = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); else STARTTLS, as `tls` says. */
  readonly secure: boolean;
  readonly tls: Tls;
  readonly user: string | null;
  readonly password: string | null;
  /** `desk@example.org`, or `Desk <desk@example.org>`. */
  readonly from: string;
};

export type MailRead =
  | { readonly ok: true; readonly mail: MailSettings | undefined }
  | { readonly ok: false; readonly faults: string[] };

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const FROM = /^(?:[^<>\r\n"]{1,100}<)?[^\s<>@,;"]+@[^\s<>@,;"]+>?$/;

function wrong(fault: string): MailRead {
  return { ok: false, faults: [fault] };
}

/**
 * Reads SMTP_URL (`smtps://user:password@host`, `smtp://host:587`) and MAIL_FROM. Mail goes over TLS, except to this
 * machine, or where the operator writes `?tls=off` or `?tls=optional`. No fault quotes the URL: it holds a password.
 */
export function readMail(address: string | undefined, from: string | undefined): MailRead {
  if (address === undefined) return { ok: true, mail: undefined };
  if (!URL.canParse(address)) return wrong('SMTP_URL: not an address such as smtps://user:password@host');
  const url = new URL(address);
  if (!['smtp:', 'smtps:'].includes(url.protocol)) return wrong('SMTP_URL: begins with smtp:// or smtps://');
  if (url.hostname === '') return wrong('SMTP_URL: names no host');
  if (from === undefined) return wrong('MAIL_FROM: needed with SMTP_URL; the address that mails come from');
  if (!FROM.test(from)) return wrong('MAIL_FROM: one address, such as Desk <desk@example.org>');
  const wanted = url.searchParams.get('tls') ?? (LOCAL.has(url.hostname) ? 'optional' : 'required');
  const tls = TLS.find((one) => one === wanted);
  if (tls === undefined) return wrong('SMTP_URL: tls is one of required, optional, off');
  const secure = url.protocol === 'smtps:';
  return {
    ok: true,
    mail: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
      secure,
      tls,
      user: url.username === '' ? null : decodeURIComponent(url.username),
      password: url.password === '' ? null : decodeURIComponent(url.password),
      from,
    },
  };
}
