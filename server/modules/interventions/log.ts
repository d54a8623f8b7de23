import type { CommunicationWire } from '@safeconduct/contract/interventions.ts';
import { refuseField } from '../../platform/http/refusal.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { changePart } from '../incidents/incidents.ts';

/** Says which entry of the log this one answers; it then belongs to the same intervention. */
export async function match(visit: Visit, id: string, answersId: string | null): Promise<CommunicationWire> {
  if (id === answersId)
    throw refuseField('body.answersId', 'communications_tree', 'An answer cannot answer itself.');
  const question =
    answersId === null
      ? undefined
      : await visit.tx
          .selectFrom('communications')
          .select('intervention_id as interventionId')
          .where('id', '=', answersId)
          .executeTakeFirst();
  const interventionId = question?.interventionId ?? null;
  return changePart<CommunicationWire>(visit, 'communications', id, {
    answersId,
    ...(interventionId === null ? {} : { interventionId }),
  });
}

/** Marks a promise kept or broken, or open again. */
export function judgePromise(
  visit: Visit,
  id: string,
  { kept, revision }: { readonly kept: boolean | null; readonly revision?: number | undefined },
): Promise<CommunicationWire> {
  return changePart<CommunicationWire>(visit, 'communications', id, { promiseKept: kept }, revision);
}
