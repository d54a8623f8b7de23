import type { FactReader } from '../facts/read.ts';
import { or } from '../truth/index.ts';
import { because } from '../words/reason.ts';
import { begun, elsewhere, heldEver } from './common.ts';
import {
  accepted,
  type Condition,
  type DoorRule,
  needs,
  note,
  type Scene,
  softly,
  standingReasons,
} from './condition.ts';
import { MANDATES } from './mandates.ts';
import { NOT_UN } from './regions.ts';

/** The body did not exist before this day. */
function existed(scene: Scene, since: string): Condition {
  return {
    ...needs(scene.on >= since ? 'yes' : 'no', 'no.bodyNotYet', 'no.bodyNotYet', { since }),
    kind: 'status',
  };
}

/** Special procedures and working groups write to any member of the United Nations. */
function anyMember(scene: Scene): Condition {
  if (!NOT_UN.has(scene.state)) return note('note.noRatificationNeeded');
  return { ...needs('unknown', 'if.notUnMember', 'if.notUnMember', { state: scene.state }), kind: 'status' };
}

const specialProcedures: DoorRule = (scene) => [
  anyMember(scene),
  existed(scene, '1982-05-07'),
  note('note.sp.identifiedSource'),
];

/** WGAD: CHR resolution 1991/42 of 5 March 1991; any deprivation of liberty, past or present. */
const wgad: DoorRule = (scene, facts) => [
  anyMember(scene),
  existed(scene, '1991-03-05'),
  needs(or(heldEver(facts), facts.truth('detention_on_return_expected')), 'if.detained', 'no.detained'),
  ...(begun(facts, 'WGEID') === 'pending' ? [note('note.wgad.wgeidHasIt')] : []),
];

/** WGEID: CHR resolution 20 (XXXVI) of 29 February 1980; deprivation of liberty and concealment. */
const wgeid: DoorRule = (scene, facts) => [
  anyMember(scene),
  existed(scene, '1980-02-29'),
  needs(facts.truth('whereabouts_concealed'), 'if.concealed', 'no.concealed'),
  softly(facts.truth('identity_known'), 'if.identityKnown'),
  softly(facts.truth('family_consent'), 'if.familyConsent'),
  ...(begun(facts, 'CED-30') === 'pending'
    ? [{ ...needs('unknown', 'if.cedHasIt', 'if.cedHasIt'), kind: 'status' as const }]
    : []),
];

/** CED 30 by way of a State party whose national the person is, or is said to be; null where there is none. */
function asNational(scene: Scene, facts: FactReader): Condition | null {
  for (const fact of ['nationality', 'other_nationality'] as const) {
    const state = facts.value(fact);
    if (typeof state !== 'string' || state === '') continue;
    const standing = scene.competence('CED-30', state);
    if (standing.standing !== 'bound') continue;
    return {
      kind: 'status',
      truth: facts.is(fact, state),
      reasons: [
        because('note.ced30.asNational', { state }),
        ...standingReasons(scene, standing, 'CED', state),
      ],
    };
  }
  return null;
}

/** Only disappearances that began after entry into force for the state (CED 35); an earlier start closes it. */
function begunAfter(since: string | null, facts: FactReader): Condition[] {
  const start =
    facts.days('disappearance_began') ?? facts.days('last_seen_date') ?? facts.days('detention_date');
  if (since === null || start?.upper == null || start.upper >= since) return [];
  return [needs('no', 'no.beforeForce', 'no.beforeForce', { since })];
}

/** CED 30: in a State party, or of its national anywhere (CED/C/4/Rev.1 para 3(b)); no declaration needed. */
const ced30: DoorRule = (scene, facts) => {
  const here = accepted(scene, 'CED', scene.competence('CED-30'));
  const national = here.truth === 'yes' ? null : asNational(scene, facts);
  return [
    national ?? here,
    ...(here.truth === 'yes' || national !== null ? [] : [note('note.ced30.nationals')]),
    ...(here.truth === 'yes' ? begunAfter(scene.competence('CED-30').since, facts) : []),
    needs(facts.truth('whereabouts_concealed'), 'if.disappeared', 'no.disappeared'),
    elsewhere(facts, ['WGEID'], false),
    softly(facts.truth('authorities_told'), 'if.authoritiesTold'),
  ];
};

/** CERD's early warning: A/48/18 (1993); any party to the Convention, no declaration. */
const cerdEarlyWarning: DoorRule = (scene) => [
  accepted(scene, 'ICERD', scene.treaty('ICERD')),
  existed(scene, '1993-03-17'),
  note('note.cerd.pattern'),
];

/** CAT 20: a confidential inquiry on systematic practice, no answer to one complaint. */
const catInquiry: DoorRule = (scene) => [
  accepted(scene, 'CAT-20', scene.competence('CAT-20')),
  note('note.cat20.systematic'),
];

/** UNHCR: its Statute applies from 1 January 1951, party to the Convention or not. */
const unhcr: DoorRule = (scene) => [existed(scene, '1951-01-01'), note('note.unhcr.mandate')];

const icrc: DoorRule = () => [note('note.icrc.confidential')];

const consular: DoorRule = (scene, facts) => [
  note('note.consular.onlyOnWish'),
  ...(scene.destination === null
    ? []
    : [note('note.consular.neverFearedState', { state: scene.destination })]),
  ...(facts.truth('wish_consular') === 'no' ? [needs('no', 'no.wishConsular', 'no.wishConsular')] : []),
];

/** One rule per mandate: its subject or country, and that it existed. */
const mandates: readonly (readonly [string, DoorRule])[] = MANDATES.map(({ id, since, country, fits }) => [
  id,
  (scene, facts) => [
    anyMember(scene),
    existed(scene, since),
    country === null || country === scene.state || country === scene.destination
      ? needs(fits(facts), 'if.mandateFits', 'no.mandateFits')
      : {
          ...needs('no', 'no.mandateCountry', 'no.mandateCountry', { state: country }),
          kind: 'status' as const,
        },
  ],
]);

/** Doors of the United Nations that need no complaint procedure, and the humanitarian and diplomatic ones. */
export const unRules: readonly (readonly [string, DoorRule])[] = [
  ['SP', specialProcedures],
  ...mandates,
  ['WGAD', wgad],
  ['WGEID', wgeid],
  ['CED-30', ced30],
  ['CERD-EWUA', cerdEarlyWarning],
  ['CAT-20', catInquiry],
  ['UNHCR', unhcr],
  ['ICRC-RFL', icrc],
  ['CONSULAR', consular],
];
