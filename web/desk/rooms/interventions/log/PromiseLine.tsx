import { type CommunicationWire, communicationsPromise } from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../furniture/Button.tsx';
import { dateWords } from '../../../furniture/dates.ts';
import { RowOvertaken } from '../../../furniture/RowOvertaken.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { call, refresh } from '../../../furniture/server.ts';
import { useEditing } from '../../incidents/parts/context.ts';

/** What was promised in an entry, by when, and whether it was kept. */
export function PromiseLine(props: { readonly row: CommunicationWire; readonly today: string }) {
  const { t, language } = useLanguage();
  const { may, done } = useEditing();
  const { row } = props;
  const due = dateWords(row.promiseDueOn, language);
  const judge = useMutation({
    mutationFn: async (kept: boolean | null) => {
      const was = row.promiseKept;
      const put = (value: boolean | null, revision: number) =>
        call(communicationsPromise, { params: { id: row.id }, body: { kept: value, revision } });
      const made = await put(kept, row.revision);
      done({
        kind: 'communications',
        verb: 'changed',
        what: row.promise,
        was: { subject: 'communication', row: made },
        undo: () => put(was, made.revision),
      });
    },
    onSuccess: () => void refresh(),
  });
  const late = row.promiseKept === null && row.promiseDueOn !== null && row.promiseDueOn < props.today;
  return (
    <div className="log-promise">
      <p>
        <span className="soft">{t('interventions:promise.label')}</span> <b>{row.promise}</b>{' '}
        {due !== null && <span className="soft">{t('interventions:promise.by', { day: due })}</span>}{' '}
        {row.promiseKept === null ? (
          late && <b className="late">{t('interventions:promise.overdue')}</b>
        ) : (
          <b className={row.promiseKept ? undefined : 'late'}>
            {t(row.promiseKept ? 'interventions:promise.yes' : 'interventions:promise.no')}
          </b>
        )}
      </p>
      {may && (
        <div className="acts">
          {row.promiseKept === null ? (
            <>
              <Button look="quiet" onPress={() => judge.mutate(true)}>
                {t('interventions:promise.mark_kept')}
              </Button>
              <Button look="quiet" onPress={() => judge.mutate(false)}>
                {t('interventions:promise.mark_broken')}
              </Button>
            </>
          ) : (
            <Button look="quiet" onPress={() => judge.mutate(null)}>
              {t('interventions:promise.mark_open')}
            </Button>
          )}
        </div>
      )}
      <RowOvertaken error={judge.error} was={row} kind="communication" onSeen={judge.reset} />
    </div>
  );
}
