import { Button } from './Button.tsx';
import { knock, useAway } from './connection.ts';
import { intlTag } from './dates.ts';
import { dropHeld, useHeld } from './held.ts';
import { useLanguage } from './language.ts';

/** Tells calmly who is away since when, that what is typed stays, and what waits to be sent. */
export function Banner() {
  const { t, language } = useLanguage();
  const away = useAway();
  const waiting = useHeld();
  const time = (since: Date) =>
    new Intl.DateTimeFormat(intlTag(language), { hour: '2-digit', minute: '2-digit' }).format(since);
  return (
    // Over open drawers too, and to be reached from within them: they otherwise hide all that is outside.
    <output className="banner-place" data-react-aria-top-layer="true">
      {away !== null && (
        <span className="banner">
          <span>
            <b>
              {away.who === 'database'
                ? t('desk:gone.database', { time: time(away.since) })
                : t('desk:gone.server', { time: time(away.since) })}
            </b>{' '}
            {t('desk:gone.kept')} {waiting > 0 && t('desk:gone.waiting', { count: waiting })}
          </span>
          <Button look="plain" onPress={() => void knock()}>
            {t('desk:try_again')}
          </Button>
          {waiting > 0 && (
            <Button look="quiet" onPress={dropHeld}>
              {t('desk:gone.drop')}
            </Button>
          )}
        </span>
      )}
    </output>
  );
}
