import type { Door } from '@safeconduct/law/index.ts';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useProtection } from './context.ts';
import { DoorCard } from './DoorCard.tsx';
import { Deadlines } from './Deadlines.tsx';
import { doorGroups, officeHours } from './door-groups.ts';

function Closed(props: { readonly doors: readonly Door[] }) {
  const { t, language } = useLanguage();
  const { words } = useProtection();
  return (
    <ul className="closed-doors">
      {props.doors.map((door) => (
        <li key={door.mechanism} id={`door-${door.mechanism}`}>
          <details>
            <summary>
              <b>{words.mechanism(door.mechanism)}</b>{' '}
              {door.because[0] !== undefined && <span>{words.reason(door.because[0])}</span>}
            </summary>
            <div className="why-inside">
              {door.because.slice(1).map((reason) => (
                <p key={words.reason(reason)}>{words.reason(reason)}</p>
              ))}
              <p className="pale">
                {t('protection:obligations.as_of', { day: dateWords(door.lawAsOf, language) })}
              </p>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Procedures as doors: open, open on a condition, too slow, and closed with the reason in one line each. */
export function Doors() {
  const { t } = useLanguage();
  const { assessment } = useProtection();
  const groups = doorGroups(assessment.doors, assessment.order);
  return (
    <Section id="doors" title={t('protection:doors.title')} lead={t('protection:doors.lead')}>
      <Deadlines deadlines={officeHours(assessment.doors)} />
      {(['open', 'openIf', 'late'] as const).map(
        (name) =>
          groups[name].length > 0 && (
            <section key={name} aria-labelledby={`doors-${name}`}>
              <h3 id={`doors-${name}`}>{t(`protection:doors.${name}`, { count: groups[name].length })}</h3>
              <ul className="doors">
                {groups[name].map((door) => (
                  <DoorCard key={door.mechanism} door={door} />
                ))}
              </ul>
            </section>
          ),
      )}
      {groups.closed.length > 0 && (
        <section aria-labelledby="doors-closed">
          <h3 id="doors-closed">{t('protection:doors.closed', { count: groups.closed.length })}</h3>
          <p className="pale">{t('protection:doors.closed_lead')}</p>
          <Closed doors={groups.closed} />
        </section>
      )}
    </Section>
  );
}
