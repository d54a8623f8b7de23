import { countries, countryInName, countryOf } from '../../places/index.ts';

/** What kind of party words name, as far as it matters for who writes to whom and who is let in. */
export type PartyKind =
  | 'self'
  | 'pronoun'
  | 'media'
  | 'court'
  | 'state'
  | 'body'
  | 'lawyer'
  | 'doctor'
  | 'family'
  | 'helper'
  | 'detained'
  | 'person';

const kinds: readonly (readonly [PartyKind, RegExp])[] = [
  [
    'media',
    /\b(?:reporters?|journalists?|correspondents?|newspapers?|broadcasters?|news (?:agency|agencies|conference|outlets?|service)|(?:the|this|our) (?:paper|website|magazine|station|programme|program)|(?:[Tt]he|[Ss]tate|[Ff]oreign|[Ll]ocal) (?:media|press)|[Oo]ur (?:\p{L}+ )?service|television|Radio Free Asia|RFA|VOA|Voice of America|AFP|Agence France-Presse|Associated Press|AP|Reuters|BBC|CNN|NHK|KBS|Yonhap|Kyodo|Al Jazeera|(?:\p{Lu}[\p{L}-]+ )+(?:News|Times|Post|Herald|Daily|Ilbo|Shimbun|Guardian|Diplomat)|The (?:Guardian|Diplomat|Times|Post)|Ilbo|Khmer|listeners|viewers)\b/u,
  ],
  [
    'court',
    /\b(?:strasbourg|courts?|judges?|magistrates?|tribunals?|justices?|european court of human rights|ecthr|bench)\b/i,
  ],
  [
    'state',
    /\b(?:[Bb]order|[Mm]igration|[Ss]ecurity|[Ii]mmigration|[Ii]ntelligence|[Pp]rison|[Cc]ustoms|[Pp]enitentiary|[Ff]ederal|[Cc]entral|[Ss]tate|[Gg]eneral|[Rr]egional|[Pp]rovincial) (?:\p{L}+ )?(?:Service|service|Office|office|Bureau|Agency|Directorate|Department)\b/u,
  ],
  [
    'body',
    /\bAmnesty\b|\b(?:\p{Lu}[\p{L}-]+ )+(?:Service|Centre|Center|Institute|Union|Forum|Project|Initiative|Campaign|Group|Aid|Rights|Watch|International|Movement|Committee|Fund|Trust|Bar|Clinic|Caritas)\b/u,
  ],
  [
    'body',
    /\b(?:unhcr|ohchr|osce|asean|european union|european commission|council of europe|african union|echo|msf|caritas|iom|icrc|hrw|unicef|ngos?|u\.?n\.?|united nations|red cross|red crescent|human rights watch|rapporteurs?|working group|high commissioner|refugee agency|secretary-general|(?:human rights|un|u\.n\.) (?:council|committee)|experts|committee against torture|commission|committee|council|coalition|foundation|association|federation|network|alliance|society|solidarity|fellowship|organi[sz]ations?|charit(?:y|ies)|(?:rights|relief|aid|support|advocacy|monitoring|civic) groups?|(?:rights|treaty|un|u\.n\.) bod(?:y|ies)|opposition|agency|agencies|mission|watchdog|airlines?|international community|all parties|parties concerned|sides|everyone (?:involved|concerned)|all (?:those )?(?:involved|concerned)|staff members?|ombuds\p{L}+|delegates?|delegation|aid workers?|monitors?|mandate[- ]holders?|(?:the|its|human rights) office|(?:its|their|the agency['’]s|the centre['’]s) (?:staff|representatives?|members|observers|inspectors|lawyers|colleagues|doctors|teams?|volunteers|field workers?)|(?:his|her) (?:staff|team)|our (?:staff|members|observers|representatives?|colleagues|office|team|partners?|field workers?|researchers?|inspectors?)|her colleagues|his colleagues|partner staff|caseworkers?|(?:rights|legal aid|advice|monitoring) cent(?:re|er)s?|committee of \p{L}+)\b/iu,
  ],
  [
    'lawyer',
    /\b(?:law firms?|lawyers?|attorneys?|counsel|solicitors?|barristers?|advocates?|legal (?:team|representatives?|aid))\b/i,
  ],
  [
    'state',
    /\b(?:ministr(?:y|ies)|governments?|authorit(?:y|ies)|embass(?:y|ies)|consulates?|consul(?:s|ar)?|consul[- ]general|police(?:m[ae]n|woman)?|immigration|officials?|officers?|ministers?|ambassadors?|diplomats?|envoys?|president|premier|prosecutors?(?: general)?|directors?[- ]general|permanent (?:mission|representative)s?|secretary of state|secretar(?:y|ies)|colonel|prefect(?:ure)?|press secretary|foreign secretary|home secretary|interior|chamber|border command|gendarmes?|gendarmerie|coast ?guard|navy|troops|soldiers|rangers|marshals?|wardens?|border (?:guards?|service|troops|police)|guards?|army|military|security (?:services?|department|bureau|agency|forces)|general security|department|bureau|directorate|commissioner|superintendent|governor|mayor|state department|kremlin|kingdom|emirates?|sultanate|white house|cabinet|politburo|presidency|council of ministers|leadership|(?:migration|immigration|interior|foreign|prosecutor['’]s|president['’]s|prime minister['’]s|attorney general['’]s|district|passport) office|taliban|junta|regime|counterparts?|spokes(?:man|woman|person|people)|investigators?|interpol|lawmakers?|senators?|mps?|member of parliament|congress(?:man|woman)?|(?<!(?:community|religious|church|opposition|protest|party|tribal|rebel) )leaders?|assembly(?:man|woman)|national assembly|parliament$|parties|both sides|side|detention cent(?:re|er)|commander|chief|district officer|desk|countries|nations|states|inspectors?)\b/i,
  ],
  [
    'doctor',
    /\b(?:doctors?|physicians?|nurses?|medics?|medical (?:staff|team)|psychologists?|interpreters?|translators?|social workers?)\b/i,
  ],
  [
    'family',
    /\b(?:famil(?:y|ies)|relatives?|husbands?|wife|wives|mothers?|fathers?|brothers?|sisters?|uncles?|aunts?|cousins?|sons?|daughters?|parents?|spouses?|grandmothers?|grandfathers?|kin|in-laws?|niece|nephew|fianc\p{L}+|loved ones)\b/iu,
  ],
  [
    'detained',
    /\b(?:detainees?|detained|prisoners?|inmates?|refugees?|defectors?|escapees?|asylum[- ]seekers?|deportees?|arrivals|newcomers|returnees?|migrants?|survivors?|victims?|group|women|woman|men|man|boys?|girls?|children|child|youths?|teenagers?|couple|(?:the|those|these|all|of the) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty)|those|others|of them|the youngest|the eldest|koreans?|u[iy]gh?urs?|tibetans?|eritreans?|montagnards?|syrians?|afghans?|rohingyas?)\b/iu,
  ],
  [
    'helper',
    /\b(?:activists?|campaigners?|missionar(?:y|ies)|bishops?|nuns?|monks?|imams?|rabbis?|clergy|elders?|villagers?|drivers?|fishermen|farmers?|students?|traders?|landlords?|pastors?|priests?|reverend|deacons?|brokers?|smugglers?|volunteers?|friends?|neighbou?rs?|residents?|colleagues?|employers?|clinic|hospital|church|congregation|owner|guides?|teachers?|professors?|deput(?:y|ies)|campaign|supporters?|witness(?:es)?|sources?|congregation|visitors?|community leaders?|school)\b/i,
  ],
];

