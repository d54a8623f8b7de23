import { type CaseMembersWire, caseMembersChange } from '@safeconduct/contract/domain.ts';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { announce } from '../../furniture/announce.ts';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { type Named, WhoChoice } from './WhoChoice.tsx';

/** Who sees the case, for whoever does; to be changed by those who keep cases. */
export function MembersBox(props: { readonly members: CaseMembersWire; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { caseId, title, team, closed, people } = props.members;
  const about = <p className="soft">{t('cases:case', { title, team })}</p>;
  if (may('cases.manage')) {
    return (
      <Box title={t('cases:title')} onClose={props.onClose}>
        {about}
        <MembersForm members={props.members} onClose={props.onClose} />
      </Box>
    );
  }
  return (
    <Box title={t('cases:title')} onClose={props.onClose}>
      {about}
      <p>{t(closed ? 'cases:closed.label' : 'cases:open.label')}</p>
      <ul key={caseId} className="who-list">
        {people
          .filter(({ sees, disabled }) => sees && !disabled)
          .map(({ id, name, role }) => (
            <li key={id}>
              {name} <span className="pale">{t(`accounts:role.${role}`)}</span>
            </li>
          ))}
      </ul>
    </Box>
  );
}

function MembersForm(props: { readonly members: CaseMembersWire; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { session } = useSession();
  const navigate = useNavigate();
  const { caseId, team, closed, people } = props.members;
  const own = session?.user?.id ?? '';
  const [named, setNamed] = useState<Named>(
    closed ? people.filter(({ sees }) => sees).map(({ id }) => id) : null,
  );
  const change = useWriting(caseMembersChange);
  const leaving = named !== null && named.length > 0 && !named.includes(own);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(
          { params: { id: caseId }, body: { named: [...(named ?? [])] } },
          {
            onSuccess: ({ seen }) => {
              announce(t('cases:saved'));
              props.onClose();
              if (!seen) void navigate({ to: '/' });
            },
          },
        );
      }}
    >
      <WhoChoice team={team} people={people} own={own} named={named} onChange={setNamed} />
      <output className="soft">
        {named?.length === 0
          ? t('cases:nobody')
          : leaving && closed
            ? t('cases:leaving')
            : named === null && closed
              ? t('cases:opening')
              : ''}
      </output>
      <Trouble error={change.error} />
      <div className="acts box-acts">
        <Button look="main" type="submit" isPending={change.isPending} isDisabled={named?.length === 0}>
          {t('desk:save')}
        </Button>
        <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
      </div>
    </Form>
  );
}
