import type { StateCode } from '../model/law.ts';

/**
 * Membership that opens a regional body, by day. Facts of the organisations' own lists (Council of Europe Treaty
 * Office, OAS, African Union), kept to what the engine asks: a state that was never a member cannot be heard there.
 */

const set = (codes: string): ReadonlySet<StateCode> => new Set(codes.split(' '));

/** Members of the Council of Europe, with Russia, which was one from 1996 to 2022. */
export const COUNCIL_OF_EUROPE = set(
  'ALB AND ARM AUT AZE BEL BGR BIH CHE CYP CZE DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA MKD MLT MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE TUR UKR',
);

/** States that are or were members of the Organization of American States. */
export const AMERICAN_STATES = set(
  'ARG ATG BHS BLZ BOL BRA BRB CAN CHL COL CRI CUB DMA DOM ECU GRD GTM GUY HND HTI JAM KNA LCA MEX NIC PAN PER PRY SLV SUR TTO URY USA VCT VEN',
);

/** Members of the African Union; all but Morocco are parties to the African Charter. */
export const AFRICAN_UNION = set(
  'AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ESH ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MAR MDG MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE',
);

/** Territories and states that are not members of the United Nations. */
export const NOT_UN = set(
  'ABW AIA ALA ASM ATA ATF BES BLM BMU BVT CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PSE PYF REU SGS SHN SJM SPM SXM TCA TKL TWN UMI VAT VGB VIR WLF',
);
