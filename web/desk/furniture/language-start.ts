import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { figuresInSentences } from './figures.ts';
import { isLanguage, type Language } from './languages.ts';

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

const words = {
  en: () => import('../i18n/en.ts'),
  ko: () => import('../i18n/ko.ts'),
  'zh-Hans': () => import('../i18n/zh-Hans.ts'),
} as const;

/** What the rooms of the file say: whoever signs in or looks after the accounts need not wait for it. */
const laterWords = {
  en: () => import('../i18n/later/en.ts'),
  ko: () => import('../i18n/later/ko.ts'),
  'zh-Hans': () => import('../i18n/later/zh-Hans.ts'),
} as const;
let saysMore = false;

/** Hangul and Han by range: those of the desk's language at once, those of quotations once there is time. */
function loadLetters(language: Language): void {
  const korean = () => import('@fontsource-variable/noto-sans-kr/wght.css');
  const chinese = () => import('@fontsource-variable/noto-sans-sc/wght.css');
  const now = language === 'ko' ? korean : language === 'zh-Hans' ? chinese : null;
  const rest = () => void Promise.all([korean(), chinese()]);
  void now?.();
  if ('requestIdleCallback' in window) requestIdleCallback(rest, { timeout: 3000 });
  else setTimeout(rest, 1000);
}

function addRooms(language: Language, rooms: Readonly<Record<string, object>>): void {
  for (const [room, keys] of Object.entries(rooms)) i18next.addResourceBundle(language, room, keys);
}

async function speak(language: Language): Promise<void> {
  const [now, later] = await Promise.all([words[language](), saysMore ? laterWords[language]() : null]);
  addRooms(language, now.default);
  if (later !== null) addRooms(language, later.default);
  document.documentElement.lang = language;
  loadLetters(language);
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

/** Fetches the words of a page that has its own, in the language of the desk; other languages bring them along from then on. */
async function speakMore(): Promise<void> {
  saysMore = true;
  const language = isLanguage(i18next.language) ? i18next.language : 'en';
  addRooms(language, (await laterWords[language]()).default);
}

/** A page and the words that it needs, fetched side by side. */
export async function withMoreWords<Page>(page: Promise<Page>): Promise<Page> {
  const [own] = await Promise.all([page, speakMore()]);
  return own;
}

export async function keepLanguage(language: Language): Promise<void> {
  localStorage.setItem(place, language);
  await speak(language);
  await i18next.changeLanguage(language);
}
