import { caseGlass, casesLost } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { momentWords } from '../../furniture/dates.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { reading, useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

/** The number of a case at the end of what was pasted. */
function caseIn(text: string): string | null {
  return /([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\/?\s*$/i.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** How an administrator lets himself into a case that is closed to him. */
export function BreakGlass() {
  const { t, language } = useLanguage();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const lost = useQuery(reading(casesLost, {}));
  const glass = useWriting(caseGlass);
  const id = caseIn(address);
  const unreadable = address.trim() !== '' && id === null;
  return (
    <>
      {(lost.data?.cases.length ?? 0) > 0 && (
        <>
          <p>{t('accounts:glass.lost')}</p>
          <ul className="rows">
            {lost.data?.cases.map(({ caseId, team, closedAt }) => (
              <li key={caseId}>
                <p>{t('accounts:glass.lost_case', { team, when: momentWords(closedAt, language) })}</p>
                <Button look="quiet" onPress={() => setAddress(caseId)}>
                  {t('accounts:glass.choose')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (id === null) return;
          glass.mutate(
            { params: { id }, body: { reason } },
            {
              onSuccess: () => {
                setAddress('');
                setReason('');
              },
            },
          );
        }}
      >
        <Field
          label={t('accounts:glass.case')}
          hint={t('accounts:glass.case_hint')}
          value={address}
          onChange={setAddress}
          isRequired
          error={unreadable ? t('accounts:glass.unreadable') : undefined}
        />
        <Field
          label={t('accounts:glass.reason')}
          hint={t('accounts:glass.reason_hint')}
          lines={2}
          value={reason}
          onChange={setReason}
          isRequired
          error={faultOf(glass.error, 'reason')}
        />
        <div className="acts">
          <Button
            type="submit"
            isPending={glass.isPending}
            isDisabled={id === null || reason.trim().length < 10}
          >
            {t('accounts:glass.act')}
          </Button>
          {glass.isSuccess && <span className="soft">{t('accounts:glass.done')}</span>}
        </div>
        <Trouble error={glass.error} shown={['reason']} />
      </Form>
    </>
  );
}
