import { Proposal } from '@safeconduct/contract/domain.ts';
import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { meanwhileOf } from '../../furniture/meeting.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** Somebody else decided on the same proposal first: who, when, what and why. The list shows it as it stands. */
export function DecidedMeanwhile({ error }: { readonly error: Error | null }) {
  const { t, language } = useLanguage();
  const meanwhile = meanwhileOf(error);
  const current = Proposal.safeParse(meanwhile?.current);
  if (meanwhile === null || !current.success) return <Trouble error={error} />;
  const { state, reason, proposed } = current.data;
  const by = meanwhile.by === '' ? t('desk:met.somebody') : meanwhile.by;
  const when = meanwhile.at === null ? '' : momentWords(meanwhile.at, language);
  return (
    <div className="trouble" role="alert">
      <p className="trouble-words">
        {t(`report:meanwhile.${state}`, { by, when, what: proposed.valueStated })}
      </p>
      {reason !== null && reason !== '' && (
        <p className="soft">{t('desk:notice.reason', { note: reason })}</p>
      )}
      <p className="soft">{t('report:meanwhile.now')}</p>
    </div>
  );
}
