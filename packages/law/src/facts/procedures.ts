import type { Day, MechanismId } from '../model/law.ts';

/** A procedure that was begun before: where, how far it is, and since when. */
export interface OtherProcedure {
  readonly mechanism: MechanismId;
  /** `sent` and `pending`: being examined; `examined`: decided on the merits; `discontinued`: ended without that. */
  readonly stage: 'sent' | 'pending' | 'examined' | 'discontinued';
  readonly on: Day | null;
}

const STAGES = ['sent', 'pending', 'examined', 'discontinued'] as const;

/**
 * Reads the value of the fact `other_procedures`: entries `MECHANISM:stage[:day]`, parted by `;`.
 *
 * @example readProcedures('WGEID:pending:2024-01-05; ECTHR-39:examined').procedures.length // 2
 */
export function readProcedures(text: string): {
  readonly procedures: readonly OtherProcedure[];
  readonly wrong: readonly string[];
} {
  const wrong: string[] = [];
  const procedures: OtherProcedure[] = [];
  for (const entry of text.split(';').map((part) => part.trim())) {
    if (entry === '') continue;
    const [mechanism = '', word = 'pending', on = ''] = entry.split(':').map((part) => part.trim());
    const stage = STAGES.find((known) => known === word);
    if (stage === undefined || !/^[A-Z0-9-]+$/.test(mechanism) || !/^(\d{4}-\d{2}-\d{2})?$/.test(on)) {
      wrong.push(entry);
    } else procedures.push({ mechanism, stage, on: on === '' ? null : on });
  }
  return { procedures, wrong };
}

/** True while a body is looking at the matter. */
export function isPending({ stage }: OtherProcedure): boolean {
  return stage === 'sent' || stage === 'pending';
}
