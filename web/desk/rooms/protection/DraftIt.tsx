import { documentsCreate } from '@safeconduct/contract/documents.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import type { Door } from '@safeconduct/law/index.ts';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { useProtection } from './context.ts';
import { formOf } from './forms-of.ts';

/** Begins the paper that goes through the door, for the person or the people in view, and opens it. */
export function DraftIt(props: { readonly door: Door }) {
  const { t, language } = useLanguage();
  const { session, may } = useSession();
  const { page, asOf } = useIncident();
  const { incidentId, subject, words } = useProtection();
  const router = useRouter();
  const [missing, setMissing] = useState<Error | null>(null);
  const create = useWriting(documentsCreate);
  const { mechanism } = props.door;
  const form = formOf(mechanism);
  if (form === null || !may('documents.write')) return null;
  const begin = async (id: FormId) => {
    // All forms with their words are many; only who begins a paper needs them.
    const { aboutForm } = await import('@safeconduct/documents/forms/index.ts');
    const { audience, perPerson, languages } = aboutForm(id);
    const [only] = page.persons;
    const person = subject.kind === 'person' ? subject.id : page.persons.length === 1 ? only?.id : undefined;
    create.mutate(
      {
        params: { id: incidentId },
        body: {
          form: id,
          // A body that does not take the language of the desk is written to in one that it takes.
          locale: languages.length === 0 || languages.includes(language) ? language : 'en',
          audience,
          personId: perPerson ? (person ?? null) : null,
          addressee: words.mechanism(mechanism),
          submitter: {
            organisation: session?.teams[0]?.name ?? '',
            name: session?.user?.name ?? '',
            role: '',
            contact: '',
          },
          edits: {},
          mechanism,
          interventionId: null,
          asOf,
        },
      },
      { onSuccess: ({ id: made }) => router.history.push(`/incidents/${incidentId}/documents/${made}`) },
    );
  };
  return (
    <>
      <Button
        isPending={create.isPending}
        onPress={() => {
          setMissing(null);
          begin(form).catch((reason: unknown) =>
            setMissing(reason instanceof Error ? reason : new Error(String(reason))),
          );
        }}
      >
        {t('protection:door.draft')}
      </Button>
      <Trouble error={create.error ?? missing} />
    </>
  );
}
