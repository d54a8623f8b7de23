import type { Door } from '@safeconduct/law/index.ts';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useBegin } from '../documents/useBegin.ts';
import { useIncident } from '../incidents/context.ts';
import { useProtection } from './context.ts';
import { formOf } from './forms-of.ts';

/** Begins the paper that goes through the door, for the person or the people in view, and opens it. */
export function DraftIt(props: { readonly door: Door }) {
  const { t } = useLanguage();
  const { may } = useSession();
  const { asOf } = useIncident();
  const { subject, words } = useProtection();
  const begin = useBegin();
  const { mechanism } = props.door;
  const form = formOf(mechanism);
  if (form === null || !may('documents.write')) return null;
  return (
    <>
      <Button
        isPending={begin.isPending}
        onPress={() =>
          begin.mutate({
            form,
            addressee: words.mechanism(mechanism),
            personId: subject.kind === 'person' ? subject.id : null,
            mechanism,
            asOf,
          })
        }
      >
        {t('protection:door.draft')}
      </Button>
      <Trouble error={begin.error} />
    </>
  );
}
