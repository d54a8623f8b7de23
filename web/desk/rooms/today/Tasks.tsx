import { tasksEndpoints, type Today } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { Tick } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useWriting } from '../../furniture/server.ts';
import { Ago } from '../../furniture/When.tsx';

export function Tasks(props: { readonly tasks: Today['tasks'] }) {
  const { t } = useLanguage();
  const change = useWriting(tasksEndpoints.change);
  return (
    <Section id="tasks" title={t('today:tasks.title')}>
      {props.tasks.length === 0 && <p className="pale">{t('today:tasks.none')}</p>}
      <ul className="tasks">
        {props.tasks.map((task) => (
          <li key={task.id}>
            <Tick
              label={task.title}
              checked={task.state === 'done'}
              onChange={(done) =>
                change.mutate({ params: { id: task.id }, body: { state: done ? 'done' : 'open' } })
              }
            />
            <p className="pale">
              {task.dueAt !== null && (
                <>
                  {t('today:tasks.due')} <Ago at={task.dueAt} />{' '}
                </>
              )}
              {task.incidentId !== null && (
                <Link to="/incidents/$id" params={{ id: task.incidentId }}>
                  {task.incident}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
