const ROWS: Readonly<Record<string, string>> = {
  ア: 'a',
  イ: 'i',
  ウ: 'u',
  エ: 'e',
  オ: 'o',
  カ: 'ka',
  キ: 'ki',
  ク: 'ku',
  ケ: 'ke',
  コ: 'ko',
  ガ: 'ga',
  ギ: 'gi',
  グ: 'gu',
  ゲ: 'ge',
  ゴ: 'go',
  サ: 'sa',
  シ: 'si',
  ス: 'su',
  セ: 'se',
  ソ: 'so',
  ザ: 'ja',
  ジ: 'ji',
  ズ: 'ju',
  ゼ: 'je',
  ゾ: 'jo',
  タ: 'ta',
  チ: 'chi',
  ツ: 'chu',
  テ: 'te',
  ト: 'to',
  ダ: 'da',
  ヂ: 'ji',
  ヅ: 'ju',
  デ: 'de',
  ド: 'do',
  ナ: 'na',
  ニ: 'ni',
  ヌ: 'nu',
  ネ: 'ne',
  ノ: 'no',
  ハ: 'ha',
  ヒ: 'hi',
  フ: 'hu',
  ヘ: 'he',
  ホ: 'ho',
  バ: 'ba',
  ビ: 'bi',
  ブ: 'bu',
  ベ: 'be',
  ボ: 'bo',
  パ: 'pa',
  ピ: 'pi',
  プ: 'pu',
  ペ: 'pe',
  ポ: 'po',
  マ: 'ma',
  ミ: 'mi',
  ム: 'mu',
  メ: 'me',
  モ: 'mo',
  ヤ: 'ya',
  ユ: 'yu',
  ヨ: 'yo',
  ラ: 'ra',
  リ: 'ri',
  ル: 'ru',
  レ: 're',
  ロ: 'ro',
  ワ: 'wa',
  ヲ: 'o',
  ン: 'n',
  ヴ: 'bu',
};
const SMALL: Readonly<Record<string, string>> = {
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
  ャ: 'ya',
  ュ: 'yu',
  ョ: 'yo',
};

/**
 * Kana in Latin letters, one-to-one enough to tell Korean syllables apart; not a romanisation for readers.
 * Hiragana are read as katakana; long marks and small tsu are left out, as Korean names have neither.
 *
 * @example kanaLetters('ヨンチョル') // 'yonchoru'
 */
export function kanaLetters(text: string): string {
  let out = '';
  for (const letter of text.normalize('NFKC')) {
    const code = letter.codePointAt(0) ?? 0;
    const kata = code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
    const small = SMALL[kata];
    if (small !== undefined) {
      // ジョ: j + yo = jo; チェ: ch + e; ヒョ: h + yo; ウィ: u + i = wi.
      const soft = /(?:ch|j)i$/u.test(out);
      if (soft) out = out.slice(0, -1) + small.replace('y', '');
      else if (small.startsWith('y')) out = out.replace(/i$/u, '') + small;
      else if (/(?:^|[aeionh])u$/u.test(out)) out = `${out.slice(0, -1)}w${small}`;
      else out = out.slice(0, -1) + small;
    } else out += ROWS[kata] ?? '';
  }
  return out;
}
