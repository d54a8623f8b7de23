import { sessionsEnd, sessionsList } from '@safeconduct/contract/accounts.ts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Ago } from '../../furniture/When.tsx';

export function Sessions() {
  const { t } = useLanguage();
  const query = useQuery(reading(sessionsList, {}));
  const end = useWriting(sessionsEnd);
  return (
    <Loaded query={query}>
      {({ sessions }) => (
        <ul className="rows">
          {sessions.map((session) => (
            <li key={session.id}>
              <div>
                <p>{session.device}</p>
                <p className="pale">
                  {t('accounts:sessions.seen')} <Ago at={session.seenAt} />
                </p>
              </div>
              {session.current ? (
                <span className="tag">{t('accounts:sessions.this')}</span>
              ) : (
                <Button look="quiet" onPress={() => end.mutate({ params: { id: session.id } })}>
                  {t('accounts:sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
