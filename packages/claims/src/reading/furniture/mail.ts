import type { FurnitureReason } from '../reading.ts';
import type { Line } from './line.ts';
import { hasClock, hasDate } from './stamps.ts';

const labels: readonly (readonly [string, RegExp])[] = [
  [
    'from',
    /^\*?(?:from|보낸\s?사람|보낸\s?이|발신(?:인|자)?|发件人|寄件者|寄件人|von|de|expéditeur)\s*[:：]\*?/iu,
  ],
  ['to', /^\*?(?:to|받는\s?사람|받는\s?이|수신(?:인|자)?|收件人|收件者|an|à|para|destinataire)\s*[:：]\*?/iu],
  ['copy', /^\*?(?:b?cc|숨은\s?참조|참조|抄送|密送|副本|kopie)\s*[:：]\*?/iu],
  [
    'date',
    /^\*?(?:date|sent|보낸\s?날짜|날짜|발신\s?일시|发送时间|发送日期|日期|寄件日期|gesendet|datum|envoyé|fecha)\s*[:：]\*?/iu,
  ],
  ['subject', /^\*?(?:subject|제목|主题|主旨|主題|标题|betreff|objet|asunto)\s*[:：]\*?/iu],
  [
    'other',
    /^\*?(?:reply-to|importance|attachments?|첨부|附件|중요도|重要性|message-id|mime-version|content-type|received|return-path|x-[\w-]+)\s*[:：]\*?/i,
  ],
];

const dashes = '[-_—=~*\\s]{2,}';
const older = new RegExp(
  `^${dashes}\\s?(?:original message|original mail|원본 ?(?:메시지|메일)|원문|原始邮件|原始郵件|邮件原件|ursprüngliche nachricht|message d['’]origine|mensaje original)\\s?(?:${dashes})?$`,
  'iu',
);
const forwarded = new RegExp(
  `^(?:${dashes}\\s?)(?:forwarded message|forwarded by .{1,60}|전달된 ?(?:메시지|메일)|전달 메시지|转发(?:的)?(?:邮件|信息)|轉寄郵件|weitergeleitete nachricht|message transféré)\\s?(?:${dashes})?$|^begin forwarded message:?$`,
  'iu',
);
const attributions: readonly RegExp[] = [
  /^(?:on|am|le|el)\s.{6,160}\s(?:wrote|schrieb|a écrit|escribió)\s?.{0,60}:$/iu,
  /^.{6,140}<[^<>\s]+@[^<>\s]+>.{0,12}(?:wrote|작성|写道|寫道).{0,6}[:：]?$/iu,
  /^\d{4}년.{5,120}(?:님이|께서|이\(가\))\s?(?:작성|쓰신|쓴).{0,8}[:：]?$/u,
  /^(?:在|於|于)?\s?\d{4}\s?[年/-].{5,120}(?:写道|寫道)\s?[:：]$/u,
];

const notices: readonly RegExp[] = [
  /^(?:confidentiality (?:notice|note)|disclaimer|legal notice|important notice)\s*[:：]/i,
  /^[*\s]*(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication|transmission)\b.{0,200}\b(?:confidential|privileged|intended (?:only |solely )?for|intended recipient|legally)/i,
  /^[*\s]*if you (?:are not the intended|have received this (?:e-?mail|message|communication))/i,
  /^please consider the environment before printing/i,
  /^(?:the )?(?:views|opinions) (?:expressed )?(?:here|herein|in this (?:article|piece|post|e-?mail|message)|are those of|expressed).{0,160}\b(?:do not (?:necessarily )?(?:reflect|represent)|are (?:his|her|their|solely|those of))/i,
  /^(?:본|이) (?:메일|이메일|전자우편|메시지)(?:은|는|에).{0,120}(?:기밀|비밀|수신인|수신자|법적)/u,
  /^(?:本|此)(?:邮件|电子邮件|郵件|信息)(?:及其附件)?.{0,80}(?:保密|机密|機密|收件人)/u,
];
const device =
  /^(?:sent from my .{2,40}|sent from (?:mail|yahoo|outlook).{0,40}|get outlook for .{2,20}|나의 (?:iphone|ipad)에서 보냄|.{2,16}에서 보냈습니다\.?|发自我的.{2,20}|從我的.{2,20}傳送)$/iu;

