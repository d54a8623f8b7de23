import { importsCancel, type ImportWire } from '@safeconduct/contract/sheets.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useActing } from './useImport.ts';

/** How far the job is, in rows, with a way out: what is stopped has changed nothing. */
export function Progress({ one }: { readonly one: ImportWire }) {
  const { t, language } = useLanguage();
  const cancel = useActing(importsCancel);
  const { progress } = one;
  const step = progress?.step ?? 'waiting';
  const so = progress === null ? 0 : { reading: progress.read, comparing: progress.checked }[step as string];
  const done = so ?? progress?.written ?? 0;
  const total = progress?.total ?? 0;
  const number = new Intl.NumberFormat(language);
  return (
    <section className="part progress" aria-label={t(`sheets:state.${one.state}`)}>
      <p className="lead">
        {t(`sheets:step.${step}`)}
        {total > 0 && (
          <span className="soft">
            {' '}
            {t('sheets:rows_of', { done: number.format(done), total: number.format(total) })}
          </span>
        )}
      </p>
      <progress
        max={total === 0 ? 1 : total}
        {...(total === 0 ? {} : { value: Math.min(done, total) })}
        aria-label={t(`sheets:step.${step}`)}
      />
      <div className="acts">
        <Button isPending={cancel.isPending} onPress={() => cancel.mutate({ params: { id: one.id } })}>
          {t('sheets:stop')}
        </Button>
        <span className="soft">{t('sheets:stop_hint')}</span>
      </div>
      <Trouble error={cancel.error} />
    </section>
  );
}
