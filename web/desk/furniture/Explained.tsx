import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export type ExplainedOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly means: string;
};

/** A choice among few, each with what it means beside it. */
export function Explained<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly ExplainedOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}) {
  return (
    <RadioGroup
      className="field explained"
      value={props.value}
      onChange={(next) => {
        const option = props.options.find(({ value }) => value === next);
        if (option !== undefined) props.onChange(option.value);
      }}
      validationBehavior="aria"
      isInvalid={props.error !== undefined}
    >
      <Label>{props.label}</Label>
      <div className="explained-options">
        {props.options.map(({ value, label, means }) => (
          <Radio key={value} value={value} className="explained-option">
            <span className="explained-dot" aria-hidden="true" />
            <span>
              <b>{label}</b> <span className="hint">{means}</span>
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="fault">{props.error}</FieldError>
    </RadioGroup>
  );
}
