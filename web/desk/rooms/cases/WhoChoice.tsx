import type { Role } from '@safeconduct/contract/permissions.ts';
import { useId } from 'react';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';

/** Null: the whole team; else the people named. */
export type Named = readonly string[] | null;

export type Somebody = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly disabled: boolean;
  readonly glassReason: string | null;
};

/** Whether the whole team sees a case or those named alone, and who they are. */
export function WhoChoice(props: {
  readonly team: string;
  readonly people: readonly Somebody[];
  readonly own: string;
  readonly named: Named;
  readonly onChange: (named: Named) => void;
}) {
  const { t } = useLanguage();
  const group = useId();
  const { named, people, own, onChange } = props;
  return (
    <>
      <fieldset className="who">
        <legend>{t('cases:choice')}</legend>
        <label className="who-choice">
          <input type="radio" name={group} checked={named === null} onChange={() => onChange(null)} />
          <span>
            {t('cases:open.label')}
            <span className="hint">{t('cases:open.hint', { team: props.team })}</span>
          </span>
        </label>
        <label className="who-choice">
          <input
            type="radio"
            name={group}
            checked={named !== null}
            onChange={() => onChange(named ?? [own])}
          />
          <span>
            {t('cases:closed.label')}
            <span className="hint">{t('cases:closed.hint')}</span>
          </span>
        </label>
      </fieldset>
      {named !== null && (
        <fieldset className="who who-people">
          <legend>{t('cases:people')}</legend>
          {people.map(({ id, name, role, disabled, glassReason }) => (
            <div key={id}>
              <Tick
                label={
                  <>
                    {name}{' '}
                    <span className="pale">
                      {t(`accounts:role.${role}`)}
                      {id === own && ` · ${t('cases:you')}`}
                      {disabled && ` · ${t('cases:disabled')}`}
                    </span>
                  </>
                }
                checked={named.includes(id)}
                onChange={(checked) => onChange(checked ? [...named, id] : named.filter((one) => one !== id))}
              />
              {glassReason !== null && (
                <p className="soft who-glass">{t('cases:glass', { reason: glassReason })}</p>
              )}
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
}
