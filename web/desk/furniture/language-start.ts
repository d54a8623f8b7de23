import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { figuresInSentences } from './figures.ts';
import { isLanguage, type Language } from './languages.ts';
import { datesReadable } from './date-grammar.ts';
import { drawLetters } from './letters.ts';

export { i18next };
export { isLanguage, type Language, languages } from './languages.ts';

/** Each language calls itself by its own name, whatever the desk speaks. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ko: '한국어',
  'zh-Hans': '简体中文',
};

const place = 'safeconduct.language';

function wanted(): Language {
  const kept = localStorage.getItem(place);
  if (isLanguage(kept)) return kept;
  for (const tag of navigator.languages) {
    if (tag.startsWith('ko')) return 'ko';
    if (tag.startsWith('zh')) return 'zh-Hans';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}

/**
 * What the desk says, in three parts, each fetched when a page needs it: the frame, signing in and accounts; Today; and
 * the rooms of the file. i18n/words.test.ts holds that a page brings all the words it uses.
 */
const words = {
  frame: {
    en: () => import('../i18n/en.ts'),
    ko: () => import('../i18n/ko.ts'),
    'zh-Hans': () => import('../i18n/zh-Hans.ts'),
  },
  today: {
    en: () => import('../i18n/today/en.ts'),
    ko: () => import('../i18n/today/ko.ts'),
    'zh-Hans': () => import('../i18n/today/zh-Hans.ts'),
  },
  rooms: {
    en: () => import('../i18n/later/en.ts'),
    ko: () => import('../i18n/later/ko.ts'),
    'zh-Hans': () => import('../i18n/later/zh-Hans.ts'),
  },
} as const;
type Part = keyof typeof words;
/** Parts wanted so far; another language brings them along. */
const wantedParts = new Set<Part>(['frame']);

async function fetchWords(language: Language, parts: Iterable<Part>): Promise<void> {
  const fetched = await Promise.all([...parts].map((part) => words[part][language]()));
  for (const { default: rooms } of fetched)
    for (const [room, keys] of Object.entries(rooms)) i18next.addResourceBundle(language, room, keys);
}

async function speak(language: Language): Promise<void> {
  await fetchWords(language, wantedParts);
  document.documentElement.lang = language;
  drawLetters(language);
}

export async function startLanguage(): Promise<void> {
  const language = wanted();
  await i18next
    .use(initReactI18next)
    .use(figuresInSentences)
    .init({
      lng: language,
      fallbackLng: false,
      ns: [],
      resources: {},
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  await speak(language);
}

async function withParts<Page>(page: Promise<Page>, parts: readonly Part[]): Promise<Page> {
  for (const part of parts) wantedParts.add(part);
  const language = isLanguage(i18next.language) ? i18next.language : 'en';
  const [own] = await Promise.all([page, fetchWords(language, parts)]);
  return own;
}

/** Today and its words, fetched side by side. */
export async function withTodaysWords<Page>(page: Promise<Page>): Promise<Page> {
  return withParts(page, ['today']);
}

/** A room of the file, its words and what reads the dates in it, fetched side by side. */
export async function withMoreWords<Page>(page: Promise<Page>): Promise<Page> {
  const [own] = await Promise.all([withParts(page, ['today', 'rooms']), datesReadable()]);
  return own;
}

export async function keepLanguage(language: Language): Promise<void> {
  localStorage.setItem(place, language);
  await speak(language);
  await i18next.changeLanguage(language);
}
