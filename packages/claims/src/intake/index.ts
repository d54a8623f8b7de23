import { decode, latin1 } from './decode.ts';
import { readZip } from './docx.ts';
import { readEml } from './eml.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { looksBinary, looksLikeHtml, sniff } from './sniff.ts';
import { paragraphsOf } from './tidy.ts';
import {
  defaultLimits,
  type Intake,
  type IntakeInput,
  type IntakeLimits,
  isRefused,
  type Refused,
  refuse,
} from './types.ts';

export { type Decoded, decode, encodingOf } from './decode.ts';
export { paragraphsOf, tidy } from './tidy.ts';
export {
  defaultLimits,
  type Intake,
  type IntakeInput,
  type IntakeKind,
  type IntakeLimits,
  type IntakeWarning,
  isRefused,
  type RefusalId,
  type Refused,
  refusals,
} from './types.ts';

/**
 * Bytes of a report to text: plain text, HTML, DOCX, PDF with text and e-mail, found by content. Never
 * throws on bad input, never fetches, runs or unpacks anything beyond the document's own text.
 *
 * @param input the bytes; the file name and media type are hints only
 * @param limits bounds that differ from {@link defaultLimits}
 * @returns the text with what the document says about itself, or why it was refused
 * @example
 * const read = await readBytes({ bytes, fileName: 'statement.docx' });
 * if (isRefused(read)) console.error(read.refused, read.message);
 * else console.log(read.title, read.text.split('\n\n').length);
 */
export async function readBytes(
  input: IntakeInput,
  limits: Partial<IntakeLimits> = {},
): Promise<Intake | Refused> {
  const bounds = { ...defaultLimits, ...limits };
  const { bytes } = input;
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > bounds.maxBytes)
    return refuse('too_large', `${bytes.length} bytes, at most ${bounds.maxBytes}`);
  const sniffed = sniff(bytes);
  if (isRefused(sniffed)) return sniffed;
  const read = await readAs(sniffed.found, input, bounds);
  if (isRefused(read)) return read;
  return read.text.length > bounds.maxCharacters
    ? refuse('too_long', `${read.text.length} characters`)
    : read;
}

function readAs(
  found: 'pdf' | 'zip' | 'eml' | 'text' | 'html' | 'docx',
  input: IntakeInput,
  limits: IntakeLimits,
): Promise<Intake | Refused> | Intake | Refused {
  switch (found) {
    case 'pdf':
      return readPdf(input.bytes, limits);
    case 'zip':
    case 'docx':
      return readZip(input.bytes, limits);
    case 'eml':
      return readEml(input.bytes, limits);
    case 'html':
    case 'text':
      return readText(input, limits);
  }
}

function readText(input: IntakeInput, limits: IntakeLimits): Intake | Refused {
  const { text: raw, encoding, warnings } = decode(input.bytes, declaredCharset(input));
  if (raw.length > limits.maxCharacters * 4) return refuse('too_long', `${raw.length} characters`);
  if (looksBinary(raw)) return refuse('binary');
  if (looksLikeHtml(raw)) {
    const page = readHtml(raw, encoding, limits);
    return isRefused(page) ? page : { ...page, warnings: [...warnings, ...page.warnings] };
  }
  const text = paragraphsOf(raw);
  if (text === '') return refuse('empty');
  return {
    kind: 'text',
    title: null,
    text,
    publisher: null,
    publishedOn: null,
    url: null,
    encoding,
    warnings,
  };
}

/** Charset from the sender's media type, else from the page's own meta or XML declaration (HTML 13.2.3.2). */
function declaredCharset({ bytes, mediaType }: IntakeInput): string | null {
  const stated = /charset\s*=\s*["']?([\w.:-]+)/i.exec(mediaType ?? '')?.[1];
  if (stated !== undefined) return stated;
  const head = latin1(bytes.subarray(0, 8192)).replace(/<!--[^]*?-->/g, '');
  return (
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1] ??
    null
  );
}
