import { DateField } from '../../../furniture/DateField.tsx';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';

const answers = ['', 'yes', 'no'] as const;

type Draft = {
  readonly promise: string;
  readonly promiseDueOn: string;
  readonly promiseKept: (typeof answers)[number];
  readonly answerDueOn: string;
};

/** What was promised and by when, whether it was kept, and by when an answer is awaited. */
export function PromiseFields(props: {
  readonly draft: Draft;
  readonly put: (fields: Partial<Draft>) => void;
  readonly faultOf: (field: string) => string | undefined;
  readonly seenFrom: string;
}) {
  const { t } = useLanguage();
  const { draft, put, faultOf } = props;
  return (
    <>
      <Field
        label={t('desk:field.promise')}
        hint={t('parts:communication.promise_hint')}
        value={draft.promise}
        onChange={(promise) => put({ promise })}
        error={faultOf('promise')}
      />
      <div className="form-row">
        {draft.promise.trim() !== '' && (
          <DateField
            label={t('desk:field.promiseDueOn')}
            hint={t('parts:communication.day_hint')}
            value={draft.promiseDueOn}
            onChange={(promiseDueOn) => put({ promiseDueOn })}
            seenFrom={props.seenFrom}
            error={faultOf('promiseDueOn')}
          />
        )}
        {draft.promise.trim() !== '' && (
          <Choice
            label={t('desk:field.promiseKept')}
            value={draft.promiseKept}
            options={answers.map((value) => ({
              value,
              label: value === '' ? t('interventions:promise.open') : t(`interventions:promise.${value}`),
            }))}
            onChange={(value) => put({ promiseKept: answers.find((one) => one === value) ?? '' })}
          />
        )}
        <DateField
          label={t('desk:field.answerDueOn')}
          hint={t('parts:communication.day_hint')}
          value={draft.answerDueOn}
          onChange={(answerDueOn) => put({ answerDueOn })}
          seenFrom={props.seenFrom}
          error={faultOf('answerDueOn')}
        />
      </div>
    </>
  );
}
