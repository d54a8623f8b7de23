import { LinkToken } from '@safeconduct/contract/accounts.ts';
import { reminderAddressConfirm } from '@safeconduct/contract/reminders.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** The token stands after `#`, which browsers never send: it appears in no log of a server or proxy. */
function tokenInAddress(): string | null {
  const parsed = LinkToken.safeParse(window.location.hash.slice(1));
  return parsed.success ? parsed.data : null;
}

/** Where the link of the first mail leads. A press confirms, so that a program that follows links does not. */
export function ConfirmAddress() {
  const { t } = useLanguage();
  const [token] = useState(tokenInAddress);
  const confirm = useWriting(reminderAddressConfirm);
  const address = confirm.data?.address ?? null;
  return (
    <div className="page narrow entrance">
      <h1>{t(token === null ? 'reminders:confirm.broken' : 'reminders:confirm.title')}</h1>
      {token === null && <p className="lead">{t('reminders:confirm.broken_words')}</p>}
      {token !== null && address === null && (
        <>
          <p className="lead">{t('reminders:confirm.words')}</p>
          <Button
            look="main"
            onPress={() => confirm.mutate({ body: { token } })}
            isPending={confirm.isPending}
          >
            {t('reminders:confirm.act')}
          </Button>
          <Trouble error={confirm.error} />
        </>
      )}
      {address !== null && (
        <>
          <output className="lead">{t('reminders:confirm.done', { address })}</output>
          <Link to="/account" hash="reminders">
            {t('reminders:confirm.to_settings')}
          </Link>
        </>
      )}
    </div>
  );
}
