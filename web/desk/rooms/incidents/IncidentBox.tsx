import { type IncidentWire, incidentsUpdate } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { faultOf, Trouble } from '../../furniture/Trouble.tsx';

export function IncidentBox(props: { readonly incident: IncidentWire; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { id, title, returningState, receivingState, summary, state } = props.incident;
  const [draft, setDraft] = useState({ title, returningState, receivingState, summary, state });
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const update = useWriting(incidentsUpdate);
  return (
    <Box title={t('incident:edit')} onClose={props.onClose}>
      <Form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ params: { id }, body: draft }, { onSuccess: props.onClose });
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
            hint={t('incident:new.state_hint')}
            value={draft.returningState}
            onChange={(value) => put({ returningState: value.toUpperCase() })}
            error={faultOf(update.error, 'returningState')}
          />
          <Field
            label={t('incident:new.receiving')}
            value={draft.receivingState}
            onChange={(value) => put({ receivingState: value.toUpperCase() })}
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
        <Trouble error={update.error} />
        <div className="acts box-acts">
          <Button look="main" type="submit" isPending={update.isPending}>
            {t('desk:save')}
          </Button>
          <Button onPress={props.onClose}>{t('desk:cancel')}</Button>
        </div>
      </Form>
    </Box>
  );
}
