import { assessmentsGet } from '@safeconduct/contract/assessments.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import { type Assessment, type CountryStatement, statementsOn } from '@safeconduct/law/index.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '../../furniture/language.ts';
import { reading } from '../../furniture/server.ts';
import { useIncident } from '../incidents/context.ts';
import { findingsOf } from '@safeconduct/contract/findings.ts';
import { assessed } from '../protection/assessed.ts';
import { formOf } from '../protection/forms-of.ts';
import { lawWords } from '../protection/law-words.ts';
import { statesOf } from '../protection/states-of.ts';
import { useLaw } from '../protection/useLaw.ts';
import { useNow } from '../protection/useNow.ts';

/** What a paper says of law, and what the door it goes through shuts. Nothing until the law data have come. */
export type LawOfPaper = {
  readonly assessment: Assessment | null;
  readonly statements: readonly CountryStatement[];
  readonly shuts: readonly string[];
};
const nothing: LawOfPaper = { assessment: null, statements: [], shuts: [] };

/** The assessment that a paper speaks from: as of its day, for its person or for everybody. */
export function useLawOfPaper(form: FormId, asOf: string | null, personId: string | null): LawOfPaper {
  const { page } = useIncident();
  const { language } = useLanguage();
  const inputs = useQuery(reading(assessmentsGet, { params: { id: page.incident.id } })).data;
  const law = useLaw().data;
  // To the day: a paper is not made anew each minute.
  const today = `${useNow().slice(0, 10)}T00:00:00Z`;
  return useMemo(() => {
    const [state] = statesOf(page.incident.returningState);
    if (inputs === undefined || law === undefined || state === undefined) return nothing;
    const [destination = null] = statesOf(page.incident.receivingState);
    const person = page.persons.find(({ id }) => id === personId);
    const { assessment } = assessed({
      law,
      page,
      findings: findingsOf(page, asOf),
      inputs,
      state,
      destination,
      subject:
        person === undefined
          ? { kind: 'all' }
          : { kind: 'person', id: person.id, code: person.code, lotId: person.groupId },
      asOf,
      today,
    });
    const words = lawWords(language, law);
    const door = assessment.doors.find(({ mechanism }) => formOf(mechanism) === form);
    return {
      assessment,
      statements: statementsOn(law, destination, assessment.on).holds,
      shuts: [
        ...(door?.standing === 'closed' ? door.because.map(words.reason) : []),
        ...(door?.exclusiveWith ?? []).map(
          ({ mechanism, why }) => `${words.mechanism(mechanism)}: ${words.reason(why)}`,
        ),
      ],
    };
  }, [page, inputs, law, form, asOf, personId, today, language]);
}
