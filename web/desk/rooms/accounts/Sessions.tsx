import { sessionsEnd, sessionsEndOthers, sessionsList } from '@safeconduct/contract/accounts.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { SessionLine } from './SessionLine.tsx';

export function Sessions() {
  const { t } = useLanguage();
  const query = useQuery(reading(sessionsList, {}));
  const end = useWriting(sessionsEnd);
  const others = useWriting(sessionsEndOthers);
  return (
    <Loaded query={query}>
      {({ sessions }) => (
        <>
          <ul className="rows">
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session}>
                {!session.current && (
                  <Button look="quiet" onPress={() => end.mutate({ params: { id: session.id } })}>
                    {t('accounts:sessions.end')}
                  </Button>
                )}
              </SessionLine>
            ))}
          </ul>
          {sessions.length > 1 && (
            <div className="acts">
              <Button onPress={() => others.mutate({})} isPending={others.isPending}>
                {t('accounts:sessions.end_others')}
              </Button>
            </div>
          )}
          <Trouble error={end.error ?? others.error} />
        </>
      )}
    </Loaded>
  );
}