/** "Thirteen of them", "the other 12": a number by itself stands for people. */
const numbered =
  /^(?:(?:about|around|some|another|nearly|almost|over|at least|all|both|the|only|other|more than)\s)*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|dozens|hundreds|several|many|most|both)(?:\sof\s(?:them|these|those|the \p{L}+))?$/iu;

const adjective = new RegExp(
  `^(?:both |all )?(?:the )?(?:${countries
    .flatMap((country) => [...country.en, ...country.capitals, ...country.adjectives])
    .filter((word) => word.length > 2)
    .map((word) => word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'))
    .join('|')})$`,
  'iu',
);

/**
 * The kind of party that the words of a noun phrase name; `null` where they name none.
 *
 * @example partyKind("Vietnam's Ministry of Public Security") // 'state'
 */
export function partyKind(words: string): PartyKind | null {
  const known = asked.get(words);
  if (known !== undefined) return known;
  if (asked.size > 4000) asked.clear();
  const kind = kindOf(words);
  asked.set(words, kind);
  return kind;
}

/** The same few phrases are asked about again and again by every rule of a sentence. */
const asked = new Map<string, PartyKind | null>();

function kindOf(words: string): PartyKind | null {
  const text = words
    .trim()
    .replace(/\s(?:alone|itself|too|also|themselves|himself|herself|ourselves|myself)$/i, '');
  if (/^(?:we|us|i|me|my|our|ourselves|my office|our office)$/i.test(text)) return 'self';
  if (/^(?:he|she|him|her|they|them|it|who|which|whom)$/i.test(text)) return 'pronoun';
  if (numbered.test(text)) return 'detained';
  if (adjective.test(text) || countryOf(text) !== null) return 'state';
  // "a federation of Afghan journalists", "several human rights groups": a body, whoever belongs to it
  if (
    /^(?:[\p{L}-]+ ){0,4}?(?:federation|association|union|committee|council|society|network|coalition|alliance) of\b/iu.test(
      text,
    ) ||
    /^(?:(?:\p{L}[\p{L}-]*|\d+) ){0,3}groups$/iu.test(text)
  )
    return 'body';
  const joined = text.replace(/^both\s(?:the\s)?/i, '').split(/\sand\s(?:the\s)?/);
  if (joined.length === 2 && joined.every((one) => adjective.test(one) || countryOf(one) !== null))
    return 'state';
  const head = text.split(/\s(?:in|from|at|near|for|on|with|who|close)\s/i)[0] ?? text;
  for (const [kind, pattern] of kinds) if (pattern.test(head)) return kind;
  for (const [kind, pattern] of kinds) if (pattern.test(text)) return kind;
  if (/^(?:the |an? )?\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|bin|de|of))*$/u.test(text))
    return countryInName(text) === null ? 'person' : 'state';
  return null;
}

/** Parties with an office that can be written to, and asked for something. */
export function isInstitution(kind: PartyKind | null): boolean {
  return kind === 'state' || kind === 'body' || kind === 'court';
}

/** Those who seek out people in custody. */
export function seeksAccess(kind: PartyKind | null): boolean {
  return /^(?:self|body|lawyer|doctor|family|media|helper|person|state)$/.test(kind ?? '');
}
