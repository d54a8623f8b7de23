import type { TeamWire } from '@safeconduct/contract/accounts.ts';
import { ROLES, type Role } from '@safeconduct/contract/permissions.ts';
import { usersCreate } from '@safeconduct/contract/staff.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { LinkShown } from './LinkShown.tsx';

export function Invite(props: { readonly teams: readonly TeamWire[] }) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('caseworker');
  const [team, setTeam] = useState(props.teams[0]?.id ?? '');
  const create = useWriting(usersCreate);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          { body: { name, login, role, teams: team === '' ? [] : [team] } },
          {
            onSuccess: () => {
              setName('');
              setLogin('');
            },
          },
        );
      }}
    >
      <div className="form-row">
        <Field
          label={t('accounts:name')}
          value={name}
          onChange={setName}
          isRequired
          error={faultOf(create.error, 'name')}
        />
        <Field
          label={t('accounts:login')}
          value={login}
          onChange={setLogin}
          isRequired
          error={faultOf(create.error, 'login')}
        />
      </div>
      <div className="form-row">
        <Choice
          label={t('accounts:role_label')}
          hint={t(`accounts:role_hint.${role}`)}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(`accounts:role.${value}`) }))}
          onChange={(value) => setRole(ROLES.find((one) => one === value) ?? 'reader')}
        />
        <Choice
          label={t('accounts:team')}
          value={team}
          options={props.teams.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={setTeam}
        />
      </div>
      <div className="acts">
        <Button type="submit" isDisabled={name.trim() === '' || login.trim() === ''}>
          {t('accounts:invite.act')}
        </Button>
      </div>
      {create.data !== undefined && <LinkShown link={create.data.link} />}
      <Trouble error={create.error} />
    </Form>
  );
}
