import { Choice, Field } from '../../furniture/Field.tsx';
import { isLanguage, type Language, languages, ownNames } from '../../furniture/language-start.ts';
import { useLanguage } from '../../furniture/language.ts';

/** In which language and as of when something leaves. */
export function OutFields(props: {
  readonly locale: Language;
  readonly asOf: string;
  readonly onChange: (part: { locale?: Language; asOf?: string }) => void;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Choice
        label={t('exchange:export.language')}
        value={props.locale}
        options={languages.map((value) => ({ value, label: ownNames[value] }))}
        onChange={(value) => props.onChange({ locale: isLanguage(value) ? value : 'en' })}
      />
      <Field
        label={t('exchange:export.as_of')}
        hint={t('exchange:export.as_of_hint')}
        type="date"
        value={props.asOf}
        onChange={(asOf) => props.onChange({ asOf })}
      />
    </>
  );
}
