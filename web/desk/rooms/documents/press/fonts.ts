import arabic from '../../../../../data/fonts/NotoSansArabic-Regular.ttf?url';
import khmer from '../../../../../data/fonts/NotoSansKhmer-Regular.ttf?url';
import koreanBold from '../../../../../data/fonts/NotoSansKR-Bold.ttf?url';
import korean from '../../../../../data/fonts/NotoSansKR-Regular.ttf?url';
import lao from '../../../../../data/fonts/NotoSansLao-Regular.ttf?url';
import chineseBold from '../../../../../data/fonts/NotoSansSC-Bold.ttf?url';
import chinese from '../../../../../data/fonts/NotoSansSC-Regular.ttf?url';
import thai from '../../../../../data/fonts/NotoSansThai-Regular.ttf?url';
import serifBold from '../../../../../data/fonts/SourceSerif4-Bold.ttf?url';
import serifItalic from '../../../../../data/fonts/SourceSerif4-Italic.ttf?url';
import serif from '../../../../../data/fonts/SourceSerif4-Regular.ttf?url';

/** Scripts that are set by a face of their own, and its files. */
const others: readonly (readonly [script: RegExp, files: readonly string[]])[] = [
  [/\p{sc=Arabic}/u, [arabic]],
  [/\p{sc=Thai}/u, [thai]],
  [/\p{sc=Lao}/u, [lao]],
  [/\p{sc=Khmer}/u, [khmer]],
];
/** What the Korean face may lack: Han and kana. Hangul it has. */
const eastAsian = /[\u2E80-\u2FDF\u3040-\u30FF\u31F0-\u31FF\u3400-\u9FFF\uF900-\uFAFF]|\p{sc=Bopomofo}/u;

/**
 * The font files that a paper needs, in the order of their names. Headings and running lines of every paper are set
 * in the Korean sans, whose Latin they share; Chinese faces come along only where there is something for them to set.
 * A face that nothing is set in leaves no trace in the bytes, so these are the bytes that the server would make.
 */
export function fontsFor(lang: 'en' | 'ko' | 'zh-Hans', text: string): readonly string[] {
  const latin = lang === 'en' ? [serif, serifBold, serifItalic] : [];
  const han = lang === 'zh-Hans' || eastAsian.test(text) ? [chinese, chineseBold] : [];
  const rest = others.flatMap(([script, files]) => (script.test(text) ? files : []));
  return [korean, koreanBold, ...han, ...latin, ...rest].toSorted((a, b) => (a < b ? -1 : 1));
}
