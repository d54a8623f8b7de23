import { and, not, or } from '../truth/index.ts';
import { cite } from '../data/cite.ts';
import type { NodeRule } from './rule.ts';

/** The refugee definition, node by node (Convention 1A(2); UNHCR Handbook). */
export const refugeeRules: readonly NodeRule[] = [
  {
    id: 'J1',
    mode: 'facts',
    holds: ({ facts }) => or(facts.truth('detained'), facts.truth('in_state_power')),
  },
  {
    id: 'J2',
    mode: 'facts',
    holds: ({ facts, scene }) =>
      or(
        and(
          or(
            facts.truth('removal_announced'),
            facts.is('planned_act', 'expulsion', 'extradition', 'borderRefusal', 'handOver', 'transfer'),
            facts.days('removal_date') === null ? 'unknown' : 'yes',
          ),
          scene.destination === null ? 'unknown' : 'yes',
        ),
        facts.truth('onward_risk'),
      ),
    notes: ['node.anyManner'],
  },
  {
    id: 'R1',
    mode: 'facts',
    holds: ({ facts, scene }) => not(facts.is('nationality', scene.state)),
  },
  {
    id: 'R1b',
    mode: 'flag',
    holds: ({ facts }) =>
      and(
        or(facts.is('other_nationality', String(facts.value('other_nationality') ?? ''))),
        facts.truth('other_nationality_usable'),
      ),
    notes: ['node.secondNationality'],
    against: [cite('[2014] UKUT 391 (GP)', '', 'court', '2014')],
  },
  {
    id: 'R2',
    mode: 'evaluate',
    holds: ({ facts }) => or(facts.truth('statement_of_fear'), facts.truth('intent_third_state')),
    notes: ['node.fearOfChild'],
  },
  {
    id: 'R3',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      or(
        facts.truth('past_harm'),
        facts.truth('similarly_placed_harmed'),
        facts.is('previous_returns', 0) === 'no' ? 'yes' : 'unknown',
        country('R3'),
      ),
    notes: ['node.benefitOfDoubt'],
  },
  {
    id: 'R4',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      or(
        facts.truth('past_harm'),
        facts.truth('death_penalty_risk'),
        facts.truth('detention_on_return_expected'),
        facts.truth('gender_harm_feared'),
        country('R4'),
      ),
  },
  {
    id: 'R4a',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      and(
        facts.truth('exit_without_permission'),
        or(facts.truth('exit_seen_as_disloyalty'), country('R4a')),
        or(
          facts.truth('intent_third_state'),
          facts.truth('contact_with_third_state_or_church'),
          facts.truth('political_activity'),
          facts.truth('religion_practised'),
          facts.is('previous_returns', 0) === 'no' ? 'yes' : 'unknown',
          not(facts.below('time_abroad', 6)),
        ),
      ),
    notes: ['node.illegalExit'],
    against: [cite('M.O. v Switzerland 41282/16', '', 'court', '2017-06-20')],
  },
  {
    id: 'R5',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      or(
        facts.truth('political_activity'),
        facts.truth('religion_practised'),
        facts.truth('social_group_targeted'),
        facts.truth('family_of_escapee'),
        facts.truth('child_of_foreign_father'),
        facts.truth('ethnic_origin_matters'),
        facts.truth('contact_with_third_state_or_church'),
        facts.truth('exit_seen_as_disloyalty'),
        country('R5'),
      ),
  },
  {
    id: 'R6',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      or(facts.truth('reason_given_by_persecutor'), facts.truth('exit_seen_as_disloyalty'), country('R6')),
  },
  {
    id: 'R7',
    mode: 'facts',
    holds: ({ facts, country }) => or(facts.truth('harm_by_state'), country('R7')),
    notes: ['node.stateIsAgent'],
  },
  {
    id: 'R8',
    mode: 'facts',
    holds: ({ facts }) => (facts.truth('harm_by_state') === 'yes' ? 'notApplicable' : 'unknown'),
    notes: ['node.noInternalAlternative'],
  },
  {
    id: 'R9',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      or(
        facts.truth('events_since_departure'),
        facts.truth('publicity'),
        facts.truth('contact_with_third_state_or_church'),
        country('R9'),
      ),
    notes: ['node.surPlace'],
  },
  {
    id: 'R10',
    mode: 'flag',
    holds: ({ facts }) => and(facts.truth('motive_economic'), not(facts.truth('motive_other'))),
    notes: ['node.mixedMotives'],
  },
  {
    id: 'X1',
    mode: 'flag',
    holds: ({ facts }) =>
      or(facts.truth('returned_to_home_protection'), facts.truth('residence_rights_like_nationals')),
    notes: ['node.neverPresumed'],
  },
  {
    id: 'X2',
    mode: 'flag',
    holds: ({ facts }) => facts.truth('serious_crime_alleged'),
    notes: ['node.exclusionOnlyFlagged', 'node.torture3Continues'],
  },
  {
    id: 'X3',
    mode: 'flag',
    holds: ({ facts }) => facts.truth('security_danger_alleged'),
    notes: ['node.exclusionOnlyFlagged', 'node.torture3Continues'],
    exceptions: ['C1', 'C2'],
  },
  { id: 'D1', mode: 'facts', holds: () => 'yes', notes: ['node.declaratory'] },
  {
    id: 'D2',
    mode: 'evaluate',
    holds: ({ facts }) =>
      and(facts.truth('entry_irregular'), facts.truth('came_directly'), facts.truth('presented_promptly')),
  },
];
