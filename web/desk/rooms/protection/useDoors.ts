import { assessmentsGet } from '@safeconduct/contract/assessments.ts';
import type { Door } from '@safeconduct/law/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { reading } from '../../furniture/server.ts';
import { useIncident } from '../incidents/context.ts';
import { assessed } from './assessed.ts';
import { type LawWords, lawWords } from './law-words.ts';
import { statesOf } from './states-of.ts';
import { useLaw } from './useLaw.ts';
import { useNow } from './useNow.ts';

/** Doors as the room of protection has them, and the words to tell of them. */
export type Doors = { readonly doors: readonly Door[]; readonly words: LawWords };

/**
 * The doors to the state that holds the people, for all of them, on the day that the file is viewed as of. Nothing for
 * a state that the law's data do not hold. `looked` is false while the data are still on their way.
 */
export function useDoors(): { readonly found: Doors | null; readonly looked: boolean } {
  const { language } = useLanguage();
  const { page, findings, asOf } = useIncident();
  const { data: law, isPending: lawPending } = useLaw();
  const { data: inputs, isPending: inputsPending } = useQuery(
    reading(assessmentsGet, { params: { id: page.incident.id } }),
  );
  const today = useNow();
  const found = useMemo(() => {
    const [state] = statesOf(page.incident.returningState);
    if (law === undefined || inputs === undefined || state === undefined) return null;
    const destination = statesOf(page.incident.receivingState)[0] ?? null;
    const subject = { kind: 'all' } as const;
    const { assessment } = assessed({
      law,
      page,
      findings,
      inputs,
      state,
      destination,
      subject,
      asOf,
      today,
    });
    return { doors: assessment.doors, words: lawWords(language, law) };
  }, [law, inputs, page, findings, asOf, today, language]);
  return { found, looked: !lawPending && !inputsPending };
}
