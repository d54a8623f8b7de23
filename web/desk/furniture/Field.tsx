import { useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';

type Props = Omit<TextFieldProps, 'className' | 'children' | 'value' | 'onChange'> & {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lang?: string;
};

/** A labelled text field, one line or several, with a hint and an error that screen readers announce. */
export function Field({ label, hint, error, lines, placeholder, lang, ...rest }: Props) {
  const extra = {
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(lang === undefined ? {} : { lang }),
  };
  return (
    // With the browser's own validation a fault shown once would hold the form back even after it is mended.
    <TextField {...rest} validationBehavior="aria" className="field" isInvalid={error !== undefined}>
      <Label>{label}</Label>
      {lines === undefined ? <Input {...extra} /> : <TextArea rows={lines} {...extra} />}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="fault">{error}</FieldError>
    </TextField>
  );
}

export type Option = { readonly value: string; readonly label: string; readonly group?: string };

/** A native list: it works with every keyboard, screen reader and phone. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
}) {
  const id = useId();
  const described = [
    ...(props.hint === undefined ? [] : [`${id}-hint`]),
    ...(props.error === undefined ? [] : [`${id}-fault`]),
  ].join(' ');
  return (
    <div className="field">
      <label htmlFor={id} className={props.hideLabel ? 'unseen' : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        aria-describedby={described === '' ? undefined : described}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {[...Map.groupBy(props.options, ({ group }) => group)].map(([group, options]) => {
          const list = options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ));
          return group === undefined ? (
            list
          ) : (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          );
        })}
      </select>
      {props.hint !== undefined && (
        <span id={`${id}-hint`} className="hint">
          {props.hint}
        </span>
      )}
      {props.error !== undefined && (
        <span id={`${id}-fault`} className="fault">
          {props.error}
        </span>
      )}
    </div>
  );
}
