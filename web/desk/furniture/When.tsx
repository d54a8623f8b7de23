import { Suspense, use } from 'react';
import { datesReadable, isUnreadYet } from './date-grammar.ts';
import { agoWords, dateWords, momentWords } from './dates.ts';
import { useLanguage } from './language.ts';

type Dated = { readonly edtf: string | null };

function Words(props: Dated) {
  const { t, language } = useLanguage();
  const words = dateWords(props.edtf, language);
  return words === null ? <span className="blank">{t('desk:no_date')}</span> : <>{words}</>;
}

function Late(props: Dated) {
  use(datesReadable());
  return <Words {...props} />;
}

/** A date of the file in words, or a blank that asks to be filled. */
export function When(props: Dated) {
  if (props.edtf === null || props.edtf === '' || !isUnreadYet(props.edtf)) return <Words {...props} />;
  return (
    <Suspense fallback={null}>
      <Late {...props} />
    </Suspense>
  );
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
