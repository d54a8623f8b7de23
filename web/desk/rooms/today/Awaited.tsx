import type { Today } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { agoWords, dateWords, todayIso } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { useNow } from '../interventions/useNow.ts';

/** Promises whose day comes or has passed, and answers that were to come by a day: each with who owes it. */
export function Awaited(props: { readonly awaited: Today['awaited'] }) {
  const { t, language } = useLanguage();
  const now = useNow();
  if (props.awaited.length === 0) return null;
  const today = todayIso(now);
  return (
    <Section id="awaited" title={t('today:awaited.title')}>
      <ul className="clocks">
        {props.awaited.map(({ communicationId, what, party, words, by, incidentId, incident }) => (
          <li key={`${what} ${communicationId}`}>
            <p>
              <b>{t(`today:awaited.${what}`, { party })}</b>{' '}
              <span className={by < today ? 'late' : 'soft'}>
                {t(by < today ? 'today:awaited.was_due' : 'today:awaited.due', {
                  day: dateWords(by, language),
                  ago: agoWords(`${by}T23:59:59`, language, now.getTime()),
                })}
              </span>
            </p>
            {words !== '' && <p className="soft">{words}</p>}
            <p>
              <Link to="/incidents/$id/interventions" params={{ id: incidentId }} hash="log">
                {incident}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
