import type { Deadline, Door, FactMissing, Reason } from '../model/assessment.ts';
import type { FactId, FactSet } from '../model/fact.ts';
import type { MechanismId } from '../model/law.ts';
import type { Truth } from '../model/truth.ts';
import { procedureDeadlines } from '../clock/procedure.ts';
import { officeDeadline } from '../clock/office.ts';
import type { RemovalClock } from '../clock/removal.ts';
import { missingFacts } from '../facts/missing.ts';
import { readFacts, type Trial, trialOf } from '../facts/read.ts';
import { and } from '../truth/index.ts';
import { because } from '../words/reason.ts';
import type { Condition, DoorRule, Scene } from './condition.ts';
import { effectsOf } from './exclusive.ts';
import { profileOf } from './profiles.ts';
import { complaintRules } from './rules-complaints.ts';
import { unRules } from './rules-un.ts';
import { MANDATES } from './mandates.ts';

/** Every door, by mechanism, in the order in which rules are written. CMW 77 is not in force and never offered. */
const RULES: ReadonlyMap<MechanismId, DoorRule> = new Map([...unRules, ...complaintRules]);

/** Every mechanism for which a rule stands. */
export const DOORS: readonly MechanismId[] = [...RULES.keys()];

interface Judged {
  readonly truth: Truth;
  readonly conditions: readonly Condition[];
  readonly used: readonly FactId[];
  readonly open: readonly FactId[];
}

function judge(rule: DoorRule, scene: Scene, facts: FactSet): Judged {
  const reader = readFacts(facts);
  const conditions = rule(scene, reader);
  return {
    truth: and(...conditions.map(({ truth }) => truth)),
    conditions,
    used: [...reader.used],
    open: [...reader.open],
  };
}

/**
 * Open, closed, open if, or to be checked. Where only our data are silent the door is never closed, whatever else is
 * missing: a person checks first.
 */
function standingOf(conditions: readonly Condition[]): Door['standing'] {
  const silent = conditions.some(({ kind, truth }) => kind === 'status' && truth === 'unknown');
  const refused = conditions.some(({ kind, truth }) => kind === 'status' && truth === 'no');
  if (silent && !refused) return 'check';
  const truth = and(...conditions.map((condition) => condition.truth));
  if (truth === 'no') return 'closed';
  return truth === 'yes' || truth === 'notApplicable' ? 'open' : 'openIf';
}

/**
 * What would change the answer. Where the state has not accepted the procedure no fact of the case does, but for
 * another nationality.
 */
function missing(rule: DoorRule, scene: Scene, trial: Trial, judged: Judged): readonly FactMissing[] {
  const refused = judged.conditions.some(({ kind, truth }) => kind === 'status' && truth === 'no');
  if (refused && !judged.open.includes('nationality')) return [];
  return missingFacts(trial, judged.open, judged.truth, (tried) =>
    and(...rule(scene, tried).map(({ truth }) => truth)),
  );
}

/** Whether the door can act before people may be gone, with the reason where it cannot. */
function inTime(mechanism: MechanismId, clock: RemovalClock): { inTime: Door['inTime']; why: Reason | null } {
  const { speed, desk } = profileOf(mechanism);
  if (clock.state === 'returned') return { inTime: 'yes', why: null };
  if (clock.state === 'passed') return { inTime: 'unknown', why: because('time.dayPassed') };
  if (clock.hoursToLast === null) return { inTime: speed === 'hours' ? 'yes' : 'unknown', why: null };
  const hours = clock.hoursToEarliest ?? clock.hoursToLast;
  if (speed === 'months' && clock.hoursToLast < 24 * 90) {
    return { inTime: 'no', why: because('time.months') };
  }
  if (speed === 'days' && clock.hoursToLast < 48) return { inTime: 'no', why: because('time.days') };
  if (speed === 'days' && (clock.hoursToEarliest === null || hours < 96)) {
    return { inTime: 'unknown', why: because('time.perhaps') };
  }
  if (desk === 'strasbourg' && hours < 24)
    return { inTime: 'unknown', why: because('time.lessThanWorkingDay') };
  return { inTime: 'yes', why: null };
}

