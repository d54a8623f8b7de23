import { passwordChange } from '@safeconduct/contract/accounts.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

export function PasswordChange() {
  const { t } = useLanguage();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const write = useWriting(passwordChange);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(
          // An account that has only passkeys has no password to give.
          { body: { current: current === '' ? null : current, next } },
          {
            onSuccess: () => {
              setCurrent('');
              setNext('');
              announce(t('accounts:password_change.done'));
            },
          },
        );
      }}
    >
      <Field
        label={t('accounts:password_change.current')}
        type="password"
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        error={faultOf(write.error, 'current')}
      />
      <Field
        label={t('accounts:password_change.next')}
        hint={t('accounts:password_hint')}
        type="password"
        value={next}
        onChange={setNext}
        autoComplete="new-password"
        error={faultOf(write.error, 'next')}
      />
      <div className="acts">
        <Button type="submit" isDisabled={next.length < 12} isPending={write.isPending}>
          {t('accounts:password_change.act')}
        </Button>
        {write.isSuccess && <span className="soft">{t('accounts:password_change.done')}</span>}
      </div>
      <Trouble error={write.error} />
    </Form>
  );
}
