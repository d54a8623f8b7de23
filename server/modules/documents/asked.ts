import type { Audience, ConsentPurpose, FormId } from '@safeconduct/documents/forms/model.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import { purposeOf } from '@safeconduct/documents/consents/consents.ts';
import type { Tx } from '../../platform/http/visit.ts';

type Paper = { readonly form: string; readonly audience: string };

/** What everybody named in a paper must have agreed to: what its form asks for, and what its audience does. */
export function purposesOf({ form, audience }: Paper): readonly ConsentPurpose[] {
  return [
    ...new Set([...aboutForm(form as FormId).consents, purposeOf(form as FormId, audience as Audience)]),
  ];
}

/** The names under which a consent may speak of the one who reads a paper: form, addressee, the state that holds. */
export async function recipientsOf(
  tx: Tx,
  paper: {
    readonly form: string;
    readonly audience: string;
    readonly addressee: string;
    readonly incidentId: string;
  },
): Promise<readonly string[]> {
  const { returning_state } = await tx
    .selectFrom('incidents')
    .select('returning_state')
    .where('id', '=', paper.incidentId)
    .executeTakeFirstOrThrow();
  const states =
    paper.audience === 'third_state' ? [] : returning_state.split(';').filter((code) => code !== '');
  return [paper.form, paper.addressee, ...states];
}
