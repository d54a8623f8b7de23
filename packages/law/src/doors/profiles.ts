import type { ConsentNeed } from '../model/assessment.ts';
import type { Cite, MechanismId } from '../model/law.ts';

/** How fast a door can act: within hours, within days, or at a session months away. */
export type Speed = 'hours' | 'days' | 'months';

/** What holds of a door wherever it is: where its law stands, its pace, its desk and the consent it needs. */
export interface Profile {
  readonly provisions: readonly Cite[];
  readonly speed: Speed;
  /** `strasbourg`: the rule 39 desk; `geneva`: the Office of the High Commissioner; `none`: no hours known. */
  readonly desk: 'strasbourg' | 'geneva' | 'none';
  readonly consent: ConsentNeed;
}

const treaty = (instrument: string, pin: string): Cite => ({
  instrument,
  pin,
  authority: 'treaty',
  certainty: 'known',
});
const un = (instrument: string, pin: string, certainty: Cite['certainty'] = 'known'): Cite => ({
  instrument,
  pin,
  authority: 'un',
  certainty,
});

/** The two questions of the special procedures are asked apart: a name given to a government may reach the feared state. */
const BOTH_NAMES: ConsentNeed = { rule: 'ask', purposes: ['name_to_government', 'name_public'] };
const AUTHORITY: ConsentNeed = {
  rule: 'authority',
  purposes: ['written_authority', 'name_to_government', 'name_public'],
};

const special: Profile = {
  provisions: [un('A/HRC/RES/5/2', 'arts 9-10', 'seen')],
  speed: 'hours',
  desk: 'geneva',
  consent: BOTH_NAMES,
};

const committee = (...provisions: readonly Cite[]): Profile => ({
  provisions,
  speed: 'hours',
  desk: 'geneva',
  consent: AUTHORITY,
});

const PROFILES: Readonly<Record<MechanismId, Profile>> = {
  SP: special,
  WGAD: {
    provisions: [un('A/HRC/36/38', 'paras 22-24', 'check')],
    speed: 'hours',
    desk: 'geneva',
    consent: { rule: 'ask', purposes: ['submit', 'name_to_government', 'name_public'] },
  },
  WGEID: {
    provisions: [un('A/HRC/WGEID/102/2', 'urgent procedure', 'check')],
    speed: 'days',
    desk: 'geneva',
    consent: { rule: 'family', purposes: ['family', 'name_to_government'] },
  },
  'CED-30': {
    provisions: [treaty('CED', '30'), un('CED/C/4/Rev.1', 'rules 57-64', 'seen')],
    speed: 'hours',
    desk: 'geneva',
    consent: { rule: 'ask', purposes: ['submit', 'name_to_government'] },
  },
  'HRCTTEE-OP1': committee(treaty('ICCPR-OP1', '1, 2, 5(2)'), un('CCPR/C/3/Rev.12', 'rule 94')),
  'CAT-22': committee(treaty('CAT', '22(5)'), un('CAT/C/3/Rev.6', 'rule 114', 'seen')),
  'CED-31': committee(treaty('CED', '31')),
  'CRC-OPIC': committee(treaty('CRC-OPIC', '5-7, 20')),
  'CEDAW-OP': committee(treaty('CEDAW-OP', '2-5')),
  'CERD-14': committee(treaty('ICERD', '14')),
  'CERD-EWUA': {
    provisions: [un('A/62/18', 'annex III')],
    speed: 'months',
    desk: 'geneva',
    consent: { rule: 'ask', purposes: ['source_confidential'] },
  },
  'CAT-20': {
    provisions: [treaty('CAT', '20, 28')],
    speed: 'months',
    desk: 'geneva',
    consent: { rule: 'ask', purposes: ['source_confidential'] },
  },
  'ECTHR-39': {
    provisions: [treaty('ECHR', '34, 35'), { ...treaty('ECHR', 'Rule 39'), authority: 'court' }],
    speed: 'hours',
    desk: 'strasbourg',
    consent: { rule: 'authority', purposes: ['written_authority', 'name_to_government', 'name_public'] },
  },
  'IACHR-25': {
    provisions: [{ instrument: 'IACHR Rules', pin: '25', authority: 'court', certainty: 'known' }],
    speed: 'hours',
    desk: 'none',
    consent: { rule: 'express', purposes: ['written_authority', 'name_to_government'] },
  },
  ACHPR: {
    provisions: [
      treaty('ACHPR', '55-56'),
      { instrument: 'ACHPR Rules', pin: '100', authority: 'court', certainty: 'check' },
    ],
    speed: 'days',
    desk: 'none',
    consent: { rule: 'authority', purposes: ['written_authority', 'name_to_government'] },
  },
  UNHCR: {
    provisions: [
      { instrument: 'UNHCR Statute', pin: 'paras 1, 6, 8', authority: 'unhcr', certainty: 'known' },
      treaty('REFCONV', '35'),
    ],
    speed: 'hours',
    desk: 'none',
    consent: { rule: 'ask', purposes: ['submit', 'share_with_host'] },
  },
  'ICRC-RFL': {
    provisions: [un('Movement Statutes', '5', 'known')],
    speed: 'months',
    desk: 'none',
    consent: { rule: 'family', purposes: ['family', 'person_found'] },
  },
  CONSULAR: {
    provisions: [treaty('VCCR', '36')],
    speed: 'hours',
    desk: 'none',
    consent: { rule: 'express', purposes: ['consular'] },
  },
};

/**
 * The profile of a door; mandates share that of the special procedures.
 *
 * @throws RangeError for a mechanism that no rule stands for.
 */
export function profileOf(mechanism: MechanismId): Profile {
  const profile = mechanism.startsWith('SP-') ? special : PROFILES[mechanism];
  if (profile === undefined) throw new RangeError(`no profile for mechanism ${mechanism}`);
  return profile;
}
