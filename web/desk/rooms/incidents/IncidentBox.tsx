import { type IncidentWire, incidentsUpdate } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useDraft } from '../../furniture/draft.ts';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { stateCodes, stateNames } from './states.ts';
import { faultOf } from '../../furniture/faults.ts';
import { Trouble } from '../../furniture/Trouble.tsx';

export function IncidentBox(props: { readonly incident: IncidentWire; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const { id, title, returningState, receivingState, summary, state } = props.incident;
  const [start] = useState({ title, returningState, receivingState, summary, state });
  const { value: draft, set, clear } = useDraft(`incident.${id}`, start);
  const put = (part: Partial<typeof draft>) => set({ ...draft, ...part });
  const finish = () => {
    clear();
    props.onClose();
  };
  const update = useWriting(incidentsUpdate);
  return (
    <Box title={t('incident:edit')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate(
            {
              params: { id },
              body: {
                ...draft,
                returningState: stateCodes(draft.returningState),
                receivingState: stateCodes(draft.receivingState),
              },
            },
            { onSuccess: finish },
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
        <Trouble error={update.error} shown={['title', 'returningState', 'receivingState']} />
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
