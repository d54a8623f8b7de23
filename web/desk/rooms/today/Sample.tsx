import type { CaseWire } from '@safeconduct/contract/domain.ts';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';

const SampleRemoval = lazy(() => import('./SampleRemoval.tsx'));

/** A strip that says that what one sees is the sample, and the way to remove it. */
export function Sample(props: { readonly cases: readonly CaseWire[] }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
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
        <Suspense fallback={null}>
          <SampleRemoval caseId={sample.id} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
