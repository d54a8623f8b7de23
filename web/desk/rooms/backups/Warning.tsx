import { Link } from '@tanstack/react-router';
import { agoWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { useBackups } from './useBackups.ts';

/** Tells administrators, wherever they begin their day, that no backup could be made, or that none is encrypted. */
export function Warning() {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const { data } = useBackups({ enabled: may('backups.manage') });
  if (data === undefined) return null;
  const newest = data.backups[0];
  return (
    <>
      {data.failed !== null && (
        <p className="notice" role="alert">
          {newest === undefined
            ? t('today:backups.warning_never')
            : t('today:backups.warning', { ago: agoWords(newest.takenAt, language) })}{' '}
          <Link to="/backups">{t('today:backups.warning_look')}</Link>
        </p>
      )}
      {data.settings?.encrypted === false && (
        <p className="notice">
          {t('today:backups.clear')} <Link to="/backups">{t('today:backups.clear_look')}</Link>
        </p>
      )}
    </>
  );
}
