import type { FactReader } from '../facts/read.ts';
import { begun, child, elsewhere, remedies, reserved, SAME_MATTER } from './common.ts';
import { accepted, type Condition, type DoorRule, needs, note, type Scene, softly } from './condition.ts';
import { AFRICAN_UNION, AMERICAN_STATES, COUNCIL_OF_EUROPE } from './regions.ts';

const except = (own: string) => SAME_MATTER.filter((mechanism) => mechanism !== own);

/** A complaint to a treaty body: by the person or with written authority, named. */
const author = (facts: FactReader): Condition => softly(facts.truth('written_authority'), 'if.authority');

/** Facts that ended before the procedure bound the state are outside it; a removal still to come is not. */
function notBefore(facts: FactReader, since: string | null): Condition[] {
  const acts = facts.days('acts_date') ?? facts.days('return_date');
  if (since === null || acts?.upper == null || acts.upper >= since) return [];
  return [needs('no', 'no.beforeForce', 'no.beforeForce', { since })];
}

/** HRCttee: OP1 arts 1, 2, 5(2); a matter being examined elsewhere, and by reservation one that was. */
const humanRightsCommittee: DoorRule = (scene, facts) => {
  const barred = reserved(scene, 'ICCPR-OP1', 'alreadyExaminedElsewhere');
  return [
    accepted(scene, 'ICCPR', scene.treaty('ICCPR')),
    accepted(scene, 'ICCPR-OP1', scene.treaty('ICCPR-OP1')),
    elsewhere(facts, except('HRCTTEE-OP1'), barred),
    remedies(facts),
    author(facts),
    ...(barred ? [note('note.op1.reservation', { state: scene.state })] : []),
    ...(reserved(scene, 'ICCPR-OP1', 'onlyFactsAfter') ? [note('note.onlyFactsAfter')] : []),
    ...(begun(facts, 'WGAD') === null ? [] : [note('note.wgadMayCount')]),
  ];
};

/** CAT 22(5)(a): has not been, and is not being, examined elsewhere. */
const againstTorture: DoorRule = (scene, facts) => [
  accepted(scene, 'CAT-22', scene.competence('CAT-22')),
  elsewhere(facts, except('CAT-22'), true),
  remedies(facts),
  author(facts),
];

/** CED 31(2)(c): not being examined under another procedure of the same nature. */
const disappearances: DoorRule = (scene, facts) => [
  accepted(scene, 'CED-31', scene.competence('CED-31')),
  ...notBefore(facts, scene.competence('CED-31').since),
  elsewhere(facts, except('CED-31'), false),
  remedies(facts),
  author(facts),
];

/** OPIC 5, 7(d), 20: under 18 at the facts; after entry into force; not examined elsewhere. */
const childRights: DoorRule = (scene, facts) => [
  accepted(scene, 'CRC', scene.treaty('CRC')),
  accepted(scene, 'CRC-OPIC', scene.treaty('CRC-OPIC')),
  needs(child(facts), 'if.child', 'no.child'),
  ...notBefore(facts, scene.treaty('CRC-OPIC').since),
  elsewhere(facts, except('CRC-OPIC'), true),
  remedies(facts),
  author(facts),
];

/** CEDAW-OP 2, 4(2)(a): women and girls; not examined elsewhere. */
const women: DoorRule = (scene, facts) => [
  accepted(scene, 'CEDAW', scene.treaty('CEDAW')),
  accepted(scene, 'CEDAW-OP', scene.treaty('CEDAW-OP')),
  needs(facts.is('sex', 'female'), 'if.female', 'no.female'),
  ...notBefore(facts, scene.treaty('CEDAW-OP').since),
  elsewhere(facts, except('CEDAW-OP'), true),
  remedies(facts),
  author(facts),
];

/** ICERD 14: by declaration; the subject must be race, colour, descent, national or ethnic origin. */
const racial: DoorRule = (scene, facts) => [
  accepted(scene, 'ICERD-14', scene.competence('ICERD-14')),
  softly(facts.truth('ethnic_origin_matters'), 'if.ethnicOrigin'),
  remedies(facts),
  author(facts),
];

