import { francAll } from 'franc-min';

const iso1: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  deu: 'de',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  arb: 'ar',
  pes: 'fa',
  urd: 'ur',
  hin: 'hi',
  ben: 'bn',
  tur: 'tr',
  vie: 'vi',
  ind: 'id',
  zlm: 'ms',
  pol: 'pl',
  swe: 'sv',
  ron: 'ro',
  hun: 'hu',
  ces: 'cs',
  ell: 'el',
  swh: 'sw',
  som: 'so',
  amh: 'am',
  kor: 'ko',
  jpn: 'ja',
  cmn: 'zh',
  tha: 'th',
  uzn: 'uz',
  kaz: 'kk',
  uig: 'ug',
  mya: 'my',
  tam: 'ta',
};

/** Common little words decide between English and its neighbours in short texts, where trigrams guess. */
const englishWords = /\b(?:the|of|and|to|in|were|was|that|have|has|by|from|said|who|with)\b/gi;

function share(text: string, script: RegExp): number {
  return text.match(script)?.length ?? 0;
}

/**
 * Finds the language of a text: by script where the script decides (Korean, Japanese, Chinese, Thai ...),
 * else by trigrams (franc-min), reading at most the first 20 000 characters.
 *
 * @returns a BCP 47 primary tag, `und` where nothing can be told.
 * @example detectLanguage('탈북자 31명이 체포됐다') // 'ko'
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000);
  const letters = share(sample, /\p{L}/gu);
  if (letters === 0) return 'und';
  const hangul = share(sample, /\p{Script=Hangul}/gu);
  const kana = share(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = share(sample, /\p{Script=Han}/gu);
  if (hangul / letters > 0.2) return 'ko';
  if (kana / letters > 0.1) return 'ja';
  if (han / letters > 0.2) return 'zh';
  const latin = share(sample, /\p{Script=Latin}/gu);
  if (latin / letters > 0.5) {
    const words = share(sample, /\p{L}+/gu);
    if (share(sample, englishWords) / words > 0.12) return 'en';
  }
  const guess = francAll(sample, { minLength: 10 })[0]?.[0] ?? 'und';
  return iso1[guess] ?? (guess === 'und' && latin / letters > 0.5 ? 'en' : 'und');
}
