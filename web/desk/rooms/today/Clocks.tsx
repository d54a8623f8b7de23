import type { Today } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { agoWords, dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';

/** Days by which somebody says people are to be returned: the day, whose word it is, and how it is hedged. */
export function Clocks(props: { readonly clocks: Today['clocks'] }) {
  const { t, language } = useLanguage();
  if (props.clocks.length === 0) return null;
  return (
    <Section id="clocks" title={t('today:clocks.title')} lead={t('today:clocks.lead')}>
      <ul className="clocks">
        {props.clocks.map((clock) => (
          <li key={clock.claimId}>
            <p className="clock-day">
              <b>{t('today:clocks.by', { day: dateWords(clock.by, language) })}</b>
              <span className="soft"> {agoWords(`${clock.by}T23:59:59`, language)}</span>
            </p>
            <p className="soft">
              {t('today:clocks.said', { speaker: clock.speaker })}
              {clock.hedge !== 'none' && clock.hedge !== '' && (
                <>
                  {' '}
                  <span className="hedge" lang="und">
                    {clock.hedge}
                  </span>
                </>
              )}
            </p>
            <p>
              <Link to="/incidents/$id" params={{ id: clock.incidentId }}>
                {clock.incident}
              </Link>{' '}
              <Link to="." search={{ claim: clock.claimId }} className="pale-link">
                {t('today:open_claim')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
