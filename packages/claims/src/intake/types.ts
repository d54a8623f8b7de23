/** What the bytes turned out to be, found by content and never by name. */
export type IntakeKind = 'text' | 'html' | 'docx' | 'pdf' | 'eml';

/** Something the reader of the text should know; the text is usable all the same. */
export interface IntakeWarning {
  readonly id:
    | 'wrong_charset'
    | 'guessed_charset'
    | 'damaged_characters'
    | 'whole_page'
    | 'pages_without_text'
    | 'attachment_not_opened'
    | 'comments_left_out';
  /** Plain English, one sentence. */
  readonly message: string;
}

/** A report as text. `text` holds paragraphs separated by one blank line, in NFC, and is stable: read again it is the same. */
export interface Intake {
  readonly kind: IntakeKind;
  /** `null` where the source names none. */
  readonly title: string | null;
  readonly text: string;
  /** Site name, or the sender of an e-mail; `null` where not stated. */
  readonly publisher: string | null;
  /** `YYYY-MM-DD` on the publisher's own calendar; `null` where not stated. */
  readonly publishedOn: string | null;
  /** Canonical http(s) address as the document states it; stored, never fetched. */
  readonly url: string | null;
  /** Character encoding the bytes were read in, `utf-8`, `cp949`, `gb18030` ... */
  readonly encoding: string;
  readonly warnings: readonly IntakeWarning[];
}

/** Why bytes were not taken in. The ids are stable; screens translate them, logs and scripts rely on them. */
export const refusals = [
  'empty',
  'too_large',
  'too_long',
  'too_complex',
  'encrypted',
  'truncated',
  'broken',
  'no_text',
  'zip_bomb',
  'hostile_xml',
  'archive',
  'spreadsheet',
  'image',
  'legacy_office',
  'hwp',
  'rtf',
  'binary',
  'stopped',
] as const;
export type RefusalId = (typeof refusals)[number];

export interface Refused {
  readonly refused: RefusalId;
  /** What is wrong and what to do about it, in plain English. */
  readonly message: string;
}

/** Bounds that the caller sets; every one has a default that suits a report of some hundred pages. */
export interface IntakeLimits {
  /** Largest input in bytes. Default 50 MB. */
  readonly maxBytes: number;
  /** Longest text in UTF-16 units. Default 5 million. */
  readonly maxCharacters: number;
  /** Largest sum of what a compressed document may unfold to, in bytes. Default 64 MB. */
  readonly maxInflated: number;
  /** Most pages of a PDF. Default 1000. */
  readonly maxPages: number;
  /** Most HTML tags in a page. Default 150,000. */
  readonly maxTags: number;
  /** Asked between pages: `true` stops the reading with `stopped`. This package has no clock of its own. */
  readonly stop: () => boolean;
}

export interface IntakeInput {
  readonly bytes: Uint8Array;
  /** Only used as a title of last resort and in messages. */
  readonly fileName?: string | null | undefined;
  /** As the sender declares it; only its `charset` parameter is used. */
  readonly mediaType?: string | null | undefined;
}

export const defaultLimits: IntakeLimits = {
  maxBytes: 50_000_000,
  maxCharacters: 5_000_000,
  maxInflated: 64_000_000,
  maxPages: 1000,
  maxTags: 150_000,
  stop: () => false,
};

const messages: Record<RefusalId, string> = {
  empty: 'The file is empty.',
  too_large: 'The file is larger than this installation accepts.',
  too_long: 'The text is longer than this installation accepts; split the document.',
  too_complex: 'The page is too deeply nested or too large to be read safely; paste its text instead.',
  encrypted: 'The file is protected by a password; save it without one and try again.',
  truncated: 'The file breaks off before its end; get a complete copy.',
  broken: 'The file is damaged and cannot be read.',
  no_text:
    'The file holds no text (a scan or photographs); run text recognition on it first, or type what matters.',
  zip_bomb: 'The file unfolds to far more than its size allows; it is refused as hostile.',
  hostile_xml: 'The document declares entities, which no word processor writes; it is refused as hostile.',
  archive: 'The file is an archive; unpack it and add its documents one by one.',
  spreadsheet: 'The file is a spreadsheet; export it as CSV and use the import of sheets.',
  image: 'The file is a picture; run text recognition on it first, or type what matters.',
  legacy_office: 'The file is in an old Office format; save it as DOCX or PDF.',
  hwp: 'The file is a Hangul (HWP) document; save it as DOCX or PDF.',
  rtf: 'The file is in RTF; save it as DOCX or PDF.',
  binary: 'The file is not text in any format that can be read here.',
  stopped: 'Reading took too long and was stopped.',
};

/** A refusal with its standing message, and a detail where one helps. */
export function refuse(refused: RefusalId, detail?: string): Refused {
  return { refused, message: detail === undefined ? messages[refused] : `${messages[refused]} (${detail})` };
}

/**
 * Tells a refusal from text taken in.
 *
 * @example const read = await readBytes({ bytes }); if (isRefused(read)) return read.message;
 */
export function isRefused<T>(read: T | Refused): read is Refused {
  return typeof read === 'object' && read !== null && 'refused' in read;
}
