import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';

const persons =
  /\b(?:they|them|he|she|him|her|we|us|I|me|who|whom|those|these|others?|all|both|some|most|many|one|none|people|persons?|men|man|wom[ae]n|child(?:ren)?|kids?|bab(?:y|ies)|infants?|boys?|girls?|sons?|daughters?|famil(?:y|ies)|couples?|wife|wives|husbands?|mothers?|fathers?|parents|grandmother|grandfather|brothers?|sisters?|siblings|relatives?|cousins?|uncles?|aunts?|nephew|niece|twins|nationals?|citizens?|foreigners?|refugees?|defectors?|escapees?|migrants?|immigrants?|asylum-seekers?|seekers?|detainees?|deportees?|returnees?|students?|pupils?|workers?|loggers?|labou?rers?|complainants?|applicants?|activists?|dissidents?|journalists?|bloggers?|monks?|nuns?|laym[ae]n|teachers?|engineers?|traders?|drivers?|guides?|brokers?|helpers?|missionar(?:y|ies)|pastors?|priests?|fugitives?|prisoners?|inmates?|suspects?|clients?|passengers?|travellers?|group|groups|party|pair|trio|victims?|villagers?|residents?|civilians?|teenagers?|youths?|minors?|newborns?|adults?|elders?|compatriots|footballer|politicians?|critics?|businessm[ae]n|businesswom[ae]n|principals?|academics?|professors?|lecturers?|scholars?|doctors?|surgeons?|nurses?|singers?|imams?|clerics?|farmers?|shopkeepers?|cooks?|writers?|editors?|reporters?|princes?|princess|heiress|converts?|believers?|Christians?|practitioners?|members?|souls?|arrivals|rest|remainder|nobody|leaders?|lawyers?|soldiers?|crew|colleagues?|friends?|fishermen|musicians?|stowaways?|lot)\b/i;
const matter =
  /\b(?:letters?|petitions?|case|cases|request|appeal|papers?|documents?|passports?|(?:tele)?phones?|matter|hearing|application|statement|report|reports|claim|list|number|figure|total|money|fine|agreement|issue|question|helicopter|decision|order|law|call|calls|talks|permits?|visas?|office|ministry|government|embassy|spokes\w+|body|bodies|news|video|photographs?|access|visit|border|phone|proceedings|information|pictures?|images|footage|delegation|bus|truck|plane|officers?|police|authorities|guards?|troops|interpreter|no lawyer|form|forms|certificates?|cards?|note|notes|list|hands?|elections?|consultations?|meetings?|press conference|trial|offences?|crimes?)$/i;

/** Papers, cases and offices: what is handed over or held without being a person. */
export function isMatter(view: View, span: Span): boolean {
  const words = view.text.slice(span.start, span.end);
  if (/\b(?:former|ex-)\S* (?:\p{L}+ )?(?:officers?|guards?|police|troops)$/iu.test(words)) return false;
  const counted = words.replace(/^an? (?:small |large )?number of\s/i, '');
  return matter.test(counted.split(/\s(?:of|who|from|in|at|for|over)\s/)[0] ?? '');
}

/** "the six", "all 41": nobody but people is called by a bare number in such reports. */
const numbered =
  /^(?:(?:the|these|those|all|other|another|remaining|first|last|some|about|at least|nearly|around) )+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty(?:-\p{L}+)?|dozen|\d+)$/iu;

/** "the Uzbek", "a Saudi", "five Tajiks": people by a nation whose name has none of the common endings. */
const nation =
  /^(?:(?:the|an?|one|another|this|that|young|elderly|these|those|both|all) )*(?:\p{Ll}+ )?(?:Uzbek|Tajik|Turk|Kurd|Turkmen|Kazakh|Kyrgyz|Chechen|Ingush|Iraqi|Pakistani|Bangladeshi|Yemeni|Saudi|Kuwaiti|Emirati|Omani|Qatari|Bahraini|Azerbaijani|Azeri|Somali|Nepali|Israeli|Lao|Hmong|Tamil|Hazara|Karen|Kachin|Belarusian|Montagnard|Filipino|Salvadoran|Greek|Serb)s?$/u;

/** What was found of a sentence's phrases: every act asks about the same few. */
const asked = new WeakMap<View, Map<Span, boolean>>();

/** Whether words stand for people to whom something may be done. */
export function isPeople(view: View, span: Span | null): boolean {
  if (span === null) return false;
  let told = asked.get(view);
  if (!told) asked.set(view, (told = new Map()));
  const known = told.get(span);
  if (known !== undefined) return known;
  const found = standsForPeople(view, span);
  told.set(span, found);
  return found;
}

function standsForPeople(view: View, span: Span): boolean {
  // "the case of a girl who was taken": the girl
  const whose = /^(?:the|an?|one)\s(?:\p{L}+\s)?(?:cases?|example|plight|story)\sof\s/iu.exec(
    view.text.slice(span.start, span.end),
  );
  if (whose) return standsForPeople(view, { start: span.start + whose[0].length, end: span.end });
  const words = view.text.slice(span.start, span.end);
  if (isMatter(view, span)) return false;
  if (persons.test(words) || numbered.test(words) || nation.test(words)) return true;
  if (view.counts.some((count) => count.start >= span.start && count.end <= span.end)) return true;
  if (
    /\b\p{Lu}\p{L}+(?:ans?|ese|is|ians|urs?|yas?|ards?|ks|ghans?|eans)\b|\b(?:Kurds?|Tajik|Uzbek|Turk|Kazakh|Hmong|Hazaras?)\b/u.test(
      words,
    )
  )
    return true;
  // A person's name: capitals, and no place or country.
  return (
    !/^\p{Lu}{3,}$/u.test(words) &&
    /^(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}(?: and \p{Lu}.*)?$/u.test(
      words,
    ) &&
    !view.places.some((place) => place.start >= span.start && place.end <= span.end)
  );
}

/** Those who take and guard people. */
export const force =
  /\b(?:police(?:m[ae]n|women|woman)?|officers?|constables?|guards?|soldiers?|troops|agents?|army|navy|militia(?:men)?|patrols?|patrolmen|rangers|gendarmes?|gendarmerie|coast ?guard|commandos?|forces?|security|intelligence|immigration|migration|customs|bureau|service|services|department|directorate|agency|ministry|authorities|officials?|gunmen|paramilitar(?:y|ies)|inspectors?|marshals?|squad|unit|military|Taliban|fighters|plain-?clothes|plainclothesm[ae]n|men in (?:plain ?clothes|black|masks|uniform|civilian)[\w ]*|masked men|armed men|unknown men|operatives|wardens|detectives?|sheriff|law enforcement|FSB|SBU|ISI|NSS|GKNB|SNB|MIT|KNB|CID|ICE|command|regiment|brigade|division|border wing)\b/i;
