import { oneLine } from '../one-line.ts';

/** Family of Latin and Hangul, and of everything that no other family is named for. */
export const family = "'Noto Sans KR','Malgun Gothic',sans-serif";
/** Family of Han characters and kana; it has Latin too. */
const chinese = "'Noto Sans SC','Microsoft YaHei',sans-serif";

const han = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}`;
const others = ['Arabic', 'Thai', 'Lao', 'Khmer'];
const runs = new RegExp(`([${han}]+|${others.map((script) => `\\p{sc=${script}}+`).join('|')})`, 'u');
const hasHan = new RegExp(`[${han}]`, 'u');
const hasHangul = /\p{sc=Hangul}/u;

/**
 * Text as the content of an SVG `text` element, each script in its family. Left to themselves, the rasteriser and
 * Typst set a text with a character that the first family lacks in the first face that has it, be it bold, and
 * leave boxes where ligatures make the two differ in length (usvg shapes a text whole with each of its fonts). For
 * the same reason Latin that stands with Han characters is set in their family.
 *
 * @example lettering('약 30인 & 人') // "약 30인 &amp; <tspan font-family=\"'Noto Sans SC',...\">人</tspan>"
 */
export function lettering(text: string): string {
  const line = oneLine(text);
  const base = hasHan.test(line) && !hasHangul.test(line) ? chinese : family;
  return line
    .split(runs)
    .map((run, at) => set(run, at % 2 === 0 ? base : familyOf(run)))
    .join('');
}

function familyOf(run: string): string {
  const script = others.find((name) => new RegExp(`\\p{sc=${name}}`, 'u').test(run));
  return script === undefined ? chinese : `'Noto Sans ${script}',sans-serif`;
}

function set(run: string, own: string): string {
  return own === family || run === '' ? escape(run) : `<tspan font-family="${own}">${escape(run)}</tspan>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