/** Reasons once each, those that close or hold back first. */
function reasonsOf(conditions: readonly Condition[], standing: Door['standing']): Reason[] {
  const weight = (condition: Condition) => {
    if (standing === 'closed') return condition.truth === 'no' ? (condition.kind === 'status' ? 0 : 1) : 2;
    return condition.kind === 'status' ? 0 : condition.reasons.length === 0 ? 2 : 1;
  };
  const shown =
    standing === 'closed'
      ? conditions.filter(
          ({ truth, kind }) => truth === 'no' || kind === 'status' || truth === 'notApplicable',
        )
      : conditions;
  return shown.toSorted((a, b) => weight(a) - weight(b)).flatMap(({ reasons }) => reasons);
}

/** What all doors of one assessment share. */
interface Setting {
  readonly scene: Scene;
  readonly facts: FactSet;
  readonly trial: Trial;
  readonly clock: RemovalClock;
  readonly closing: (desk: 'strasbourg' | 'geneva') => Deadline;
}

/** When each desk closes next, worked out when first asked for. */
function closingsFrom(now: string): Setting['closing'] {
  const known = new Map<string, Deadline>();
  return (desk) => {
    const held = known.get(desk) ?? officeDeadline(desk, now);
    known.set(desk, held);
    return held;
  };
}

function doorOf(
  mechanism: MechanismId,
  rule: DoorRule,
  { scene, facts, trial, clock, closing }: Setting,
): Door {
  const judged = judge(rule, scene, facts);
  const standing = standingOf(judged.conditions);
  const profile = profileOf(mechanism);
  const usable = standing !== 'closed';
  const time = usable ? inTime(mechanism, clock) : { inTime: 'unknown' as const, why: null };
  const deadlines = usable
    ? [
        ...(clock.deadline === null ? [] : [clock.deadline]),
        ...(profile.desk === 'none' ? [] : [closing(profile.desk)]),
        ...procedureDeadlines(mechanism, readFacts(facts)),
      ]
    : [];
  return {
    mechanism,
    state: scene.state,
    standing,
    because: reasonsOf(judged.conditions, standing),
    provisions: profile.provisions,
    factsUsed: judged.used,
    factsMissing: missing(rule, scene, trial, judged),
    deadlines,
    exclusiveWith: [],
    consent: profile.consent,
    inTime: time.inTime,
    whyNotInTime: time.why,
    lawAsOf: scene.law.asOf,
  };
}

/** Mandates of other countries say nothing here and are left out. */
function concerns(mechanism: MechanismId, scene: Scene): boolean {
  const mandate = MANDATES.find(({ id }) => id === mechanism);
  if (mandate === undefined || mandate.country === null) return true;
  return mandate.country === scene.state || mandate.country === scene.destination;
}

const RANK: Readonly<Record<Door['standing'], number>> = { open: 0, openIf: 1, check: 2, closed: 3 };

/**
 * Every door of the state on the day: whether it is open, why, what it waits for, its clocks, what it shuts and the
 * consent it needs. Those that cannot act in time stand last.
 */
export function doorsOf(scene: Scene, facts: FactSet, clock: RemovalClock, now: string): readonly Door[] {
  const setting: Setting = {
    scene,
    facts,
    trial: trialOf(facts, scene),
    clock,
    closing: closingsFrom(now),
  };
  const doors = [...RULES]
    .filter(([mechanism]) => concerns(mechanism, scene))
    .map(([mechanism, rule]) => doorOf(mechanism, rule, setting));
  const usable = doors.filter(({ standing }) => standing !== 'closed').map(({ mechanism }) => mechanism);
  return doors
    .map((door) =>
      door.standing === 'closed'
        ? door
        : { ...door, exclusiveWith: effectsOf(scene, door.mechanism, usable) },
    )
    .toSorted(
      (a, b) => Number(a.inTime === 'no') - Number(b.inTime === 'no') || RANK[a.standing] - RANK[b.standing],
    );
}
