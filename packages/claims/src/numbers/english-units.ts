import type { Amount } from './types.ts';

/** Nouns for persons that reports count; the head of the phrase is looked for among them first. */
const person =
  'family members|people|persons?|individuals?|men|man|women|woman|children|child|kids?|girls?|boys?|infants?|babies|baby|newborns?|toddlers?|minors?|adults?|elderly|males?|females?|orphans?|teenagers?|teens|youths?|students?|relatives|families|family|brothers?|sisters?|mothers?|fathers?|defectors?|refugees?|escapees?|detainees?|migrants?|immigrants?|returnees?|deportees?|asylum[- ]seekers?|fugitives|border[- ]crossers|prisoners|victims|activists|workers|brokers?|guides?|missionaries|missionary|helpers|informants|agents?|(?:North |South )?Koreans|Chinese|Uy?gh?urs?|Uygurs?|Eritreans?|Tibetans?|Afghans?|Montagnards?|Cambodians?|Turks|Turkish|Syrians?|Rohingyas?|citizens|nationals|others|members|survivors|civilians|souls|foreigners|passengers|compatriots|countrymen|natives|residents|villagers|monks?|nuns?|lay(?:man|men|people)|twins|daughters?|sons?|siblings|cousins|grandchildren|parents|boatm[ae]n|ferrym[ae]n|fishermen|drivers?|smugglers?|traffickers?|pastors?|clients?|arrivals|lecturers|loggers|labourers|laborers|Pakistanis|Burundians?|Haitians?|Bahrainis?|Vietnamese|Burmese|Somalis?|Sudanese|Congolese|Rwandans?|Tajiks?|Uzbeks?|Kazakhs?|Iranians?|Iraqis?|Saudis?|Turkmens?|Yemenis?|Venezuelans?|Nicaraguans?|Cubans?|Tamils?|Hazaras?|Hmong|Kachin|Karen(?:ni)?|Pashtuns?|Kurds|Yazidis?|Bahais?|practitioners|dissidents|bloggers|journalists';
const personHead = new RegExp(
  `^[\\p{L}\\p{N}’'“”" -]{0,60}?(?<![\\p{L}-])(?<head>${person})(?![\\p{L}])`,
  'iu',
);
const predicateHead = new RegExp(
  `^\\s(?:were|are)\\s(?:\\p{Lu}[\\p{L}-]*\\s|ethnic\\s|all\\s){0,3}?(?<head>${person})(?![\\p{L}])`,
  'u',
);
const stop =
  /[.,;:!?()–—]|\s(?:who|which|that|were|was|are|is|have|has|had|will|would|in|at|on|by|to|from|for|with|and|or|but|as|after|before|currently|recently|totall?ing|numbering|comprising|including|containing)\s|(?<=\p{L})\sof\s/iu;

/** "five blindfolded and handcuffed Uyghurs": two participles before one noun. */
const twoWords = /^(\s[\p{L}-]+(?:ed|ry|en|nd|ty)),? and [\p{L}-]+(?:ed|ry|en|nd|ty)(?=\s\p{L})/u;

/** The head noun after a number, as written; `null` where none stands there. */
export function unitAfter(after: string): string | null {
  const compound = /^-(?:strong|member|person|man|woman)(?:\s+(?<noun>\p{L}+))?/iu.exec(after);
  if (compound) return compound.groups?.noun ?? null;
  const rest = after
    .replace(/^-?\s?(?:plus|odd)\b|^\+|^\s+(?:or so|or more|or fewer|of the|of these|of those)\b/iu, '')
    .replace(twoWords, '$1');
  if (!/^\s/u.test(rest)) return null;
  // "nine were North Korean citizens": the noun stands behind the verb.
  const predicate = predicateHead.exec(rest)?.groups?.head;
  if (predicate !== undefined) return predicate;
  const end = rest.search(stop);
  const phrase = (end < 0 ? rest : rest.slice(0, end)).replace(/^\s+(?:of\s+)?/u, '');
  const head = personHead.exec(phrase);
  if (head?.groups?.head) return head.groups.head;
  if (/^\s+of\s+(?:them|us|whom|which)\b/iu.test(rest)) return /^\s+of\s+(\w+)/iu.exec(rest)?.[1] ?? null;
  const plural = /^(?:[\p{L}’'-]+\s+){0,4}?(?<head>[\p{L}’'-]{2,}s)(?![\p{L}])/iu.exec(phrase);
  return plural?.groups?.head ?? null;
}

const measure =
  "^(?:-|\\s{0,2})(?:(?!(?:an?|per|each|every|this|last|in)\\s)[\\p{L}-]{1,12}\\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|nights?|decades?|centur(?:y|ies)|times|kilomet(?:re|er)s?|km|met(?:re|er)s?|miles?|feet|kg|kilograms?|kilos?|tons?|tonnes|pounds?|acres|hectares|degrees|percent(?:age)?|per\\scent|dollars?|cents?|euros?|won|yuan|renminbi|yen|baht|kip|roubles?|rubles?|US\\$|USD|RMB|points?|a\\.?m\\.?|p\\.?m\\.?|o['’]clock)(?![\\p{L}])|^\\s?%|^:\\d|^\\s?[ap]\\.?m\\b|^(?:st|nd|rd|th)\\b";
