import { casesList, incidentsCreate, incidentsList } from '@safeconduct/contract/domain.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { useDraft } from '../../furniture/draft.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Loaded } from '../../furniture/Loaded.tsx';
import { Section } from '../../furniture/Section.tsx';
import { reading, useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { NewCase } from '../cases/NewCase.tsx';
import { stateCodes, stateNames } from './states.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { IncidentSentences } from '../today/IncidentSentences.tsx';

const empty = { caseId: '', title: '', returningState: '', receivingState: '' };

function NewIncident() {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const cases = useQuery(reading(casesList, {}));
  const { value: draft, set, clear } = useDraft('incident', empty);
  const put = (part: Partial<typeof empty>) => set({ ...draft, ...part });
  const caseId = draft.caseId || (cases.data?.cases[0]?.id ?? '');
  const create = useWriting(incidentsCreate);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate(
          {
            body: {
              ...draft,
              returningState: stateCodes(draft.returningState),
              receivingState: stateCodes(draft.receivingState),
              caseId,
              summary: '',
              state: 'open',
            },
          },
          {
            onSuccess: ({ id }) => {
              clear();
              void navigate({ to: '/incidents/$id', params: { id } });
            },
          },
        );
      }}
    >
      {(cases.data?.cases.length ?? 0) > 1 && (
        <Choice
          label={t('report:new.case')}
          value={caseId}
          options={(cases.data?.cases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(value) => put({ caseId: value })}
        />
      )}
      <Field
        label={t('incident:new.name')}
        hint={t('incident:new.name_hint')}
        value={draft.title}
        onChange={(title) => put({ title })}
        isRequired
        error={faultOf(create.error, 'title')}
      />
      <div className="form-row">
        <Field
          label={t('incident:new.returning')}
          hint={stateNames(draft.returningState, language) ?? t('incident:new.state_hint')}
          value={draft.returningState}
          onChange={(value) => put({ returningState: value })}
          onBlur={() => put({ returningState: stateCodes(draft.returningState) })}
          error={faultOf(create.error, 'returningState')}
        />
        <Field
          label={t('incident:new.receiving')}
          hint={stateNames(draft.receivingState, language)}
          value={draft.receivingState}
          onChange={(value) => put({ receivingState: value })}
          onBlur={() => put({ receivingState: stateCodes(draft.receivingState) })}
          error={faultOf(create.error, 'receivingState')}
        />
      </div>
      <div className="acts">
        <Button
          look="main"
          type="submit"
          isDisabled={draft.title.trim() === '' || caseId === ''}
          isPending={create.isPending}
        >
          {t('incident:new.act')}
        </Button>
      </div>
      <Trouble error={create.error} shown={['title', 'returningState', 'receivingState']} />
    </Form>
  );
}

export function IncidentsPage() {
  const { t } = useLanguage();
  const { may } = useSession();
  const query = useQuery(reading(incidentsList, { query: {} }));
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('desk:nav.incidents')}</h1>
      </header>
      <div className="today-columns">
        <div className="today-main">
          <h2 className="unseen">{t('today:incidents.title')}</h2>
          <Loaded query={query}>{({ incidents }) => <IncidentSentences incidents={incidents} />}</Loaded>
        </div>
        {may('incidents.write') && (
          <div className="today-side">
            <Section id="new-incident" title={t('incident:new.title')}>
              <NewIncident />
            </Section>
            <Section id="new-case" title={t('cases:new_title')} lead={t('today:welcome.case_words')}>
              <NewCase />
            </Section>
          </div>
        )}
      </div>
    </div>
  );
}
