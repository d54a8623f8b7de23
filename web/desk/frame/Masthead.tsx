import type { SessionWire } from '@safeconduct/contract/accounts.ts';
import { Link } from '@tanstack/react-router';
import { languages, ownNames } from '../furniture/language-start.ts';
import { useLanguage } from '../furniture/language.ts';
import { Bell } from '../rooms/reminders/Bell.tsx';
import { SearchBox } from '../rooms/search/SearchBox.tsx';

function Languages() {
  const { t, language, change } = useLanguage();
  return (
    <ul className="languages" aria-label={t('desk:language')}>
      {languages.map((one) => (
        <li key={one}>
          <button type="button" lang={one} aria-pressed={one === language} onClick={() => void change(one)}>
            {ownNames[one]}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function Masthead(props: { readonly session: SessionWire | undefined }) {
  const { t } = useLanguage();
  const { session } = props;
  // Until a second step that is a must is set up there is nowhere to go.
  const user = session === undefined || session.secondStepDue ? null : session.user;
  return (
    <header className="masthead">
      <div className="masthead-top">
        <Link to="/" className="wordmark">
          Safeconduct
        </Link>
        {user !== null && (
          <nav aria-label={t('desk:nav.label')}>
            <ul className="nav">
              <li>
                <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
                  {t('desk:nav.today')}
                </Link>
              </li>
              <li>
                <Link to="/incidents">{t('desk:nav.incidents')}</Link>
              </li>
              <li>
                <Link to="/reports">{t('desk:nav.reports')}</Link>
              </li>
              <li>
                <Link to="/claims">{t('desk:nav.claims')}</Link>
              </li>
            </ul>
          </nav>
        )}
        {user !== null && <SearchBox />}
        <div className="masthead-end">
          {user === null ? (
            <Languages />
          ) : (
            <>
              <Bell />
              {session?.permissions.includes('accounts.manage') && (
                <Link to="/people">{t('desk:nav.people')}</Link>
              )}
              {session?.permissions.includes('backups.manage') && (
                <Link to="/backups">{t('desk:nav.backups')}</Link>
              )}
              <Link to="/account">{user.name}</Link>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
