import { incidentsUpdate } from '@safeconduct/contract/domain.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../furniture/Button.tsx';
import { faultOf } from '../../furniture/faults.ts';
import { Field } from '../../furniture/Field.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { stateCodes, stateNames } from '../incidents/states.ts';

/** Law begins with the state that holds the people. Where the file does not name it, it is asked for here. */
export function NoState() {
  const { t, language } = useLanguage();
  const { may } = useSession();
  const { page } = useIncident();
  const [returning, setReturning] = useState('');
  const [receiving, setReceiving] = useState(page.incident.receivingState);
  const update = useWriting(incidentsUpdate);
  if (!may('incidents.write')) return <p className="blank">{t('protection:no_state.ask_others')}</p>;
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({
          params: { id: page.incident.id },
          body: { returningState: stateCodes(returning), receivingState: stateCodes(receiving) },
        });
      }}
    >
      <p>{t('protection:no_state.lead')}</p>
      <div className="form-row">
        <Field
          label={t('incident:new.returning')}
          hint={stateNames(returning, language) ?? t('incident:new.state_hint')}
          value={returning}
          onChange={setReturning}
          isRequired
          error={faultOf(update.error, 'returningState')}
        />
        <Field
          label={t('incident:new.receiving')}
          hint={stateNames(receiving, language)}
          value={receiving}
          onChange={setReceiving}
          error={faultOf(update.error, 'receivingState')}
        />
      </div>
      <Trouble error={update.error} shown={['returningState', 'receivingState']} />
      <div className="acts">
        <Button look="main" type="submit" isDisabled={returning.trim() === ''} isPending={update.isPending}>
          {t('protection:no_state.submit')}
        </Button>
      </div>
    </Form>
  );
}
