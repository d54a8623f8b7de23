import { exportsStop, exportsUnderWay } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import '../../look/sheets.css';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** How often a file that is being made is asked how far it is, in milliseconds. */
const EVERY = 700;

/** How far a file is that is being made, and the way to stop it: what is stopped has made no file. */
export function HowFar(props: { readonly ticket: string; readonly of: 'incidents' | 'files' }) {
  const { t, language } = useLanguage();
  const far = useQuery({
    ...reading(exportsUnderWay, { params: { ticket: props.ticket } }),
    refetchInterval: EVERY,
    gcTime: 0,
  });
  const stop = useWriting(exportsStop);
  const { done, total } = far.data ?? { done: 0, total: 0 };
  const number = new Intl.NumberFormat(language);
  return (
    <div className="progress">
      <progress
        {...(total === 0 ? {} : { value: done, max: total })}
        aria-label={t('exchange:case.making')}
      />
      <p className="soft tabular" aria-live="off">
        {total > 0 &&
          t(`exchange:case.so_far.${props.of}`, { done: number.format(done), total: number.format(total) })}
      </p>
      <div className="acts">
        <Button
          isPending={stop.isPending || stop.isSuccess}
          onPress={() => stop.mutate({ params: { ticket: props.ticket } })}
        >
          {stop.isSuccess ? t('exchange:case.stopping') : t('exchange:case.stop')}
        </Button>
        <span className="soft">{t('exchange:case.stop_hint')}</span>
      </div>
      <Trouble error={stop.error} />
    </div>
  );
}
