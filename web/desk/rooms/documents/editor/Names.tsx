import type { PersonWire } from '@safeconduct/contract/domain.ts';
import type { FormId, Identity } from '@safeconduct/documents/forms/model.ts';
import { identityValues } from '@safeconduct/documents/slots/identity-fields.ts';
import { useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { forgetIdentities, putIdentity } from '../identities.ts';

/** Who somebody is, typed here and kept in this tab's memory alone. */
export function Names(props: {
  readonly incidentId: string;
  readonly form: FormId;
  readonly persons: readonly PersonWire[];
  /** The one whom the paper is about, where it is one a person. */
  readonly only: string | null;
  readonly identities: readonly Identity[];
  readonly agreed: ReadonlySet<string>;
}) {
  const { t } = useLanguage();
  const people = props.persons.filter(({ id }) => props.only === null || id === props.only);
  const [chosen, setChosen] = useState('');
  const person = people.find(({ code }) => code === chosen) ?? people[0];
  if (person === undefined) return null;
  const values = props.identities.find(({ personCode }) => personCode === person.code)?.values ?? {};
  return (
    <section className="panel-part names" id="names" aria-labelledby="names-title">
      <h3 id="names-title">{t('paper:local.title')}</h3>
      <p className="names-stay">{t('paper:local.stay')}</p>
      {people.length > 1 && (
        <Choice
          label={t('paper:local.whose')}
          value={person.code}
          options={people.map(({ code }) => ({
            value: code,
            label: props.identities.some(({ personCode }) => personCode === code) ? `${code} ●` : code,
          }))}
          onChange={setChosen}
        />
      )}
      <p className="hint">
        {props.agreed.has(person.code)
          ? t('paper:local.agreed', { code: person.code })
          : t('paper:local.not_agreed', { code: person.code })}
      </p>
      {identityValues(props.form).map((id) => (
        <Field
          key={`${person.code} ${id}`}
          label={t(`paper:local.value.${id}`)}
          value={values[id] ?? ''}
          onChange={(value) => putIdentity(props.incidentId, person.code, id, value)}
          autoComplete="off"
          spellCheck="false"
          data-local={id}
        />
      ))}
      {props.identities.length > 0 && (
        <Button look="quiet" onPress={() => forgetIdentities(props.incidentId)}>
          {t('paper:local.forget')}
        </Button>
      )}
    </section>
  );
}
