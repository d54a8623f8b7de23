import type { Reason } from '../model/assessment.ts';
import type { CountryStatement, Day, InstrumentId, Law, Reservation, StateCode } from '../model/law.ts';
import type { Truth } from '../model/truth.ts';
import type { Standing } from '../data/status.ts';
import { procedureOn } from '../data/procedure.ts';
import { statementsOn } from '../data/published.ts';
import { statusOn } from '../data/status.ts';
import type { FactReader } from '../facts/read.ts';
import { because, type ReasonCode } from '../words/reason.ts';

/** What a door is judged on: law, state, destination and day. Standings are looked up once. */
export interface Scene {
  readonly law: Law;
  readonly state: StateCode;
  readonly destination: StateCode | null;
  readonly on: Day;
  /** Standing of an instrument, of the detaining state unless another is named. */
  treaty(instrument: InstrumentId, state?: StateCode): Standing;
  /** Standing of a competence that must be accepted, or is given with the treaty. */
  competence(procedure: string, state?: StateCode): Standing;
  /** Reservations of the detaining state that change what may be said. */
  readonly reservations: readonly Reservation[];
  /** What is said of the country of destination as of the day. */
  readonly statements: readonly CountryStatement[];
  /** The same statements with the sources that came out only since: shown apart, never used. */
  readonly later: readonly CountryStatement[];
  /** Conditions already made, by what they are about. */
  readonly made: Map<string, Condition>;
}

const byState = new WeakMap<Law, Map<StateCode, readonly Reservation[]>>();

function reservationsOf(law: Law, state: StateCode): readonly Reservation[] {
  const known = byState.get(law) ?? new Map<StateCode, readonly Reservation[]>();
  byState.set(law, known);
  const found =
    known.get(state) ?? law.reservations.filter((row) => row.state === state && row.effect !== 'none');
  known.set(state, found);
  return found;
}

/** Makes a scene that remembers what it has looked up. */
export function sceneOf(law: Law, state: StateCode, destination: StateCode | null, on: Day): Scene {
  const known = new Map<string, Standing>();
  const statements = statementsOn(law, destination, on);
  const remember = (key: string, find: () => Standing) => {
    const held = known.get(key) ?? find();
    known.set(key, held);
    return held;
  };
  return {
    law,
    state,
    destination,
    on,
    treaty: (instrument, of = state) =>
      remember(`${of} ${instrument}`, () => statusOn(law, of, instrument, on)),
    competence: (procedure, of = state) =>
      remember(`${of} ${procedure} competence`, () => procedureOn(law, of, procedure, on)),
    reservations: reservationsOf(law, state),
    statements: statements.holds,
    later: statements.later,
    made: new Map(),
  };
}

/** One thing that must hold for a door to be open. */
export interface Condition {
  /**
   * `status`: what the state has accepted; `fact`: what the file holds; `soft`: a matter of the admissibility that
   * only the body itself decides, so that `no` never closes the door.
   */
  readonly kind: 'status' | 'fact' | 'soft';
  readonly truth: Truth;
  /** Reasons to show for this truth; none where nothing needs saying. */
  readonly reasons: readonly Reason[];
}

const HOLDS: Readonly<Record<Standing['standing'], Truth>> = {
  bound: 'yes',
  signedOnly: 'no',
  notYet: 'no',
  ended: 'no',
  notBound: 'no',
  notInData: 'unknown',
  check: 'unknown',
};

/** Last day of which the sources speak, for an instrument or competence of a state. */
export function sourceDay(law: Law, state: StateCode, id: string): Day {
  const row = law.procedures.get(`${state} ${id}`) ?? law.status.get(`${state} ${id}`);
  return row?.asOf ?? law.competences.get(id)?.asOf ?? law.asOf;
}

/** The reasons for a standing: why, from when the source is, and that it must be read again where it is old. */
export function standingReasons(scene: Scene, standing: Standing, id: string, state: StateCode): Reason[] {
  const { code, params } = standing.why;
  const asOf = sourceDay(scene.law, state, id);
  const why: Reason = { code, params: { instrument: id, state, ...params } };
  if (standing.standing === 'notInData') return [why, because('door.notInData', { instrument: id, state })];
  if (standing.standing === 'bound' && standing.certainty === 'sure') return [why];
  const source = because('door.sourceAsOf', { asOf });
  return standing.certainty === 'check' ? [why, source, because('door.recheck', { asOf })] : [why, source];
}

/** That a treaty binds, or a competence is accepted, as a condition. */
export function accepted(scene: Scene, id: string, standing: Standing, state = scene.state): Condition {
  const key = `${id} ${state} ${standing.why.code}`;
  const known = scene.made.get(key);
  if (known !== undefined) return known;
  const made: Condition = {
    kind: 'status',
    truth: HOLDS[standing.standing],
    reasons: standingReasons(scene, standing, id, state),
  };
  scene.made.set(key, made);
  return made;
}

/** Conditions that carry no parameters, made once. */
const plain = new Map<string, Condition>();

function once(key: string, params: Reason['params'] | undefined, make: () => Condition): Condition {
  if (params !== undefined) return make();
  const known = plain.get(key) ?? make();
  plain.set(key, known);
  return known;
}

/** A condition on facts: `unmet` is said where it fails, `open` where it is not known or contested. */
export function needs(
  truth: Truth,
  open: ReasonCode,
  unmet: ReasonCode,
  params?: Reason['params'],
): Condition {
  return once(`${truth} ${open} ${unmet}`, params, () => {
    if (truth === 'no') return { kind: 'fact', truth, reasons: [because(unmet, params)] };
    const undecided = truth === 'unknown' || truth === 'contested';
    return { kind: 'fact', truth, reasons: undecided ? [because(open, params)] : [] };
  });
}

/** A condition that the body itself judges: where it is not shown, the door stays open on that condition. */
export function softly(truth: Truth, open: ReasonCode): Condition {
  const shown = truth === 'yes' || truth === 'notApplicable';
  return once(`${shown} ${open}`, undefined, () => ({
    kind: 'soft',
    truth: shown ? 'yes' : 'unknown',
    reasons: shown ? [] : [because(open)],
  }));
}

/** Something to be said that is no condition. */
export function note(code: ReasonCode, params?: Reason['params']): Condition {
  return once(code, params, () => ({
    kind: 'soft',
    truth: 'notApplicable',
    reasons: [because(code, params)],
  }));
}

/** A condition that is looked at in this order. */
export type DoorRule = (scene: Scene, facts: FactReader) => readonly Condition[];
