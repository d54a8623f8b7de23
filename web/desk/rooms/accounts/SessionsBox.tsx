import {
  type StaffWire,
  usersSessionEnd,
  usersSessions,
  usersSessionsEnd,
} from '@safeconduct/contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { SessionLine } from './SessionLine.tsx';

/** Where a colleague is signed in, for administrators. */
export function SessionsBox(props: { readonly person: StaffWire; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { id, name } = props.person;
  const query = useQuery(reading(usersSessions, { params: { id } }));
  const one = useWriting(usersSessionEnd);
  const all = useWriting(usersSessionsEnd);
  return (
    <Box title={t('accounts:sessions.of', { name })} onClose={props.onClose}>
      <p className="soft">{t('accounts:sessions.told')}</p>
      <Loaded query={query}>
        {({ sessions }) => (
          <>
            {sessions.length === 0 && <p>{t('accounts:sessions.none')}</p>}
            <ul className="rows">
              {sessions.map((session) => (
                <SessionLine key={session.id} session={session}>
                  <Button look="quiet" onPress={() => one.mutate({ params: { id, session: session.id } })}>
                    {t('accounts:sessions.end')}
                  </Button>
                </SessionLine>
              ))}
            </ul>
            <Trouble error={one.error ?? all.error} />
            <div className="acts box-acts">
              {sessions.length > 1 && (
                <Button onPress={() => all.mutate({ params: { id } })} isPending={all.isPending}>
                  {t('accounts:sessions.end_all')}
                </Button>
              )}
              <Button onPress={props.onClose}>{t('desk:close')}</Button>
            </div>
          </>
        )}
      </Loaded>
    </Box>
  );
}
