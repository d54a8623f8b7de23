import {
  type ReminderSettings as Settings,
  reminderSettingsGet,
  reminderSettingsPut,
} from '@safeconduct/contract/reminders.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { faultOf } from '../../furniture/faults.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { isLanguage, languages, ownNames } from '../../furniture/language-start.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Address } from './Address.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { ownZone, zones } from './zones.ts';

const leads = [10_080, 4320, 1440, 120, 30, 0] as const;
const NIGHT = { from: '22:00', to: '07:00' };

function Quiet(props: {
  readonly value: Settings['quiet'];
  readonly removal: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: Settings['quiet'], removal: boolean) => void;
}) {
  const { t } = useLanguage();
  const { value, removal } = props;
  return (
    <div>
      <Tick
        label={t('reminders:settings.quiet')}
        checked={value !== null}
        onChange={(on) => props.onChange(on ? NIGHT : null, removal)}
      />
      {value !== null && (
        <div className="form indented">
          <div className="form-row">
            <Field
              label={t('reminders:settings.quiet_from')}
              type="time"
              value={value.from}
              onChange={(from) => props.onChange({ ...value, from }, removal)}
            />
            <Field
              label={t('reminders:settings.quiet_to')}
              type="time"
              value={value.to}
              onChange={(to) => props.onChange({ ...value, to }, removal)}
              error={props.error}
            />
          </div>
          <Tick
            label={t('reminders:settings.removal')}
            checked={removal}
            onChange={(allowed) => props.onChange(value, allowed)}
          />
        </div>
      )}
    </div>
  );
}

function Choices(props: { readonly settings: Settings }) {
  const { t, language } = useLanguage();
  const { settings } = props;
  const [chosen, setChosen] = useState(() =>
    settings.saved ? settings : { ...settings, zone: ownZone(), language },
  );
  const save = useWriting(reminderSettingsPut);
  const set = (change: Partial<Settings>) => setChosen({ ...chosen, ...change });
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ body: chosen }, { onSuccess: () => announce(t('reminders:settings.saved')) });
      }}
    >
      <div className="form-row">
        <Choice
          label={t('reminders:settings.zone')}
          value={chosen.zone}
          options={zones(chosen.zone)}
          onChange={(zone) => set({ zone })}
          error={faultOf(save.error, 'zone')}
        />
        <Choice
          label={t('reminders:settings.language')}
          value={chosen.language}
          options={languages.map((value) => ({ value, label: ownNames[value] }))}
          onChange={(value) => {
            if (isLanguage(value)) set({ language: value });
          }}
        />
      </div>
      <fieldset>
        <legend>{t('reminders:settings.leads')}</legend>
        <div className="leads">
          {leads.map((lead) => (
            <Tick
              key={lead}
              label={t(`reminders:settings.lead.${lead}`)}
              checked={chosen.leads.includes(lead)}
              onChange={(on) =>
                set({ leads: on ? [...chosen.leads, lead] : chosen.leads.filter((one) => one !== lead) })
              }
            />
          ))}
        </div>
        {faultOf(save.error, 'leads') !== undefined && (
          <p className="fault">{faultOf(save.error, 'leads')}</p>
        )}
      </fieldset>
      <Quiet
        value={chosen.quiet}
        removal={chosen.removalInQuiet}
        error={faultOf(save.error, 'quiet')}
        onChange={(quiet, removalInQuiet) => set({ quiet, removalInQuiet })}
      />
      {settings.mail && (
        <div>
          <Tick
            label={t('reminders:settings.digest')}
            checked={chosen.digestAt !== null}
            onChange={(on) => set({ digestAt: on ? '08:00' : null })}
          />
          {chosen.digestAt !== null && (
            <div className="form-row indented">
              <Field
                label={t('reminders:settings.digest_at')}
                type="time"
                value={chosen.digestAt}
                onChange={(digestAt) => set({ digestAt })}
                error={faultOf(save.error, 'digestAt')}
              />
            </div>
          )}
        </div>
      )}
      <div>
        <Tick
          label={t('reminders:settings.titles')}
          checked={chosen.titlesInMail}
          onChange={(titlesInMail) => set({ titlesInMail })}
        />
        <p className="hint indented">{t('reminders:settings.titles_warning')}</p>
      </div>
      <div className="acts">
        <Button type="submit" look="main" isPending={save.isPending}>
          {t('reminders:settings.save')}
        </Button>
        {save.isSuccess && <span className="soft">{t('reminders:settings.saved')}</span>}
      </div>
      <Trouble error={save.error} shown={['zone', 'leads', 'quiet', 'digestAt']} />
    </Form>
  );
}

/** How somebody is reminded: when and in which zone, by mail, in a calendar. */
export function ReminderSettings() {
  const query = useQuery(reading(reminderSettingsGet, {}));
  return (
    <Loaded query={query}>
      {(settings) => (
        <>
          <Choices settings={settings} />
          <Address settings={settings} />
          <CalendarLink madeAt={settings.calendarMadeAt} />
        </>
      )}
    </Loaded>
  );
}
