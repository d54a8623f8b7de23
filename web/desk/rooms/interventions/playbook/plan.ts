import type { IncidentPage } from '@safeconduct/contract/domain.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { dueAt, type Playbook } from '@safeconduct/law/playbooks/index.ts';

export type Step = Playbook['steps'][number];
export type Planned = { readonly step: Step; readonly dueAt: string };

/** A day by which somebody says that people will be returned, and the claim or step of the file that says it. */
export type RemovalClock = { readonly day: string; readonly claimId: string | null; readonly by: string };

/**
 * The removal that a plan made on a day has to be ahead of: the first that somebody names for that day or later, or
 * else the last that was named.
 */
export function removalClock(page: IncidentPage, onDay: string): RemovalClock | null {
  const said = page.claims
    .filter(({ property, supersededBy }) => property === 'date_return_expected' && supersededBy === null)
    .flatMap(({ id, latest, speaker }): RemovalClock[] =>
      latest === null ? [] : [{ day: latest, claimId: id, by: speaker }],
    );
  const entered = page.legs
    .filter(({ status }) => status === 'feared' || status === 'announced')
    .flatMap(({ plannedFor, claimId, recordedBy }): RemovalClock[] => {
      const day = plannedFor === null ? null : (parseEdtf(plannedFor)?.latest ?? null);
      return day === null ? [] : [{ day, claimId, by: recordedBy }];
    });
  const all = [...said, ...entered].sort((a, b) => a.day.localeCompare(b.day));
  return all.find(({ day }) => day >= onDay) ?? all.at(-1) ?? null;
}

/** The steps of a playbook by when they are due; those of one time stay in its order. */
export function planOf(playbook: Playbook, startAt: string, removalAt: string | null): readonly Planned[] {
  return playbook.steps
    .map((step) => ({ step, dueAt: dueAt(step.due, startAt, removalAt) }))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

const two = (n: number) => String(n).padStart(2, '0');

/** An instant as a `datetime-local` field holds it, in the reader's zone, and back. */
export function localOf(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
export function instantOf(local: string): string | null {
  if (local === '') return null;
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
