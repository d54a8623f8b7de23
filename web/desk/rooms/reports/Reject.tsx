import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';

const reasons = ['not_said', 'wrong_incident', 'double', 'not_a_claim'] as const;

/** Rejecting takes one word of reason, or none: the history keeps it either way. */
export function Reject(props: { readonly onReject: (reason: string) => void; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  return (
    <Box title={t('report:reject.title')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onReject(reason.trim());
        }}
      >
        <ul className="switches" aria-label={t('report:reject.common')}>
          {reasons.map((one) => (
            <li key={one}>
              <button
                type="button"
                aria-pressed={reason === t(`report:reject.${one}`)}
                onClick={() => setReason(t(`report:reject.${one}`))}
              >
                {t(`report:reject.${one}`)}
              </button>
            </li>
          ))}
        </ul>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks one thing starts in it (WAI-ARIA APG, dialog) */}
        <Field label={t('report:reject.reason')} value={reason} onChange={setReason} autoFocus />
        <div className="acts box-acts">
          <Button look="main" type="submit">
            {t('report:act.reject')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
