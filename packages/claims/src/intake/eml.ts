import PostalMime from 'postal-mime';
import { latin1 } from './decode.ts';
import { webAddress } from './html-meta.ts';
import { mailHtmlText, readHtml } from './html.ts';
import { paragraphsOf, tidy } from './tidy.ts';
import {
  type Intake,
  type IntakeLimits,
  type IntakeWarning,
  isRefused,
  type Refused,
  refuse,
} from './types.ts';

type Email = Awaited<ReturnType<typeof PostalMime.parse>>;

/** Text of an e-mail: its plain part, else its HTML part. Attachments are named, never opened. */
export async function readEml(bytes: Uint8Array, limits: IntakeLimits): Promise<Intake | Refused> {
  const head = latin1(bytes.subarray(0, 65_536));
  if (/^content-type:\s*(application\/(x-)?pkcs7-mime|multipart\/encrypted)/im.test(head))
    return refuse('encrypted');
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      maxNestingDepth: 50,
      maxHeadersSize: 1_000_000,
      maxRfc822NestingDepth: 3,
    });
  } catch {
    return refuse('broken');
  }
  const savedFrom = field(mail, 'snapshot-content-location');
  if (savedFrom !== undefined && mail.html !== undefined) return savedPage(mail.html, savedFrom, limits);
  const text = bodyOf(mail, limits);
  if (isRefused(text)) return text;
  if (text === '') return refuse('no_text');
  const from = mail.from?.name || mail.from?.address || null;
  return {
    kind: 'eml',
    title: mail.subject === undefined || tidy(mail.subject) === '' ? null : tidy(mail.subject).slice(0, 500),
    text,
    publisher: from === null ? null : tidy(from),
    publishedOn: sentOn(mail),
    url: webAddress(field(mail, 'archived-at')?.replace(/^<|>$/g, '') ?? null),
    encoding: 'mime',
    warnings: warningsOf(mail, text),
  };
}

/** A page that a browser saved as one file (MHTML): a MIME message whose HTML part is a web page, not a letter. */
function savedPage(html: string, address: string, limits: IntakeLimits): Intake | Refused {
  const page = readHtml(html, 'mime', limits);
  return isRefused(page) ? page : { ...page, url: page.url ?? webAddress(address) };
}

function bodyOf(mail: Email, limits: IntakeLimits): string | Refused {
  if (mail.text !== undefined && mail.text.trim() !== '') return paragraphsOf(mail.text);
  return mail.html === undefined ? '' : mailHtmlText(mail.html, limits);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day on the sender's own calendar, as the Date field has it (RFC 5322, 3.3). */
function sentOn(mail: Email): string | null {
  const match = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(field(mail, 'date') ?? '');
  const month = months.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (match === null || month === 0) return null;
  return `${match[3]}-${String(month).padStart(2, '0')}-${match[1]?.padStart(2, '0')}`;
}

function field(mail: Email, name: string): string | undefined {
  return mail.headers.find((header) => header.key === name)?.value;
}

function warningsOf(mail: Email, text: string): readonly IntakeWarning[] {
  const attached = mail.attachments.filter((attachment) => attachment.related !== true);
  return [
    ...attached.map(
      (attachment): IntakeWarning => ({
        id: 'attachment_not_opened',
        message: `Attachment not opened: ${tidy(attachment.filename ?? attachment.mimeType).slice(0, 200)}`,
      }),
    ),
    ...(text.includes('\uFFFD')
      ? [{ id: 'damaged_characters', message: 'Some characters could not be read.' } as const]
      : []),
  ];
}
