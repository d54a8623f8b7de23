import { exportBases as bases } from '@safeconduct/contract/documents.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';

/** Why something leaves, to whom and on what basis; blank until somebody has chosen. */
export type Leaving = {
  readonly purpose: string;
  readonly recipient: string;
  readonly basis: (typeof bases)[number] | '';
};

/** The fields that everything which leaves has in common. */
export function LeavingFields(props: {
  readonly value: Leaving;
  readonly error: Error | null;
  readonly onChange: (part: Partial<Leaving>) => void;
}) {
  const { t } = useLanguage();
  const { value, onChange } = props;
  return (
    <>
      <Field
        label={t('exchange:export.purpose')}
        value={value.purpose}
        onChange={(purpose) => onChange({ purpose })}
        isRequired
        error={faultOf(props.error, 'purpose')}
      />
      <Field
        label={t('exchange:export.recipient')}
        value={value.recipient}
        onChange={(recipient) => onChange({ recipient })}
      />
      <Choice
        label={t('exchange:export.basis')}
        value={value.basis}
        options={[
          { value: '', label: t('exchange:basis.choose') },
          ...bases.map((one) => ({ value: one, label: t(`exchange:basis.${one}`) })),
        ]}
        onChange={(chosen) => onChange({ basis: bases.find((one) => one === chosen) ?? '' })}
      />
    </>
  );
}
