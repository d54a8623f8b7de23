import type { Finding } from '@safeconduct/claims/reconcile/index.ts';
import { renderWording } from '@safeconduct/claims/reconcile/index.ts';
import { decisionsMake } from '@safeconduct/contract/domain.ts';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useDraft } from '../../furniture/draft.ts';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from './context.ts';

const empty = { value: '', reason: '' };

/** Deciding otherwise than the rule takes a value and a reason. */
export function Decide(props: { readonly finding: Finding; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const { page } = useIncident();
  const { finding } = props;
  const { value: draft, set, clear } = useDraft(`decide.${page.incident.id}.${finding.id}`, empty);
  const { value, reason } = draft;
  const finish = () => {
    clear();
    props.onClose();
  };
  const make = useWriting(decisionsMake);
  return (
    <Box
      title={t('incident:decide.title', { property: t(`terms:property.${finding.property}`) })}
      onClose={props.onClose}
    >
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate(
            {
              params: { id: page.incident.id },
              body: { property: finding.property, lot: finding.scope.lot, value, reason },
            },
            { onSuccess: finish },
          );
        }}
      >
        <p className="soft">{t('incident:decide.rule_says')}</p>
        <p className="found-words">{renderWording(finding.wording, language).text}</p>
        <Field
          label={t('incident:decide.value')}
          hint={t('incident:decide.value_hint')}
          value={value}
          onChange={(next) => set({ ...draft, value: next })}
          isRequired
          error={faultOf(make.error, 'value')}
        />
        <Field
          label={t('incident:decide.reason')}
          lines={3}
          value={reason}
          onChange={(next) => set({ ...draft, reason: next })}
          isRequired
        />
        <p className="hint">{t('incident:decide.both_stay')}</p>
        <Trouble error={make.error} />
        <div className="acts box-acts">
          <Button
            look="main"
            type="submit"
            isDisabled={value.trim() === '' || reason.trim() === ''}
            isPending={make.isPending}
          >
            {t('incident:decide.submit')}
          </Button>
          <Button onPress={finish}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
