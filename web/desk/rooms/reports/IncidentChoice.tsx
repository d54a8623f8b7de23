import { incidentsList } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading } from '../../furniture/server.ts';

/** Which incident a report or claim is about; "none yet" is an answer too. */
export function IncidentChoice(props: {
  readonly caseId: string;
  readonly value: string;
  readonly onChange: (incidentId: string) => void;
  readonly hint?: string;
}) {
  const { t } = useLanguage();
  const { data } = useQuery({
    ...reading(incidentsList, { query: { caseId: props.caseId } }),
    enabled: props.caseId !== '',
  });
  return (
    <Choice
      label={t('report:incident')}
      value={props.value}
      hint={props.hint}
      options={[
        { value: '', label: t('report:incident_none') },
        ...(data?.incidents ?? []).map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={props.onChange}
    />
  );
}
