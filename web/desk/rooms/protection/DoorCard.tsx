import type { Door } from '@safeconduct/law/index.ts';
import { dateWords, todayIso } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Cites } from './Cites.tsx';
import { useProtection } from './context.ts';
import { contactsOf, mandatesOf } from './door-groups.ts';
import { DraftIt } from './DraftIt.tsx';
import { FactsUsed } from './FactsUsed.tsx';
import { paceOf } from './pace.ts';
import { PlanIt } from './PlanIt.tsx';
import { Deadlines } from './Deadlines.tsx';
import { isStale } from './time-left.ts';

/** Where it goes. What was not seen to be right for 90 days says so. */
function Contacts(props: { readonly door: Door }) {
  const { t, language } = useLanguage();
  const { law } = useProtection();
  const contacts = contactsOf(law, props.door.mechanism);
  if (contacts.length === 0) return null;
  const today = todayIso();
  return (
    <ul className="contacts">
      {contacts.map(({ id, value, verifiedOn }) => (
        <li key={id}>
          {value.startsWith('https:') ? (
            <a href={value} rel="noreferrer" target="_blank">
              {value}
            </a>
          ) : (
            value
          )}{' '}
          <span className={isStale(verifiedOn, today) ? 'check' : 'pale'}>
            {verifiedOn === null
              ? t('protection:door.never_verified')
              : t(isStale(verifiedOn, today) ? 'protection:door.stale' : 'protection:door.verified', {
                  day: dateWords(verifiedOn, language),
                })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** To whom a joint letter goes: the mandates that fit, and those that fit on a condition. */
function Mandates() {
  const { t } = useLanguage();
  const { assessment, words } = useProtection();
  const mandates = mandatesOf(assessment.doors);
  if (mandates.length === 0) return null;
  return (
    <details className="why">
      <summary>{t('protection:door.mandates', { count: mandates.length })}</summary>
      <div className="why-inside">
        {(['open', 'openIf', 'check'] as const).map((standing) => {
          const some = mandates.filter((mandate) => mandate.standing === standing);
          const condition = some.flatMap(({ because }) => because).find(({ code }) => code.startsWith('if.'));
          return (
            some.length > 0 && (
              <div key={standing}>
                <b>{condition === undefined ? words.term(`door.${standing}`) : words.reason(condition)}</b>
                <ul className="plain-list">
                  {some.map(({ mechanism }) => (
                    <li key={mechanism} id={`door-${mechanism}`}>
                      {words.mechanism(mechanism)}
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </details>
  );
}

/** A procedure that can be used: why it is open, what it waits for, its clocks, what it shuts, whose consent it needs. */
export function DoorCard(props: { readonly door: Door }) {
  const { t } = useLanguage();
  const { words } = useProtection();
  const { door } = props;
  // That the day is past is said once, above the doors.
  const past = door.whyNotInTime?.code === 'time.dayPassed';
  const conditions = door.because.filter(({ code }) => code.startsWith('if.'));
  const others = door.because.filter(({ code }) => !code.startsWith('if.'));
  const main = conditions.length > 0 ? undefined : others[0];
  const rest = main === undefined ? others : others.slice(1);
  return (
    <li className={`door door-${door.standing}`} id={`door-${door.mechanism}`}>
      <div className="door-head">
        <h4>{words.mechanism(door.mechanism)}</h4>
        <b className={`standing door-standing-${door.standing}`}>{words.term(`door.${door.standing}`)}</b>
      </div>
      {main !== undefined && <p>{words.reason(main)}</p>}
      {conditions.length > 0 && (
        <ul className="conditions">
          {conditions.map((reason) => (
            <li key={words.reason(reason)}>{words.reason(reason)}</li>
          ))}
        </ul>
      )}
      {door.mechanism === 'SP' && <Mandates />}
      <p className="soft">
        {t(`protection:door.pace.${paceOf(door.mechanism)}`)}
        {!past && ` · ${words.term(`time.${door.inTime}`)}`}
      </p>
      {door.whyNotInTime !== null && !past && <p className="check">{words.reason(door.whyNotInTime)}</p>}
      {door.exclusiveWith.length > 0 && (
        <div className="choose-between">
          <b>{t('protection:door.choose')}</b>
          <ul>
            {door.exclusiveWith.map(({ mechanism, why }) => (
              <li key={mechanism}>
                <a href={`#door-${mechanism}`}>{words.reason(why)}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Deadlines deadlines={door.deadlines.filter(({ kind }) => kind === 'procedure')} />
      <p>
        <b>{t('protection:door.consent')}</b> {words.term(`consent.${door.consent.rule}`)}
      </p>
      <details className="why">
        <summary>{t('protection:door.more')}</summary>
        <div className="why-inside">
          {rest.map((reason) => (
            <p key={words.reason(reason)}>{words.reason(reason)}</p>
          ))}
          {door.consent.purposes.length > 0 && (
            <ul className="plain-list">
              {door.consent.purposes.map((purpose) => (
                <li key={purpose}>{words.term(`purpose.${purpose}`)}</li>
              ))}
            </ul>
          )}
          <Cites label={t('protection:cite.by')} cites={door.provisions} />
          <FactsUsed facts={door.factsUsed} />
          {door.factsMissing.length > 0 && (
            <div className="facts-used">
              <b>{t('protection:door.waits_for')}</b>
              <ul>
                {door.factsMissing.map(({ fact }) => (
                  <li key={fact}>
                    <a href={`#ask-${fact}`}>{words.question(fact)}</a>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <Contacts door={door} />
        </div>
      </details>
      <div className="acts">
        <DraftIt door={door} />
        <PlanIt door={door} />
      </div>
    </li>
  );
}
