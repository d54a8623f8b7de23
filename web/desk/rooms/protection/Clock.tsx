import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useIncident } from '../incidents/context.ts';
import { ClockPicture } from './ClockPicture.tsx';
import { useProtection } from './context.ts';
import { clockOf, type RemovalClock } from './pace.ts';
import { leftWords, onWall } from './time-left.ts';
import { Zones } from './Zones.tsx';

const geneva = 'Europe/Zurich';

/** The moment on the clocks of the case, of Geneva and of the reader. */
function OnClocks(props: { readonly at: string }) {
  const { t, language } = useLanguage();
  const { zones } = useProtection();
  const reader = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clocks = [
    ...zones.map((zone) => ({ who: 'case' as const, zone })),
    { who: 'geneva' as const, zone: geneva },
    { who: 'reader' as const, zone: reader },
  ];
  return (
    <dl className="clock-zones">
      {clocks.map(({ who, zone }) => {
        const wall = onWall(props.at, zone, language);
        return (
          <div key={`${who} ${zone}`}>
            <dt>{t(`protection:clock.where.${who}`)}</dt>
            <dd>
              <time dateTime={props.at}>{wall.at}</time> <span className="pale">{wall.zone}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** By whose account the day is known; it opens to the claims. */
function ByWhom(props: { readonly fact: string }) {
  const { t } = useLanguage();
  const { show } = useIncident();
  const { assessment } = useProtection();
  const fact = assessment.facts[props.fact];
  if (fact === undefined) return null;
  return (
    <p className="soft">
      {fact.saidBy.length > 0 && t('protection:clock.by', { who: fact.saidBy })}{' '}
      {fact.claimIds.length > 0 && (
        <button type="button" className="chip" onClick={() => show(fact.claimIds)}>
          {t('incident:claims_count', { count: fact.claimIds.length })}
        </button>
      )}
    </p>
  );
}

function Open(props: { readonly clock: RemovalClock }) {
  const { t, language } = useLanguage();
  const { now, words } = useProtection();
  const { deadline, hoursToEarliest } = props.clock;
  if (deadline === null) {
    return (
      <p className="clock-left">
        {t('protection:clock.unknown')} <a href="#ask-removal_date">{t('protection:clock.ask')}</a>
      </p>
    );
  }
  const left = leftWords(now, deadline.at, language);
  return (
    <>
      <p className="clock-left">
        {left === null
          ? t('protection:clock.any_moment')
          : t(hoursToEarliest === null ? 'protection:clock.at_most' : 'protection:clock.at_least', { left })}
      </p>
      <p>{words.reason(deadline.what)}</p>
      <ByWhom fact="removal_date" />
      <OnClocks at={deadline.at} />
    </>
  );
}

/** How long is left, in whose time and by whose word; plain words where it is over or not known. */
export function Clock() {
  const { t } = useLanguage();
  const { assessment, now, zones, words } = useProtection();
  const clock = clockOf(assessment.facts, zones[0] ?? 'UTC', now);
  const returned = assessment.facts.return_date;
  return (
    <Section id="clock" title={t('protection:clock.title')} acts={<Zones />}>
      {clock.state === 'returned' && (
        <>
          <p className="clock-left">
            {t('protection:clock.returned')}
            {returned !== undefined && ` ${words.held(returned)}`}
          </p>
          <ByWhom fact="returned" />
          <p>{t('protection:clock.after_return')}</p>
        </>
      )}
      {clock.state === 'passed' && (
        <>
          <p className="clock-left">{t('protection:clock.passed')}</p>
          {clock.deadline !== null && <p>{words.reason(clock.deadline.what)}</p>}
          <ByWhom fact="removal_date" />
          <p>{t('protection:clock.after_passed')}</p>
        </>
      )}
      {clock.state === 'open' && <Open clock={clock} />}
      <ClockPicture clock={clock} />
    </Section>
  );
}
