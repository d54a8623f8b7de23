import { type BackupsWire, backupsMake } from '@safeconduct/contract/backups.ts';
import { useId, useState } from 'react';
import { intlTag } from '../../furniture/dates.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useBackups } from './useBackups.ts';

/** What is newest, made or failed: when it changes, what was asked for has come. */
const last = ({ backups, failed }: BackupsWire) => `${backups[0]?.name ?? ''} ${failed?.at ?? ''}`;

/** The button, and how far the one is that is being made. */
export function MakeOne(props: { readonly all: BackupsWire }) {
  const { t, language } = useLanguage();
  const make = useWriting(backupsMake);
  const [askedAfter, setAskedAfter] = useState<string | null>(null);
  const { running, settings } = props.all;
  const clear = settings?.encrypted === false;
  const clearId = useId();
  const asked = askedAfter === last(props.all) && running === null;
  useBackups({ asked });
  const percent = new Intl.NumberFormat(intlTag(language), { style: 'percent' });
  return (
    <section className="part backup-now" aria-label={t('backups:now')}>
      {running === null ? (
        <>
          <Button
            look="main"
            isDisabled={asked || make.isPending}
            {...(clear ? { 'aria-describedby': clearId } : {})}
            onPress={() => {
              setAskedAfter(last(props.all));
              make.mutate({}, { onError: () => setAskedAfter(null) });
            }}
          >
            {t('backups:now')}
          </Button>
          {clear && (
            <span id={clearId} className="backup-word soft">
              {t('backups:now_clear')}
            </span>
          )}
        </>
      ) : (
        <>
          <p>
            {running.part >= 1
              ? t('backups:checking')
              : t('backups:running', { part: percent.format(running.part) })}
          </p>
          <progress aria-label={t('backups:now')} value={running.part} max={1} />
        </>
      )}
      <output className="pale">{asked && t('backups:asked')}</output>
      <Trouble error={make.error} />
    </section>
  );
}
