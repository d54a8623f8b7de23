import chardet from 'chardet';
import iconv from 'iconv-lite';
import type { IntakeWarning } from './types.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly IntakeWarning[];
}

/**
 * Labels as pages and mails write them -> the encoding to read them in. As the WHATWG Encoding Standard
 * does, a label is read as its widest superset (EUC-KR is CP949, GB2312 is GB18030, Latin 1 is Windows-1252).
 * iconv-lite does the reading because Node's own `euc-kr` decoder lacks the CP949 extension.
 */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(euc-?kr|ks_?c_?5601.*|cp-?949|windows-949|ms949|uhc|korean|johab-euc)$/, 'cp949'],
  [/^(gb2312|gbk|gb18030|x-gbk|cp936|euc-cn|hz-gb-2312|chinese|gb_2312.*)$/, 'gb18030'],
  [/^(big5.*|cp950|cn-big5|x-x-big5)$/, 'big5hkscs'],
  [/^(shift[_-]?jis|sjis|x-sjis|windows-31j|ms_kanji|cp932)$/, 'shift_jis'],
  [/^(euc-?jp|x-euc-jp)$/, 'euc-jp'],
  [/^(iso-8859-1|latin-?1|us-ascii|ascii|windows-1252|cp1252|l1)$/, 'windows-1252'],
  [/^(windows-125\d|iso-8859-\d+|koi8-[ru]|windows-874)$/, ''],
  [/^utf-?8$/, 'utf-8'],
  [/^(utf-?16|utf-16le|ucs-2|unicode)$/, 'utf-16le'],
  [/^utf-16be$/, 'utf-16be'],
  [/^iso-2022-jp$/, 'iso-2022-jp'],
];

/** The encoding that a label stands for, `null` where it stands for none. */
export function encodingOf(label: string): string | null {
  const wanted = label.trim().toLowerCase();
  const found = families.find(([pattern]) => pattern.test(wanted));
  return found === undefined ? null : found[1] || wanted;
}

/**
 * Bytes to text. In this order: byte order mark; UTF-16 by its zero bytes; strict UTF-8 whatever is
 * declared (no other text passes it by chance); the declared charset where the bytes agree; a guess.
 *
 * @param declared charset label from the MIME header or the HTML meta, if any
 * @example decode(Uint8Array.of(0xc7, 0xd1, 0xb1, 0xdb), 'euc-kr').text // '한글'
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byMark(bytes) ?? byZeros(bytes);
  if (marked !== null) return marked;
  const label = declared === null ? null : encodingOf(declared);
  if (isIso2022Jp(bytes)) return plain(new TextDecoder('iso-2022-jp').decode(bytes), 'iso-2022-jp');
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) {
    const foreign = label !== null && label !== 'utf-8' && bytes.some((byte) => byte > 0x7f);
    return plain(utf8.text, 'utf-8', [
      ...(foreign ? [wrong(declared, 'utf-8')] : []),
      ...(utf8.cut ? [damaged] : []),
    ]);
  }
  return byGuess(bytes, declared, label);
}

function byMark(bytes: Uint8Array): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return plain(new TextDecoder('utf-8').decode(bytes), 'utf-8');
  if (a === 0xff && b === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes), 'utf-16le');
  if (a === 0xfe && b === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes), 'utf-16be');
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33)
    return plain(legacy(bytes.subarray(4), 'gb18030'), 'gb18030');
  return null;
}

/** UTF-16 without a mark: spaces, digits and line ends leave zero bytes on one side only. */
function byZeros(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  if (even + odd < Math.max(2, sample.length / 100) || bytes.length % 2 === 1) return null;
  const encoding = odd > even * 8 ? 'utf-16le' : even > odd * 8 ? 'utf-16be' : null;
  return encoding === null ? null : plain(new TextDecoder(encoding).decode(bytes), encoding);
}

