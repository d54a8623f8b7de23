import { documentsCreate, type DocumentWire } from '@safeconduct/contract/documents.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';
import { call, refresh } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { useIncident } from '../incidents/context.ts';

/** What is known where a paper is begun; the rest follows from its form. */
export type Beginning = {
  readonly form: FormId;
  readonly addressee: string;
  /** For forms that are one a person; the only person of the incident if left out. */
  readonly personId?: string | null;
  readonly submitter?: DocumentWire['submitter'] | null;
  readonly mechanism?: string;
  readonly interventionId?: string | null;
  readonly asOf?: string | null;
};

/** Begins a paper and opens it; nothing leaves by that. */
export function useBegin() {
  const { language } = useLanguage();
  const { session } = useSession();
  const { page } = useIncident();
  const router = useRouter();
  return useMutation({
    mutationFn: async (given: Beginning) => {
      // All forms with their words are many; only who begins a paper needs them.
      const { aboutForm } = await import('@safeconduct/documents/forms/index.ts');
      const { audience, perPerson, languages } = aboutForm(given.form);
      const only = page.persons.length === 1 ? page.persons[0]?.id : undefined;
      return call(documentsCreate, {
        params: { id: page.incident.id },
        body: {
          form: given.form,
          // A body that does not take the language of the desk is written to in one that it takes.
          locale: languages.length === 0 || languages.includes(language) ? language : 'en',
          audience,
          personId: perPerson ? (given.personId ?? only ?? null) : null,
          addressee: given.addressee,
          submitter: given.submitter ?? {
            organisation: session?.teams[0]?.name ?? '',
            name: session?.user?.name ?? '',
            role: '',
            contact: '',
          },
          edits: {},
          mechanism: given.mechanism ?? '',
          interventionId: given.interventionId ?? null,
          asOf: given.asOf ?? null,
        },
      });
    },
    onSuccess: ({ id }) => {
      void refresh();
      router.history.push(`/incidents/${page.incident.id}/documents/${id}`);
    },
  });
}
