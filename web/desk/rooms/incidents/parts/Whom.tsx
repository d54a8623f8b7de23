import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import { Choice } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../context.ts';

/** Whom a custody period or a step concerns, as one choice holds it: '', `lot ID` or `person ID`. */
export function whomOf(row: { readonly groupId?: string | null; readonly personId?: string | null }): string {
  if (typeof row.personId === 'string') return `person ${row.personId}`;
  return typeof row.groupId === 'string' ? `lot ${row.groupId}` : '';
}

/** The same as the file keeps it: somebody of a lot brings the lot along. */
export function idsOf(whom: string, page: IncidentPage) {
  const [kind, id = null] = whom.split(' ');
  if (kind !== 'person') return { groupId: id, personId: null };
  return { groupId: page.persons.find((person) => person.id === id)?.groupId ?? null, personId: id };
}

export function Whom(props: { readonly value: string; readonly onChange: (whom: string) => void }) {
  const { t } = useLanguage();
  const { page } = useIncident();
  return (
    <Choice
      label={t('parts:whom.label')}
      value={props.value}
      options={[
        { value: '', label: t('parts:whom.whole') },
        ...page.groups.map(({ id, label, title }) => ({
          value: `lot ${id}`,
          label: [t('parts:name.groups', { label }), title].filter((part) => part !== '').join(': '),
        })),
        ...page.persons.map(({ id, code }) => ({ value: `person ${id}`, label: code })),
      ]}
      onChange={props.onChange}
    />
  );
}
