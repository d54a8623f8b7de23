import { passkeySignIn, passkeySignInOptions, signIn } from '@safeconduct/contract/accounts.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { call, refresh, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { answerPasskey } from './passkeys.ts';

async function withPasskey(): Promise<boolean> {
  const { options } = await call(passkeySignInOptions, {});
  const passkey = await answerPasskey(options);
  if (passkey === null) return false;
  await call(passkeySignIn, { body: { passkey } });
  return true;
}

/** That a code is asked for is no fault; the form asks for it. */
const toldAlready = (error: Error | null) => error instanceof Problem && error.problem.id === 'code-needed';

/** Signing in. The address stays as it was, so that a link opens its page once the person is known. */
export default function SignIn(props: { readonly setUpOpen: boolean }) {
  const { t } = useLanguage();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const byPassword = useWriting(signIn);
  // The password is right and stays typed; only the code is asked for anew.
  const enter = () =>
    byPassword.mutate(
      { body: { login, password, ...(asked ? { code } : {}) } },
      {
        onError: (error) => {
          if (error instanceof Problem && error.problem.id === 'code-needed') setAsked(true);
          if (error instanceof Problem && error.problem.id === 'code-wrong') setCode('');
        },
      },
    );
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (asked) form.current?.querySelector('input')?.focus();
  }, [asked]);
  const byPasskey = useMutation({ mutationFn: withPasskey, onSuccess: () => refresh() });
  if (props.setUpOpen) {
    return (
      <div className="page narrow entrance">
        <h1>{t('accounts:first.title')}</h1>
        <p className="lead">{t('accounts:first.words')}</p>
        <p>{t('accounts:first.where')}</p>
      </div>
    );
  }
  return (
    <div className="page narrow entrance">
      <h1>{t('accounts:sign_in.title')}</h1>
      <p className="lead">{t(asked ? 'accounts:sign_in.code_words' : 'accounts:sign_in.words')}</p>
      <Form
        ref={form}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        {asked ? (
          <>
            <Field
              key="code"
              label={t('accounts:sign_in.code')}
              hint={t('accounts:sign_in.code_hint')}
              value={code}
              onChange={setCode}
              autoComplete="one-time-code"
              inputMode="text"
              isRequired
            />
            <div className="acts">
              <Button
                look="main"
                type="submit"
                isPending={byPassword.isPending}
                isDisabled={code.trim().length < 6}
              >
                {t('accounts:sign_in.code_act')}
              </Button>
              <Button
                onPress={() => {
                  setAsked(false);
                  setCode('');
                  setPassword('');
                  byPassword.reset();
                }}
              >
                {t('accounts:sign_in.back')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <Field
              label={t('accounts:login')}
              value={login}
              onChange={setLogin}
              autoComplete="username webauthn"
              isRequired
            />
            <Field
              label={t('accounts:password')}
              type="password"
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
              isRequired
            />
            <div className="acts">
              <Button look="main" type="submit" isPending={byPassword.isPending}>
                {t('accounts:sign_in.act')}
              </Button>
              <Button onPress={() => byPasskey.mutate()} isPending={byPasskey.isPending}>
                {t('accounts:sign_in.passkey')}
              </Button>
            </div>
          </>
        )}
        <Trouble error={toldAlready(byPassword.error) ? null : (byPassword.error ?? byPasskey.error)} />
        {byPasskey.data === false && <p className="soft">{t('accounts:passkey.closed')}</p>}
      </Form>
    </div>
  );
}
