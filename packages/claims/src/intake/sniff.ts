import { latin1 } from './decode.ts';
import { type IntakeKind, type Refused, refuse } from './types.ts';

/** What stands at the head of the bytes, for files whose format shows there. `zip` still needs a look inside. */
export type Sniffed = { readonly found: IntakeKind | 'zip' } | Refused;

/**
 * Finds the format by content. The file's name and declared type are not asked: both are often wrong.
 *
 * @example sniff(new TextEncoder().encode('%PDF-1.7 ...')) // { found: 'pdf' }
 */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return { found: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { found: 'zip' };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOffice(bytes);
  if (head.startsWith('{\\rtf')) return refuse('rtf');
  if (head.startsWith('HWP Document File')) return refuse('hwp');
  if (isPicture(bytes, head)) return refuse('image');
  if (isArchive(bytes, head)) return refuse('archive');
  if (looksLikeMail(head)) return { found: 'eml' };
  return { found: 'text' };
}

function starts(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** OLE compound files: HWP 5, password-protected OOXML (an `EncryptedPackage` stream), or Office 97. */
function oldOffice(bytes: Uint8Array): Refused {
  const all = latin1(bytes.subarray(0, 2_000_000));
  if (all.includes('HWP Document File')) return refuse('hwp');
  return refuse(
    all.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e') ? 'encrypted' : 'legacy_office',
  );
}

function isPicture(bytes: Uint8Array, head: string): boolean {
  return (
    starts(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    starts(bytes, [0xff, 0xd8, 0xff]) ||
    /^(GIF8[79]a|II\*\0|MM\0\*|RIFF[^]{4}WEBP|[^]{4}ftyp(heic|heif|mif1|avif))/.test(head)
  );
}

function isArchive(bytes: Uint8Array, head: string): boolean {
  return (
    starts(bytes, [0x1f, 0x8b]) ||
    starts(bytes, [0x37, 0x7a, 0xbc, 0xaf]) ||
    starts(bytes, [0xfd, 0x37, 0x7a, 0x58]) ||
    starts(bytes, [0x28, 0xb5, 0x2f, 0xfd]) ||
    /^(Rar!|BZh[1-9])/.test(head) ||
    head.slice(257, 262) === 'ustar'
  );
}

/** RFC 5322: header fields from the first line on, at least two of those that every message carries. */
function looksLikeMail(head: string): boolean {
  const text = head.replace(/^\uFEFF|^ï»¿/, '').replace(/^From [^\n]*\n/, '');
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(text)) return false;
  const fields = text.split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (
    fields
      .split(/\r?\n/)
      .some((line, at) => at < 30 && line.length < 990 && !/^([!-9;-~]+:|[ \t])/.test(line))
  )
    return false;
  const known = fields.match(
    /^(From|To|Subject|Date|Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To):/gim,
  );
  return new Set(known?.map((name) => name.toLowerCase())).size >= 2;
}

/** HTML by its own marks, looked for in decoded text so that UTF-16 pages are found as well. */
export function looksLikeHtml(text: string): boolean {
  const head = text
    .slice(0, 20_000)
    .replace(/<!--[^]*?-->/g, '')
    .trimStart();
  if (
    /^(<\?xml[^>]*>\s*)?<(!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h1|table|span)\b/i.test(
      head,
    )
  )
    return true;
  return (
    (head.match(/<\/?(p|div|br|a|span|li|h[1-6]|td|article|strong|em)\b[^<>]*>/gi)?.length ?? 0) >= 5 &&
    /<\/(p|div|a|span|li|h[1-6]|td|article)>/i.test(head)
  );
}

/** Text that is no text: control bytes, or mostly characters that could not be read. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/(?![\t-\r\u0085])\p{Cc}|\uFFFD/gu)?.length ?? 0;
  return odd > sample.length * 0.05;
}
