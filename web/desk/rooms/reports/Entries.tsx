import { isHelped } from '@safeconduct/claims/assist/rule.ts';
import type { ReportPage } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Quoted } from '../../furniture/Quoted.tsx';
import type { Entry } from './cut.ts';

export type EntryActs = {
  readonly accept: (id: string) => void;
  readonly correct: (id: string) => void;
  readonly reject: (id: string) => void;
  readonly undo: (id: string) => void;
};

function ProposalActs(props: {
  readonly entry: Entry & { kind: 'proposal' };
  readonly acts: EntryActs;
  readonly chosen: boolean;
}) {
  const { t } = useLanguage();
  const { id, proposal } = props.entry;
  if (proposal.state !== 'open') {
    return (
      <div className="entry-state">
        <span className={`state state-${proposal.state}`}>{t(`report:proposal.${proposal.state}`)}</span>
        {proposal.reason !== null && proposal.reason !== '' && (
          <span className="soft">{proposal.reason}</span>
        )}
        <span className="acts">
          {proposal.claimId !== null && (
            <Link to="." search={{ claim: proposal.claimId }} className="button button-quiet">
              {t('claim:open')}
            </Link>
          )}
          <Button look="quiet" onPress={() => props.acts.undo(id)}>
            {t('report:act.undo')}
          </Button>
        </span>
      </div>
    );
  }
  return (
    <div className="acts entry-acts">
      <Button look="plain" onPress={() => props.acts.accept(id)}>
        {t('report:act.accept')}
        {props.chosen && <kbd aria-hidden="true">a</kbd>}
      </Button>
      <Button look="plain" onPress={() => props.acts.correct(id)}>
        {t('report:act.correct')}
        {props.chosen && <kbd aria-hidden="true">c</kbd>}
      </Button>
      <Button look="plain" onPress={() => props.acts.reject(id)}>
        {t('report:act.reject')}
        {props.chosen && <kbd aria-hidden="true">r</kbd>}
      </Button>
    </div>
  );
}

/** The claims beside the original, in its order. One is selected; `j`, `k` or the arrows go on and back. */
export function Entries(props: {
  readonly page: ReportPage;
  readonly entries: readonly Entry[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly acts: EntryActs;
  readonly mayDecide: boolean;
}) {
  const { t } = useLanguage();
  const { page, entries, selected } = props;
  return (
    <ol className="entries">
      {entries.map((entry) => {
        const claim = entry.kind === 'proposal' ? entry.proposal.proposed : entry.claim;
        const state = entry.kind === 'proposal' ? entry.proposal.state : 'recorded';
        return (
          // The whole card takes focus so that the arrows and letters act on it; its buttons do the same by mouse.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
          <li
            key={entry.id}
            id={`entry-${entry.id}`}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={entry.id === selected ? 0 : -1}
            aria-current={entry.id === selected ? 'true' : undefined}
            className={`entry entry-${state}`}
            onClick={() => props.onSelect(entry.id)}
            onKeyDown={(event) => {
              if (event.target !== event.currentTarget) return;
              if (event.key === 'ArrowDown') props.onStep(1);
              else if (event.key === 'ArrowUp') props.onStep(-1);
              else return;
              event.preventDefault();
            }}
          >
            <Quoted claim={claim} publisher={page.report.publisher} lang={page.report.language} />
            {entry.kind === 'proposal' && isHelped(entry.proposal.proposed.rule) && (
              <p className="helper-mark">
                <span className="tag">{t('helper:mark')}</span>
              </p>
            )}
            {entry.kind === 'proposal' && props.mayDecide && (
              <ProposalActs entry={entry} acts={props.acts} chosen={entry.id === selected} />
            )}
            {entry.kind === 'claim' && (
              <div className="acts">
                <Link to="." search={{ claim: entry.claim.id }} className="button button-quiet">
                  {t('claim:open')}
                </Link>
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
