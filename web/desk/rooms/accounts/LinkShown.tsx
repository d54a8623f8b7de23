import { momentWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { CopyButton } from './CopyButton.tsx';

/** A one-time link, shown once: only its hash is kept. */
export function LinkShown(props: { readonly link: string; readonly expiresAt: string }) {
  const { t, language } = useLanguage();
  return (
    <output className="notice">
      <p>{t('accounts:invite.link')}</p>
      <p>
        <code className="one-time-link">{props.link}</code>
      </p>
      <p className="soft">{t('accounts:invite.what', { when: momentWords(props.expiresAt, language) })}</p>
      <CopyButton text={props.link} label={t('accounts:invite.copy')} />
    </output>
  );
}
