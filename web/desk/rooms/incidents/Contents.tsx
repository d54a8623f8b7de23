import { useLanguage } from '../../furniture/language.ts';

const parts = [
  'accounts',
  'lots',
  'places',
  'timeline',
  'issues',
  'communications',
  'findings',
  'persons',
  'sources',
  'incident-tasks',
  'incident-history',
] as const;

/** The way through a long page. */
export function Contents() {
  const { t } = useLanguage();
  return (
    <nav className="contents" aria-label={t('incident:contents')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`incident:part.${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
