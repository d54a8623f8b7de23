import { tasksEndpoints, type Today } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { agoWords, momentWords } from '../../furniture/dates.ts';
import { Overtaken } from '../../furniture/Overtaken.tsx';
import { Tick } from '../../furniture/Tick.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useSession } from '../../furniture/session.ts';
import { useWriting } from '../../furniture/server.ts';
import { Ago } from '../../furniture/When.tsx';
import { useNow } from '../interventions/useNow.ts';
import { byDue, whenDue } from '../interventions/work/order.ts';

type Task = Today['tasks'][number];

/** Of nobody, or of somebody whose account is disabled: somebody must take it. */
const unowned = ({ ownerId, ownerAway }: Task) => ownerId === null || ownerAway;

function Row(props: { readonly task: Task; readonly now: Date; readonly withOwner: boolean }) {
  const { t, language } = useLanguage();
  const { may, session } = useSession();
  const change = useWriting(tasksEndpoints.change);
  const { task, now } = props;
  const late = whenDue(task.dueAt, now) === 'overdue';
  const wordsOf = (key: string, value: unknown) => {
    if (key === 'state') return t(value === 'done' ? 'today:tasks.done' : 'today:tasks.open');
    if (typeof value !== 'string' || key.endsWith('Id')) return null;
    return key === 'dueAt' ? momentWords(value, language) : value;
  };
  return (
    <li>
      {may('tasks.write') ? (
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
      ) : (
        <p>{task.title}</p>
      )}
      <p className="pale">
        {task.dueAt !== null &&
          (late ? (
            <b className="late">
              {t('today:tasks.overdue_since', { ago: agoWords(task.dueAt, language, now.getTime()) })}
            </b>
          ) : (
            <>
              {t('today:tasks.due')} <Ago at={task.dueAt} />
            </>
          ))}{' '}
        {props.withOwner && task.owner !== '' && !task.ownerAway && <span>{task.owner} </span>}
        {props.withOwner && task.ownerAway && (
          <span className="blank">{t('today:tasks.owner_away', { name: task.owner })}</span>
        )}
        {props.withOwner && task.owner === '' && <span className="blank">{t('today:tasks.no_owner')}</span>}{' '}
        {task.incidentId !== null && (
          <Link to="/incidents/$id/interventions" params={{ id: task.incidentId }}>
            {task.incident}
          </Link>
        )}
        {props.withOwner && unowned(task) && may('tasks.write') && (
          <Button
            look="quiet"
            isPending={change.isPending}
            aria-label={t('today:tasks.take_what', { what: task.title })}
            onPress={() =>
              change.mutate({
                params: { id: task.id },
                body: { ownerId: session?.user?.id ?? null, revision: task.revision },
              })
            }
          >
            {t('today:tasks.take')}
          </Button>
        )}
      </p>
      <Overtaken error={change.error} was={task} wordsOf={wordsOf} onSeen={change.reset} />
    </li>
  );
}

/** Tasks shown before the rest is asked for. */
const first = 12;

function List(props: { readonly tasks: readonly Task[]; readonly now: Date; readonly withOwner: boolean }) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? props.tasks : props.tasks.slice(0, first);
  return (
    <>
      <ul className="tasks">
        {shown.map((task) => (
          <Row key={task.id} task={task} now={props.now} withOwner={props.withOwner} />
        ))}
      </ul>
      {shown.length < props.tasks.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          {t('today:tasks.more', { count: props.tasks.length - shown.length })}
        </Button>
      )}
    </>
  );
}

/** My tasks, what is late first; then those of nobody, which somebody must take, and of the others. */
export function Tasks(props: { readonly tasks: Today['tasks'] }) {
  const { t } = useLanguage();
  const { session } = useSession();
  const now = useNow();
  const me = session?.user?.id ?? '';
  const ordered = [...props.tasks].sort(byDue);
  const mine = ordered.filter(({ ownerId }) => ownerId === me);
  const others = ordered
    .filter(({ ownerId }) => ownerId !== me)
    .sort((a, b) => Number(unowned(b)) - Number(unowned(a)));
  return (
    <>
      <Section id="tasks" title={t('today:tasks.mine')}>
        {mine.length === 0 && <p className="pale">{t('today:tasks.none_mine')}</p>}
        <List tasks={mine} now={now} withOwner={false} />
      </Section>
      {others.length > 0 && (
        <Section id="team-tasks" title={t('today:tasks.others')}>
          <List tasks={others} now={now} withOwner />
        </Section>
      )}
    </>
  );
}
