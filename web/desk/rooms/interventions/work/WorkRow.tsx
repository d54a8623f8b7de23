import type { TaskWire } from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../../furniture/Button.tsx';
import { agoWords, momentWords } from '../../../furniture/dates.ts';
import { Field } from '../../../furniture/Field.tsx';
import { RowOvertaken } from '../../../furniture/RowOvertaken.tsx';
import { Tick } from '../../../furniture/Tick.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { refresh } from '../../../furniture/server.ts';
import { useIncident } from '../../incidents/context.ts';
import { EditPart } from '../../incidents/parts/AddPart.tsx';
import { useEditing } from '../../incidents/parts/context.ts';
import { taskVerbs } from '../../incidents/parts/verbs.ts';
import { useInterventionWords } from '../words.ts';
import { whenDue } from './order.ts';
import { DraftPaper, PaperLine } from './Paper.tsx';

/** When it is due, and how late it is where it is late. */
function Due(props: { readonly task: TaskWire; readonly now: Date }) {
  const { t, language } = useLanguage();
  const { task } = props;
  if (task.state === 'done' && task.doneAt !== null) {
    return (
      <time dateTime={task.doneAt}>
        {t('interventions:work.done_by', { by: task.doneBy, at: momentWords(task.doneAt, language) })}
      </time>
    );
  }
  if (task.state === 'dropped') return <>{t('interventions:work.dropped', { why: task.dropReason })}</>;
  if (task.dueAt === null) return <span className="blank">{t('interventions:work.no_time')}</span>;
  const ago = agoWords(task.dueAt, language, props.now.getTime());
  return (
    <time dateTime={task.dueAt}>
      <span>{momentWords(task.dueAt, language)}</span>{' '}
      {whenDue(task.dueAt, props.now) === 'overdue' ? (
        <b className="late">{t('interventions:work.overdue_since', { ago })}</b>
      ) : (
        <span className="pale">{ago}</span>
      )}
    </time>
  );
}

function Drop(props: { readonly onDrop: (why: string) => void; readonly onCancel: () => void }) {
  const { t } = useLanguage();
  const [why, setWhy] = useState('');
  return (
    <Form
      className="form form-inline work-drop"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() !== '') props.onDrop(why.trim());
      }}
    >
      {/* Asked for by the press just made: the words come next. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Field label={t('desk:field.dropReason')} value={why} onChange={setWhy} autoFocus />
      <div className="acts">
        <Button type="submit" isDisabled={why.trim() === ''}>
          {t('interventions:work.drop')}
        </Button>
        <Button look="quiet" onPress={props.onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** One thing to do: ticked off, changed or dropped, each with a way back. */
export function WorkRow(props: { readonly task: TaskWire; readonly now: Date }) {
  const { t } = useLanguage();
  const { page } = useIncident();
  const { may, done, open } = useEditing();
  const named = useInterventionWords();
  const [dropping, setDropping] = useState(false);
  const { task } = props;
  const intervention = page.interventions.find(({ id }) => id === task.interventionId);
  const change = useMutation({
    mutationFn: async (to: { readonly state: TaskWire['state']; readonly dropReason?: string }) => {
      const made = await taskVerbs.change(task.id, to, task.revision);
      const { state, dropReason } = task;
      done({
        kind: 'tasks',
        verb: 'changed',
        what: task.title,
        was: { subject: 'task', row: made },
        undo: () => taskVerbs.change(task.id, { state, dropReason }, made.revision),
      });
    },
    onSuccess: () => {
      setDropping(false);
      void refresh();
    },
  });
  return (
    <li className={task.state === 'open' ? 'work-row' : 'work-row task-done'}>
      <div className="work-what">
        {may && task.state !== 'dropped' ? (
          <Tick
            label={task.title}
            // As it was ticked, until the server has said it.
            checked={(change.isPending ? change.variables.state : task.state) === 'done'}
            onChange={(is) => change.mutate({ state: is ? 'done' : 'open' })}
          />
        ) : (
          <p>{task.title}</p>
        )}
        {intervention !== undefined && task.state === 'open' && (
          <p className="work-whom">
            <span className="soft">{named(intervention)}</span>{' '}
            <span className="tag">{t(`terms:intervention_state.${intervention.state}`)}</span>
          </p>
        )}
        {intervention !== undefined && <PaperLine one={intervention} />}
        {task.note !== '' && task.state === 'open' && (
          <details className="work-why">
            <summary>{t('interventions:work.why')}</summary>
            {task.note.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
        )}
      </div>
      <p className="work-due">
        <Due task={task} now={props.now} />
      </p>
      <p className="work-owner">
        {task.owner === '' && <span className="blank">{t('interventions:owner.blank')}</span>}
        {task.ownerAway ? (
          <span className="blank">{t('interventions:owner.away', { name: task.owner })}</span>
        ) : (
          task.owner
        )}
      </p>
      <div className="acts entry-side">
        {task.state === 'open' && intervention !== undefined && <DraftPaper one={intervention} />}
        {may && task.state === 'open' && intervention !== undefined && (
          <Button
            look="quiet"
            aria-label={t('interventions:log.sent_what', { what: named(intervention) })}
            onPress={() =>
              open({
                kind: 'communications',
                row: null,
                filled: {
                  direction: 'out',
                  toParty: named(intervention),
                  interventionId: intervention.id,
                  summary: intervention.purpose,
                },
              })
            }
          >
            {t('interventions:log.sent')}
          </Button>
        )}
        <EditPart asked={{ kind: 'tasks', row: task }} what={task.title} />
        {may && task.state === 'open' && (
          <Button
            look="quiet"
            aria-expanded={dropping}
            aria-label={t('interventions:work.drop_what', { what: task.title })}
            onPress={() => setDropping(!dropping)}
          >
            {t('interventions:work.drop')}
          </Button>
        )}
      </div>
      {dropping && (
        <Drop
          onDrop={(dropReason) => change.mutate({ state: 'dropped', dropReason })}
          onCancel={() => setDropping(false)}
        />
      )}
      <RowOvertaken error={change.error} was={task} kind="task" onSeen={change.reset} />
    </li>
  );
}
