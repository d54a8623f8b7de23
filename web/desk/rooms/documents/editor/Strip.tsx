import type { PersonWire } from '@safeconduct/contract/domain.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import { useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { isLanguage, languages, ownNames } from '../../../furniture/language-start.ts';
import type { Editor } from './useEditor.ts';

/** Whom it goes to, in which language, about whom, as of when, and who signs. */
export function Strip(props: {
  readonly form: FormId;
  readonly editor: Editor;
  readonly persons: readonly PersonWire[];
  readonly mayWrite: boolean;
}) {
  const { t } = useLanguage();
  const { editor } = props;
  const { values } = editor;
  const [signing, setSigning] = useState(false);
  const { perPerson } = aboutForm(props.form);
  const sign = (part: Partial<typeof values.submitter>) =>
    editor.put({ submitter: { ...values.submitter, ...part } });
  if (!props.mayWrite) return <p className="soft">{t('paper:to', { addressee: values.addressee })}</p>;
  return (
    <div className="strip">
      <div className="form-row strip-row">
        <Field
          label={t('paper:addressee')}
          value={values.addressee}
          onChange={(addressee) => editor.put({ addressee })}
          isRequired
          error={values.addressee.trim() === '' ? t('paper:addressee_missing') : undefined}
        />
        <Choice
          label={t('paper:language')}
          value={values.locale}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
          onChange={(value) => editor.put({ locale: isLanguage(value) ? value : 'en' })}
        />
        {perPerson && (
          <Choice
            label={t('paper:person')}
            value={values.personId ?? ''}
            options={[
              { value: '', label: t('paper:person_choose') },
              ...props.persons.map(({ id, code }) => ({ value: id, label: code })),
            ]}
            onChange={(id) => editor.put({ personId: id === '' ? null : id })}
          />
        )}
        <Field
          label={t('paper:as_of')}
          hint={t('paper:as_of_hint')}
          type="date"
          value={values.asOf ?? ''}
          onChange={(day) => editor.put({ asOf: day === '' ? null : day })}
        />
      </div>
      <Button look="quiet" onPress={() => setSigning(!signing)} aria-expanded={signing}>
        {t('paper:signed_by', {
          by: [values.submitter.organisation, values.submitter.name].filter(Boolean).join(', ') || '…',
        })}
      </Button>
      {signing && (
        <div className="form-row">
          {(['organisation', 'name', 'role', 'contact'] as const).map((part) => (
            <Field
              key={part}
              label={t(`paper:submitter.${part}`)}
              value={values.submitter[part]}
              onChange={(value) => sign({ [part]: value })}
            />
          ))}
        </div>
      )}
    </div>
  );
}
