import type { PartKind } from '@safeconduct/contract/incidents.ts';
import type { Visit } from '../../platform/http/visit.ts';
import { changes, subject } from '../casefile/casefile.ts';

type Row = Readonly<Record<string, unknown>>;

/** What an entry of the log makes of its intervention: what we told is sent, and an answer answers it. */
function nextState(state: string, entry: Row): 'sent' | 'answered' | null {
  if (entry['direction'] === 'out' && (state === 'planned' || state === 'drafting')) return 'sent';
  if (state === 'sent' && typeof entry['answersId'] === 'string') return 'answered';
  return null;
}

/** Moves the intervention of an entry of the log on; whoever wrote the entry did that, and the trail says so. */
export async function afterwards({ tx, now, audit }: Visit, kind: PartKind, entry: Row): Promise<void> {
  const id = entry['interventionId'];
  if (kind !== 'communications' || typeof id !== 'string') return;
  const before = await tx
    .selectFrom('interventions')
    .select([
      'case_id as caseId',
      'team_id as teamId',
      'incident_id as incidentId',
      'state',
      'sent_at as sentAt',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const state = before === undefined ? null : nextState(before.state, entry);
  if (before === undefined || state === null) return;
  const at = entry['at'];
  const sentAt = before.sentAt ?? (typeof at === 'string' ? at : now.toISOString());
  await tx.updateTable('interventions').set({ state, sent_at: sentAt }).where('id', '=', id).execute();
  audit('intervention.changed', subject('intervention', id, before), {
    incidentId: before.incidentId,
    changes: changes({ state: before.state, sentAt: before.sentAt }, { state, sentAt }),
  });
}
