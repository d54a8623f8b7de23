// With this room, not with the first page.
import '../../look/protection.css';
import { type AssessmentInputs, assessmentsGet } from '@safeconduct/contract/assessments.ts';
import { consentsList } from '@safeconduct/contract/consents.ts';
import type { Law } from '@safeconduct/law/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { reading } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { useIncident } from '../incidents/context.ts';
import { Answer } from './Answer.tsx';
import { Argument } from './Argument.tsx';
import { Choose } from './Choose.tsx';
import { Clock } from './Clock.tsx';
import { ProtectionContext, type ProtectionView } from './context.ts';
import { Doors } from './Doors.tsx';
import { lawWords } from './law-words.ts';
import { NoState } from './NoState.tsx';
import { Obligations } from './Obligations.tsx';
import { Questions } from './Questions.tsx';
import { statesOf } from './states-of.ts';
import { subjectOf } from './subject.ts';
import { assessed } from './assessed.ts';
import { useLaw } from './useLaw.ts';
import { useNow } from './useNow.ts';

const parts = ['clock', 'obligations', 'doors', 'questions', 'argument'] as const;

/** The law as of the day against what our data hold: what nobody has looked up is said, not passed over. */
function AsOfLaw(props: { readonly law: Law; readonly on: string; readonly known: boolean }) {
  const { t, language } = useLanguage();
  const { law, on } = props;
  const data = dateWords(law.asOf, language);
  return (
    <>
      <p className="soft">
        {t('protection:as_of.law', { day: dateWords(on, language), data })}
        {on < law.asOf && ` ${t('protection:as_of.since')}`}
      </p>
      {on > law.asOf && <p className="notice">{t('protection:as_of.newer', { data })}</p>}
      {!props.known && <p className="notice">{t('protection:as_of.not_in_data')}</p>}
    </>
  );
}

function Protection(props: { readonly law: Law; readonly inputs: AssessmentInputs }) {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const { page, findings, asOf } = useIncident();
  const { law, inputs } = props;
  const asked = useSearch({ from: '/incidents/$id/protection' });
  const states = useMemo(() => statesOf(page.incident.returningState), [page]);
  const destinations = useMemo(() => statesOf(page.incident.receivingState), [page]);
  const state = states.find((one) => one === asked.state) ?? states[0];
  const destination = destinations.find((one) => one === asked.to) ?? destinations[0] ?? null;
  const subject = useMemo(() => subjectOf(asked.whom, page), [asked.whom, page]);
  const words = useMemo(() => lawWords(language, law), [language, law]);
  const today = useNow();
  const { may } = useSession();
  const consents = useQuery({
    ...reading(consentsList, { params: { id: page.incident.id } }),
    enabled: may('consents.read'),
  }).data?.consents;
  const view = useMemo((): ProtectionView | null => {
    if (state === undefined) return null;
    const given = { law, page, findings, inputs, state, destination, subject, asOf, today };
    const made = assessed(consents === undefined ? given : { ...given, consents });
    return { incidentId: page.incident.id, law, inputs, subject, words, ...made };
  }, [law, page, findings, inputs, state, destination, subject, asOf, today, consents, words]);
  if (state === undefined || view === null) {
    return (
      <>
        <h2 className="protection-question">{t('protection:no_state.title')}</h2>
        <NoState />
      </>
    );
  }
  const { on } = view.assessment;
  return (
    <ProtectionContext value={view}>
      <h2 className="protection-question">
        {t('protection:question', { state: words.state(state), day: dateWords(on, language) })}
      </h2>
      <AsOfLaw law={law} on={on} known={law.states.has(state)} />
      <Choose
        page={page}
        states={states}
        destinations={destinations}
        state={state}
        destination={destination}
        whom={asked.whom ?? ''}
        nameOf={words.state}
        onChange={(part) =>
          void navigate({
            to: '.',
            replace: true,
            resetScroll: false,
            search: (search) => ({ ...search, ...part }),
          })
        }
      />
      <Answer />
      <div className="incident-body">
        <nav className="contents" aria-label={t('incident:contents')}>
          <ul>
            {parts.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`protection:part.${part}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="incident-parts">
          <Clock />
          <Obligations />
          <Doors />
          <Questions />
          <Argument />
        </div>
      </div>
    </ProtectionContext>
  );
}

/** What binds the state, which doors are open, and what to ask next. */
export function ProtectionPage() {
  const { page } = useIncident();
  const inputs = useQuery(reading(assessmentsGet, { params: { id: page.incident.id } }));
  const law = useLaw();
  return (
    <Loaded query={law}>
      {(data) => <Loaded query={inputs}>{(given) => <Protection law={data} inputs={given} />}</Loaded>}
    </Loaded>
  );
}
