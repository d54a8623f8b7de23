import { Button } from './Button.tsx';
import { knock, useAnswering } from './connection.ts';
import { useLanguage } from './language.ts';

/** Tells calmly that the server is away; what is typed stays where it is. */
export function Banner() {
  const { t } = useLanguage();
  const answering = useAnswering();
  return (
    <output>
      {!answering && (
        <span className="banner">
          <span>{t('desk:away')}</span>
          <Button look="plain" onPress={() => void knock()}>
            {t('desk:try_again')}
          </Button>
        </span>
      )}
    </output>
  );
}
