import { interventionsEndpoints } from '@safeconduct/contract/incidents.ts';
import type { Door } from '@safeconduct/law/index.ts';
import { Link } from '@tanstack/react-router';
import { announce } from '../../furniture/announce.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { useProtection } from './context.ts';
import { idsOf } from './subject.ts';

/** Puts a door among the things to do; what is there already is shown instead of planned twice. */
export function PlanIt(props: { readonly door: Door }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { page } = useIncident();
  const { incidentId, subject, words } = useProtection();
  const { mechanism } = props.door;
  const add = useWriting(interventionsEndpoints.add);
  const ids = idsOf(subject);
  const there = page.interventions.find(
    ({ kind, state, groupId, personId }) =>
      kind === mechanism && state !== 'dropped' && groupId === ids.groupId && personId === ids.personId,
  );
  if (there !== undefined) {
    return (
      <Link to="/incidents/$id/interventions" params={{ id: incidentId }} className="button button-quiet">
        {t('protection:door.planned')}
      </Link>
    );
  }
  if (!may('interventions.write')) return null;
  return (
    <>
      <Button
        isPending={add.isPending}
        onPress={() =>
          add.mutate(
            {
              params: { id: incidentId },
              body: { ...ids, kind: mechanism, addressee: words.mechanism(mechanism) },
            },
            { onSuccess: () => announce(t('protection:door.planned')) },
          )
        }
      >
        {t('protection:door.plan')}
      </Button>
      <Trouble error={add.error} />
    </>
  );
}
