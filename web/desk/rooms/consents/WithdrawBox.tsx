import { consentsWithdraw, type ConsentWire, type Disclosure } from '@safeconduct/contract/consents.ts';
import { useState } from 'react';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { RowOvertaken } from '../../furniture/RowOvertaken.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';

/** Withdraws one answer; what has left under it is shown after, to be told to whoever got it. */
export function WithdrawBox(props: {
  readonly consent: ConsentWire;
  readonly onClose: () => void;
  readonly onDone: (left: readonly Disclosure[]) => void;
}) {
  const { t } = useLanguage();
  const [note, setNote] = useState('');
  const withdraw = useWriting(consentsWithdraw);
  return (
    <Box title={t('consent:withdraw.title')} onClose={props.onClose}>
      <div className="form">
        <p>
          <b>{t(`consent:ask.${props.consent.purpose}`)}</b>
        </p>
        <p className="soft">{t('consent:withdraw.words')}</p>
        <Field label={t('desk:field.note')} value={note} onChange={setNote} lines={2} />
        <RowOvertaken
          error={withdraw.error}
          was={props.consent}
          kind="consent"
          onSeen={() => {
            withdraw.reset();
            props.onClose();
          }}
        />
        <div className="acts box-acts">
          <Button
            look="main"
            isPending={withdraw.isPending}
            onPress={() =>
              withdraw.mutate(
                {
                  params: { id: props.consent.id },
                  body: { note, revision: props.consent.revision },
                },
                {
                  onSuccess: ({ left }) => {
                    props.onDone(left);
                    props.onClose();
                  },
                },
              )
            }
          >
            {t('consent:withdraw.act')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:close')}</Button>
        </div>
      </div>
    </Box>
  );
}
