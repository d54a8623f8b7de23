import type { ClaimBody, ClaimWire } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { ClaimForm } from './ClaimForm.tsx';

function bodyOf(claim: ClaimWire): ClaimBody {
  const { property, valueStated, valueNormalised, bounds, earliest, latest, speaker, speakerKind, chain } =
    claim;
  const { verb, addressee, medium, hedge, firstHand, locator, asOf, scope, note } = claim;
  const value = { property, valueStated, valueNormalised, bounds, earliest, latest };
  return {
    ...value,
    speaker,
    speakerKind,
    chain,
    verb,
    addressee,
    medium,
    hedge,
    firstHand,
    locator,
    asOf,
    scope,
    note,
  };
}

/** Replacing a claim: why first, then what. The old one stays, marked. */
export function Supersede(props: {
  readonly claim: ClaimWire;
  readonly language: string;
  readonly error: Error | null;
  readonly onSubmit: (
    claim: ClaimBody,
    reason: string,
    refused: (error: Error) => void,
    done: () => void,
  ) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const [given, setGiven] = useState(false);
  if (given) {
    return (
      <ClaimForm
        title={t('claim:supersede')}
        claim={bodyOf(props.claim)}
        language={props.language}
        submit={t('claim:supersede_act')}
        error={props.error}
        onClose={props.onClose}
        place={`supersede.${props.claim.id}`}
        onSubmit={(claim, refused, done) => props.onSubmit(claim, reason, refused, done)}
      />
    );
  }
  return (
    <Box title={t('claim:supersede')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setGiven(true);
        }}
      >
        <p>{t('claim:supersede_words')}</p>
        <Trouble error={props.error} />
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog that asks one thing starts in it (WAI-ARIA APG, dialog) */}
        <Field label={t('claim:supersede_reason')} value={reason} onChange={setReason} isRequired autoFocus />
        <div className="acts box-acts">
          <Button look="main" type="submit" isDisabled={reason.trim() === ''}>
            {t('desk:go_on')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
