import { type TaskWire, tasksEndpoints } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { Field } from '../../furniture/Field.tsx';
import { RowOvertaken } from '../../furniture/RowOvertaken.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { Ago } from '../../furniture/When.tsx';
import { useIncident } from './context.ts';

function Line({ task }: { readonly task: TaskWire }) {
  const { t } = useLanguage();
  const change = useWriting(tasksEndpoints.change);
  return (
    <li className={task.state === 'done' ? 'task-done' : undefined}>
      <Tick
        label={task.title}
        checked={task.state === 'done'}
        onChange={(done) =>
          change.mutate({
            params: { id: task.id },
            body: { state: done ? 'done' : 'open', revision: task.revision },
          })
        }
      />
      <p className="pale">
        {task.dueAt !== null && (
          <>
            {t('today:tasks.due')} <Ago at={task.dueAt} />{' '}
          </>
        )}
        {task.note}
      </p>
      <RowOvertaken error={change.error} was={task} kind="task" onSeen={change.reset} />
    </li>
  );
}

export function IncidentTasks() {
  const { t } = useLanguage();
  const { may } = useSession();
  const { page } = useIncident();
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const add = useWriting(tasksEndpoints.add);
  return (
    <Section id="incident-tasks" title={t('incident:part.incident-tasks')}>
      <ul className="tasks">
        {page.tasks.map((task) => (
          <Line key={task.id} task={task} />
        ))}
      </ul>
      {may('tasks.write') && (
        <Form
          className="form form-inline"
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(
              {
                params: { id: page.incident.id },
                body: {
                  title,
                  dueAt: due === '' ? null : new Date(`${due}T17:00`).toISOString(),
                  state: 'open',
                  note: '',
                },
              },
              {
                onSuccess: () => {
                  setTitle('');
                  setDue('');
                },
              },
            );
          }}
        >
          <Field label={t('incident:tasks.title')} value={title} onChange={setTitle} isRequired />
          <Field label={t('incident:tasks.due')} type="date" value={due} onChange={setDue} />
          <div className="acts">
            <Button type="submit" isDisabled={title.trim() === ''}>
              {t('incident:tasks.add')}
            </Button>
          </div>
        </Form>
      )}
      <Trouble error={add.error} />
    </Section>
  );
}
