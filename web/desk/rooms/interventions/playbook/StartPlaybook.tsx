import { playbooksStart } from '@safeconduct/contract/domain.ts';
import type { Playbook } from '@safeconduct/law/playbooks/index.ts';
import { useState } from 'react';
import { announce } from '../../../furniture/announce.ts';
import { Button } from '../../../furniture/Button.tsx';
import { dateWords, todayIso } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { useWriting } from '../../../furniture/server.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { useIncident } from '../../incidents/context.ts';
import { useColleagues } from '../colleagues.ts';
import { MomentField, OwnerField } from '../forms/fields.tsx';
import { useClosedDoors } from './doors.ts';
import { instantOf, localOf, planOf, removalClock } from './plan.ts';
import { Steps } from './Steps.tsx';

/** When work begins: now, or at nine on the day that the file is viewed as of. */
function startOf(asOf: string | null): string {
  return asOf === null ? localOf(new Date().toISOString()) : `${asOf}T09:00`;
}

/** The steps of one playbook on their time line, ticked or not, and the one button that starts them. */
export function StartPlaybook(props: { readonly playbook: Playbook; readonly onStarted: () => void }) {
  const { t, language } = useLanguage();
  const { page, asOf } = useIncident();
  const { me } = useColleagues();
  const { playbook } = props;
  const [start, setStart] = useState(() => startOf(asOf));
  const clock = removalClock(page, start.slice(0, 10));
  const ahead = clock !== null && clock.day >= start.slice(0, 10);
  const [removal, setRemoval] = useState<string | null>(null);
  // Counted from the first minute of the day: "by the 20th" may mean its morning.
  const removalLocal = removal ?? (ahead ? `${clock.day}T00:00` : '');
  const [owner, setOwner] = useState<string | null>(null);
  const { closed, looked } = useClosedDoors();
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const startAt = instantOf(start);
  const removalAt = instantOf(removalLocal);
  const isClosed = (kind: string | null) => kind !== null && closed.has(kind);
  const plan = startAt === null ? [] : planOf(playbook, startAt, removalAt);
  const isChosen = (step: Playbook['steps'][number]) =>
    !isClosed(step.kind) && (chosen.get(step.id) ?? !step.decision);
  const steps = plan.filter(({ step }) => isChosen(step));
  const run = useWriting(playbooksStart);
  return (
    <div className="playbook-start">
      <ul className="playbook-never">
        {playbook.never.map((words) => (
          <li key={words.en}>{words[language]}</li>
        ))}
      </ul>
      <div className="form-row playbook-clock">
        <MomentField
          label={t('interventions:playbook.start')}
          value={start}
          onChange={setStart}
          error={startAt === null ? t('desk:fault.invalid_type') : undefined}
        />
        <MomentField
          label={t('interventions:playbook.removal')}
          value={removalLocal}
          onChange={setRemoval}
          hint={
            clock === null
              ? t('interventions:playbook.no_clock')
              : t(ahead ? 'interventions:playbook.clock' : 'interventions:playbook.clock_past', {
                  day: dateWords(clock.day, language),
                  by: clock.by,
                })
          }
        />
        <OwnerField value={owner ?? me} onChange={setOwner} />
      </div>
      <Steps
        plan={plan}
        removalAt={removalAt}
        startAt={startAt ?? new Date(`${todayIso()}T00:00`).toISOString()}
        isChosen={isChosen}
        closed={closed}
        onChoose={(id, is) => setChosen(new Map([...chosen, [id, is]]))}
      />
      <div className="acts playbook-acts">
        <Button
          look="main"
          isDisabled={steps.length === 0 || startAt === null || !looked}
          isPending={run.isPending}
          onPress={() => {
            if (startAt === null) return;
            run.mutate(
              {
                params: { id: page.incident.id },
                body: {
                  playbook: playbook.id,
                  startAt,
                  removalAt,
                  ownerId: (owner ?? me) === '' ? null : (owner ?? me),
                  locale: language,
                  steps: steps.map(({ step }) => ({ step: step.id })),
                },
              },
              {
                onSuccess: ({ tasks }) => {
                  announce(t('interventions:playbook.started', { count: tasks.length }));
                  props.onStarted();
                },
              },
            );
          }}
        >
          {t('interventions:playbook.go', { count: steps.length })}
        </Button>
        <span className="pale">{t('interventions:playbook.change_later')}</span>
      </div>
      <Trouble error={run.error} />
    </div>
  );
}
