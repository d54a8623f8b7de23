import { type IncidentWire, incidentsUpdate } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { stateCodes, stateNames } from './states.ts';
import { faultOf, fieldWords } from '../../furniture/faults.ts';
import { namesNothing, valueWords } from '../../furniture/history-words.ts';
import { meanwhileOf } from '../../furniture/meeting.ts';
import { Met } from '../../furniture/Met.tsx';
import { useRowDraft } from '../../furniture/row-draft.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

type Fields = Pick<
  IncidentWire,
  'title' | 'returningState' | 'receivingState' | 'summary' | 'state' | 'revision'
>;

/** What is edited here, with the revision that it was read as. */
function fieldsOf(incident: Readonly<Record<string, unknown>> | IncidentWire): Fields {
  const { title, returningState, receivingState, summary, state, revision } = incident as IncidentWire;
  return { title, returningState, receivingState, summary, state, revision };
}

export function IncidentBox(props: { readonly incident: IncidentWire; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const { id } = props.incident;
  const [start] = useState(() => fieldsOf(props.incident));
  const { draft, put, clear, meetings, refused, take } = useRowDraft(`incident.${id}`, start, fieldsOf);
  const finish = () => {
    clear();
    props.onClose();
  };
  const update = useWriting(incidentsUpdate);
  return (
    <Box title={t('incident:edit')} onClose={props.onClose}>
      <Met
        meetings={meetings}
        labelOf={(key) => fieldWords(key) ?? key}
        wordsOf={(key, value) =>
          valueWords('incident', key, value, { t, language, names: namesNothing }) ?? ''
        }
        onTake={take}
      />
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (meetings.open.length > 0) return meetings.remind();
          const body = {
            ...fieldsOf(draft),
            returningState: stateCodes(draft.returningState),
            receivingState: stateCodes(draft.receivingState),
          };
          update.mutate(
            { params: { id }, body },
            { onSuccess: finish, onError: (error) => refused(error, body) },
          );
        }}
      >
        <Field
          label={t('incident:new.name')}
          value={draft.title}
          onChange={(value) => put({ title: value })}
          isRequired
          error={faultOf(update.error, 'title')}
        />
        <div className="form-row">
          <Field
            label={t('incident:new.returning')}
            hint={stateNames(draft.returningState, language) ?? t('incident:new.state_hint')}
            value={draft.returningState}
            onChange={(value) => put({ returningState: value })}
            onBlur={() => put({ returningState: stateCodes(draft.returningState) })}
            error={faultOf(update.error, 'returningState')}
          />
          <Field
            label={t('incident:new.receiving')}
            hint={stateNames(draft.receivingState, language)}
            value={draft.receivingState}
            onChange={(value) => put({ receivingState: value })}
            onBlur={() => put({ receivingState: stateCodes(draft.receivingState) })}
            error={faultOf(update.error, 'receivingState')}
          />
        </div>
        <Field
          label={t('incident:new.summary')}
          lines={4}
          value={draft.summary}
          onChange={(value) => put({ summary: value })}
        />
        <Choice
          label={t('incident:state')}
          value={draft.state}
          options={(['open', 'closed'] as const).map((value) => ({
            value,
            label: t(`incident:state_is.${value}`),
          }))}
          onChange={(value) => put({ state: value === 'closed' ? 'closed' : 'open' })}
        />
        <Trouble
          error={meanwhileOf(update.error) === null ? update.error : null}
          shown={['title', 'returningState', 'receivingState']}
        />
        <div className="acts box-acts">
          <Button look="main" type="submit" isPending={update.isPending}>
            {t('desk:save')}
          </Button>
          <Button onPress={finish}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
