import { type ClaimPage, claimsGrade, claimsSupersede } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { Choice } from '../../furniture/Field.tsx';
import { credibilities, Grade } from '../../furniture/Grade.tsx';
import { HistoryList } from '../../furniture/History.tsx';
import { SeenBy } from '../../furniture/SeenBy.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { meanwhileOf } from '../../furniture/meeting.ts';
import { RowOvertaken } from '../../furniture/RowOvertaken.tsx';
import { Quoted } from '../../furniture/Quoted.tsx';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { When } from '../../furniture/When.tsx';
import { Details } from './Details.tsx';
import { InItsSentence } from './InItsSentence.tsx';
import { LotChoice } from './LotChoice.tsx';
import { Origin } from './Origin.tsx';
import { Supersede } from './Supersede.tsx';

export function ClaimFile(props: { readonly page: ClaimPage; readonly onLeave: () => void }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const [superseding, setSuperseding] = useState(false);
  const grade = useWriting(claimsGrade);
  const supersede = useWriting(claimsSupersede);
  /** The claim to replace: its successor, once somebody else has replaced it meanwhile. */
  const [standing, setStanding] = useState<string | null>(null);
  const { claim, report } = props.page;
  return (
    <div className="claim-file">
      {claim.supersededBy !== null && (
        <p className="notice">
          {t('claim:superseded')}{' '}
          <Link to="." search={(now) => ({ ...now, claim: claim.supersededBy ?? '' })}>
            {t('claim:successor')}
          </Link>
        </p>
      )}
      <Quoted claim={claim} publisher={report.publisher} lang={report.language} />
      <section aria-labelledby="claim-sentence">
        <h3 id="claim-sentence">{t('claim:sentence')}</h3>
        <InItsSentence page={props.page} />
      </section>
      <section aria-labelledby="claim-report">
        <h3 id="claim-report">{t('claim:report')}</h3>
        <p>
          <Grade reliability={report.reliability} credibility={claim.credibility} />{' '}
          <Link to="/reports/$id" params={{ id: report.id }} search={{}}>
            {report.title === ''
              ? `${report.publisher || t('report:untitled')} (${report.code})`
              : report.title}
          </Link>
        </p>
        <p className="pale">
          {report.publisher} · <When edtf={report.publishedOn} />
        </p>
      </section>
      <section aria-labelledby="claim-origin">
        <h3 id="claim-origin">{t('claim:origin')}</h3>
        <Origin page={props.page} />
      </section>
      <section aria-labelledby="claim-details">
        <h3 id="claim-details">{t('claim:details')}</h3>
        <Details claim={claim} />
      </section>
      {may('claims.write') && claim.supersededBy === null && (
        <section aria-labelledby="claim-acts" className="claim-acts">
          <h3 id="claim-acts" className="unseen">
            {t('claim:acts')}
          </h3>
          <Choice
            label={t('claim:credibility')}
            value={String(claim.credibility)}
            options={credibilities.map((value) => ({
              value: String(value),
              label: `${value} ${t(`terms:credibility.${value}`)}`,
            }))}
            onChange={(value) => {
              const credibility = credibilities.find((one) => String(one) === value);
              if (credibility !== undefined)
                grade.mutate({
                  params: { id: claim.id },
                  body: { credibility, read: { credibility: claim.credibility } },
                });
            }}
          />
          {claim.incidentId !== null && (
            <LotChoice
              incidentId={claim.incidentId}
              value={claim.groupId}
              onChange={(groupId) =>
                grade.mutate({
                  params: { id: claim.id },
                  body: { groupId, read: { groupId: claim.groupId } },
                })
              }
            />
          )}
          <Button onPress={() => setSuperseding(true)}>{t('claim:supersede')}</Button>
          <RowOvertaken error={grade.error} was={claim} kind="claim" onSeen={grade.reset} />
        </section>
      )}
      <section aria-labelledby="claim-history">
        <h3 id="claim-history">{t('desk:history')}</h3>
        <HistoryList entries={props.page.history} />
        <SeenBy kind="claim" id={props.page.claim.id} />
      </section>
      {superseding && (
        <Supersede
          claim={claim}
          language={report.language}
          error={supersede.error}
          onClose={() => setSuperseding(false)}
          onSubmit={(next, reason, refused, done) =>
            supersede.mutate(
              { params: { id: standing ?? claim.id }, body: { claim: next, reason } },
              {
                onSuccess: () => {
                  done();
                  setSuperseding(false);
                },
                onError: (error) => {
                  setStanding(meanwhileOf(error)?.id ?? standing);
                  refused(error);
                },
              },
            )
          }
        />
      )}
    </div>
  );
}
