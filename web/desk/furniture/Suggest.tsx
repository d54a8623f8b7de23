import type { ReactNode } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';

export type Suggestion = {
  readonly id: string;
  /** What the field holds once it is taken. */
  readonly text: string;
  readonly shown: ReactNode;
};

/** A text field that suggests; any other words may be typed too. `find` is asked with what is typed, down-arrow opens. */
export function Suggest(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly find: (typed: string) => readonly Suggestion[];
  readonly onTake?: (id: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly placeholder?: string;
}) {
  const found = props.find(props.value);
  // What stands in the field already need not be offered once more, unless taking it does something else too.
  const items = props.onTake === undefined ? found.filter(({ text }) => text !== props.value) : found;
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="input"
      inputValue={props.value}
      onInputChange={props.onChange}
      // The field's words are ours to set: choosing must not leave a key behind that writes them again later.
      value={null}
      onChange={(key) => {
        const taken = items.find(({ id }) => id === key);
        if (taken === undefined) return;
        props.onChange(taken.text);
        props.onTake?.(taken.id);
      }}
      items={items}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
    >
      <Label>{props.label}</Label>
      <Input
        autoComplete="off"
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
      {props.hint !== undefined && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <FieldError className="fault">{props.error}</FieldError>
      <Popover className="popover suggestions" offset={2}>
        <ListBox className="suggestion-list">
          {(item: Suggestion) => (
            <ListBoxItem id={item.id} textValue={item.text} className="suggestion">
              {item.shown}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
