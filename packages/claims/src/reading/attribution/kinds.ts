import type { SpeakerKind } from '../../model/claim.ts';
import { countryInName, countryOf } from '../../places/index.ts';

const rules: readonly (readonly [SpeakerKind, RegExp])[] = [
  [
    'state_media',
    /\b(?:state(?:-run)? (?:media|television|tv|news)|xinhua|kcna|global times|people['’]s daily|cctv|rodong sinmun|uriminzokkiri|tass|irna)\b/i,
  ],
  [
    'anonymous_source',
    /\b(?:friends?|neighbou?rs?|villagers?|fishermen|fisherman|shopkeepers?|traders?|sources?|insiders?|informants?|eyewitness(?:es)?|witness(?:es)?|person (?:who|familiar|close|with)|people (?:who|familiar|close|with)|(?:local )?residents?|officials? who|who (?:asked|declined|requested)|unnamed|unidentified|anonymous|on condition of anonymity|member of (?:a|one|the) group)\b/i,
  ],
  [
    'family',
    /\b(?:famil(?:y|ies)|relatives?|husbands?|wife|wives|mother|father|brother|sister|uncle|aunt|cousin|son|daughter|parents?|spouse)\b/i,
  ],
  [
    'victim',
    /\b(?:detainees?|survivors?|victims?|returnees?|deportees?|(?:former )?prisoners?|asylum seekers?|escapees?|defectors?|refugees?|migrants?)\b(?! (?:group|agency|organi[sz]ation|advocate|activist|aid|affairs|council|committee|coalition|rights|support))/i,
  ],
  [
    'official',
    /\b(?:ministr(?:y|ies)|government|authorit(?:y|ies)|officials?|spokes(?:man|woman|person|people)|police|embassy|consulate|foreign ministry|immigration|bureau|department|presidential|president|prime minister|minister|vice minister|ambassador|envoy|lawmakers?|assembly(?:man|woman)|parliament|national assembly|congress(?:man|woman)?|senators?|court|prosecutors?|army|military|border guards?|intelligence|state council|security (?:agency|ministry|department|bureau)|taliban|junta|regime|administration|commissioner|general|governor|mayor)\b/i,
  ],
  [
    'media',
    /\b(?:reports?|media|newspapers?|magazines?|monthly|weekly|dailies|daily|news (?:agency|agencies|outlets?|organi[sz]ations?|services?|sites?|portals?|websites?)|websites?|^agencies$|broadcasters?|press|wire service|journalists?|television|radio|yonhap|reuters|afp|associated press|ap|bbc|cnn|nhk|kbs|mbc|rfa|radio free asia|voice of america|voa|chosun|dong-a|donga|joongang|hankyoreh|kyodo|jiji|times|post|guardian|herald|al jazeera|asahi|yomiuri|ilbo)\b/i,
  ],
  [
    'activists',
    /\b(?:activists?|campaigners?|rights? (?:groups?|organi[sz]ations?|advocates?|defenders?|workers?)|groups|advocates?|ngos?|non-?governmental|aid workers?|human rights|missionar(?:y|ies)|organi[sz]ations|volunteers?|helpers|critics|observers)\b/i,
  ],
  [
    'named_org',
    /\b(?:unhcr|ohchr|un|u\.n\.|united nations|amnesty|human rights watch|hrw|icrc|red cross|iom|committee|coalition|institute|centre|center|council|foundation|association|federation|organi[sz]ation|agency|network|alliance|academy|university|commission|society|solidarity|church|company|group|party|movement|union|league|forum|tribunal|charity|think tank|watchdog|clinic|airline|congregation)\b/i,
  ],
];

/** Words that make a capitalised name one of a body, not of a person. */
const bodyWords =
  /\b(?:ministry|government|committee|coalition|institute|centre|center|council|foundation|association|federation|organi[sz]ation|agency|network|alliance|academy|university|commission|society|solidarity|watch|international|amnesty|nations|department|bureau|authorities|authority|police|embassy|service|office|news|times|post|ilbo|daily|herald|radio|press|party|group|union|court|assembly|rights|justice|unhcr|ohchr|hrw|rfa|voa|iom|icrc|association|mission|church|radio|broadcasting|fellowship|foundation|board|bank|fund|project|initiative|monitor|desk|voices|action|minister|secretary|commissioner|official|friends|relatives|neighbou?rs|residents|witnesses|villagers|whoever|experts|groups|activists|lawyers|authorities|figures|documents|records|security|public|affairs|outlets|congress)\b/i;

const titles =
  /^(?:(?:the|former|vice|deputy|then|acting|senior|chief|high|south|north|korean|chinese|foreign|prime|u\.s\.|us|un|u\.n\.|lao|thai|unification|interior|state|assistant|late|defected|veteran|human|rights|opposition|ruling)\s+|(?:mr|mrs|ms|dr|prof|rev|fr|sr|rep|sen|gen|col|maj|lt|gov|hon|pres|amb|capt|pol|brig|insp)\.?\s+|(?:president|minister|ministers|professor|pastor|reverend|father|sister|ambassador|secretary|secretary-general|general|colonel|spokes(?:man|woman|person)|lawmaker|senator|representative|congress(?:man|woman)|director|chairman|chairwoman|activist|lawyer|attorney|commissioner|judge|king|queen|premier|chancellor|envoy|chief|head|leader|dictator|researcher|analyst|defector|missionary|journalist|reporter|doctor|captain|officer|deputy|police|lieutenant|lieutenant-colonel|major|sergeant|inspector|superintendent|brigadier|corporal|admiral|barrister|archbishop|bishop|cardinal|imam|sheikh|baroness|baron|lord|lady|dame|sir|baroness|congressman|assemblyman|assemblywoman|mp|rapporteur|mayor|governor|coordinator|spokesperson|businessman|broker|scholar|campaigner|attorney-general|prosecutor|consul|consul-general)\s+)+/i;

/** Removes titles before a person's name. @example withoutTitles('Rep. Park Sun-young') // 'Park Sun-young' */
export function withoutTitles(name: string): string {
  const rest = name.replace(titles, '');
  return /^\p{Lu}/u.test(rest) ? rest : name;
}

/** Whether the words look like a person's name: two or more capitalised words, none of a body. */
export function isPersonName(name: string): boolean {
  const bare = withoutTitles(name);
  if (bodyWords.test(bare) || countryOf(bare) !== null) return false;
  const words = bare.split(/\s+/);
  if (words.length < 1 || words.length > 5) return false;
  if (countryInName(bare) !== null && !/^\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+$/u.test(bare)) return false;
  const particle = /^(?:al|el|bin|binti|ibn|abu|de|van|von|der|da|di|la|le|a\/l)$/i;
  return words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || particle.test(word));
}

/**
 * What kind of speaker a phrase names.
 *
 * @example speakerKindOf('Activists working in China') // 'activists'
 */
export function speakerKindOf(phrase: string): SpeakerKind {
  const name = phrase.trim();
  if (
    /^(?:president|king|queen|premier|prime minister|minister|ambassador|rep\.|sen\.|lawmaker|mr\.?|mrs\.?|ms\.?|dr\.?|rev\.?|professor|pastor|chairman|former)\b/i.test(
      name,
    ) &&
    isPersonName(name)
  )
    return 'named_person';
  // "World Uyghur Congress": no parliament
  if (/\bWorld \p{Lu}\p{L}+ Congress\b/u.test(name)) return 'named_org';
  const headless =
    name.replace(/\b(?:of|from|at|in|close to|inside|within|with|for)\b.*$/i, '').trim() || name;
  if (isPersonName(headless) && /\s/.test(withoutTitles(headless))) return 'named_person';
  if (countryOf(headless) !== null)
    return /(?:ans|ese|is|ns)$/.test(headless) && !/^(?:Netherlands|Athens)$/.test(headless)
      ? 'anonymous_source'
      : 'official';
  for (const [kind, pattern] of rules) if (pattern.test(headless)) return refine(kind, name);
  for (const [kind, pattern] of rules) if (pattern.test(name)) return refine(kind, name);
  if (isPersonName(headless)) return 'named_person';
  return /^\p{Lu}{2,}$/u.test(headless) ? 'named_org' : 'unattributed';
}

/** "A ministry official" without a name hides who it is; "the ministry" does not. */
function refine(kind: SpeakerKind, name: string): SpeakerKind {
  if (
    kind === 'activists' &&
    /^(?:the )?(?:\p{Lu}[\p{L}-]+ ){2,}/u.test(name) &&
    !/^(?:rights|human rights) (?:groups|activists)/i.test(name)
  )
    return /\b(?:activists|campaigners|groups|advocates)\b/i.test(name) ? 'activists' : 'named_org';
  if (kind === 'official' && /^an? (?:\w+ )*(?:official|officer|diplomat|lawmaker)\b/i.test(name))
    return 'anonymous_source';
  return kind;
}
