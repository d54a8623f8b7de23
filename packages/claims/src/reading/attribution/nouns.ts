import { countryInName, countryOf } from '../../places/index.ts';
import type { Speaker } from './attribution.ts';

/** Nouns for people who speak, beyond those of `kinds.ts`. */
export const human =
  /(?:\b(?:lawyers?|attorneys?|barristers?|solicitors?|counsel|judges?|magistrates?|aides?|diplomats?|consuls?|experts?|analysts?|researchers?|investigators?|rapporteurs?|envoys?|commissioners?|justices?|signator(?:y|ies)|nonprofits?|doctors?|surgeons?|medics?|scholars?|professors?|historians?|authors?|observers?|specialists?|neighbou?rs?|friends?|acquaintances?|contacts?|colleagues?|classmates?|cellmates?|inmates?|prisoners?|pastors?|priests?|bishops?|imams?|clerics?|chaplains?|elders?|traders?|drivers?|pilots?|passengers?|travell?ers?|tourists?|guides?|brokers?|smugglers?|fixers?|teachers?|students?|pupils?|employers?|employees?|owners?|landlords?|managers?|officers?|agents?|guards?|soldiers?|sergeants?|captains?|policem[ae]n|deput(?:y|ies)|secretar(?:y|ies)|mayors?|chiefs?|heads?|leaders?|directors?|chairman|chairwoman|chair|founders?|monitors?|editors?|correspondents?|bloggers?|[\p{L}]+-designate|persons?|people|nurses?|labourers?|laborers?|workers?|farmers?|fishermen|coordinators?|wardens?|superintendents?|commanders?|governors?|clerks?|deacons?|m[ae]n|wom[ae]n|boys?|girls?|youths?|teenagers?|monks?|nuns?|villagers?|merchants?|advis[eo]rs?|representatives?|members?|survivors?|couples?|wives|wife|widows?|footballers?|players?|delegat(?:es?|ions?)|missions?|hosts?|staff|crew|service|unit|side|office|bureau|branch|secretariat|headquarters|hotline|panel|tribunal|board|firm|airline|carrier|consortium|taskforce|task force)|\d+-year-olds?)$/iu;

/** Days and months, which stand where a subject may stand. */
export const day =
  /^(?:(?:on |last |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Words that open a sentence with a capital and are nobody's name. */
export const noName =
  /^(?:He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|This|That|These|Those|There|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Many|Most|Several|Few|All|Both|None|Neither|Either|Other|Others|Another|Nobody|Nothing|Each|What|Who|Which|Police|Officials|Soldiers|Guards|Officers|Relatives|Activists|Lawyers|Witnesses|People|Men|Women|Families|Agents|Troops|Authorities|Prosecutors|Diplomats|Reports|\p{L}+(?:teen|ty|ans?|ese|s))$/u;

/** Papers that "show" and "say" without anybody named behind them. */
export const documents =
  /^(?:[\p{L}-]+ ){0,3}(?:newsletter|bulletin|dispatch|briefing|complaint|petition|leaflet|figures|statistics|data|documents|records?|footage|videos?|photographs|images|letter|transcript|judg?ment|ruling|inquiry|investigation|study|indictment|notice|manifest|review|survey|accounts?|message|note|e-?mail|post)(?: (?:of|to|from) [^,]{3,60})?$/iu;

/** Words of places and things in capitals that look like a person's name. */
export const notPerson =
  /\b(?:Asia|Africa|Europe|America|Pacific|Airways|Airlines?|Airport|Air|River|Sea|Gulf|Province|Region|District|Prefecture|Bridge|Street|Road|Hotel|Prison|Camp|Convention|Protocol|Act|Law|Treaty|Refugee|Protection|Interpol|Red|Notice|Day|Festival|Korean|Korea|Chinese|Lao|Thai|East|West|Northern|Southern|Eastern|Western|Middle|State|States|Republic|Kingdom|Islands?|Mountains?|Army|Division|Guards?)\b/u;

/** Names of several who speak: never "he" or "she". */
export const plural =
  /\b(?!\p{L}*(?:ss|us|is)\b)\p{Ll}{3,}s(?= (?:of|in|at|from|for|who)\b|$)|^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|\d+)\b|\b(?:people|activists|sources|groups|officials|reports|media|police|lawyers|relatives|residents|witnesses|experts|villagers|authorities|organi[sz]ations|couple|pair|famil(?:y|ies)|trio|sisters|brothers|parents)$/iu;

/** "the government" after "a government spokesman": the body without the one who spoke for it. */
export function alone(body: Speaker, word: string): Speaker {
  const at = body.name.toLowerCase().indexOf(`${word} `);
  const rest = at < 0 ? '' : body.name.slice(at + word.length + 1);
  return /^(?:spokes\p{L}+|officials?|officers?|sources?)\b/u.test(rest)
    ? { name: body.name.slice(0, at + word.length), kind: 'official' }
    : body;
}

/** What a ministry or an office is for. */
export const portfolios =
  /\b(?:foreign|unification|interior|justice|defen[cs]e|home|immigration|migration|labou?r|information|health|finance|education|security)\b(?= (?:ministry|department|office|bureau|service|affairs))/;

/** Bodies that speak with one voice and are nobody: never "he" or "she". */
export const nobody =
  /\b(?:office|ministry|government|authority|embassy|consulate|department|bureau|court|army|military|parliament|assembly|council|service|administration|regime|junta|taliban|agency|commission|committee|police|party|movement|group|organi[sz]ation|association|country|state|house)$/i;

/** Whether "he" or "she" may stand for a speaker. */
export function onePerson({ kind, name }: Speaker): boolean {
  return (
    /^(?:named_person|anonymous_source|family|victim|official|activists|unattributed)$/.test(kind) &&
    // "Guterres" is one person for all its last letter
    (kind === 'named_person' || /^(?:one|an?|another) /i.test(name) || !plural.test(name)) &&
    !nobody.test(name.split(/\s(?:of|in|at|for|from)\s/)[0] ?? name) &&
    countryOf(name) === null
  );
}

/** One nameless person whom a later "the source" may stand for: "a ministry official", "a guard". */
export function mayBeSource(speaker: Speaker): boolean {
  return (
    speaker.kind === 'anonymous_source' &&
    onePerson(speaker) &&
    /\b(?:official|diplomat|officer|person|man|woman|guard|agent|worker|employee)\b/.test(speaker.name)
  );
}

/** Words for what makes a body or a paper, by which a name may stand for it: "the Tibet group". */
export const ofKind =
  /^(?:group|organi[sz]ation|body|network|charity|watchdog|campaign|coalition|association|alliance|federation|foundation|paper|newspaper|daily|agency|website|site|station|broadcaster|magazine|fund)$/;

/** "the Dong-A Ilbo newspaper", "the Yonhap news agency": a name of its own, and no other paper told of before. */
export function isTitle(bare: string): boolean {
  const name =
    /^((?:\p{Lu}[\p{L}-]*\s){1,3})(?:newspaper|daily|weekly|magazine|website|broadcaster|radio|channel|news agency)$/u.exec(
      bare,
    )?.[1];
  return name !== undefined && !name.startsWith('UN ') && countryInName(name) === null;
}
