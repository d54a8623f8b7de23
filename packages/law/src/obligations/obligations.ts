import type { Obligation, Reason, Strength } from '../model/assessment.ts';
import type { Cite, Reservation } from '../model/law.ts';
import type { Truth } from '../model/truth.ts';
import type { Standing } from '../data/status.ts';
import { type Scene, sourceDay, standingReasons } from '../doors/condition.ts';
import { because, type ReasonCode } from '../words/reason.ts';
import { cite } from '../data/cite.ts';
import { asOfDay } from '../data/published.ts';
import { FORBIDDING, type Forbidding } from './instruments.ts';

const RESULT: Readonly<Record<Obligation['standing'], Truth>> = {
  bound: 'yes',
  signedOnly: 'no',
  notYet: 'no',
  ended: 'no',
  notBound: 'no',
  notInData: 'unknown',
  check: 'unknown',
};

const EFFECTS: Readonly<Record<Exclude<Reservation['effect'], 'none'>, ReasonCode>> = {
  geographicLimitation: 'limit.geographic',
  noInquiry: 'limit.noInquiry',
  noCourt: 'limit.noCourt',
  alreadyExaminedElsewhere: 'limit.alreadyExamined',
  beingExaminedElsewhere: 'limit.beingExamined',
  onlyFactsAfter: 'limit.onlyFactsAfter',
  standardOfProof: 'limit.standardOfProof',
  scopeOfNonRefoulement: 'limit.scope',
};

/** What the state has reserved, in so far as it changes what may be said. The Protocol keeps declarations on the Convention. */
function reservations(scene: Scene, instrument: string): Reason[] {
  return scene.reservations.flatMap((row) => {
    const mine = row.instrument === instrument;
    const kept =
      instrument === 'REFCONV' && row.instrument === 'REFPROT' && row.effect === 'geographicLimitation';
    if (row.effect === 'none' || !(mine || kept)) return [];
    return [because(EFFECTS[row.effect], { state: scene.state, instrument, asOf: row.asOf })];
  });
}

/** What remains where the instrument itself does not bind: there is always something. */
function remains(standing: Obligation['standing']): Reason[] {
  if (standing === 'signedOnly') return [because('limit.signed18'), because('limit.otherLaw')];
  if (standing === 'notYet') return [because('limit.notYet18'), because('limit.otherLaw')];
  return standing === 'bound' ? [] : [because('limit.otherLaw')];
}

/** The words that stand with an instrument whatever its standing. */
function always({ always: codes, instrument }: Forbidding): Reason[] {
  return codes.map((code) => because(code, { instrument }));
}

function strengthOf(found: Standing): Strength {
  if (found.standing === 'bound') return found.certainty === 'sure' ? 'binding' : 'strong';
  if (found.standing === 'signedOnly' || found.standing === 'notYet') return 'weak';
  return found.standing === 'check' ? 'arguable' : 'notShown';
}

/** What was said against it by the state, kept in view with the answer. */
function disputes(scene: Scene, instrument: string): Obligation['contested'] {
  if (instrument !== 'ICCPR' || scene.state !== 'PRK' || scene.on < '1997-08-25') return [];
  const answer: Cite = {
    instrument: 'CCPR/C/21/Rev.1/Add.8/Rev.1',
    pin: 'GC 26',
    authority: 'committee',
    certainty: 'seen',
    published: '1997-12-08',
  };
  return [{ by: 'PRK', claim: because('dispute.iccprWithdrawal'), answer: [answer] }];
}

function obligation(scene: Scene, forbidding: Forbidding): Obligation {
  const { instrument, provisions, support } = forbidding;
  const found = scene.treaty(instrument);
  return {
    rule: `obligation:${instrument}`,
    instrument,
    state: scene.state,
    standing: found.standing,
    since: found.since,
    until: found.until,
    result: RESULT[found.standing],
    strength: strengthOf(found),
    provisions,
    support,
    against: [],
    later: [],
    factsUsed: [],
    factsMissing: [],
    contested: disputes(scene, instrument),
    because: standingReasons(scene, found, instrument, scene.state),
    limits: [
      ...remains(found.standing),
      ...always(forbidding),
      ...(instrument === 'CUSTOM' ? [] : reservations(scene, instrument)),
    ],
    human: found.certainty === 'check' ? 'confirm' : 'none',
    decidedBy: null,
    lawAsOf: sourceDay(scene.law, scene.state, instrument),
  };
}

/** Custom binds every state; its scope is contested, and both are said. */
function custom(scene: Scene): Obligation {
  return {
    rule: 'obligation:CUSTOM',
    instrument: 'CUSTOM',
    state: scene.state,
    standing: 'bound',
    since: null,
    until: null,
    result: 'yes',
    strength: 'arguable',
    provisions: [{ instrument: 'CUSTOM', pin: 'non-refoulement', authority: 'un', certainty: 'known' }],
    support: [
      cite('UNHCR Advisory Opinion 2007', 'paras 14-16', 'unhcr', '2007-01-26'),
      cite('UNHCR ExCom Conclusion 6 (XXVIII)', '(c)', 'unhcr', '1977-10'),
    ],
    later: [],
    against: [cite('ILC conclusions on jus cogens 2022', 'annex', 'un', '2022-08')],
    factsUsed: [],
    factsMissing: [],
    contested: [],
    because: [because('custom.binds', { state: scene.state })],
    limits: [because('limit.customScope')],
    human: 'none',
    decidedBy: null,
    lawAsOf: scene.law.asOf,
  };
}

/**
 * What binds the state on the day. It depends on state and day alone: no fact of the case changes it, and a closed door
 * leaves it standing. Regional instruments are listed for states of the region.
 */
export function obligationsOf(scene: Scene): readonly Obligation[] {
  const listed = FORBIDDING.filter(({ region }) => region === null || region.has(scene.state));
  const all = [...listed.map((forbidding) => obligation(scene, forbidding)), custom(scene)];
  return all.map((row) => asOfDay(row, scene.law, scene.on));
}
