// The same forms as those of the file.
import '../../look/parts.css';
import { answersGive } from '@safeconduct/contract/assessments.ts';
import type { FactSpec } from '@safeconduct/law/index.ts';
import { useMemo } from 'react';
import { Form } from 'react-aria-components/Form';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { todayIso } from '../../furniture/dates.ts';
import { DateField } from '../../furniture/DateField.tsx';
import { useDraft } from '../../furniture/draft.ts';
import { Explained } from '../../furniture/Explained.tsx';
import { faultOf } from '../../furniture/faults.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { Suggest } from '../../furniture/Suggest.tsx';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { namesIn } from '../incidents/parts/names.ts';
import { type AnswerDraft, saidIn, stateReader } from './answer-body.ts';
import { useProtection } from './context.ts';
import { idsOf } from './subject.ts';

/** The answer itself, as the kind of the fact asks for it. */
function AnswerField(props: {
  readonly spec: FactSpec;
  readonly draft: AnswerDraft;
  readonly put: (part: Partial<AnswerDraft>) => void;
  readonly seenFrom: string;
}) {
  const { t } = useLanguage();
  const { words } = useProtection();
  const { spec, draft, put } = props;
  const label = t('protection:ask.answer');
  if (spec.kind === 'yesNo' || spec.kind === 'choice') {
    const choices = spec.kind === 'yesNo' ? ['yes', 'no'] : spec.choices;
    return (
      <Choice
        label={label}
        value={draft.truth}
        options={[
          { value: '', label: t('protection:ask.choose') },
          ...choices.map((value) => ({
            value,
            label: spec.kind === 'yesNo' ? words.term(`truth.${value}`) : words.choice(spec.id, value),
          })),
          { value: 'unknown', label: t('protection:ask.nobody_knows') },
        ]}
        onChange={(truth) => put({ truth })}
      />
    );
  }
  const value = { value: draft.value, onChange: (next: string) => put({ value: next, truth: '' }) };
  return (
    <div className="answer-value">
      {spec.kind === 'day' ? (
        <DateField label={label} seenFrom={props.seenFrom} {...value} />
      ) : (
        <Field label={label} hint={t(`protection:ask.hint.${spec.kind}`)} {...value} />
      )}
      <Button
        look="quiet"
        aria-pressed={draft.truth === 'unknown'}
        onPress={() => put({ truth: draft.truth === 'unknown' ? '' : 'unknown', value: '' })}
      >
        {t('protection:ask.nobody_knows')}
      </Button>
    </div>
  );
}

/** An answer in place: what, who says it, how sensitive it is. */
export function AnswerForm(props: {
  readonly spec: FactSpec;
  /** The answer that this one replaces. */
  readonly supersedes: string | null;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { incidentId, subject, law, assessment } = useProtection();
  const { spec } = props;
  const start = useMemo(
    (): AnswerDraft => ({ truth: '', value: '', saidBy: '', sensitivity: spec.sensitivity, note: '' }),
    [spec],
  );
  const { value: draft, set, clear } = useDraft(`answer.${incidentId}.${spec.id}`, start);
  const put = (part: Partial<AnswerDraft>) => set({ ...draft, ...part });
  const seenFrom = assessment.on > todayIso() ? todayIso() : assessment.on;
  const said = saidIn(spec, draft, { language, seenFrom, state: stateReader(law.states) });
  const finish = () => {
    clear();
    props.onClose();
  };
  const give = useWriting(answersGive);
  return (
    <Form
      className="form answer-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (said === null) return;
        const { saidBy, sensitivity, note } = draft;
        give.mutate(
          {
            params: { id: incidentId },
            body: {
              ...idsOf(subject),
              ...said,
              fact: spec.id,
              saidBy,
              sensitivity,
              note,
              claimId: null,
              supersedes: props.supersedes,
            },
          },
          {
            onSuccess: () => {
              announce(t('protection:ask.done'));
              finish();
            },
          },
        );
      }}
    >
      <div className="form-row">
        <AnswerField spec={spec} draft={draft} put={put} seenFrom={seenFrom} />
        <Suggest
          label={t('protection:ask.said_by')}
          hint={t('protection:ask.said_by_hint')}
          value={draft.saidBy}
          onChange={(saidBy) => put({ saidBy })}
          find={(typed) => namesIn(view, 'party', typed)}
          error={faultOf(give.error, 'saidBy')}
        />
      </div>
      <Explained
        label={t('protection:ask.sensitivity')}
        value={draft.sensitivity}
        options={(['public', 'restricted', 'lifeRisk'] as const).map((value) => ({
          value,
          label: t(`terms:sensitivity.${value}`),
          means: t(`protection:sensitivity.${value}`),
        }))}
        onChange={(sensitivity) => put({ sensitivity })}
      />
      <Field
        label={t('protection:ask.note')}
        value={draft.note}
        onChange={(note) => put({ note })}
        lines={2}
        error={faultOf(give.error, 'note')}
      />
      <Trouble error={give.error} shown={['saidBy', 'note']} />
      <div className="acts">
        <Button
          look="main"
          type="submit"
          isDisabled={said === null || draft.saidBy.trim() === ''}
          isPending={give.isPending}
        >
          {t('protection:ask.submit')}
        </Button>
        <Button onPress={finish}>{t('desk:cancel')}</Button>
      </div>
    </Form>
  );
}
