import type { OpenSessionWire } from '@safeconduct/contract/accounts.ts';
import type { ReactNode } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { Ago } from '../../furniture/When.tsx';
import { deviceOf } from './device.ts';

/** One open session: on what, from about where, how it was opened and when it was last seen. */
export function SessionLine(props: { readonly session: OpenSessionWire; readonly children: ReactNode }) {
  const { t } = useLanguage();
  const { device, place, method, seenAt, current } = props.session;
  const { browser, system } = deviceOf(device);
  const words =
    browser !== null && system !== null
      ? t('accounts:sessions.device', { browser, system })
      : (browser ?? system ?? t('accounts:sessions.unknown'));
  return (
    <li>
      <div>
        <p title={device}>
          {words}
          {current && <span className="tag">{t('accounts:sessions.this')}</span>}
        </p>
        <p className="pale">
          {t(`accounts:sessions.method.${method}`)}
          {place !== '' && ` · ${t('accounts:sessions.from', { place })}`}
          {' · '}
          {t('accounts:sessions.seen')} <Ago at={seenAt} />
        </p>
      </div>
      {props.children}
    </li>
  );
}
