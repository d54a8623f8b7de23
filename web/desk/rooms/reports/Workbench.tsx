import type { ReportPage } from '@safeconduct/contract/domain.ts';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useShortcuts } from '../../furniture/keys.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { DecidedMeanwhile } from './DecidedMeanwhile.tsx';
import { ClaimForm } from '../claims/ClaimForm.tsx';
import { emptyClaim } from '../claims/draft.ts';
import { entriesOf } from './cut.ts';
import { useDeciding } from './deciding.ts';
import { Entries } from './Entries.tsx';
import { KeysHelp } from './KeysHelp.tsx';
import { Original } from './Original.tsx';
import { RecordClaim } from './RecordClaim.tsx';
import { Reject } from './Reject.tsx';

const SentenceNow = lazy(() => import('../incidents/SentenceNow.tsx'));

type Asking =
  | { readonly kind: 'correct' | 'reject'; readonly id: string }
  | { readonly kind: 'help' | 'record' }
  | null;

function reveal(id: string): void {
  const quick = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.getElementById(`entry-${id}`)?.focus({ preventScroll: true });
  document.getElementById(`entry-${id}`)?.scrollIntoView({ block: 'nearest' });
  document
    .querySelector('.sentence-chosen')
    ?.scrollIntoView({ block: 'nearest', behavior: quick ? 'auto' : 'smooth' });
}

/** Where a report is worked: text on one side, claims on the other, everything by keyboard. */
export function Workbench(props: { readonly page: ReportPage }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { page, decide, undo, error } = useDeciding(props.page);
  const entries = useMemo(() => entriesOf(page), [page]);
  const firstOpen = entries.find((entry) => entry.kind === 'proposal' && entry.proposal.state === 'open');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const selected = chosen ?? firstOpen?.id ?? entries[0]?.id ?? null;
  const mayDecide = may('claims.write');

  const select = (id: string) => {
    setChosen(id);
    requestAnimationFrame(() => reveal(id));
  };
  const step = (by: 1 | -1) => {
    const at = entries.findIndex(({ id }) => id === selected);
    const next = entries[at + by];
    if (next !== undefined) select(next.id);
  };
  /** After a decision the next open proposal is in hand, so that a run of `a` works through a report. */
  const onward = (id: string) => {
    const at = entries.findIndex((entry) => entry.id === id);
    const isOpen = (entry: (typeof entries)[number]) =>
      entry.kind === 'proposal' && entry.proposal.state === 'open' && entry.id !== id;
    const next = entries.slice(at + 1).find(isOpen) ?? entries.find(isOpen);
    select(next?.id ?? id);
  };
  const openProposal = (id: string | null) => {
    const entry = entries.find((one) => one.id === id);
    return mayDecide && entry?.kind === 'proposal' && entry.proposal.state === 'open' ? entry.proposal : null;
  };
  const acts = {
    accept: (id: string) => {
      if (openProposal(id) === null) return;
      decide(id, { decision: 'accept' });
      onward(id);
    },
    correct: (id: string) => {
      if (openProposal(id) !== null) setAsking({ kind: 'correct', id });
    },
    reject: (id: string) => {
      if (openProposal(id) !== null) setAsking({ kind: 'reject', id });
    },
    undo: (id?: string) => {
      const undone = undo(id);
      if (undone !== null) select(undone);
    },
  };
  const onSelected = (act: (id: string) => void) => () => {
    if (selected !== null) act(selected);
  };
  useShortcuts({
    a: onSelected(acts.accept),
    c: onSelected(acts.correct),
    e: onSelected(acts.correct),
    r: onSelected(acts.reject),
    u: () => acts.undo(),
    'ctrl+z': () => acts.undo(),
    j: () => step(1),
    k: () => step(-1),
    n: () => {
      if (may('claims.write')) setAsking({ kind: 'record' });
    },
    '?': () => setAsking({ kind: 'help' }),
  });
  const open = page.proposals.filter(({ state }) => state === 'open').length;
  const inHand =
    asking !== null && 'id' in asking ? page.proposals.find(({ id }) => id === asking.id) : undefined;
  return (
    <>
      {page.report.incidentId !== null && (
        <Suspense fallback={null}>
          <SentenceNow incidentId={page.report.incidentId} />
        </Suspense>
      )}
      <div className="report-body">
        <section aria-labelledby="original-title" className="original-column">
          <h2 id="original-title" className="unseen">
            {t('report:original')}
          </h2>
          <Original page={page} selected={selected} onSelect={select} />
        </section>
        <section aria-labelledby="claims-title" className="entries-column">
          <div className="entries-head">
            <h2 id="claims-title">{t('report:claims')}</h2>
            <p className="soft">
              {open > 0 ? t('report:open_count', { count: open }) : t('report:all_decided')}
            </p>
            <div className="acts">
              {mayDecide && (
                <Button look="quiet" onPress={() => setAsking({ kind: 'record' })}>
                  {t('claim:record')}
                </Button>
              )}
              <Button look="quiet" onPress={() => setAsking({ kind: 'help' })}>
                {t('report:keys.show')} <kbd aria-hidden="true">?</kbd>
              </Button>
            </div>
          </div>
          <DecidedMeanwhile error={error} />
          {entries.length === 0 && <p className="blank-line">{t('report:no_claims')}</p>}
          <Entries
            page={page}
            entries={entries}
            selected={selected}
            onSelect={select}
            onStep={step}
            acts={acts}
            mayDecide={mayDecide}
          />
        </section>
      </div>
      {asking?.kind === 'help' && <KeysHelp onClose={() => setAsking(null)} />}
      {asking?.kind === 'record' && (
        <RecordClaim page={page} empty={emptyClaim} onClose={() => setAsking(null)} />
      )}
      {asking?.kind === 'correct' && inHand !== undefined && (
        <ClaimForm
          title={t('report:correct.title')}
          claim={inHand.proposed}
          language={page.report.language}
          submit={t('report:correct.act')}
          onClose={() => setAsking(null)}
          place={`correct.${inHand.id}`}
          onSubmit={(claim, _refused, done) => {
            done();
            setAsking(null);
            decide(inHand.id, { decision: 'correct', claim });
            onward(inHand.id);
          }}
        />
      )}
      {asking?.kind === 'reject' && inHand !== undefined && (
        <Reject
          onClose={() => setAsking(null)}
          onReject={(reason) => {
            setAsking(null);
            decide(inHand.id, { decision: 'reject', reason });
            onward(inHand.id);
          }}
        />
      )}
    </>
  );
}