/** Which field of a mail's head a line holds (`from`, `date` ...); `null` for any other line. */
export function fieldOf(line: string): string | null {
  if (line.length > 280) return null;
  return labels.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** Lines of a mail's head from `at` on: how many, 0 where none stands there. A memorandum has no address and no hour. */
function headAt(lines: readonly Line[], at: number, sure: boolean): number {
  const seen = new Set<string>();
  let end = at;
  let mailLike = sure;
  for (; end < lines.length && end - at < 14; end += 1) {
    const line = lines[end]?.text ?? '';
    const label = fieldOf(line);
    if (label === null) break;
    seen.add(label);
    if (/@|mailto:/.test(line) || (label === 'date' && hasClock(line.slice(5)) && hasDate(line)))
      mailLike = true;
  }
  const enough = seen.has('from') && ['to', 'date', 'subject'].filter((label) => seen.has(label)).length >= 1;
  return enough && mailLike ? end - at : 0;
}

function isAttribution(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  if (line.length > 240 || !attributions.some((pattern) => pattern.test(line))) return false;
  // "On 5 March the activist wrote:" introduces a quotation in any article.
  return /@/.test(line) || isQuoted(lines[at + 1]) || (hasDate(line) && /\d[:：]\d\d/.test(line));
}

function isQuoted(line: Line | undefined): boolean {
  return line !== undefined && /^(?:>|&gt;|\|\s?>)/.test(line.text);
}

/** A row of ">" lines; in a text that shows no other sign of being a mail it is a quotation and stays. */
function quotedRun(lines: readonly Line[], at: number): number {
  let end = at;
  while (isQuoted(lines[end])) end += 1;
  return end - at;
}

/** ">>": an answer within an answer. */
function nested(lines: readonly Line[], from: number, to: number): boolean {
  return lines.slice(from, to).some((line) => /^(?:>\s?|&gt;\s?){2}/.test(line.text));
}

/** What people write above and below the words of a mail. */
const courtesy =
  /^(?:(?:dear|hi|hello|hey)\b.{0,40}[,:!]?|(?:best|kind|warm|many thanks|regards|best wishes|thanks|cheers|yours)\b.{0,24},?|(?:안녕하세요|안녕하십니까).{0,20}|.{1,16}(?:드림|올림|배상)|(?:您好|你好).{0,12}|(?:此致|敬礼|祝好).{0,6})$/i;

type Reasons = (FurnitureReason | null)[];

function markRange(reasons: Reasons, from: number, to: number, reason: FurnitureReason): void {
  for (let at = from; at < to; at += 1) reasons[at] ??= reason;
}

/** "--" above short lines at the end of a mail, or above the older mail. */
function signatureEnd(
  lines: readonly Line[],
  at: number,
  reasons: readonly (FurnitureReason | null)[],
): number {
  if (!/^(?:--|__+)$/.test(lines[at]?.text ?? '')) return at;
  let end = at + 1;
  while (
    end < lines.length &&
    end - at <= 12 &&
    reasons[end] === null &&
    (lines[end]?.text.length ?? 0) < 120
  )
    end += 1;
  const closed = end >= lines.length || reasons[end] !== null;
  return closed && end > at + 1 && !lines.slice(at + 1, end).some((line) => line.prose && line.weight > 90)
    ? end
    : at;
}

/**
 * Marks what belongs to the form of a mail: heads, older mails quoted in an answer, signatures, notices. What is
 * forwarded is what the sender wants read and stays; so does an older mail beneath next to no words of the sender's own.
 */
export function markMail(lines: readonly Line[], reasons: Reasons): void {
  let isMail = false;
  let openAt: number | null = null;
  let own = 0;
  const quoted: (readonly [number, number])[] = [];
  const close = (end: number) => {
    if (openAt !== null && own >= 60) markRange(reasons, openAt, end, 'quoted_mail');
    else if (openAt !== null) own += lines.slice(openAt, end).reduce((sum, line) => sum + line.weight, 0);
    openAt = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const isForwarded = forwarded.test(line.text);
    const isOlder = older.test(line.text);
    const attribution = !isForwarded && !isOlder && isAttribution(lines, at);
    const headFrom = isForwarded || isOlder ? at + 1 : at;
    const head = headAt(lines, headFrom, isForwarded || isOlder);
    if (isForwarded || isOlder || attribution || head > 0) {
      close(at);
      isMail = true;
      const to = attribution ? at + 1 : headFrom + head;
      markRange(reasons, at, to, 'mail_header');
      const subject = lines
        .slice(at, to)
        .some((other) =>
          /^\*?(?:subject|제목|主题|主旨)\s*[:：]\*?\s*(?:fwd?|fw|전달|转发|轉寄)\s*[:：]/iu.test(other.text),
        );
      // The first head of a text is that of the mail itself.
      if (!isForwarded && !subject && (at > 0 || isOlder) && !isQuoted(lines[to])) openAt = to;
      at = to - 1;
      continue;
    }
    if (isQuoted(line)) {
      const run = quotedRun(lines, at);
      if (openAt === null) quoted.push([at, at + run]);
      at += run - 1;
      continue;
    }
    if (notices.some((notice) => notice.test(line.text))) reasons[at] ??= 'disclaimer';
    else if (device.test(line.text)) reasons[at] ??= 'signature';
    else if (openAt === null) own += line.weight;
  }
  close(lines.length);
  const courteous = lines.some((line) => line.text.length <= 60 && courtesy.test(line.text));
  for (const [from, to] of quoted) {
    if (own >= 60 && (isMail || courteous || nested(lines, from, to)))
      markRange(reasons, from, to, 'quoted_mail');
  }
  lines.forEach((line, at) => {
    if (/^[-_=]{3,}$/.test(line.text) && reasons[at + 1] === 'mail_header') reasons[at] ??= 'mail_header';
  });
  for (let at = 1; at < lines.length; at += 1) {
    const end = signatureEnd(lines, at, reasons);
    if (end > at) markRange(reasons, at, end, 'signature');
  }
}
