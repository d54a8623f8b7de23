import {
  passkeysAdd,
  passkeysList,
  passkeysOptions,
  passkeysRemove,
} from '@safeconduct/contract/passkeys.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { call, reading, refresh, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Ago } from '../../furniture/When.tsx';
import { makePasskey } from './passkeys.ts';

async function addPasskey(label: string): Promise<boolean> {
  const { options } = await call(passkeysOptions, {});
  const passkey = await makePasskey(options);
  if (passkey === null) return false;
  await call(passkeysAdd, { body: { label, passkey } });
  await refresh();
  return true;
}

export function Passkeys() {
  const { t } = useLanguage();
  const [label, setLabel] = useState('');
  const query = useQuery(reading(passkeysList, {}));
  const add = useMutation({ mutationFn: addPasskey, onSuccess: (done) => done && setLabel('') });
  const remove = useWriting(passkeysRemove);
  return (
    <Loaded query={query}>
      {({ passkeys }) => (
        <>
          {passkeys.length > 0 && (
            <ul className="rows">
              {passkeys.map((passkey) => (
                <li key={passkey.id}>
                  <div>
                    <p>{passkey.label}</p>
                    <p className="pale">
                      {passkey.usedAt === null ? (
                        t('accounts:passkey.unused')
                      ) : (
                        <>
                          {t('accounts:passkey.used')} <Ago at={passkey.usedAt} />
                        </>
                      )}
                    </p>
                  </div>
                  <Button look="quiet" onPress={() => remove.mutate({ params: { id: passkey.id } })}>
                    {t('accounts:passkey.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <Form
            className="form form-inline"
            onSubmit={(event) => {
              event.preventDefault();
              add.mutate(label);
            }}
          >
            <Field
              label={t('accounts:passkey.label')}
              hint={t('accounts:passkey.label_hint')}
              value={label}
              onChange={setLabel}
              isRequired
            />
            <div className="acts">
              <Button type="submit" isDisabled={label.trim() === ''} isPending={add.isPending}>
                {t('accounts:passkey.add')}
              </Button>
            </div>
          </Form>
          {add.data === false && <p className="soft">{t('accounts:passkey.closed')}</p>}
          <Trouble error={add.error ?? remove.error} />
        </>
      )}
    </Loaded>
  );
}
