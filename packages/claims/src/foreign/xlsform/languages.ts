/** Words by language tag (`en`, `ko`, `zh-Hans`; `''` where a form names no language). */
export type Words = Readonly<Record<string, string>>;

/** Codes and names by which forms call a language, folded, and the tag that our desk has for it. */
const known: readonly (readonly [tag: string, names: RegExp])[] = [
  ['en', /^(en|eng|en-.*|english)$/],
  ['ko', /^(ko|kor|ko-.*|korean|한국어|조선어|조선말|한글)$/],
  ['zh-Hant', /^(zh-(tw|hk|mo|hant.*)|traditional chinese|chinese traditional|繁體中文|繁体中文|正體中文)$/],
  [
    'zh-Hans',
    /^(zh|zho|chi|cn|zh-.*|chinese|simplified chinese|chinese simplified|mandarin|.*中文.*|汉语|普通话)$/,
  ],
];

const tagged = (name: string) => known.find(([, names]) => names.test(name))?.[0];

/**
 * The language of a column `label::한국어 (ko)`, by the code in its brackets, or by its name where it has none.
 *
 * @param written what stands behind the colons
 * @returns a tag; the name as it stands where it is none that we know
 * @example languageTag('한국어 (ko)') // 'ko'
 */
export function languageTag(written: string): string {
  const plain = written.normalize('NFKC').trim().slice(0, 60);
  const code = /\(([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\)$/.exec(plain)?.[1]?.replaceAll('_', '-');
  const name = plain.replace(/\([^()]*\)$/, '').trim();
  const bare = name.replaceAll(/[(),]/g, ' ').replaceAll(/\s+/g, ' ').trim().toLowerCase();
  return (code === undefined ? undefined : tagged(code.toLowerCase())) ?? code ?? tagged(bare) ?? name;
}

/**
 * What words say to a reader: in the reader's language, the other script of Chinese, the language that the form does not name,
 * English, or whichever there is. `''` where there are none.
 *
 * @example wordsFor({ ko: '구금 장소', en: 'Place' }, 'ko') // '구금 장소'
 */
export function wordsFor(words: Words, language: string): string {
  const chinese = language.startsWith('zh') ? ['zh-Hans', 'zh-Hant'] : [];
  for (const tag of [language, ...chinese, '', 'en']) {
    const said = words[tag];
    if (said !== undefined) return said;
  }
  return Object.values(words)[0] ?? '';
}
