import { teamsCreate } from '@safeconduct/contract/staff.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

export function NewTeam() {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const create = useWriting(teamsCreate);
  return (
    <Form
      className="form form-inline"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ body: { name } }, { onSuccess: () => setName('') });
      }}
    >
      <Field label={t('accounts:teams.name')} value={name} onChange={setName} isRequired />
      <div className="acts">
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('accounts:teams.add')}
        </Button>
      </div>
      <Trouble error={create.error} />
    </Form>
  );
}
