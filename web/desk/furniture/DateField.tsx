import { useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { dateWords } from './dates.ts';
import { daysAllowed, readDate } from './edtf-reading.ts';
import { useLanguage } from './language.ts';

/** What was understood: the date in words, the days that it allows, and from which day it was counted. */
function Understood(props: { readonly text: string; readonly seenFrom: string }) {
  const { t, language } = useLanguage();
  const read = readDate(props.text, language, props.seenFrom);
  if (read === null) return <span className="date-unread">{t('desk:date.unread')}</span>;
  const days = daysAllowed(read.value, language);
  return (
    <>
      <span className="date-days">{t(`desk:date.days.${days.kind}`, { ...days })}</span>
      {read.countedFrom !== null && (
        <span className="pale">
          {' '}
          {t('desk:date.counted_from', { day: dateWords(read.countedFrom, language) })}
        </span>
      )}
      <code className="date-edtf">{read.value.edtf}</code>
    </>
  );
}

/**
 * A date as people say it, exact or not. What was understood stands below before anything is saved, and is
 * read aloud on leaving the field.
 */
export function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** ISO day from which "yesterday", or a day without a year, is read. */
  readonly seenFrom: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
}) {
  const { t } = useLanguage();
  const { value } = props;
  const [left, setLeft] = useState(false);
  const understood = <Understood text={value} seenFrom={props.seenFrom} />;
  return (
    <TextField
      className="field date-field"
      onFocus={() => setLeft(false)}
      onBlur={() => setLeft(value.trim() !== '')}
      value={value}
      onChange={props.onChange}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
    >
      <Label>{props.label}</Label>
      <Input autoComplete="off" maxLength={100} />
      <Text slot="description" className="hint">
        {value.trim() === '' ? (props.hint ?? t('desk:date.hint')) : understood}
      </Text>
      <output className="unseen">{left && understood}</output>
      <FieldError className="fault">{props.error}</FieldError>
    </TextField>
  );
}
