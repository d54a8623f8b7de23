import type { TeamWire } from '@safeconduct/contract/accounts.ts';
import { ROLES, type Role } from '@safeconduct/contract/permissions.ts';
import { usersCreate } from '@safeconduct/contract/staff.ts';
import { casesList } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading, useWriting } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { LinkShown } from './LinkShown.tsx';

export function Invite(props: { readonly teams: readonly TeamWire[] }) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('caseworker');
  const [team, setTeam] = useState(props.teams[0]?.id ?? '');
  const [cases, setCases] = useState<readonly string[]>([]);
  const create = useWriting(usersCreate);
  // Only those that whoever invites is named in: others are not in the list.
  const offered = (useQuery(reading(casesList, {})).data?.cases ?? []).filter(
    ({ named, teamId }) => named !== null && teamId === team,
  );
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          {
            body: {
              name,
              login,
              role,
              teams: team === '' ? [] : [team],
              cases: cases.filter((id) => offered.some((one) => one.id === id)),
            },
          },
          {
            onSuccess: () => {
              setName('');
              setLogin('');
              setCases([]);
            },
          },
        );
      }}
    >
      <div className="form-row">
        <Field
          label={t('accounts:invite.name')}
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
      {offered.length > 0 && (
        <fieldset className="who">
          <legend>{t('accounts:invite.cases')}</legend>
          {offered.map(({ id, title }) => (
            <Tick
              key={id}
              label={title}
              checked={cases.includes(id)}
              onChange={(checked) => setCases(checked ? [...cases, id] : cases.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
      )}
      <div className="acts">
        <Button type="submit" isDisabled={name.trim() === '' || login.trim() === ''}>
          {t('accounts:invite.act')}
        </Button>
      </div>
      {create.data !== undefined && <LinkShown link={create.data.link} expiresAt={create.data.expiresAt} />}
      <Trouble error={create.error} />
    </Form>
  );
}
