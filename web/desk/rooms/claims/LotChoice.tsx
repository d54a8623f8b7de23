import { incidentsGet } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading } from '../../furniture/server.ts';

/** In which lot of its incident a claim counts. */
export function LotChoice(props: {
  readonly incidentId: string;
  readonly value: string | null;
  readonly onChange: (groupId: string | null) => void;
}) {
  const { t } = useLanguage();
  const { data } = useQuery(reading(incidentsGet, { params: { id: props.incidentId } }));
  if (data === undefined || data.groups.length === 0) return null;
  return (
    <Choice
      label={t('claim:lot_choice')}
      hint={t('claim:lot_hint')}
      value={props.value ?? ''}
      options={[
        { value: '', label: t('claim:lot_none') },
        ...data.groups.map(({ id, label, title }) => ({
          value: id,
          label: title === '' ? label : `${label}: ${title}`,
        })),
      ]}
      onChange={(id) => props.onChange(id === '' ? null : id)}
    />
  );
}
