import type { Door, OrderStep, Reason } from '../model/assessment.ts';
import type { MechanismId } from '../model/law.ts';
import { because } from '../words/reason.ts';
import { reserved, SAME_MATTER } from './common.ts';
import type { Scene } from './condition.ts';
import { profileOf } from './profiles.ts';

/** What using one door does to another. */
export interface Effect {
  readonly mechanism: MechanismId;
  readonly why: Reason;
}

/** Bodies that hear no matter which another is examining or has examined. */
const NEVER_AFTER: ReadonlySet<MechanismId> = new Set(['CAT-22', 'CRC-OPIC', 'CEDAW-OP', 'ECTHR-39']);
/** Bodies that hear no matter while another is examining it. */
const NOT_WHILE: ReadonlySet<MechanismId> = new Set(['HRCTTEE-OP1', 'CED-31', 'ACHPR']);

/** What becomes of `other` once `used` has been seized. */
function effect(scene: Scene, used: MechanismId, other: MechanismId): Reason | null {
  if (used === 'WGEID' && other === 'CED-30') return because('excl.wgeidShutsCed30');
  if (used === 'CED-30' && other === 'WGEID') return because('excl.ced30OrWgeid');
  if (used === 'WGAD' && other === 'ECTHR-39') return because('excl.wgadMayCount', { mechanism: other });
  if (!SAME_MATTER.includes(used) || !SAME_MATTER.includes(other)) return null;
  // Precautionary measures need no petition and so do not seize the Commission of the matter.
  if (used === 'IACHR-25' || other === 'IACHR-25' || used === 'CERD-14' || other === 'CERD-14') return null;
  if (NEVER_AFTER.has(other)) return because('excl.forGood', { mechanism: other });
  if (!NOT_WHILE.has(other)) return null;
  if (other === 'HRCTTEE-OP1' && reserved(scene, 'ICCPR-OP1', 'alreadyExaminedElsewhere')) {
    return because('excl.forGoodByReservation', { mechanism: other, state: scene.state });
  }
  return because('excl.whilePending', { mechanism: other });
}

/** What using a door would do to those others that are not closed. */
export function effectsOf(scene: Scene, used: MechanismId, usable: readonly MechanismId[]): Effect[] {
  return usable.flatMap((other) => {
    const why = other === used ? null : effect(scene, used, other);
    return why === null ? [] : [{ mechanism: other, why }];
  });
}

/** Which complaint first, where only one is possible: binding and fastest before those it shuts. */
const PRECEDENCE: readonly MechanismId[] = [
  'UNHCR',
  'SP',
  'CONSULAR',
  'IACHR-25',
  'ECTHR-39',
  'CAT-22',
  'HRCTTEE-OP1',
  'CRC-OPIC',
  'CEDAW-OP',
  'CED-30',
  'WGEID',
  'ACHPR',
  'CED-31',
  'CERD-14',
  'WGAD',
  'ICRC-RFL',
  'CERD-EWUA',
  'CAT-20',
];

function rank(mechanism: MechanismId): number {
  const at = PRECEDENCE.indexOf(mechanism);
  return at < 0 ? PRECEDENCE.indexOf('SP') + 0.5 : at;
}

const PACE = { hours: 0, days: 1, months: 2 } as const;

/**
 * A suggested order of doors that are open, or open on a condition, before anything is sent: of those that act within
 * hours first what costs nothing, then, where only one of several can be used, the one that can bind; slower ones after
 * them; each with its price. A person decides.
 */
export function orderOf(doors: readonly Door[]): readonly OrderStep[] {
  return doors
    .filter(({ standing }) => standing !== 'closed')
    .map((door) => ({
      door,
      pace: PACE[profileOf(door.mechanism).speed],
      free: door.exclusiveWith.length === 0,
      late: door.inTime === 'no',
      sure: door.standing === 'open' ? 0 : door.standing === 'openIf' ? 1 : 2,
    }))
    .toSorted(
      (a, b) =>
        Number(a.late) - Number(b.late) ||
        a.pace - b.pace ||
        Number(b.free) - Number(a.free) ||
        rank(a.door.mechanism) - rank(b.door.mechanism) ||
        a.sure - b.sure,
    )
    .map(({ door }) => ({
      mechanism: door.mechanism,
      insteadOf: door.exclusiveWith.map(({ mechanism }) => mechanism),
      price: door.exclusiveWith.map(({ why }) => why),
    }));
}
