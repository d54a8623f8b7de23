import type { TeamWire } from '@safeconduct/contract/accounts.ts';
import { ROLES } from '@safeconduct/contract/permissions.ts';
import {
  type StaffWire,
  teamsAdd,
  teamsRemove,
  usersInvite,
  usersUpdate,
} from '@safeconduct/contract/staff.ts';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { LinkShown } from './LinkShown.tsx';
import { ResetBox } from './ResetBox.tsx';
import { SessionsBox } from './SessionsBox.tsx';

export function StaffRow(props: { readonly person: StaffWire; readonly teams: readonly TeamWire[] }) {
  const { t } = useLanguage();
  const { session } = useSession();
  const { person, teams } = props;
  const update = useWriting(usersUpdate);
  const invite = useWriting(usersInvite);
  const join = useWriting(teamsAdd);
  const part = useWriting(teamsRemove);
  const [open, setOpen] = useState<'sessions' | 'reset' | null>(null);
  const self = session?.user?.id === person.id;
  return (
    <li className={person.disabled ? 'faded' : undefined}>
      <div className="staff-name">
        <p>
          <b>{person.name}</b> <span className="pale">{person.login}</span>
        </p>
        <p className="pale">
          {person.disabled
            ? t('accounts:people.disabled')
            : person.enrolled
              ? t('accounts:people.enrolled')
              : t('accounts:people.not_enrolled')}
          {person.secondStep && ` · ${t('accounts:second_step.has')}`}
        </p>
        {invite.data !== undefined && <LinkShown link={invite.data.link} expiresAt={invite.data.expiresAt} />}
        <Trouble error={update.error ?? invite.error ?? join.error ?? part.error} />
      </div>
      <fieldset className="staff-teams">
        <legend className="unseen">{t('accounts:teams.of', { name: person.name })}</legend>
        {teams.map((team) => (
          <Tick
            key={team.id}
            label={team.name}
            checked={person.teams.includes(team.id)}
            onChange={(checked) =>
              (checked ? join : part).mutate({ params: { team: team.id, user: person.id } })
            }
          />
        ))}
      </fieldset>
      <Choice
        label={t('accounts:role_of', { name: person.name })}
        hideLabel
        value={person.role}
        options={ROLES.map((value) => ({ value, label: t(`accounts:role.${value}`) }))}
        onChange={(value) => {
          const role = ROLES.find((one) => one === value);
          if (role !== undefined) update.mutate({ params: { id: person.id }, body: { role } });
        }}
      />
      {!self && (
        <div className="acts">
          <Button look="quiet" onPress={() => setOpen('sessions')}>
            {t('accounts:sessions.show')}
          </Button>
          {person.secondStep && (
            <Button look="quiet" onPress={() => setOpen('reset')}>
              {t('accounts:second_step.reset')}
            </Button>
          )}
          <Button look="quiet" onPress={() => invite.mutate({ params: { id: person.id } })}>
            {t('accounts:people.new_link')}
          </Button>
          <Button
            look="quiet"
            onPress={() => update.mutate({ params: { id: person.id }, body: { disabled: !person.disabled } })}
          >
            {person.disabled ? t('accounts:people.enable') : t('accounts:people.disable')}
          </Button>
        </div>
      )}
      {open === 'sessions' && <SessionsBox person={person} onClose={() => setOpen(null)} />}
      {open === 'reset' && <ResetBox person={person} onClose={() => setOpen(null)} />}
    </li>
  );
}
