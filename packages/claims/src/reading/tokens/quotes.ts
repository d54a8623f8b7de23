import type { Span } from '../segment/sentences.ts';

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '«': '»',
  '„': '“',
};

/**
 * Quotations in a paragraph, without their marks. An opening mark without its fellow closes at the end of the
 * paragraph (a quotation that goes on in the next one). Straight marks open before a word and close after one.
 *
 * @returns spans of the words between the marks, in order.
 * @example quoteSpans('He said: "No."') // [{ start: 10, end: 13 }]
 */
export function quoteSpans(paragraph: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closing = '';
  for (let at = 0; at < paragraph.length; at += 1) {
    // Most letters open nothing.
    const code = paragraph.charCodeAt(at);
    if (open < 0 && code !== 34 && code < 0xab) continue;
    const char = paragraph[at] ?? '';
    if (open < 0) {
      const pair = pairs[char];
      if (pair !== undefined) {
        open = at + 1;
        closing = pair;
      } else if (char === '"') {
        open = at + 1;
        closing = '"';
      } else if (char === '‘' && /(?:^|[\s([—–])$/u.test(paragraph.slice(0, at))) {
        open = at + 1;
        closing = '’';
      }
    } else if (char === closing && !(closing === '’' && /^[\p{L}]/u.test(paragraph.slice(at + 1, at + 3)))) {
      if (at > open) spans.push({ start: open, end: at });
      open = -1;
    }
  }
  if (open >= 0 && open < paragraph.length && closing !== '’')
    spans.push({ start: open, end: paragraph.length });
  return spans;
}
