import {
  type ClaimBody,
  proposalsDecide,
  proposalsUndo,
  type Proposal,
  type ReportPage,
  reportsGet,
} from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { announce } from '../../furniture/announce.ts';
import { useLanguage } from '../../furniture/language.ts';
import { call, queries, reading } from '../../furniture/server.ts';

export type Verdict =
  | { readonly decision: 'accept' }
  | { readonly decision: 'correct'; readonly claim: ClaimBody }
  | { readonly decision: 'reject'; readonly reason: string }
  | { readonly decision: 'undo' };

type Act = { readonly id: string; readonly verdict: Verdict };

const states = { accept: 'accepted', correct: 'corrected', reject: 'rejected', undo: 'open' } as const;

/**
 * Deciding on proposals. The screen answers at once and the server follows, one decision after the other; a
 * refusal puts the proposal back and says why. `undo` takes back the last decision made here.
 */
export function useDeciding(report: ReportPage['report'], incidentId: string | null) {
  const { t } = useLanguage();
  const [done, setDone] = useState<readonly string[]>([]);
  const query = reading(reportsGet, { params: { id: report.id } });
  const put = (id: string, change: Partial<Proposal>) =>
    queries.setQueryData(query.queryKey, (page: ReportPage | undefined) =>
      page === undefined
        ? page
        : {
            ...page,
            proposals: page.proposals.map((one) => (one.id === id ? { ...one, ...change } : one)),
          },
    );
  const mutation = useMutation<void, Error, Act>({
    mutationKey: ['deciding', report.id],
    scope: { id: `deciding-${report.id}` },
    mutationFn: async ({ id, verdict }) => {
      if (verdict.decision === 'undo') {
        const { proposal } = await call(proposalsUndo, { params: { id } });
        put(id, proposal);
        return;
      }
      const body = verdict.decision === 'reject' ? verdict : { ...verdict, incidentId };
      const { proposal } = await call(proposalsDecide, { params: { id }, body });
      put(id, proposal);
    },
    onMutate: async ({ id, verdict }) => {
      await queries.cancelQueries({ queryKey: query.queryKey });
      put(id, { state: states[verdict.decision] });
      announce(t(`report:said.${verdict.decision}`));
    },
    onSettled: async () => {
      // Reading again in the middle of a run would show decisions not yet sent as undone.
      if (queries.isMutating({ mutationKey: ['deciding', report.id] }) > 1) return;
      await queries.invalidateQueries();
    },
  });
  const decide = (id: string, verdict: Exclude<Verdict, { decision: 'undo' }>) => {
    setDone([...done.filter((one) => one !== id), id]);
    mutation.mutate({ id, verdict });
  };
  const undo = (id: string | undefined = done.at(-1)) => {
    if (id === undefined) return null;
    setDone(done.filter((one) => one !== id));
    mutation.mutate({ id, verdict: { decision: 'undo' } });
    return id;
  };
  return { decide, undo, error: mutation.error, dismiss: mutation.reset };
}
