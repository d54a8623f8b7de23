import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useColleagues } from '../colleagues.ts';

/** Who does it. Nobody yet is an answer too: the list of what is to be done shows it as a blank. */
export function OwnerField(props: {
  readonly value: string;
  readonly onChange: (ownerId: string) => void;
  readonly error?: string | undefined;
}) {
  const { t } = useLanguage();
  const { colleagues, me, away } = useColleagues();
  const left = away.find(({ id }) => id === props.value);
  return (
    <Choice
      label={t('interventions:owner.label')}
      value={props.value}
      options={[
        { value: '', label: t('interventions:owner.nobody') },
        // Chosen before the account was disabled: said, and not to be chosen anew.
        ...(left === undefined
          ? []
          : [{ value: left.id, label: t('interventions:owner.away', { name: left.name }) }]),
        ...colleagues.map(({ id, name }) => ({
          value: id,
          label: id === me ? t('interventions:owner.me', { name }) : name,
        })),
      ]}
      onChange={props.onChange}
      error={props.error}
    />
  );
}

/** A moment in the reader's zone, typed or picked. */
export function MomentField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (local: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}) {
  return <Field {...props} type="datetime-local" />;
}
