import { and, or } from '../truth/index.ts';
import { cite } from '../data/cite.ts';
import type { NodeRule, View } from './rule.ts';

const risk = ({ facts }: View) =>
  or(
    facts.truth('past_harm'),
    facts.truth('similarly_placed_harmed'),
    facts.truth('death_penalty_risk'),
    facts.is('previous_returns', 0) === 'no' ? 'yes' : 'unknown',
  );

/** Protection that needs no refugee status, who is especially at risk, local law, and how the return is handled. */
export const protectionRules: readonly NodeRule[] = [
  {
    id: 'C1',
    mode: 'evaluate',
    holds: (view) => or(risk(view), view.facts.truth('detention_on_return_expected'), view.country('C1')),
    notes: ['node.absoluteNoBalance', 'node.collectiveReturn'],
    against: [cite('CAT/C/GC/1', 'para 6', 'committee', '1997-11')],
  },
  {
    id: 'C2',
    mode: 'evaluate',
    holds: (view) => or(risk(view), view.country('C2')),
    notes: ['node.absoluteNoBalance'],
  },
  {
    id: 'C3',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      or(facts.truth('disappearance_feared'), facts.truth('whereabouts_concealed'), country('C3')),
  },
  {
    id: 'C4',
    mode: 'evaluate',
    holds: ({ facts }) =>
      or(
        facts.below('age', 18),
        facts.truth('children_concerned'),
        and(facts.truth('separation_from_family'), facts.truth('children_concerned')),
      ),
    notes: ['node.bestInterests'],
  },
  {
    id: 'C5',
    mode: 'evaluate',
    holds: ({ facts, country }) =>
      and(facts.is('sex', 'female'), or(facts.truth('gender_harm_feared'), country('C5'))),
  },
  {
    id: 'C6',
    mode: 'evaluate',
    holds: (view) => or(risk(view), view.country('C6')),
    notes: ['node.regionalTests'],
  },
  {
    id: 'C7',
    mode: 'flag',
    holds: ({ facts }) => and(facts.truth('assurances_given'), facts.truth('assurances_monitored')),
    notes: ['node.assurances'],
    against: [cite('Othman (Abu Qatada) v UK 8139/09', '', 'court', '2012-01-17')],
  },
  {
    id: 'V1',
    mode: 'facts',
    holds: ({ facts }) =>
      or(
        facts.below('age', 18),
        facts.truth('pregnant'),
        facts.truth('trafficked'),
        facts.truth('ill_or_disabled'),
      ),
  },
  {
    id: 'L1',
    mode: 'facts',
    holds: ({ scene, facts }) =>
      scene.state !== 'CHN'
        ? 'unknown'
        : and(facts.truth('detained'), scene.on >= '2013-07-01' ? 'yes' : 'unknown'),
    notes: ['node.localLaw'],
  },
  {
    id: 'P1',
    mode: 'facts',
    holds: ({ facts }) =>
      and(
        facts.truth('individual_interview'),
        facts.truth('interpreter'),
        facts.truth('counsel_access'),
        facts.truth('unhcr_access'),
        facts.truth('reasoned_decision'),
        facts.truth('suspensive_appeal'),
        facts.truth('contact_with_feared_state') === 'yes'
          ? 'no'
          : facts.truth('contact_with_feared_state') === 'no'
            ? 'yes'
            : facts.truth('contact_with_feared_state'),
      ),
    notes: ['node.guarantees'],
  },
];
