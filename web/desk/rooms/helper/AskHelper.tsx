import { helperAsk, helperGet, type HelperRequest, helperRequests } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading, refresh, useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** Asks the operator's language model for further proposals; shows nothing where there is none or it is not allowed. */
export function AskHelper(props: { readonly reportId: string }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const params = { id: props.reportId };
  const state = useQuery(reading(helperGet, {}));
  const there = (state.data?.helper ?? null) !== null;
  const asked = useQuery({
    ...reading(helperRequests, { params }),
    enabled: there,
    refetchInterval: ({ state: { data } }) => (data?.requests[0]?.state === 'waiting' ? 1500 : false),
  });
  const ask = useWriting(helperAsk);
  const last = asked.data?.requests[0];
  useAnswered(last);
  if (state.data === undefined || state.data.helper === null || asked.data === undefined) return null;
  const mayAsk = asked.data.allowed && may('claims.write');
  if (!mayAsk && last === undefined) return null;
  const waiting = last?.state === 'waiting';
  return (
    <aside className="helper" aria-label={t('helper:title')}>
      <p>
        {t('helper:what', state.data.helper)} <span className="soft">{t('helper:warning')}</span>
      </p>
      <div className="acts">
        {mayAsk && (
          <Button isPending={ask.isPending || waiting} onPress={() => ask.mutate({ params })}>
            {waiting ? t('helper:waiting') : t('helper:ask')}
          </Button>
        )}
        {last !== undefined && !waiting && <Answered last={last} />}
      </div>
      <Trouble error={ask.error} />
    </aside>
  );
}

function Answered({ last }: { readonly last: HelperRequest }) {
  const { t } = useLanguage();
  if (last.trouble !== null) return <span className="soft">{t(`helper:trouble.${last.trouble}`)}</span>;
  return (
    <span className="soft">
      {last.added === 0 ? t('helper:none') : t('helper:added', { count: last.added })}{' '}
      {last.dropped > 0 && t('helper:dropped', { count: last.dropped })}
    </span>
  );
}

/** Once it has answered, the report is read again and a screen reader is told. */
function useAnswered(last: HelperRequest | undefined): void {
  const { t } = useLanguage();
  const before = useRef<string | null>(null);
  const state = last?.state ?? null;
  const added = last?.added ?? 0;
  useEffect(() => {
    if (before.current === 'waiting' && state === 'done') {
      announce(added === 0 ? t('helper:none') : t('helper:added', { count: added }));
      void refresh();
    }
    before.current = state;
  }, [state, added, t]);
}
