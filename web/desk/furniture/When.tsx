import { agoWords, dateWords, momentWords } from './dates.ts';
import { useLanguage } from './language.ts';

/** A date of the file in words, or a blank that asks to be filled. */
export function When(props: { readonly edtf: string | null }) {
  const { t, language } = useLanguage();
  const words = dateWords(props.edtf, language);
  return words === null ? <span className="blank">{t('desk:no_date')}</span> : <>{words}</>;
}

/** "2 hours ago", with the exact moment on hover and for screen readers. */
export function Ago(props: { readonly at: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={props.at} title={momentWords(props.at, language)}>
      {agoWords(props.at, language)}
    </time>
  );
}
