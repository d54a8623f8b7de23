import { zonesSet } from '@safeconduct/contract/assessments.ts';
import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Suggest } from '../../furniture/Suggest.tsx';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useProtection } from './context.ts';

function find(typed: string) {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.toLowerCase().includes(wanted) && zone !== typed)
    .slice(0, 8)
    .map((zone) => ({ id: zone, text: zone, shown: zone.replaceAll('_', ' ') }));
}

/** The time of the place where people are held, by which a day of return begins and ends. */
export function Zones() {
  const { t } = useLanguage();
  const { may } = useSession();
  const { incidentId, zones } = useProtection();
  const [open, setOpen] = useState(false);
  const [zone, setZone] = useState(zones[0] ?? '');
  const set = useWriting(zonesSet);
  if (!may('assessments.answer')) return null;
  const finish = () => setOpen(false);
  return (
    <>
      <Button look="quiet" onPress={() => setOpen(true)}>
        {t('protection:zones.act')}
      </Button>
      {open && (
        <Box title={t('protection:zones.title')} onClose={finish}>
          <Form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              set.mutate({ params: { id: incidentId }, body: { zones: [zone] } }, { onSuccess: finish });
            }}
          >
            <Suggest
              label={t('protection:zones.label')}
              hint={t('protection:zones.hint')}
              value={zone}
              onChange={setZone}
              find={find}
            />
            <Trouble error={set.error} />
            <div className="acts box-acts">
              <Button look="main" type="submit" isDisabled={zone.trim() === ''} isPending={set.isPending}>
                {t('desk:save')}
              </Button>
              <Button onPress={finish}>{t('desk:cancel')}</Button>
            </div>
          </Form>
        </Box>
      )}
    </>
  );
}
