import type { TaskWire } from '@safeconduct/contract/domain.ts';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../../incidents/context.ts';
import { PartBox } from '../../incidents/parts/PartBox.tsx';
import { orNull } from '../../incidents/parts/read.ts';
import { usePart } from '../../incidents/parts/usePart.ts';
import { type Task, taskVerbs } from '../../incidents/parts/verbs.ts';
import { instantOf, localOf } from '../playbook/plan.ts';
import { useInterventionWords } from '../words.ts';
import { MomentField, OwnerField } from './fields.tsx';

const states = ['open', 'done', 'dropped'] as const;

/** Something to be done: by whom, by when, and what for. */
export function TaskForm(props: {
  readonly row: TaskWire | null;
  readonly filled: Partial<Task>;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const { page } = useIncident();
  const named = useInterventionWords();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'tasks',
    verbs: taskVerbs,
    row,
    begunFrom: filled.interventionId ?? '',
    filled: props.filled,
    start: (was) => ({
      title: was.title ?? '',
      due: localOf(was.dueAt ?? null),
      ownerId: was.ownerId ?? '',
      interventionId: was.interventionId ?? '',
      state: was.state ?? ('open' as const),
      dropReason: was.dropReason ?? '',
      note: was.note ?? '',
    }),
    read: (typed) => ({
      body: {
        ...row,
        title: typed.title,
        // What the field cannot hold, seconds, is no change.
        dueAt: typed.due === localOf(row?.dueAt ?? null) ? (row?.dueAt ?? null) : instantOf(typed.due),
        ownerId: orNull(typed.ownerId),
        interventionId: orNull(typed.interventionId),
        state: typed.state,
        dropReason: typed.state === 'dropped' ? typed.dropReason.trim() : '',
        note: typed.note,
      },
      faults:
        typed.state === 'dropped' && typed.dropReason.trim() === ''
          ? new Map([['dropReason', 'task_dropped_for_a_reason']])
          : new Map(),
    }),
    name: ({ title }) => title,
    onClose: props.onClose,
  });
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.tasks') : t('parts:title.tasks')}
      shown={['title', 'dueAt', 'ownerId', 'dropReason', 'note']}
      onClose={props.onClose}
    >
      <Field
        label={t('interventions:task.title')}
        value={draft.title}
        onChange={(title) => put({ title })}
        error={faultOf('title')}
      />
      <div className="form-row">
        <MomentField
          label={t('desk:field.dueAt')}
          value={draft.due}
          onChange={(due) => put({ due })}
          error={faultOf('dueAt')}
        />
        <OwnerField
          value={draft.ownerId}
          onChange={(ownerId) => put({ ownerId })}
          error={faultOf('ownerId')}
        />
      </div>
      {page.interventions.length > 0 && (
        <Choice
          label={t('interventions:task.for')}
          value={draft.interventionId}
          options={[
            { value: '', label: t('interventions:task.for_none') },
            ...page.interventions.map((one) => ({ value: one.id, label: named(one) })),
          ]}
          onChange={(interventionId) => put({ interventionId })}
        />
      )}
      {row !== null && (
        <Choice
          label={t('desk:field.state')}
          value={draft.state}
          options={states.map((value) => ({ value, label: t(`terms:task_state.${value}`) }))}
          onChange={(value) => put({ state: states.find((one) => one === value) ?? 'open' })}
        />
      )}
      {draft.state === 'dropped' && (
        <Field
          label={t('desk:field.dropReason')}
          value={draft.dropReason}
          onChange={(dropReason) => put({ dropReason })}
          error={faultOf('dropReason')}
        />
      )}
      <Field
        label={t('desk:field.note')}
        lines={4}
        value={draft.note}
        onChange={(note) => put({ note })}
        error={faultOf('note')}
      />
    </PartBox>
  );
}