const measureAfter = new RegExp(measure, 'iu');
const label =
  /(?:\b(?:sections?|articles?|art\.|paragraphs?|para\.?|chapters?|pages?|pp?\.|no\.|nos\.|number|resolution|rule|bureau|office|division|room|unit|highway|route|line|camp|building|floor|block|table|figure|case|appendix|annex|volume|vol\.|issue|UA|phase|step|level|grade|class|channel|version|act|law|decree|flight|tel\.?|telephone|phone|fax|call|since|age|aged|ages|group(?=\s{1,2}$))\s{1,2}(?:No\.\s?)?|[$€£¥₩#@+]\s?|\b(?:US|HK|A|C)\$\s?|\bUS\s)$/iu;
const pairOfMeasures =
  /^\s(?:and|or|to)\s[\p{L}\d-]{1,12}\s(?:years?|months?|weeks?|days?|hours?|minutes?|times|kilomet|miles?|met(?:re|er)s|dollars|per\scent)(?![\p{L}])|^\sin\sthe\s(?:morning|afternoon|evening)\b|^\so['’]clock/iu;
/** Compounds such as "two-paragraph": an adjective, not a count. The exceptions count their group. */
const compound = /^-(?!strong\b|member\b|person\b|plus\b|odd\b|man\b|woman\b|ish\b)\p{L}/iu;
const idiom =
  /^(?:\s(?:of\s(?:the\s|its\s|his\s|her\s|their\s|these\s|those\s|our\s|my\s|a\s)?|another\b|by\sone\b|day\b|night\b|thing\b|side\b|hand\b|way\b|such\b|time\b|or\s(?:two|more)\b|can\b|could\b|must\b|should\b|might\b|has\b|is\b|was\b|would\b|who\b|year\b))/iu;

/** "a few more remained", "several of them": persons named before. */
const vagueOfPersons = /^\s(?:more|others?|of\s(?:them|the|those|these))\b/iu;

/** Digits in groups joined by dashes, or after +: telephone numbers, dates and codes. */
function inTelephone(before: string, after: string): boolean {
  return (
    /^[-–]\d/u.test(after) ||
    /\d[-–]$/u.test(before) ||
    /\+\d{1,3}(?:[\s().-]{1,2}\d{1,5}){0,4}[\s().-]{1,2}$/u.test(before)
  );
}

/** "its 1951 Convention": a bare year, unless a noun for persons follows. */
const yearLike = /^(?:1[89]|20)\d\d$/u;

/** "three in five of the arrivals": a share, not a number of people. */
const shareOf =
  /^\sin\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s(?:of|people|women|children|were|are)\b/iu;
const fraction = /\b(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})\sin\s(?:every\s)?$/iu;

const isPerson = new RegExp(`^(?:${person})$`, 'iu');
const personSoon = new RegExp(`^\\s(?:[\\p{L}-]+\\s){0,3}(?:${person})(?![\\p{L}])`, 'iu');

function startsWithPerson(after: string): boolean {
  const unit = unitAfter(after);
  return unit !== null && isPerson.test(unit);
}

/** Tells whether a number counts something, by the words around it. */
export function acceptsEnglish(before: string, matched: string, after: string, amount: Amount): boolean {
  if (label.test(before) || compound.test(after)) return false;
  // "COVID-19"
  if (/\p{L}-$/u.test(before) && /^\d+$/u.test(matched)) return false;
  if (amount.kind === 'number' || amount.kind === 'range') {
    if (measureAfter.test(after)) return false;
    if (inTelephone(before, after)) return false;
    if (yearLike.test(matched) && !startsWithPerson(after)) return false;
    // "prison terms of 20 and seven years": the measure stands once for both.
    if (pairOfMeasures.test(after)) return false;
    if (/^\s(?:thirds?|quarters?|fifths?|tenths?|halves)\b/iu.test(after)) return false;
    if (/\b(?:one|two|three|\d{1,2})\sin\s$/iu.test(before) && !startsWithPerson(after)) return false;
    if (fraction.test(before) && /^\s(?:of|were|was|are|is)\b/iu.test(after)) return false;
    if (shareOf.test(after)) return false;
  }
  if (
    amount.kind === 'magnitude' &&
    /^\sof\s(?:years|months|weeks|days|hours|miles|kilomet|dollars|times)/iu.test(after)
  )
    return false;
  if (amount.kind === 'vague' && vagueOfPersons.test(after)) return true;
  if (amount.kind === 'vague')
    return unitAfter(after) !== null && !measureAfter.test(after.replace(/^\sof/u, ''));
  if (/^(?:an?\s)?one$/iu.test(matched)) return acceptsOne(before, after);
  if (/^an?$/iu.test(matched)) return false;
  return true;
}

/** "one" is mostly a pronoun; it counts only before a person. */
function acceptsOne(before: string, after: string): boolean {
  if (idiom.test(after) || /\b(?:no|any|every|each|some|the|this|that|which)\s$/iu.test(before)) return false;
  return personSoon.test(after);
}
