import {
  type ClaimBody,
  type Proposal,
  proposalsDecide,
  proposalsUndo,
  type ReportPage,
  reportsGet,
} from '@safeconduct/contract/domain.ts';
import { useMemo, useRef, useState } from 'react';
import { announce } from '../../furniture/announce.ts';
import { useLanguage } from '../../furniture/language.ts';
import { call, queries, reading, refresh } from '../../furniture/server.ts';

export type Verdict =
  | { readonly decision: 'accept' }
  | { readonly decision: 'correct'; readonly claim: ClaimBody }
  | { readonly decision: 'reject'; readonly reason: string }
  | { readonly decision: 'undo'; readonly was?: Decided | undefined };

type Decided = Exclude<Proposal['state'], 'open'>;

const states = { accept: 'accepted', correct: 'corrected', reject: 'rejected', undo: 'open' } as const;

type Ahead = ReadonlyMap<string, { readonly turn: number; readonly state: Proposal['state'] }>;

/**
 * Deciding on proposals. The screen answers at once and the server follows, one decision after the other; what
 * is not yet answered lies over what the server said last, so that no slow answer undoes a later key. A refusal
 * puts the proposal back and says why. `undo` takes back the last decision made here.
 */
export function useDeciding(page: ReportPage) {
  const { t } = useLanguage();
  const { id: reportId, incidentId } = page.report;
  const [done, setDone] = useState<readonly string[]>([]);
  const [ahead, setAhead] = useState<Ahead>(new Map());
  const [error, setError] = useState<Error | null>(null);
  const turns = useRef(0);
  const line = useRef<Promise<void>>(Promise.resolve());

  const send = async (id: string, verdict: Verdict): Promise<void> => {
    const { proposal } =
      verdict.decision === 'undo'
        ? await call(proposalsUndo, {
            params: { id },
            query: verdict.was === undefined ? {} : { was: verdict.was },
          })
        : await call(proposalsDecide, {
            params: { id },
            body: verdict.decision === 'reject' ? verdict : { ...verdict, incidentId },
          });
    queries.setQueryData(
      reading(reportsGet, { params: { id: reportId } }).queryKey,
      (was: ReportPage | undefined) =>
        was && { ...was, proposals: was.proposals.map((one) => (one.id === id ? proposal : one)) },
    );
  };
  const take = (id: string, verdict: Verdict) => {
    turns.current += 1;
    const turn = turns.current;
    setError(null);
    setAhead((was) => new Map(was).set(id, { turn, state: states[verdict.decision] }));
    announce(t(`report:said.${verdict.decision}`));
    line.current = line.current
      .then(() => send(id, verdict))
      .catch((reason: unknown) => setError(reason instanceof Error ? reason : new Error(String(reason))))
      .then(async () => {
        // Reading again in the middle of a run would cost a page for every key.
        if (turn === turns.current) await refresh();
        setAhead((was) =>
          was.get(id)?.turn === turn ? new Map([...was].filter(([one]) => one !== id)) : was,
        );
      });
  };
  const seen = useMemo(
    (): ReportPage => ({
      ...page,
      proposals: page.proposals.map((one) => ({ ...one, state: ahead.get(one.id)?.state ?? one.state })),
    }),
    [page, ahead],
  );
  const decide = (id: string, verdict: Exclude<Verdict, { decision: 'undo' }>) => {
    setDone([...done.filter((one) => one !== id), id]);
    take(id, verdict);
  };
  const undo = (id: string | undefined = done.at(-1)) => {
    if (id === undefined) return null;
    setDone(done.filter((one) => one !== id));
    // As it is seen here: another decision taken meanwhile is told, and stays.
    const state = seen.proposals.find((one) => one.id === id)?.state;
    take(id, { decision: 'undo', was: state === 'open' ? undefined : state });
    return id;
  };
  return { page: seen, decide, undo, error };
}
