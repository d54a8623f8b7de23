import {
  enrolmentLook,
  enrolmentPasskeyOptions,
  invitationAccept,
  LinkToken,
  setUp,
} from '@safeconduct/contract/accounts.ts';
import { Problem } from '@safeconduct/contract/client.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { call, reading, refresh } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { makePasskey } from './passkeys.ts';

type Look =
  | { readonly kind: 'set-up' }
  | { readonly kind: 'invitation'; readonly login: string; readonly name: string };

/** The token stands after `#`, which browsers never send: it appears in no log of a server or proxy. */
function tokenInAddress(): string | null {
  const parsed = LinkToken.safeParse(window.location.hash.slice(1));
  return parsed.success ? parsed.data : null;
}

/** A link stands for a forgotten password, and not for the second step of an account that has one. */
const asksCode = (error: Error | null) =>
  error instanceof Problem && (error.problem.id === 'code-needed' || error.problem.id === 'code-wrong');

function EnrolmentForm(props: { readonly token: string; readonly look: Look }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { token, look } = props;
  const first = look.kind === 'set-up';
  const [name, setName] = useState(first ? '' : look.name);
  const [login, setLogin] = useState(first ? '' : look.login);
  const [team, setTeam] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const enrol = useMutation({
    mutationFn: async (by: 'password' | 'passkey') => {
      const made =
        by === 'passkey'
          ? await makePasskey((await call(enrolmentPasskeyOptions, { body: { token, login, name } })).options)
          : null;
      if (by === 'passkey' && made === null) return false;
      const credentials = made === null ? { password } : { passkey: made };
      if (first) await call(setUp, { body: { token, login, name, team, ...credentials } });
      else
        await call(invitationAccept, { body: { token, ...credentials, ...(code === '' ? {} : { code }) } });
      return true;
    },
    onSuccess: async (done) => {
      if (!done) return;
      await refresh();
      await navigate({ to: '/' });
    },
  });
  return (
    <>
      <h1>{first ? t('accounts:set_up.title') : t('accounts:invitation.title', { name })}</h1>
      <p className="lead">{first ? t('accounts:set_up.words') : t('accounts:invitation.words')}</p>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          enrol.mutate('password');
        }}
      >
        {first && (
          <>
            <Field
              label={t('accounts:name')}
              value={name}
              onChange={setName}
              autoComplete="name"
              isRequired
            />
            <Field
              label={t('accounts:login')}
              hint={t('accounts:login_hint')}
              value={login}
              onChange={setLogin}
              autoComplete="username"
              isRequired
              error={faultOf(enrol.error, 'login')}
            />
            <Field
              label={t('accounts:team')}
              hint={t('accounts:team_hint')}
              value={team}
              onChange={setTeam}
              isRequired
            />
          </>
        )}
        <Field
          label={t('accounts:password')}
          hint={t('accounts:password_hint')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          minLength={12}
          error={faultOf(enrol.error, 'password')}
        />
        {(code !== '' || asksCode(enrol.error)) && (
          <Field
            label={t('accounts:sign_in.code')}
            hint={t('accounts:sign_in.code_hint')}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
          />
        )}
        <div className="acts">
          <Button look="main" type="submit" isPending={enrol.isPending} isDisabled={password.length < 12}>
            {t('accounts:set_up.act')}
          </Button>
          <Button
            onPress={() => enrol.mutate('passkey')}
            isDisabled={first && (name === '' || login === '' || team === '')}
          >
            {t('accounts:set_up.passkey')}
          </Button>
        </div>
        {enrol.data === false && <p className="soft">{t('accounts:passkey.closed')}</p>}
        <Trouble error={enrol.error} />
      </Form>
    </>
  );
}

function Look(props: { readonly token: string }) {
  // The link is used up in the end; asking again what it opens would only tell that.
  const query = useQuery({
    ...reading(enrolmentLook, { body: { token: props.token } }),
    staleTime: 'static',
  });
  return <Loaded query={query}>{(look) => <EnrolmentForm token={props.token} look={look} />}</Loaded>;
}

/** What a one-time link opens: the first set-up, or an invitation. */
export function Enrolment() {
  const { t } = useLanguage();
  const [token] = useState(tokenInAddress);
  return (
    <div className="page narrow entrance">
      {token === null ? (
        <>
          <h1>{t('accounts:link.title')}</h1>
          <p className="lead">{t('accounts:link.words')}</p>
        </>
      ) : (
        <Look token={token} />
      )}
    </div>
  );
}
