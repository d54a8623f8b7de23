import type { TaskWire } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../../incidents/context.ts';
import { AddPart, BlankPart, PartNote } from '../../incidents/parts/AddPart.tsx';
import { useNow } from '../useNow.ts';
import { grouped } from './order.ts';
import { WorkRow } from './WorkRow.tsx';

function Over(props: { readonly tasks: readonly TaskWire[]; readonly now: Date }) {
  const { t } = useLanguage();
  const [showing, setShowing] = useState(false);
  if (props.tasks.length === 0) return null;
  return (
    <div className="work-over no-print">
      <Button look="quiet" aria-expanded={showing} onPress={() => setShowing(!showing)}>
        {t('interventions:work.over', { count: props.tasks.length })}
      </Button>
      {showing && (
        <ul className="work-rows">
          {props.tasks.map((task) => (
            <WorkRow key={task.id} task={task} now={props.now} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is to be done, soonest first. That something is late is said in words, and how late. */
export function Work() {
  const { t } = useLanguage();
  const { page } = useIncident();
  const now = useNow();
  const { groups, open, over } = grouped(page.tasks, now);
  const late = groups.find(({ when }) => when === 'overdue')?.tasks.length ?? 0;
  const unowned = open.filter(({ ownerId, ownerAway }) => ownerId === null || ownerAway).length;
  return (
    <Section
      id="work"
      title={t('interventions:work.title')}
      lead={
        open.length === 0 ? undefined : (
          <>
            {t('interventions:work.open', { count: open.length })}{' '}
            {late > 0 && <b>{t('interventions:work.late', { count: late })} </b>}
            {unowned > 0 && t('interventions:work.unowned', { count: unowned })}
          </>
        )
      }
      acts={open.length > 0 && <AddPart asked={{ kind: 'tasks', row: null }} />}
    >
      <PartNote kind="tasks" />
      {open.length === 0 && (
        <BlankPart asked={{ kind: 'tasks', row: null }} words={t('interventions:work.none')} />
      )}
      {groups.map(({ when, tasks }) => (
        <section key={when} className={`work-group work-${when}`} aria-labelledby={`work-${when}`}>
          <h3 id={`work-${when}`}>{t(`interventions:when.${when}`)}</h3>
          <ul className="work-rows">
            {tasks.map((task) => (
              <WorkRow key={task.id} task={task} now={now} />
            ))}
          </ul>
        </section>
      ))}
      <Over tasks={over} now={now} />
    </Section>
  );
}
