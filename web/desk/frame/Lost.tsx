import { Link } from '@tanstack/react-router';
import { useLanguage } from '../furniture/language.ts';

export function Lost() {
  const { t } = useLanguage();
  return (
    <div className="page narrow">
      <h1>{t('desk:lost.title')}</h1>
      <p className="lead">{t('desk:lost.words')}</p>
      <Link to="/">{t('desk:nav.today')}</Link>
    </div>
  );
}
