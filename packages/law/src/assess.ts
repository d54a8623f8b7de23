import type { Assessment, Judgement } from './model/assessment.ts';
import type { FactSet } from './model/fact.ts';
import type { Day, Law, StateCode } from './model/law.ts';
import { analysisOf } from './analysis/index.ts';
import { removalClock } from './clock/removal.ts';
import { startOf } from './clock/moments.ts';
import { zoneOf } from './clock/states.ts';
import { sceneOf } from './doors/condition.ts';
import { doorsOf } from './doors/doors.ts';
import { orderOf } from './doors/exclusive.ts';
import { readFacts } from './facts/read.ts';
import { obligationsOf } from './obligations/obligations.ts';
import { questionsOf } from './questions.ts';

/** What is asked: who holds the people, where they may be sent, on which day. */
export interface AssessInput {
  readonly state: StateCode;
  readonly destination: StateCode | null;
  /** The day whose law is asked for. */
  readonly on: Day;
  readonly facts?: FactSet;
  /** Judgements of persons on nodes; they override what the program proposes and are shown as theirs. */
  readonly judgements?: readonly Judgement[];
  /** Instant from which clocks count, ISO with `Z`; without it, the beginning of `on` where the people are. */
  readonly now?: string;
  /** IANA zone of the place where the people are; without it, that of the seat of government. */
  readonly zone?: string;
}

/**
 * Obligations, analysis and doors on a day: three graphs that stay apart. Pure; the same input gives the same answer.
 *
 * @example
 * const found = assess(law, { state: 'CHN', destination: 'PRK', on: '2012-02-08' });
 * found.obligations.find(({ instrument }) => instrument === 'REFCONV')?.standing // 'bound'
 * found.doors.find(({ mechanism }) => mechanism === 'CAT-22')?.standing // 'closed'
 */
export function assess(law: Law, input: AssessInput): Assessment {
  const { state, destination, on, facts = {}, judgements = [] } = input;
  const scene = sceneOf(law, state, destination, on);
  const zone = input.zone ?? zoneOf(state);
  const now = input.now ?? startOf(on, zone);
  const clock = removalClock(readFacts(facts), zone, now);
  const obligations = obligationsOf(scene);
  const analysis = analysisOf(scene, facts, judgements);
  const doors = doorsOf(scene, facts, clock, now);
  return {
    state,
    destination,
    on,
    lawAsOf: law.asOf,
    facts,
    obligations,
    analysis,
    doors,
    order: orderOf(doors),
    questions: questionsOf(analysis, doors),
  };
}
