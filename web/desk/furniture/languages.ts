/** The languages of the desk. Apart from what starts them, so that what only words and figures need stays pure. */
export const languages = ['en', 'ko', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(word: string | null): word is Language {
  return languages.some((language) => language === word);
}
