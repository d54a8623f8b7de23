import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';

/** The two ways to search: for words in reports, claims and incidents, and for a person's name. */
export function SearchTabs() {
  const { t } = useLanguage();
  return (
    <nav className="tabs" aria-label={t('names:tab.label')}>
      <ul>
        <li>
          <Link to="/search" search={{ q: '' }} activeOptions={{ exact: true, includeSearch: false }}>
            {t('names:tab.words')}
          </Link>
        </li>
        <li>
          <Link to="/search/names">{t('names:tab.names')}</Link>
        </li>
      </ul>
    </nav>
  );
}
