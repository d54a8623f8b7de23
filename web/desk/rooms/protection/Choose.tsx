import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';

/** Which state, which destination and for whom; what leaves no choice is not asked. */
export function Choose(props: {
  readonly page: IncidentPage;
  readonly states: readonly string[];
  readonly destinations: readonly string[];
  readonly state: string;
  readonly destination: string | null;
  readonly whom: string;
  readonly nameOf: (state: string) => string;
  readonly onChange: (part: {
    readonly state?: string;
    readonly to?: string;
    readonly whom?: string;
  }) => void;
}) {
  const { t } = useLanguage();
  const { page } = props;
  const options = (states: readonly string[]) =>
    states.map((value) => ({ value, label: props.nameOf(value) }));
  return (
    <div className="choose no-print">
      {props.states.length > 1 && (
        <Choice
          label={t('protection:choose.state')}
          value={props.state}
          options={options(props.states)}
          onChange={(state) => props.onChange({ state })}
        />
      )}
      {props.destinations.length > 1 && (
        <Choice
          label={t('protection:choose.destination')}
          value={props.destination ?? ''}
          options={options(props.destinations)}
          onChange={(to) => props.onChange({ to })}
        />
      )}
      {(page.groups.length > 0 || page.persons.length > 0) && (
        <Choice
          label={t('protection:choose.whom')}
          value={props.whom}
          options={[
            { value: '', label: t('protection:choose.all') },
            ...page.groups.map(({ id, label, title }) => ({
              value: `lot ${id}`,
              label: [t('parts:name.groups', { label }), title].filter((part) => part !== '').join(': '),
            })),
            ...page.persons.map(({ id, code }) => ({ value: `person ${id}`, label: code })),
          ]}
          onChange={(whom) => props.onChange({ whom })}
        />
      )}
    </div>
  );
}
