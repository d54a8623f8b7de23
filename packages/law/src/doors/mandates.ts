import type { Day, MechanismId, StateCode } from '../model/law.ts';
import type { Truth } from '../model/truth.ts';
import { or } from '../truth/index.ts';
import type { FactReader } from '../facts/read.ts';
import { child } from './common.ts';

/** One mandate of the UN special procedures. */
export interface Mandate {
  readonly id: MechanismId;
  /** Year and day of the resolution that made it. */
  readonly since: Day;
  /** For a country mandate, the country. */
  readonly country: StateCode | null;
  /** Whether the case is the mandate's; `yes` for those whose subject any forced return is. */
  readonly fits: (facts: FactReader) => Truth;
}

const always = (): Truth => 'yes';

/** Mandates by subject (OHCHR, thematic mandates; days of the resolutions from general knowledge, to be checked). */
const thematic: readonly Mandate[] = [
  { id: 'SP-TORTURE', since: '1985-03-13', country: null, fits: always },
  { id: 'SP-MIGRANTS', since: '1999-04-27', country: null, fits: always },
  { id: 'SP-EXECUTIONS', since: '1982-05-07', country: null, fits: (f) => f.truth('death_penalty_risk') },
  { id: 'SP-VAWG', since: '1994-03-04', country: null, fits: (f) => f.is('sex', 'female') },
  { id: 'SP-TRAFFICKING', since: '2004-04-19', country: null, fits: (f) => f.truth('trafficked') },
  {
    id: 'SP-SALE',
    since: '1990-03-07',
    country: null,
    fits: (f) => or(child(f), f.truth('children_concerned')),
  },
  {
    id: 'SP-MINORITIES',
    since: '2005-04-21',
    country: null,
    fits: (f) => f.truth('ethnic_origin_matters'),
  },
  { id: 'SP-FORB', since: '1986-03-10', country: null, fits: (f) => f.truth('religion_practised') },
];

const countries: readonly (readonly [id: MechanismId, country: StateCode, since: Day])[] = [
  ['SP-DPRK', 'PRK', '2004-04-15'],
  ['SP-IRAN', 'IRN', '2011-03-24'],
  ['SP-MYANMAR', 'MMR', '1992-03-03'],
  ['SP-BELARUS', 'BLR', '2012-07-05'],
  ['SP-ERITREA', 'ERI', '2012-07-06'],
  ['SP-CAMBODIA', 'KHM', '1993-02-19'],
  ['SP-AFGHANISTAN', 'AFG', '2021-10-07'],
  ['SP-RUSSIA', 'RUS', '2022-10-07'],
  ['SP-SYRIA', 'SYR', '2011-12-02'],
];

/** Every mandate the engine knows. */
export const MANDATES: readonly Mandate[] = [
  ...thematic,
  ...countries.map(([id, country, since]) => ({ id, country, since, fits: always })),
];
