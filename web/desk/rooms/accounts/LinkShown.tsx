import { useLanguage } from '../../furniture/language.ts';

/** A one-time link, shown once: only its hash is kept. */
export function LinkShown(props: { readonly link: string }) {
  const { t } = useLanguage();
  return (
    <div className="notice" role="status">
      <p>{t('accounts:invite.link')}</p>
      <p>
        <code className="one-time-link">{props.link}</code>
      </p>
    </div>
  );
}
