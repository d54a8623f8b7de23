import { claimsCreate, type ClaimBody, type ReportPage } from '@safeconduct/contract/domain.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { ClaimForm } from '../claims/ClaimForm.tsx';

/** A claim that the reader did not propose, recorded by hand. */
export function RecordClaim(props: {
  readonly page: ReportPage;
  readonly empty: ClaimBody;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { page } = props;
  const create = useWriting(claimsCreate);
  return (
    <ClaimForm
      title={t('claim:record')}
      claim={props.empty}
      language={page.report.language}
      submit={t('claim:record_act')}
      error={create.error}
      onClose={props.onClose}
      place={`record.${page.report.id}`}
      onSubmit={(claim, _refused, done) =>
        create.mutate(
          { body: { reportId: page.report.id, incidentId: page.report.incidentId, claim } },
          {
            onSuccess: () => {
              done();
              props.onClose();
            },
          },
        )
      }
    />
  );
}
