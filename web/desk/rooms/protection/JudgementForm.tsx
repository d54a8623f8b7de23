import { judgementsMake } from '@safeconduct/contract/assessments.ts';
import type { LawFinding, Truth } from '@safeconduct/law/index.ts';
import { Form } from 'react-aria-components/Form';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { useDraft } from '../../furniture/draft.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useProtection } from './context.ts';
import { idsOf } from './subject.ts';

const results: readonly Truth[] = ['yes', 'no', 'contested', 'unknown', 'notApplicable'];

/** What law leaves to a person: the result and, always, the reason. */
export function JudgementForm(props: { readonly finding: LawFinding; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { incidentId, subject, words } = useProtection();
  const { finding } = props;
  const start = { result: '', note: '' };
  const { value: draft, set, clear } = useDraft(`judge.${incidentId}.${finding.rule}`, start);
  const result = results.find((one) => one === draft.result);
  const finish = () => {
    clear();
    props.onClose();
  };
  const make = useWriting(judgementsMake);
  return (
    <Form
      className="form judgement-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (result === undefined) return;
        make.mutate(
          {
            params: { id: incidentId },
            body: { ...idsOf(subject), node: finding.rule, result, note: draft.note },
          },
          {
            onSuccess: () => {
              announce(t('protection:decide.done'));
              finish();
            },
          },
        );
      }}
    >
      <Choice
        label={t('protection:decide.result')}
        value={draft.result}
        options={[
          { value: '', label: t('protection:decide.choose') },
          ...results.map((value) => ({ value, label: words.term(`truth.${value}`) })),
        ]}
        onChange={(next) => set({ ...draft, result: next })}
      />
      <Field
        label={t('protection:decide.reason')}
        hint={t('protection:decide.reason_hint')}
        lines={3}
        value={draft.note}
        onChange={(note) => set({ ...draft, note })}
        isRequired
        error={faultOf(make.error, 'note')}
      />
      <Trouble error={make.error} shown={['note']} />
      <div className="acts">
        <Button
          look="main"
          type="submit"
          isDisabled={result === undefined || draft.note.trim() === ''}
          isPending={make.isPending}
        >
          {t('protection:decide.submit')}
        </Button>
        <Button onPress={finish}>{t('desk:cancel')}</Button>
      </div>
    </Form>
  );
}
