import { useLanguage } from '../../furniture/language.ts';

/** What binds the state, which doors are open, and what to ask next. */
export function ProtectionPage() {
  const { t } = useLanguage();
  return <h2>{t('incident:tab.protection')}</h2>;
}
