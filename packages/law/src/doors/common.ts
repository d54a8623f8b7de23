import type { MechanismId } from '../model/law.ts';
import { or } from '../truth/index.ts';
import type { Truth } from '../model/truth.ts';
import type { FactReader } from '../facts/read.ts';
import { isPending } from '../facts/procedures.ts';
import { type Condition, needs, type Scene, softly } from './condition.ts';

/** Procedures of international investigation or settlement, for the rules on the same matter. */
export const SAME_MATTER: readonly MechanismId[] = [
  'HRCTTEE-OP1',
  'CAT-22',
  'CED-31',
  'CRC-OPIC',
  'CEDAW-OP',
  'CERD-14',
  'ECTHR-39',
  'IACHR-25',
  'ACHPR',
];

/** Local remedies: used up, or of no use. What is not shown stays a question for the body, never a closed door. */
export function remedies(facts: FactReader): Condition {
  return softly(facts.is('domestic_remedies', 'exhausted', 'unavailable', 'ineffective'), 'if.remedies');
}

/**
 * That no other body of the list has the matter. `past` also counts what such a body has decided already.
 * Unknown is not asked as a condition: without word of another procedure there is none to name, but it is a question.
 */
export function elsewhere(facts: FactReader, among: readonly MechanismId[], past: boolean): Condition {
  const begun = facts.procedures() ?? [];
  const found = begun.find(
    (other) => among.includes(other.mechanism) && (isPending(other) || (past && other.stage === 'examined')),
  );
  if (found === undefined) return { kind: 'fact', truth: 'notApplicable', reasons: [] };
  const code = isPending(found) ? 'no.pendingElsewhere' : 'no.examinedElsewhere';
  return needs('no', code, code, { mechanism: found.mechanism });
}

/** Whether any of these procedures is pending or decided, for notes. */
export function begun(facts: FactReader, mechanism: MechanismId): 'pending' | 'examined' | null {
  const other = (facts.procedures() ?? []).find((entry) => entry.mechanism === mechanism);
  if (other === undefined || other.stage === 'discontinued') return null;
  return isPending(other) ? 'pending' : 'examined';
}

/** Deprivation of liberty, now or before: a person returned and never seen may be held, which nobody knows. */
export function heldEver(facts: FactReader): Truth {
  return or(facts.truth('detained'), facts.truth('whereabouts_concealed'));
}

/** A child, over the whole range of the ages said. */
export function child(facts: FactReader): Truth {
  return facts.below('age', 18);
}

/** The state whose reservation on an instrument has one of these effects. */
export function reserved(scene: Scene, instrument: string, ...effects: readonly string[]): boolean {
  return scene.reservations.some((row) => row.instrument === instrument && effects.includes(row.effect));
}
