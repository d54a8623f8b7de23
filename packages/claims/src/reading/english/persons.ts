import { countryOf } from '../../places/index.ts';

/** Whom a number counts. */
export type PeopleRole =
  | 'persons'
  | 'women'
  | 'men'
  | 'children'
  | 'elderly'
  | 'helpers'
  | 'informants'
  | 'lots'
  | 'families'
  | 'arrests'
  | 'deportations';

const roles: readonly (readonly [PeopleRole, RegExp])[] = [
  [
    'women',
    /^(?:wom[ae]n|females?|mothers?|wives|wife|nuns?|sisters?|ladies|lady|grandmothers?|widows?|aunts?)$/,
  ],
  ['men', /^(?:m[ae]n|males?|fathers?|husbands?|grandfathers?|uncles?)$/],
  [
    'children',
    /^(?:child|children|grandchild(?:ren)?|kids?|infants?|bab(?:y|ies)|newborns?|toddlers?|minors?|teenagers?|teens|adolescents?|juveniles?|orphans?|girls?|boys?|schoolgirls?|schoolboys?|schoolchildren|youngsters|under-(?:18|16)s)$/,
  ],
  ['elderly', /^(?:elderly|pensioners?|octogenarians?)$/],
  ['informants', /^(?:informants?|spies|spy)$/],
  [
    'helpers',
    /^(?:brokers?|guides?|helpers?|smugglers?|missionar(?:y|ies)|drivers?|traffickers?|boatm[ae]n|ferrym[ae]n|pastors?|deacons?|evangelists?|fixers?|facilitators?|accomplices?|interpreters?|landlords?|landlad(?:y|ies)|innkeepers?|hosts|couriers?|aid-?workers?|rescuers?|taxi-drivers?|chauffeurs?)$/,
  ],
  ['families', /^(?:famil(?:y|ies)|households?|couples?)$/],
  ['arrests', /^(?:arrests|detentions)$/],
  ['deportations', /^(?:deportations|repatriations|returns|expulsions|removals|extraditions)$/],
  ['lots', /^(?:groups?|parties|bands|batch(?:es)?|boatloads?|lots?|waves?)$/],
];

const personNoun =
  /^(?:people|persons?|individuals?|others|adults?|defectors?|refugees?|escapees?|detainees?|migrants?|immigrants?|emigrants?|returnees?|deportees?|seekers?|asylum-seekers?|fugitives?|crossers?|border-crossers|prisoners?|inmates?|captives|hostages|suspects?|victims?|nationals?|citizens?|compatriots|countrymen|natives|foreigners?|arrivals|passengers?|travell?ers?|members?|followers|supporters|survivors|civilians|residents?|youths?|students?|pupils|workers?|labou?rers|loggers?|teachers?|lecturers|engineers|doctors|nurses|clerics?|them|those|us|whom|which|souls|deserters?|soldiers|dissidents?|monks?|nuns|laym[ae]n|believers|christians|muslims|protestants|worshippers|relatives|siblings|twins|brothers?|sons?|daughters?|cousins?|nephews?|nieces?|parents?|grandparents?|kin|clients?|critics|journalists?|reporters|activists?|villagers?|volunteers?|farmers?|priests?|locals|men|koreans?|montagnards?|u[iy]gh?urs?|rohingyas?|kurds?|hmong|kachin|karen|chin|returned|afghans?|northerners|holders|applicants|evacuees|runaways|stowaways|fighters?|fisherm[ae]n|combatants?|inhabitants|pilots?|mechanics?|sailors?|bloggers?|singers?|poets?|scholars?|professors?|imams?|bakers?|tailors?|cooks?|traders?|merchants?|business(?:m[ae]n|wom[ae]n)|shopkeepers?|diplomats?|athletes?|opponents?|campaigners?|protesters?|organi[sz]ers?|politicians?|lawyers?|judges?|prosecutors?|academics|artists|entrepreneurs?|accountants?|writers?)$/;

/** Nouns recur: each is looked up once. The bound keeps a server that reads for months from holding every name. */
const known = new Map<string, PeopleRole | null>();
const dictionary = 20_000;

/** What a noun says of those it counts; `null` where it counts no people. */
export function roleOf(unit: string): PeopleRole | null {
  const told = known.get(unit);
  if (told !== undefined) return told;
  const role = roleOfNoun(unit);
  if (known.size >= dictionary) known.clear();
  known.set(unit, role);
  return role;
}

function roleOfNoun(unit: string): PeopleRole | null {
  const word = unit.toLowerCase().split(/\s+/).at(-1) ?? '';
  for (const [role, pattern] of roles) if (pattern.test(word)) return role;
  if (personNoun.test(word) || countryOf(unit) !== null || countryOf(word.replace(/s$/, '')) !== null)
    return 'persons';
  if (/(?:ans?|ese|is|ks|ns|ese)$/.test(word) && /^\p{Lu}/u.test(unit)) return 'persons';
  return null;
}

/** What is said of somebody who helps: "the deacon and his wife, who had rented out the houses". */
export const helping =
  /\b(?:who|that|had|for having|accused of|suspected of|alleged to have|said to have|charged with)\b[^.;]{0,40}\b(?:ferr(?:y|ied|ying)|rent(?:ed|ing)?|let (?:the|them|him|a)|shelter(?:ed|ing)?|(?<!\b(?:been|was|were|is|are|in)\s)hid(?:den|ing)?(?! (?:in|at|under|behind|from|out|for|there|inside|on)\b)|host(?:ed|ing)?|(?<!being )smuggl(?:ed|ing)|guid(?:ed|ing)|dr(?:ove|iven|iving)|drive them|carr(?:ied|ying) (?:rice|food|water|supplies)|feed(?:ing)?|fed|tak(?:en|ing) (?:them|the group)|took (?:them|the group)|transport(?:ed|ing)?|accompan(?:ied|ying)|escort(?:ed|ing)|(?:(?<!\b(?:been|being|was|were|is|are)\s)helped|helping|(?<=\bto )help)(?! (?:by|(?:the )?(?:rebels|militants|terrorists|insurgents|guerrillas|opposition))\b)|look(?:ed|ing) after|car(?:ed|ing) for|aid(?:ed|ing)?|assist(?:ed|ing)?|harbou?r(?:ed|ing)?|conceal(?:ed|ing)?|led (?:them|the group)|arrang(?:ed|ing)|brought (?:them|the group)|(?:g[ai]ve|given|giving) (?:them|the group|the (?:refugees|defectors|family)) (?:food|shelter|money|clothes|a (?:lift|room|ride|bed))|paid for (?:them|the))\b|\bsmuggling charges\b|\b(?:people|human) (?:smuggling|trafficking)\b/i;