/** Strict UTF-8; a character cut off by the end of the file is forgiven and shown as U+FFFD. */
function strictUtf8(bytes: Uint8Array): { readonly text: string; readonly cut: boolean } | null {
  for (let missing = 0; missing <= 3 && missing <= bytes.length; missing++) {
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(
        bytes.subarray(0, bytes.length - missing),
      );
      const cut = missing > 0;
      if (cut && (bytes[bytes.length - missing] ?? 0) < 0xc2) return null;
      return { text: cut ? `${text}\uFFFD` : text, cut };
    } catch {
      if (bytes.length < 4) return null;
    }
  }
  return null;
}

function isIso2022Jp(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 65_536));
  return (head.includes('\u001B$B') || head.includes('\u001B$@')) && !bytes.some((byte) => byte > 0x7f);
}

function byGuess(bytes: Uint8Array, declared: string | null, label: string | null): Decoded {
  const sample = foreignPart(bytes);
  const guesses = chardet
    .analyse(sample)
    .map(({ name, confidence }) => ({ encoding: encodingOf(name), confidence }))
    .filter((guess): guess is { encoding: string; confidence: number } => guess.encoding !== null);
  const best = guesses.find((guess) => isClean(sample, guess.encoding));
  const confidence = best?.confidence ?? 0;
  if (label !== null && label !== 'utf-8' && isClean(sample, label)) {
    const own = guesses.find((guess) => guess.encoding === label)?.confidence ?? 0;
    if (best === undefined || confidence < 60 || own >= confidence - 40)
      return plain(legacy(bytes, label), label);
  }
  const short = sample.length < 64 || confidence < 60 ? shortGuess(sample) : null;
  const encoding = short ?? best?.encoding ?? 'windows-1252';
  const text = legacy(bytes, encoding);
  return plain(text, encoding, [
    declared === null ? guessed(encoding) : wrong(declared, encoding),
    ...(text.includes('\uFFFD') ? [damaged] : []),
  ]);
}

/** For too few bytes for statistics: pure Hangul, or pure kana and kanji, do not come about by chance. */
function shortGuess(sample: Uint8Array): string | null {
  for (const [encoding, pattern] of [
    ['cp949', /^[\uAC00-\uD7A3]{2,}$/],
    ['shift_jis', /^(?=.*[\u3040-\u309F])[\u3000-\u30FF\u4E00-\u9FFF]{2,}$/],
    ['gb18030', /^[\u3000-\u303F\u4E00-\u9FA5\uFF00-\uFFEF]{2,}$/],
  ] as const) {
    if (pattern.test(legacy(sample, encoding).replace(/\p{ASCII}+/gu, ''))) return encoding;
  }
  return null;
}

function isClean(sample: Uint8Array, encoding: string): boolean {
  if (!iconv.encodingExists(encoding)) return false;
  const bad = legacy(sample, encoding).match(/[\uFFFD\uE000-\uF8FF\u0080-\u0084\u0086-\u009F]/g)?.length ?? 0;
  return bad <= 1 + sample.length / 2000;
}

/** At most 64 KB that hold the first characters beyond ASCII; a page may open with a long script. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return bytes.subarray(Math.max(0, first), Math.max(0, first) + 65_536);
}

function legacy(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(bytes, encoding);
}

/** One character per byte, for looking at markup before the encoding is known. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function plain(text: string, encoding: string, warnings: readonly IntakeWarning[] = []): Decoded {
  return { text, encoding, warnings };
}

const damaged: IntakeWarning = { id: 'damaged_characters', message: 'Some characters could not be read.' };

function wrong(declared: string | null, encoding: string): IntakeWarning {
  return { id: 'wrong_charset', message: `Declared as ${declared?.slice(0, 40)}, but read as ${encoding}.` };
}

function guessed(encoding: string): IntakeWarning {
  return { id: 'guessed_charset', message: `No encoding declared; read as ${encoding}.` };
}
