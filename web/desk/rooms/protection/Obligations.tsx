import type { Obligation } from '@safeconduct/law/index.ts';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { Cites } from './Cites.tsx';
import { Contests } from './Contests.tsx';
import { useProtection } from './context.ts';
import { inOrder, limitsOf } from './obligation-rows.ts';

function Standing(props: { readonly obligation: Obligation }) {
  const { t, language } = useLanguage();
  const { words } = useProtection();
  const { standing, since, until } = props.obligation;
  return (
    <>
      <b className={`standing standing-${standing}`}>{words.term(`standing.${standing}`)}</b>
      {since !== null && (
        <span className="standing-day">
          {t(standing === 'notYet' ? 'protection:standing_from' : 'protection:standing_since', {
            day: dateWords(since, language),
          })}
        </span>
      )}
      {until !== null && (
        <span className="standing-day">
          {t('protection:standing_until', { day: dateWords(until, language) })}
        </span>
      )}
    </>
  );
}

function Row(props: { readonly obligation: Obligation }) {
  const { t, language } = useLanguage();
  const { words } = useProtection();
  const { obligation } = props;
  const shown = obligation.standing !== 'notBound' && obligation.standing !== 'ended';
  return (
    <tr className={`obligation obligation-${obligation.standing}`}>
      <th scope="row">
        {words.instrument(obligation.instrument)}
        <span className="code pale"> {obligation.instrument}</span>
      </th>
      <td>
        <Standing obligation={obligation} />
      </td>
      <td>
        <p>{t(`protection:forbids.${obligation.instrument}`)}</p>
        <Contests contested={obligation.contested} />
        <details className="why">
          <summary>{t('protection:obligations.source')}</summary>
          <div className="why-inside">
            {obligation.because.map((reason) => (
              <p key={words.reason(reason)}>{words.reason(reason)}</p>
            ))}
            <Cites label={t('protection:cite.by')} cites={obligation.provisions} />
            <Cites label={t('protection:cite.for')} cites={obligation.support} />
            <Cites label={t('protection:cite.against')} cites={obligation.against} />
            <p className="pale">
              {t('protection:obligations.as_of', { day: dateWords(obligation.lawAsOf, language) })}
            </p>
          </div>
        </details>
      </td>
      <td>
        {limitsOf(obligation).map((reason) => (
          <p key={words.reason(reason)}>{words.reason(reason)}</p>
        ))}
      </td>
      <td>
        {shown && words.term(`strength.${obligation.strength}`)}
        {obligation.human !== 'none' && <span className="check"> {t('protection:cite.check')}</span>}
      </td>
    </tr>
  );
}

/** What binds the state on the day, whatever doors are closed: instrument, since when, what it says, limits, certainty. */
export function Obligations() {
  const { t } = useLanguage();
  const { assessment } = useProtection();
  return (
    <Section
      id="obligations"
      title={t('protection:obligations.title')}
      lead={t('protection:obligations.lead')}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('protection:obligations.table')}>
        <table className="obligations">
          <thead>
            <tr>
              {(['instrument', 'binding', 'says', 'limits', 'certainty'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`protection:obligations.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder(assessment.obligations).map((obligation) => (
              <Row key={obligation.instrument} obligation={obligation} />
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
