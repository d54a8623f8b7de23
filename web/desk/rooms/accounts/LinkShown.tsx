import { useLanguage } from '../../furniture/language.ts';

/** A one-time link, shown once: only its hash is kept. */
export function LinkShown(props: { readonly link: string }) {
  const { t } = useLanguage();
  return (
    <output className="notice">
      <span>{t('accounts:invite.link')}</span>
      <span>
        <code className="one-time-link">{props.link}</code>
      </span>
    </output>
  );
}
