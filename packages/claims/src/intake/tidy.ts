/** Control characters, zero-width and bidirectional controls: they carry no words and can hide some. */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/**
 * Makes text canonical: well-formed UTF-16 (a lone surrogate becomes U+FFFD), NFC, `\n` line ends, no
 * control or invisible characters, single spaces, lines trimmed, paragraphs separated by one blank line.
 * Done twice it gives the same text, so locators found in it stay good.
 *
 * @example tidy('a\r\n\r\n\r\n b  c ') // 'a\n\nb c'
 */
export function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const cjk = /[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]$/;

/**
 * Joins two lines of one paragraph: no space between Chinese or Japanese characters, a word broken by a
 * hyphen at the line's end made whole.
 *
 * @example joinLines('repatri-', 'ated by force') // 'repatriated by force'
 */
export function joinLines(first: string, second: string): string {
  if (first === '') return second;
  if (/\p{Ll}[-\u2010]$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  if (cjk.test(first) && /^[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]/.test(second)) return first + second;
  return `${first} ${second}`;
}

/**
 * Paragraphs of plain text. With blank lines, those part the paragraphs and hard-wrapped lines are joined;
 * with none, every line is a paragraph.
 *
 * @example paragraphsOf('One line.\nAnother.') // 'One line.\n\nAnother.'
 */
export function paragraphsOf(raw: string): string {
  const text = tidy(raw);
  const lines = text.split('\n').filter((line) => line !== '');
  const wrapped = text.includes('\n\n') && isHardWrapped(lines);
  if (!wrapped) return lines.join('\n\n');
  return text
    .split('\n\n')
    .map((block) =>
      isList(block) || isLabelled(block)
        ? block.replaceAll('\n', '\n\n')
        : block.split('\n').reduce(joinLines, ''),
    )
    .join('\n\n');
}

/** Mail and old text files break lines near column 72; pasted articles have one line per paragraph. */
function isHardWrapped(lines: readonly string[]): boolean {
  const widths = lines.map(columns);
  const long = widths.filter((width) => width > 100).length;
  const full = widths.filter((width) => width >= 50 && width <= 100).length;
  return long <= lines.length * 0.05 && full >= lines.length * 0.3;
}

/** Width in columns: Chinese, Japanese and Korean characters take two. */
function columns(line: string): number {
  if (line.length > 400) return line.length;
  return (
    line.length +
    (line.match(/[\u1100-\u11FF\u3000-\u30FF\u3400-\u9FFF\uAC00-\uD7A3\uFF00-\uFF60]/g)?.length ?? 0)
  );
}

/** The head of a mail, the rule above a signature, labelled messages of a chat: a line each, however short. */
function isLabelled(block: string): boolean {
  const [first = '', second = ''] = block.split('\n');
  return (
    /^(?:--|__+)$/.test(first) ||
    [first, second].every((line) => field.test(line)) ||
    [first, second].every((line) => /^\[?\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}.{0,40}:\s/.test(line)) ||
    (/^-{2,}.{4,40}-{2,}$/.test(first) && field.test(second))
  );
}

const field =
  /^(?:from|to|b?cc|date|sent|subject|reply-to|보낸\s?사람|받는\s?사람|참조|보낸\s?날짜|날짜|제목|发件人|收件人|抄送|发送时间|日期|主题)\s?[:：]/iu;

function isList(block: string): boolean {
  const lines = block.split('\n');
  return (
    lines.length > 1 &&
    lines.filter((line) => /^(?:[-*\u2022\u00B7\u25CB\u25A1]|\d{1,2}[.)]|>)\s?/.test(line)).length >=
      lines.length / 2
  );
}
