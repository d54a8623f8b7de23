import { assessmentsGet } from '@safeconduct/contract/assessments.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../../../furniture/language.ts';
import { reading } from '../../../furniture/server.ts';
import { useIncident } from '../../incidents/context.ts';
import { assessed } from '../../protection/assessed.ts';
import { lawWords } from '../../protection/law-words.ts';
import { statesOf } from '../../protection/states-of.ts';
import { useLaw } from '../../protection/useLaw.ts';
import { useNow } from '../../protection/useNow.ts';

/** Why a step cannot be started: the door of its mechanism is closed to the state, in the words of the law's engine. */
export type ClosedDoors = ReadonlyMap<string, string>;

const none: ClosedDoors = new Map();
/** `looked` is false while the law's data are still on their way: what is closed is not known yet. */
type Looked = { readonly closed: ClosedDoors; readonly looked: boolean };

/**
 * Mechanisms that are closed to the state that holds the people, on the day that the file is viewed as of, each with the
 * first reason. Until the law's data are there, and for a state that they do not hold, nothing is called closed.
 */
export function useClosedDoors(): Looked {
  const { language } = useLanguage();
  const { page, findings, asOf } = useIncident();
  const { data: law, isPending: lawPending } = useLaw();
  const { data: inputs, isPending: inputsPending } = useQuery(
    reading(assessmentsGet, { params: { id: page.incident.id } }),
  );
  const today = useNow();
  const closed = useMemo(() => {
    const [state] = statesOf(page.incident.returningState);
    if (law === undefined || inputs === undefined || state === undefined) return none;
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
    const words = lawWords(language, law);
    return new Map(
      assessment.doors
        .filter(({ standing }) => standing === 'closed')
        .map(
          ({ mechanism, because }) => [mechanism, because.slice(0, 1).map(words.reason).join(' ')] as const,
        ),
    );
  }, [law, inputs, page, findings, asOf, today, language]);
  return { closed, looked: !lawPending && !inputsPending };
}
