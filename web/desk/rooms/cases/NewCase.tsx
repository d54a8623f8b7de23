import { casesCreate } from '@safeconduct/contract/domain.ts';
import { teamsList, usersList } from '@safeconduct/contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading, useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { type Named, WhoChoice } from './WhoChoice.tsx';

/** Opens a case: its name, whose it is, and who sees it. */
export function NewCase(props: { readonly onOpened?: (id: string) => void }) {
  const { t } = useLanguage();
  const { session } = useSession();
  const own = session?.user?.id ?? '';
  const teams = session?.teams ?? [];
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState('');
  const [named, setNamed] = useState<Named>(null);
  const team = teams.find(({ id }) => id === chosen) ?? teams[0];
  const users = useQuery(reading(usersList, {}));
  const members = useQuery(reading(teamsList, {})).data?.teams.find(({ id }) => id === team?.id)?.members;
  const create = useWriting(casesCreate);
  if (team === undefined) return null;
  const people = (users.data?.users ?? [])
    .filter(({ id }) => members?.includes(id))
    .map((one) => ({ ...one, glassReason: null }));
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { body: { teamId: team.id, title, named: [...(named ?? [])] } },
          {
            onSuccess: ({ id }) => {
              setTitle('');
              setNamed(null);
              props.onOpened?.(id);
            },
          },
        );
      }}
    >
      <Field label={t('cases:new_name')} value={title} onChange={setTitle} isRequired />
      {teams.length > 1 && (
        <Choice
          label={t('accounts:team')}
          value={team.id}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => {
            setChosen(value);
            setNamed(null);
          }}
        />
      )}
      <WhoChoice team={team.name} people={people} own={own} named={named} onChange={setNamed} />
      {named?.length === 0 && <output className="soft">{t('cases:nobody')}</output>}
      <div className="acts">
        <Button
          type="submit"
          isDisabled={title.trim() === '' || named?.length === 0}
          isPending={create.isPending}
        >
          {t('cases:new_act')}
        </Button>
      </div>
      <Trouble error={create.error} />
    </Form>
  );
}
