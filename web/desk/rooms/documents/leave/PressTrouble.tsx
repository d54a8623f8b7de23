import { useLanguage } from '../../../furniture/language.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { PressFault, Stopped } from '../press/press.ts';

/** What went wrong with making a paper: on this computer, or with the server. Stopping it is nothing wrong. */
export function PressTrouble(props: { readonly error: Error | null }) {
  const { t } = useLanguage();
  const { error } = props;
  if (error === null || error instanceof Stopped) return null;
  if (!(error instanceof PressFault)) return <Trouble error={error} />;
  return (
    <div className="trouble" role="alert">
      <p className="trouble-words">{t('paper:press.fault')}</p>
      <p className="soft">
        <code>{error.message}</code>
      </p>
    </div>
  );
}
