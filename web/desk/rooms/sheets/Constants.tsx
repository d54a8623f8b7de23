import type { SheetKind } from '@safeconduct/claims/sheets/index.ts';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { composing } from '../../furniture/keys.ts';
import { useLanguage } from '../../furniture/language.ts';
import { fieldChoices, fieldNameOf } from './words.ts';

type Constants = Readonly<Record<string, string>>;

/** Values that are the same in every row, for fields that the sheet has no column for; those it cannot do without first. */
export function Constants(props: {
  readonly kind: SheetKind;
  readonly columns: readonly (string | null)[];
  readonly constants: Constants;
  readonly missing: readonly string[];
  readonly onConstants: (constants: Record<string, string>) => void;
}) {
  const { t, language } = useLanguage();
  const [added, setAdded] = useState<readonly string[]>([]);
  const asked = [...new Set([...props.missing, ...Object.keys(props.constants), ...added])];
  const free = fieldChoices(props.kind, language).filter(
    ({ key }) => !props.columns.includes(key) && !asked.includes(key),
  );
  const put = (key: string, value: string) => {
    const { [key]: _, ...rest } = props.constants;
    props.onConstants(value.trim() === '' ? rest : { ...rest, [key]: value.trim() });
    if (value.trim() === '') setAdded(added.filter((one) => one !== key));
  };
  return (
    <div className="constants">
      {asked.map((key) => (
        <Constant
          key={key}
          name={fieldNameOf(props.kind, key, language)}
          isMissing={props.missing.includes(key)}
          value={props.constants[key] ?? ''}
          onKeep={(value) => put(key, value)}
        />
      ))}
      {free.length > 0 && (
        <Choice
          label={t('sheets:constants.add')}
          value=""
          options={[
            { value: '', label: t('sheets:constants.choose') },
            ...free.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(key) => setAdded([...added, key])}
        />
      )}
    </div>
  );
}

/** Kept on leaving the field or by Enter, not at every stroke: each keeping is a request. */
function Constant(props: {
  readonly name: string;
  readonly isMissing: boolean;
  readonly value: string;
  readonly onKeep: (value: string) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(props.value);
  const keep = () => {
    if (typed.trim() !== props.value) props.onKeep(typed);
  };
  return (
    <div className="constant">
      <Field
        label={t('sheets:constants.same', { name: props.name })}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          // The Enter that ends a syllable is the input method's.
          if (event.key === 'Enter' && !composing(event.nativeEvent)) keep();
        }}
        error={props.isMissing && typed.trim() === '' ? t('sheets:constants.missing') : undefined}
      />
      {!props.isMissing && (
        <Button look="quiet" onPress={() => props.onKeep('')}>
          {t('sheets:constants.remove')}
        </Button>
      )}
    </div>
  );
}
