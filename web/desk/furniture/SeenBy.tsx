import { type history, sightings } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { agoWords, momentWords } from './dates.ts';
import { useLanguage } from './language.ts';
import { Loaded } from './Loaded.tsx';
import { reading } from './server.ts';
import { useSession } from './session.ts';

type Of = Parameters<typeof reading<typeof history>>[1]['params'];

function People(props: Of) {
  const { t, language } = useLanguage();
  const query = useQuery(reading(sightings, { params: props }));
  return (
    <Loaded query={query}>
      {({ people }) =>
        people.length === 0 ? (
          <p className="pale">{t('trail:seen.none')}</p>
        ) : (
          <ul className="seen-by">
            {people.map(({ actor, last, times }) => (
              <li key={`${actor} ${last}`}>
                <b>{actor}</b>{' '}
                <span className="pale">
                  <time dateTime={last} title={momentWords(last, language)}>
                    {t('trail:seen.last', { ago: agoWords(last, language) })}
                  </time>
                  {' · '}
                  {t('trail:seen.times', { count: times })}
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** Who has seen a thing, for those who say who may. It is asked for, since asking is recorded too. */
export function SeenBy(props: Of) {
  const { t } = useLanguage();
  const { may } = useSession();
  const [showing, setShowing] = useState(false);
  if (!may('cases.manage')) return null;
  return (
    <section className="seen" aria-label={t('trail:seen.title')}>
      <Button look="quiet" aria-expanded={showing} onPress={() => setShowing(!showing)}>
        {t('trail:seen.show')}
      </Button>
      {showing && <People {...props} />}
    </section>
  );
}