/** After a state has left, the Court hears of acts up to that day only (ECHR 58(2)). */
function actsUntilLeft(scene: Scene, facts: FactReader): Condition {
  const standing = scene.treaty('ECHR');
  const left = accepted(scene, 'ECHR', standing);
  if (standing.standing !== 'ended' || standing.until === null) return left;
  const acts = facts.days('acts_date') ?? facts.days('return_date');
  const params = { until: standing.until, state: scene.state };
  if (acts?.lower != null && acts.lower > standing.until) {
    return { ...left, reasons: [...left.reasons, ...note('no.actsAfterLeft', params).reasons] };
  }
  if (acts?.upper != null && acts.upper <= standing.until) {
    return { kind: 'status', truth: 'yes', reasons: note('note.actsBeforeLeft', params).reasons };
  }
  return { ...left, reasons: [...left.reasons, ...note('no.actsTakenAsNow', params).reasons] };
}

/** ECtHR: members of the Council of Europe; rule 39; not already submitted elsewhere (35(2)(b)). */
const europeanCourt: DoorRule = (scene, facts) => {
  if (!COUNCIL_OF_EUROPE.has(scene.state)) return [outside(scene, 'COE')];
  const treaty = actsUntilLeft(scene, facts);
  const claimed = begun(facts, 'WGAD');
  return [
    treaty,
    ...(treaty.truth === 'yes' && scene.treaty('ECHR').standing === 'bound'
      ? [accepted(scene, 'ECHR-34', scene.competence('ECHR-34'))]
      : []),
    elsewhere(facts, except('ECTHR-39'), true),
    ...(claimed === null
      ? []
      : [{ ...needs('unknown', 'if.wgadCountsHere', 'if.wgadCountsHere'), kind: 'status' as const }]),
    softly(facts.is('domestic_remedies', 'exhausted', 'unavailable', 'ineffective'), 'if.suspensiveRemedies'),
    author(facts),
  ];
};

/** No member of the organisation, so that its court or commission cannot hear the case. */
function outside(scene: Scene, organisation: 'COE' | 'OAS' | 'AU'): Condition {
  const code = ({ COE: 'no.notCoe', OAS: 'no.notOas', AU: 'no.notAu' } as const)[organisation];
  return { ...needs('no', code, code, { state: scene.state }), kind: 'status' };
}

/**
 * Having left the Organization does not end the matter: the Commission goes on granting measures in respect of such
 * states, so that the door stays open and the dispute is said.
 */
function americanMember(scene: Scene): Condition {
  const standing = scene.treaty('OAS');
  const member = accepted(scene, 'OAS', standing);
  if (standing.standing !== 'ended' && standing.standing !== 'check') return member;
  const disputed = note('note.oasDisputed', { state: scene.state });
  return { ...member, truth: 'yes', reasons: [...member.reasons, ...disputed.reasons] };
}

/** IACHR: every member of the OAS, party to the American Convention or not; no petition and no exhaustion needed. */
const interAmerican: DoorRule = (scene, facts) => {
  if (!AMERICAN_STATES.has(scene.state)) return [outside(scene, 'OAS')];
  const begins = scene.on >= '1965-11-30' ? 'yes' : 'no';
  return [
    americanMember(scene),
    { ...needs(begins, 'no.bodyNotYet', 'no.bodyNotYet', { since: '1965-11-30' }), kind: 'status' },
    note('note.oasMember'),
    softly(facts.truth('authorities_told'), 'if.authoritiesTold'),
  ];
};

/** African Commission: parties to the Charter; article 56 on remedies. */
const africanCommission: DoorRule = (scene, facts) => {
  if (!AFRICAN_UNION.has(scene.state)) return [outside(scene, 'AU')];
  return [
    accepted(scene, 'ACHPR', scene.treaty('ACHPR')),
    elsewhere(facts, except('ACHPR'), false),
    remedies(facts),
  ];
};

/** Doors that decide a complaint, by treaty or region. */
export const complaintRules: readonly (readonly [string, DoorRule])[] = [
  ['HRCTTEE-OP1', humanRightsCommittee],
  ['CAT-22', againstTorture],
  ['CED-31', disappearances],
  ['CRC-OPIC', childRights],
  ['CEDAW-OP', women],
  ['CERD-14', racial],
  ['ECTHR-39', europeanCourt],
  ['IACHR-25', interAmerican],
  ['ACHPR', africanCommission],
];
