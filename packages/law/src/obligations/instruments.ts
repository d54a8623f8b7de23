import type { Cite, InstrumentId, StateCode } from '../model/law.ts';
import { cite } from '../data/cite.ts';
import { AFRICAN_UNION, AMERICAN_STATES, COUNCIL_OF_EUROPE } from '../doors/regions.ts';
import type { ReasonCode } from '../words/reason.ts';

/** An instrument that can forbid a return: its provision, whom it reaches, and where it can apply at all. */
export interface Forbidding {
  readonly instrument: InstrumentId;
  readonly provisions: readonly Cite[];
  readonly support: readonly Cite[];
  /** Words that always stand with it: who is protected, and that no reservation can narrow it. */
  readonly always: readonly ReasonCode[];
  /** States in whose region it lies; `null`: any. */
  readonly region: ReadonlySet<StateCode> | null;
}

const treaty = (instrument: string, pin: string): Cite => ({
  instrument,
  pin,
  authority: 'treaty',
  certainty: 'known',
});
const committee = (
  instrument: string,
  pin: string,
  published: string,
  certainty: Cite['certainty'] = 'known',
): Cite => ({ ...cite(instrument, pin, 'committee', published), certainty });

const ARAB = new Set(
  'DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE YEM'.split(' '),
);
const EU = new Set(
  'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'.split(
    ' ',
  ),
);
const CARTAGENA = new Set('ARG BLZ BOL BRA CHL COL CRI ECU GTM HND MEX NIC PAN PER PRY SLV URY'.split(' '));

/** In the order in which they are shown. */
export const FORBIDDING: readonly Forbidding[] = [
  {
    instrument: 'REFCONV',
    provisions: [treaty('REFCONV', '33(1)'), treaty('REFCONV', '33(2)'), treaty('REFCONV', '42(1)')],
    support: [
      {
        instrument: 'UNHCR Advisory Opinion 2007',
        pin: '',
        authority: 'unhcr',
        certainty: 'known',
        published: '2007-01-26',
      },
    ],
    always: ['limit.declaratory', 'limit.noReservation33'],
    region: null,
  },
  {
    instrument: 'REFPROT',
    provisions: [treaty('REFPROT', 'I(1)-(3)')],
    support: [],
    always: ['limit.declaratory', 'limit.protocolAlone'],
    region: null,
  },
  {
    instrument: 'CAT',
    provisions: [treaty('CAT', '3'), treaty('CAT', '2(2)')],
    support: [
      committee('CAT/C/GC/4', 'paras 11-13', '2018-09-04', 'seen'),
      committee('CAT General Comment 1 (A/53/44, annex IX)', 'paras 5-8', '1997-11'),
    ],
    always: ['limit.absolute'],
    region: null,
  },
  {
    instrument: 'ICCPR',
    provisions: [treaty('ICCPR', '6, 7'), treaty('ICCPR', '13')],
    support: [
      committee('CCPR/C/21/Rev.1/Add.13', 'para 12', '2004-05-26'),
      committee('CCPR/C/GC/36', 'paras 30-31', '2018-10-30'),
    ],
    always: ['limit.absolute'],
    region: null,
  },
  {
    instrument: 'CED',
    provisions: [treaty('CED', '16')],
    support: [],
    always: ['limit.disappearance'],
    region: null,
  },
  {
    instrument: 'CRC',
    provisions: [treaty('CRC', '3, 6, 22, 37')],
    support: [committee('CRC/GC/2005/6', 'paras 26-28', '2005-09-01', 'seen')],
    always: ['limit.under18'],
    region: null,
  },
  {
    instrument: 'CEDAW',
    provisions: [treaty('CEDAW', '2')],
    support: [committee('CEDAW/C/GC/32', 'paras 17-23', '2014-11-14')],
    always: ['limit.women'],
    region: null,
  },
  {
    instrument: 'ICERD',
    provisions: [treaty('ICERD', '5')],
    support: [committee('CERD/C/64/Misc.11/rev.3', 'para 27', '2004')],
    always: ['limit.discrimination'],
    region: null,
  },
  {
    instrument: 'CRPD',
    provisions: [treaty('CRPD', '10, 15, 18')],
    support: [],
    always: ['limit.disability'],
    region: null,
  },
  {
    instrument: 'CMW',
    provisions: [treaty('CMW', '9, 10, 22, 56')],
    support: [],
    always: ['limit.migrantWorkers'],
    region: null,
  },
  {
    instrument: 'ECHR',
    provisions: [treaty('ECHR', '2, 3, 13'), treaty('ECHR', 'P4-4')],
    support: [],
    always: ['limit.absolute'],
    region: COUNCIL_OF_EUROPE,
  },
  {
    instrument: 'EU-CFR',
    provisions: [treaty('EU-CFR', '4, 18, 19(2)')],
    support: [],
    always: ['limit.euLaw'],
    region: EU,
  },
  {
    instrument: 'ACHR',
    provisions: [treaty('ACHR', '5, 22(8), 22(9)')],
    support: [],
    always: ['limit.anyAlien'],
    region: AMERICAN_STATES,
  },
  {
    instrument: 'OAU-1969',
    provisions: [treaty('OAU-1969', 'II(3)')],
    support: [],
    always: ['limit.widerDefinition'],
    region: AFRICAN_UNION,
  },
  {
    instrument: 'ACHPR',
    provisions: [treaty('ACHPR', '4, 5, 12(3)-(5)')],
    support: [],
    always: [],
    region: AFRICAN_UNION,
  },
  {
    instrument: 'ARAB-2004',
    provisions: [treaty('ARAB-2004', '8, 26(2), 28')],
    support: [],
    always: ['limit.noExpressNonRefoulement'],
    region: ARAB,
  },
  {
    instrument: 'CARTAGENA',
    provisions: [{ ...treaty('CARTAGENA', 'III(3), (5)'), authority: 'state' }],
    support: [],
    always: ['limit.notBindingItself', 'limit.widerDefinition'],
    region: CARTAGENA,
  },
];
