import { helperAllow, HelperAllows, helperGet } from '@safeconduct/contract/domain.ts';
import type { TeamWire } from '@safeconduct/contract/accounts.ts';
import { useQuery } from '@tanstack/react-query';
import { Choice } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** Where an administrator allows the helper to a team, or does not; hidden where the operator has set none. */
export function HelperSettings(props: { readonly teams: readonly TeamWire[] }) {
  const { t } = useLanguage();
  const state = useQuery(reading(helperGet, {}));
  const allow = useWriting(helperAllow);
  if (state.data === undefined || state.data.helper === null) return null;
  const { helper, teams } = state.data;
  return (
    <Section id="helper" title={t('accounts:helper.title')} lead={t('accounts:helper.words', helper)}>
      <ul className="rows">
        {props.teams.map((team) => (
          <li key={team.id}>
            <p>{team.name}</p>
            <Choice
              label={t('accounts:helper.allows', { team: team.name })}
              hideLabel
              value={teams.find(({ teamId }) => teamId === team.id)?.allows ?? 'none'}
              options={HelperAllows.options.map((value) => ({
                value,
                label: t(`accounts:helper.level.${value}`),
              }))}
              onChange={(value) =>
                allow.mutate({ params: { id: team.id }, body: { allows: HelperAllows.parse(value) } })
              }
            />
          </li>
        ))}
      </ul>
      <Trouble error={allow.error} />
    </Section>
  );
}
