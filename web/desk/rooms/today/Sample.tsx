import { type CaseWire, sampleRemove } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** A strip that says that what one sees is the sample, and the way to remove it. */
export function Sample(props: { readonly cases: readonly CaseWire[] }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const remove = useWriting(sampleRemove);
  const sample = props.cases.find((one) => one.sample);
  if (sample === undefined) return null;
  return (
    <div className="sample-strip">
      <p>
        <span className="tag">{t('today:sample.tag')}</span>{' '}
        {t('today:sample.words', { count: sample.reports })}
      </p>
      {may('sample.manage') && (
        <Button look="quiet" onPress={() => setAsking(true)}>
          {t('today:sample.remove')}
        </Button>
      )}
      {asking && (
        <Box title={t('today:sample.remove_title')} onClose={() => setAsking(false)}>
          <p>{t('today:sample.remove_words')}</p>
          <Trouble error={remove.error} />
          <div className="acts box-acts">
            <Button
              look="main"
              isPending={remove.isPending}
              onPress={() =>
                remove.mutate({ params: { caseId: sample.id } }, { onSuccess: () => setAsking(false) })
              }
            >
              {t('today:sample.remove_act')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('desk:cancel')}</Button>
          </div>
        </Box>
      )}
    </div>
  );
}
