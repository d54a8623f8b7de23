import {
  type ReminderSettings,
  reminderAddressDelete,
  reminderAddressPut,
} from '@safeconduct/contract/reminders.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { ownZone } from './zones.ts';

/** The address for mails: given, waiting for its link, confirmed, taken away. */
export function Address(props: { readonly settings: ReminderSettings }) {
  const { t, language } = useLanguage();
  const { mail, saved, zone, address, pendingAddress, pendingUntil } = props.settings;
  const [typed, setTyped] = useState('');
  const give = useWriting(reminderAddressPut);
  const remove = useWriting(reminderAddressDelete);
  const send = (to: string) =>
    give.mutate(
      { body: { address: to, zone: saved ? zone : ownZone(), language } },
      { onSuccess: () => setTyped('') },
    );
  return (
    <section className="reminder-part" aria-labelledby="by-mail">
      <h3 id="by-mail">{t('reminders:mail.title')}</h3>
      {!mail && <p className="soft">{t('reminders:mail.off')}</p>}
      {address !== null && (
        <p>
          <b>{address}</b> <span className="soft">{t('reminders:mail.confirmed')}</span>
        </p>
      )}
      {pendingAddress !== null && pendingUntil !== null && (
        <output className="notice">
          <b>{pendingAddress}</b>{' '}
          {t('reminders:mail.pending', { until: momentWords(pendingUntil, language) })}{' '}
          {mail && (
            <Button look="words" onPress={() => send(pendingAddress)} isPending={give.isPending}>
              {t('reminders:mail.send_again')}
            </Button>
          )}
        </output>
      )}
      {mail && (
        <Form
          className="form form-inline"
          onSubmit={(event) => {
            event.preventDefault();
            send(typed);
          }}
        >
          <Field
            label={t(address === null ? 'reminders:mail.address' : 'reminders:mail.change')}
            hint={t('reminders:mail.hint')}
            type="email"
            autoComplete="email"
            value={typed}
            onChange={setTyped}
            isRequired
            error={faultOf(give.error, 'address')}
          />
          <div className="acts">
            <Button type="submit" isPending={give.isPending} isDisabled={typed.trim() === ''}>
              {t('reminders:mail.give')}
            </Button>
          </div>
        </Form>
      )}
      {(address !== null || pendingAddress !== null) && (
        <Button look="quiet" onPress={() => remove.mutate({})}>
          {t('reminders:mail.remove')}
        </Button>
      )}
      <Trouble error={give.error ?? remove.error} shown={['address']} />
    </section>
  );
}
