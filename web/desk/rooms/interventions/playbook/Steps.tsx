import type { Language } from '../../../furniture/language-start.ts';
import { intlTag } from '../../../furniture/dates.ts';
import { Tick } from '../../../furniture/Tick.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import type { ClosedDoors } from './doors.ts';
import type { Planned, Step } from './plan.ts';

const HOUR = 3_600_000;

function dayWords(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(intlTag(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(instant));
}
function hourWords(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(intlTag(language), { hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}

function StepRow(props: {
  readonly step: Step;
  readonly chosen: boolean;
  readonly closedWhy: string | undefined;
  readonly onChoose: (is: boolean) => void;
}) {
  const { t, language } = useLanguage();
  const { step, closedWhy } = props;
  const addressee = step.addressee?.[language];
  return (
    <div className={closedWhy === undefined ? 'step' : 'step step-closed'}>
      {closedWhy === undefined ? (
        <Tick label={step.title[language]} checked={props.chosen} onChange={props.onChoose} />
      ) : (
        <>
          <p>
            <s>{step.title[language]}</s>
          </p>
          <p className="step-why">
            <b>{t('interventions:playbook.closed')}</b> {closedWhy}
          </p>
        </>
      )}
      {closedWhy === undefined && (
        <div className="step-words">
          {addressee !== undefined && (
            <p>
              <span aria-hidden="true">→ </span>
              {addressee}
              {step.form !== null && <span className="soft"> · {t(`interventions:form.${step.form}`)}</span>}
              {step.consents.includes('name_to_government') && (
                <span className="soft"> · {t('interventions:playbook.consent')}</span>
              )}
            </p>
          )}
          <p className="soft">{step.why[language]}</p>
          {step.never !== null && <p className="step-never">{step.never[language]}</p>}
          {step.decision && <p className="pale">{t('interventions:playbook.decision')}</p>}
        </div>
      )}
    </div>
  );
}

/** The steps in order of time against the removal: the hours that are left stand between them. */
export function Steps(props: {
  readonly plan: readonly Planned[];
  readonly startAt: string;
  readonly removalAt: string | null;
  readonly closed: ClosedDoors;
  readonly isChosen: (step: Step) => boolean;
  readonly onChoose: (id: string, is: boolean) => void;
}) {
  const { t, language } = useLanguage();
  const { plan, startAt, removalAt } = props;
  const times = [...new Set(plan.map(({ dueAt }) => dueAt))];
  const before = (instant: string) => removalAt === null || instant <= removalAt;
  const first = times.find((time) => !before(time));
  const removal = removalAt !== null && (
    <li className="steps-removal" key="removal">
      <p className="steps-time">
        <b>{dayWords(removalAt, language)}</b>
      </p>
      <p>
        <b>{t('interventions:playbook.removal_here')}</b>
      </p>
    </li>
  );
  return (
    <ol className="steps" aria-label={t('interventions:playbook.steps')}>
      {times.flatMap((time) => {
        const hours = Math.round((Date.parse(time) - Date.parse(startAt)) / HOUR);
        const left =
          removalAt === null ? null : Math.round((Date.parse(removalAt) - Date.parse(time)) / HOUR);
        const row = (
          <li key={time} className="steps-at">
            <p className="steps-time">
              <b>{dayWords(time, language)}</b> {hourWords(time, language)}
              <span className="pale">
                {hours === 0
                  ? t('interventions:playbook.at_once')
                  : t('interventions:playbook.after', { count: hours })}
              </span>
              {left !== null && left >= 0 && (
                <span className="pale">{t('interventions:playbook.left', { count: left })}</span>
              )}
            </p>
            <div>
              {plan
                .filter(({ dueAt }) => dueAt === time)
                .map(({ step }) => (
                  <StepRow
                    key={step.id}
                    step={step}
                    chosen={props.isChosen(step)}
                    closedWhy={step.kind === null ? undefined : props.closed.get(step.kind)}
                    onChoose={(is) => props.onChoose(step.id, is)}
                  />
                ))}
            </div>
          </li>
        );
        return time === first ? [removal, row] : [row];
      })}
      {first === undefined && removal}
    </ol>
  );
}
