import { judgementsWithdraw } from '@safeconduct/contract/assessments.ts';
import type { LawFinding } from '@safeconduct/law/index.ts';
import { useState } from 'react';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { standing } from './answers.ts';
import { Cites } from './Cites.tsx';
import { Contests } from './Contests.tsx';
import { useProtection } from './context.ts';
import { FactsUsed } from './FactsUsed.tsx';
import { JudgementForm } from './JudgementForm.tsx';
import { ShortWhy } from './ShortWhy.tsx';
import { nearest } from './subject.ts';

/** Who decided what and when, with the way back. */
function Decided(props: { readonly finding: LawFinding }) {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const { inputs, subject, words } = useProtection();
  const withdraw = useWriting(judgementsWithdraw);
  const { decidedBy, rule } = props.finding;
  if (decidedBy === null) return null;
  const own = standing(inputs.judgements).filter(({ node }) => node === rule);
  const row = nearest(own, subject).at(-1);
  return (
    <div className="notice decision">
      <p>
        {t('protection:decide.decided', {
          result: words.term(`truth.${decidedBy.result}`),
          by: decidedBy.by,
          on: dateWords(decidedBy.on, language),
        })}
      </p>
      <p className="soft">{decidedBy.note}</p>
      {row !== undefined && may('assessments.decide') && (
        <Button
          look="quiet"
          isPending={withdraw.isPending}
          onPress={() =>
            withdraw.mutate(
              { params: { id: row.id } },
              { onSuccess: () => announce(t('protection:decide.undone')) },
            )
          }
        >
          {t('protection:decide.undo')}
        </Button>
      )}
      <Trouble error={withdraw.error} />
    </div>
  );
}

/** Why a node stands as it does: reasons, provisions, sources for and against, facts, and who says otherwise. */
function Why(props: { readonly finding: LawFinding }) {
  const { t } = useLanguage();
  const { words } = useProtection();
  const { finding } = props;
  // Facts have their own list, with their claims; statements on the country theirs.
  const reasons = finding.because.filter(({ code }) => !code.startsWith('used.') && code !== 'decided.by');
  const statements = finding.because.flatMap(({ code, params }) =>
    code === 'used.statement' ? [String(params.statement)] : [],
  );
  return (
    <details className="why">
      <summary>{t('protection:node.why')}</summary>
      <div className="why-inside">
        {reasons.map((reason) => (
          <p key={words.reason(reason)}>{words.reason(reason)}</p>
        ))}
        {statements.length > 0 && (
          <div className="facts-used">
            <b>{t('protection:node.country')}</b>
            <ul>
              {statements.map((id) => (
                <li key={id} lang="en">
                  {words.statement(id)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Cites label={t('protection:cite.by')} cites={finding.provisions} />
        <Cites label={t('protection:cite.for')} cites={finding.support} />
        <Cites label={t('protection:cite.against')} cites={finding.against} />
        {finding.later.length > 0 && (
          <details className="later">
            <summary>{t('protection:cite.later', { count: finding.later.length })}</summary>
            <Cites cites={finding.later} />
          </details>
        )}
        <FactsUsed facts={finding.factsUsed} />
        {finding.factsMissing.length > 0 && (
          <div className="facts-used">
            <b>{t('protection:node.would_change')}</b>
            <ul>
              {finding.factsMissing.map(({ fact, ifYes, ifNo }) => (
                <li key={fact}>
                  <a href={`#ask-${fact}`}>{words.question(fact)}</a>{' '}
                  <span className="pale">
                    {t('protection:node.if', {
                      yes: words.term(`truth.${ifYes}`),
                      no: words.term(`truth.${ifNo}`),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}

/** One step of the argument: a sentence with its strength, what it opens to, and, where law leaves it to a person, the form. */
export function Node(props: { readonly finding: LawFinding }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { words } = useProtection();
  const [deciding, setDeciding] = useState(false);
  const { finding } = props;
  const open = finding.human === 'decide' && finding.decidedBy === null;
  const result = words.term(`truth.${finding.result}`);
  const known = finding.result !== 'unknown';
  const strength = words.term(`strength.${finding.strength}`);
  return (
    <li className="node" id={`node-${finding.rule}`}>
      <p className="node-code">{finding.rule}</p>
      <div>
        <p className="node-question">{words.node(finding.rule)}</p>
        {finding.decidedBy === null && (
          <p className={`node-result node-${finding.result}`}>
            {!known && t(open ? 'protection:node.no_proposal' : 'protection:node.not_known')}
            {known && open && t('protection:node.not_decided', { result, strength })}
            {known &&
              !open &&
              t('protection:node.follows', { result, strength, human: words.term(`human.${finding.human}`) })}
          </p>
        )}
        <Decided finding={finding} />
        <ShortWhy finding={finding} />
        <Contests contested={finding.contested} />
        <div className="node-acts">
          <Why finding={finding} />
          {open && may('assessments.decide') && !deciding && (
            <Button
              look="quiet"
              onPress={() => setDeciding(true)}
              aria-label={t('protection:decide.act_on', { node: finding.rule })}
            >
              {t('protection:decide.act')}
            </Button>
          )}
        </div>
        {deciding && <JudgementForm finding={finding} onClose={() => setDeciding(false)} />}
      </div>
    </li>
  );
}
