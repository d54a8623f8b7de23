import { i18next } from './language-start.ts';
import { useTranslation } from 'react-i18next';
import { isLanguage, keepLanguage, type Language } from './language-start.ts';

/** The language of the desk and the way to change it. `t` takes keys of the form `room:key`. */
export function useLanguage() {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'en';
  return { t, language, change: keepLanguage };
}

export type Translate = typeof i18next.t;
