import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { decisionsWithdraw } from '@safeconduct/contract/domain.ts';
import { Button } from '../../furniture/Button.tsx';
import { dateWords } from '../../furniture/dates.ts';
import { decidedWords } from '../../furniture/decided.ts';
import { HistoryOf } from '../../furniture/History.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useState } from 'react';
import { useIncident } from './context.ts';

/** A person's decision beside the rule's finding: both stay in view. */
export function Decision(props: { readonly finding: Finding }) {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const [history, setHistory] = useState(false);
  const { page } = useIncident();
  const withdraw = useWriting(decisionsWithdraw);
  const { decision, property } = props.finding;
  if (decision === null) return null;
  const row = page.decisions.find(
    (one) => one.property === property && one.lot === decision.lot && one.withdrawnAt === null,
  );
  return (
    <div className="notice decision">
      <p>
        {t('incident:decide.decided', {
          by: decision.by,
          on: dateWords(decision.on, language),
          value: decidedWords(decision.value, t, language),
        })}
      </p>
      <p className="soft">{decision.reason}</p>
      {row !== undefined && may('findings.decide') && (
        <Button look="quiet" onPress={() => withdraw.mutate({ params: { id: row.id } })}>
          {t('incident:decide.withdraw')}
        </Button>
      )}
      {row !== undefined && (
        <Button look="quiet" aria-expanded={history} onPress={() => setHistory(!history)}>
          {t('trail:history.decision_show')}
        </Button>
      )}
      {history && row !== undefined && <HistoryOf kind="decision" id={row.id} />}
      <Trouble error={withdraw.error} />
    </div>
  );
}
