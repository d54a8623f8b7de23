import { ROLES } from '@safeconduct/contract/permissions.ts';
import { signInRulesChange, signInRulesRead } from '@safeconduct/contract/second-step.ts';
import { useQuery } from '@tanstack/react-query';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** For which roles a second step is a must. */
export function SignInRules() {
  const { t } = useLanguage();
  const query = useQuery(reading(signInRulesRead, {}));
  const change = useWriting(signInRulesChange);
  return (
    <Loaded query={query}>
      {({ secondStepFor }) => (
        <fieldset className="staff-teams who">
          <legend>{t('accounts:rules.of')}</legend>
          {ROLES.map((role) => (
            <Tick
              key={role}
              label={t(`accounts:role.${role}`)}
              checked={secondStepFor.includes(role)}
              onChange={(checked) =>
                change.mutate({
                  body: {
                    secondStepFor: checked
                      ? [...secondStepFor, role]
                      : secondStepFor.filter((one) => one !== role),
                  },
                })
              }
            />
          ))}
          <Trouble error={change.error} />
        </fieldset>
      )}
    </Loaded>
  );
}
