import {
  secondStepBegin,
  secondStepConfirm,
  secondStepEnd,
  secondStepRead,
  secondStepRecovery,
  type SecondStepWire,
} from '@safeconduct/contract/second-step.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const QrPicture = lazy(async () => ({ default: (await import('./QrPicture.tsx')).QrPicture }));

type Codes = readonly string[] | null;

/** Six digits are typed where a telephone offers its number pad, and where password managers know what is asked. */
function CodeField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly error?: string | undefined;
  readonly recovery?: boolean;
}) {
  return (
    <Field
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      autoComplete="one-time-code"
      inputMode={props.recovery === true ? 'text' : 'numeric'}
      isRequired
      error={props.error}
    />
  );
}

/** Password, then the picture for the app, then a code of it. */
function SetUp(props: { readonly onCodes: (codes: Codes) => void }) {
  const { t } = useLanguage();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useWriting(secondStepBegin);
  const confirm = useWriting(secondStepConfirm);
  if (begin.data === undefined) {
    return (
      <Form
        className="form form-inline"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate({ body: { password: password === '' ? null : password } });
        }}
      >
        <Field
          label={t('accounts:password_change.current')}
          hint={t('accounts:second_step.off')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={faultOf(begin.error, 'password')}
        />
        <div className="acts">
          <Button type="submit" isPending={begin.isPending}>
            {t('accounts:second_step.begin')}
          </Button>
        </div>
        <Trouble error={begin.error} shown={['password']} />
      </Form>
    );
  }
  const { secret, uri } = begin.data;
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(
          { body: { code } },
          { onSuccess: ({ recoveryCodes }) => props.onCodes(recoveryCodes) },
        );
      }}
    >
      <p>{t('accounts:second_step.scan')}</p>
      <Suspense fallback={<div className="qr" />}>
        <QrPicture text={uri} />
      </Suspense>
      <p>
        {t('accounts:second_step.typed')} <br />
        <code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeField
        label={t('accounts:second_step.code')}
        value={code}
        onChange={setCode}
        error={faultOf(confirm.error, 'code')}
      />
      <div className="acts">
        <Button look="main" type="submit" isPending={confirm.isPending} isDisabled={code.trim().length < 6}>
          {t('accounts:second_step.confirm')}
        </Button>
      </div>
      <Trouble error={confirm.error} shown={['code']} />
    </Form>
  );
}

/** It is on: new recovery codes, or off again, each by a code. */
function Standing(props: { readonly step: SecondStepWire; readonly onCodes: (codes: Codes) => void }) {
  const { t, language } = useLanguage();
  const { since, recoveryLeft, required } = props.step;
  const [asking, setAsking] = useState<'renew' | 'end' | null>(null);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const renew = useWriting(secondStepRecovery);
  const end = useWriting(secondStepEnd);
  const ask = (what: 'renew' | 'end') => {
    setAsking(what);
    setCode('');
  };
  return (
    <>
      <p>
        {t('accounts:second_step.on', { when: momentWords(since ?? '', language) })}{' '}
        <span className="soft">{t('accounts:second_step.left', { count: recoveryLeft })}</span>
      </p>
      {asking === null ? (
        <div className="acts">
          <Button onPress={() => ask('renew')}>{t('accounts:second_step.renew')}</Button>
          {required ? (
            <span className="soft">{t('accounts:second_step.must')}</span>
          ) : (
            <Button onPress={() => ask('end')}>{t('accounts:second_step.end')}</Button>
          )}
        </div>
      ) : (
        <Form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (asking === 'renew') {
              renew.mutate(
                { body: { code } },
                { onSuccess: ({ recoveryCodes }) => props.onCodes(recoveryCodes) },
              );
            } else {
              end.mutate({ body: { code, password: password === '' ? null : password } });
            }
          }}
        >
          {asking === 'end' && (
            <Field
              label={t('accounts:password_change.current')}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              error={faultOf(end.error, 'password')}
            />
          )}
          <CodeField label={t('accounts:second_step.code_now')} value={code} onChange={setCode} recovery />
          <div className="acts">
            <Button type="submit" isPending={renew.isPending || end.isPending}>
              {t(asking === 'renew' ? 'accounts:second_step.renew' : 'accounts:second_step.end')}
            </Button>
            <Button onPress={() => setAsking(null)}>{t('desk:cancel')}</Button>
          </div>
          <Trouble error={renew.error ?? end.error} shown={['password']} />
        </Form>
      )}
    </>
  );
}

/** One's own second step at sign-in. */
export function SecondStep() {
  const [codes, setCodes] = useState<Codes>(null);
  const query = useQuery(reading(secondStepRead, {}));
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={() => setCodes(null)} />;
  return (
    <Loaded query={query}>
      {(step) => (step.on ? <Standing step={step} onCodes={setCodes} /> : <SetUp onCodes={setCodes} />)}
    </Loaded>
  );
}
