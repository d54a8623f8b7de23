import type { Property } from '../../model/properties.ts';
import { countryOf } from '../../places/index.ts';
import type { EventFound } from '../english/events.ts';
import type { People } from '../english/people.ts';
import { helping, roleOf } from '../english/persons.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import { wholeOf } from './count-events.ts';

/** Those who see, tell, guard or help, and flee from nothing. */
const bystander =
  /^(?:journalists?|reporters?|correspondents?|photographers?|cameram[ae]n|(?:eye)?witnesses|villagers?|residents?|locals|neighbou?rs|inhabitants|activists?|campaigners?|volunteers?|employees|staff|staffers|crewm[ae]n|farmers?|lawyers?|organi[sz]ers?|ringleaders|colleagues|sympathi[sz]ers|supporters|monitors|observers|guards|interviewees|informants|sources|agents|suspects|employers?|owners?|hosts)$/i;

/** "Two South Koreans, campaigners who had been looking after the refugees, are under arrest". */
const named =
  /^, (?:all |both |two |three )?(?:of them )?(?:(?!(?:while|but|and|as|when|where|after|whom|with|by|who|said|told|including|among|an?|the)\b)[\p{L}-]+ ){0,3}?(?:campaigners?|activists?|missionar(?:y|ies)|pastors?|aid workers?|relief workers?|volunteers?|brokers?|guides?|smugglers?|drivers?|employees|members of (?:an?|the) (?:[\p{L}-]+ ){0,3}(?:group|charity|church|agency|organi[sz]ation)|staff)\b/iu;

/** "were arrested for helping them", "are held on suspicion of people smuggling", "jailed for transporting the group". */
const charged =
  /^(?:, [^,.;]{2,30},)?(?: who)? (?:were|was|are|is|have been|had been|also)(?: \p{L}+){0,3}? (?:arrested|detained|held|charged|jailed|seized|caught|taken|sentenced|convicted|indicted|questioned|remanded|accused|suspected|on trial)[^.;]{0,40}? (?:for|on suspicion of|on charges of|over|with|of|on) (?:trying to |having )?(?:the )?(?:(?:people|human|migrant)[ -](?:smuggling|trafficking)|smuggling (?:them|the|people|migrants|refugees)|aiding|helping|assisting|sheltering|harbou?ring|transporting|hiding|organi[sz]ing|guiding|lead(?:ing)? them|driv(?:e|ing) them|tak(?:e|ing) [^.;,]{0,40} out of|(?:get|bring)(?:ting|ing)? [^.;,]{0,40} out of)/iu;

/** "has sentenced six people to seven years for trying to take refugees out of the country". */
const jailed =
  /\b(?:sentenced|jailed|convicted|charged|arrested|detained|fined|imprisoned|indicted) (?:about |some |at least |another |a further )?$/i;
const forHelp =
  /^(?:(?! and\b)[^.;,]){0,60} (?:for|of|with|on suspicion of|on charges of) (?:trying to |attempting to |having |allegedly )*(?:help(?:ed|ing)?|shelter(?:ed|ing)?|harbou?r(?:ed|ing)?|guid(?:e|ed|ing)|hid(?:den|ing)|transport(?:ed|ing)?|aid(?:ed|ing)?|assist(?:ed|ing)?|(?:tak(?:e|ing)|bring(?:ing)?|get(?:ting)?|lead(?:ing)?|smuggl(?:e|ed|ing)) (?:[\p{L}-]+ ){0,3}?(?:defectors|refugees|koreans|people|migrants|them|uyghurs|uighurs|tibetans|rohingya)|(?:people|human)[ -](?:smuggling|trafficking))\b/iu;
const suspected =
  /^,? (?:suspected|accused|believed|alleged|thought|said|charged)\b[^.;,]{0,30}\b(?:smuggl|traffick|shelter|help|aid|assist|harbou?r|guid|transport|hid|organi[sz])(?:ing|ed|ers?|en)\b/i;
/** "in jail for helping": those who are led about are not. */
const undone = /\b(?:being|been|were|was) (?:smuggled|trafficked|sheltered|helped|guided|hidden)\b/i;

/** "three of the guides", "three of the people who had guided them". */
const ofOthers = /^["”]? of (?:the|their|its|those) (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)(?= |,|\.|;|$)/iu;
const whoHelped = /^["”]? of (?:the|those) (?:people|men|women|others)? ?who (?:had )?/i;

/** "three of them Chinese smugglers", "three were Chinese citizens who had driven the others". */
const helperNoun =
  /^["”]? of (?:them|whom|these|those),? (?:(?!and\b|or\b|by\b|to\b|with\b)\p{L}+ ){0,3}?(?:brokers?|guides?|smugglers?|traffickers?|drivers?|missionar(?:y|ies)|aid workers?|activists?|helpers?)\b/iu;
const areHelpers = /^["”]?(?: of (?:them|whom|these|those|the \S+))? (?:are|were) (?:\p{L}+ ){0,4}?who\b/iu;
/** "three of whom are Chinese of Korean descent", "three are South Koreans working for a charity". */
const areForeign =
  /^["”]?(?: of (?:them|these|those|whom|the \S+))?,? (?:are|were) (?:[\p{L}-]+ ){0,2}?(?:ethnic Koreans?\b|Chinese of Korean (?:descent|origin)|[^.;,]{0,40}\b(?:working for|work for|who work|employed by|from) (?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:charity|church|mission|group|agency|NGO|organi[sz]ation)\b)/iu;
/** "three who had sheltered them", "the three who drove them". */
const whoDid =
  /^,? (?:who|that) (?:also |had |have |allegedly |reportedly )*(?:drove|driven|guided|led|helped|sheltered|hidden|fed|took|taken|smuggled|brought|accompanied|escorted|ferried|carried|harbou?red|housed|assisted|aided|organi[sz]ed|arranged|rented|gave|given)\b/i;

/** "the other three had been leading them", "three who were waiting for them": what they did for the people told of. */
const doing =
  /^(?:,? who)? (?:(?:had|have) (?:been )?|were |are )(?:helping|leading|guiding|driving|sheltering|hiding|feeding|smuggling|transporting|ferrying|waiting (?:for|with)|to (?:take|lead|guide|drive|meet|smuggle)|led|guided|driven|sheltered|hidden) (?:them|him|her|the (?:group|others|rest|refugees|defectors|family|party)|[^.;,]{0,30}\b(?:across|over|to|out of)\b)/iu;
/** "the other three were two local guides and a driver". */
const wereOthers =
  /^ (?:were|are|was|turned out to be) (?:[\p{L}-]+ ){0,5}?(?:brokers?|guides?|smugglers?|traffickers?|drivers?|missionar(?:y|ies)|pastors?|priests?|activists?|campaigners?|volunteers?|helpers?|couriers?|escorts?|boatm[ae]n|fisherm[ae]n|sailors?|hosts?|landlords?|landlad(?:y|ies)|(?:local |Chinese |Thai |Lao |Turkish |Vietnamese )(?:residents?|villagers?|farmers?|citizens?|nationals?|couple|traders?)|journalists?|reporters?|(?:aid|relief|church) workers?)\b/iu;
const listed =
  /^ (?:\p{L}+ ){1,3}[^.;:,]{0,40}: [^.;]*\b(?:pastors?|drivers?|guides?|brokers?|missionar(?:y|ies)|smugglers?)\b/iu;
/** "led to the border by three people", "of those who led the way three have been arrested". */
const doneBy =
  /\b(?:led|guided|helped|smuggled|driven|sheltered|hidden|accompanied|escorted|assisted|ferried)\b[^.;,]{0,30} by (?:\p{L}+ )?$|\bof those who (?:had )?(?:led|guided|helped|sheltered|hid|fed|drove|ran)\b[^.;,]{0,40},? $/iu;
const ranIt =
  /\b(?:ran|run|runs|kept) (?:the|a|their) (?:safe ?house|shelter|hiding place|network|route|ring)\b|\bled the way\b/i;
/** "Four refugees told the agency that others were held", "three members had sent a letter". */
const speaking =
  /^["”]?(?: (?:have|has|had|also|later))* (?:told|said(?! to\b)|say(?! to\b)|described|recalled|testified|reported that|wrote|written|sent a letter|signed a|urged|interviewed by)\b/i;
/** "not to send back the families of two prisoners of war". */
const kinOf =
  /^(?:the |her |his )?(?:wives|families|relatives|family members|children|mothers|sons|daughters|brothers|sisters|widows) of (?:the |some |at least |about )?$/i;

const planted =
  /^[^.;,]{0,40}\b(?:(?:in the pay of|recruited by|working for) (?:the )?(?:\p{L}+[’']s )?(?:police|security|secret|state|regime|north|authorit)|(?:been )?planted by|spying on|passed information to|(?:to|had) (?:spy|spied|inform|informed) on|reported on the (?:others|rest)|posing as)\b|^(?: of (?:them|the \S+|whom)| members of the group)? (?:were|are|turned out to be) (?:actually |in fact |really )?(?:[\p{L}-]+ ){0,2}(?:spies|agents|informants|informers|moles|plants)\b/iu;

const crew = /\b(?:crew|church|staff|team|agency|group) members?$/i;
/** "three members of the gang that had brought them". */
const ofRing =
  /^ (?:of|from) (?:an?|the) (?:[\p{L}-]+ ){0,3}?(?:ring|gang|network|charity|church|mission|congregation|agency|ngo|organi[sz]ation)\b/iu;
/** Nationals of states from which nobody flees in these reports. */
const safe =
  /^(?:south koreans?|korean[- ]americans?|americans?|japanese|britons?|canadians?|germans?|australians?|norwegians?|swedes?|frenchm[ae]n)$/i;
const too = /\b(?:also|too|as well|with them|alongside them|in the same (?:raid|operation))\b/i;

/** Whether their nation or name is not that of the people of whom the text has told. */
function foreign(people: People, story: Story): boolean {
  const kind = nationOf(people);
  return kind !== null && story.kinds.size > 0 && !story.kinds.has(kind);
}

const nationless =
  /^(?:people|persons?|others|them|those|refugees?|defectors?|migrants?|asylum|seekers?|asylum-seekers?|detainees?|deportees?|returnees?|escapees?|prisoners?|nationals|citizens)$/i;

/** Remembers by what noun and nation the people of the case are called. */
export function noteKind(people: People, story: Story): void {
  const noun = (people.unit ?? people.count.unitWord ?? '').replaceAll('_', ' ').toLowerCase();
  if (noun === '' || nationless.test(noun)) return;
  story.kinds.add(noun);
  const nation = nationOf(people);
  if (nation !== null) story.kinds.add(nation);
}

/** The nation by whose name they are counted; `null` where the noun says none. */
function nationOf({ count, unit }: People): string | null {
  const noun = (unit ?? count.unitWord ?? '').replaceAll('_', ' ');
  if (noun === '' || nationless.test(noun)) return null;
  return countryOf(noun.replace(/ (?:nationals|citizens)$/i, '').replace(/s$/, ''))?.code ?? null;
}

/**
 * People counted beside those whose case it is: `count_helpers` where they are taken for their help,
 * `informants_in_group` where they inform, `none` where they only see, tell or guard; `null` for any others.
 */
export function apartOf(
  view: View,
  people: People,
  event: EventFound | null,
  story: Story,
): Property | 'none' | null {
  const { text } = view;
  const after = text.slice(people.end);
  const right = text.slice(people.count.end);
  const taken = event !== null && /^(?:detain|hold|release)$/.test(event.kind) && event.mood === 'done';
  const aside = taken ? 'count_helpers' : 'none';
  const others = event !== null && !/^(?:detain|hold|release)$/.test(event.kind);
  if (jailed.test(text.slice(0, people.count.start)) && forHelp.test(after)) return 'count_helpers';
  const sent = event !== null && /^(?:return|handover|resettle)$/.test(event.kind);
  if (!sent && (charged.test(after) || suspected.test(after)))
    return undone.test(after.slice(0, 120)) ? null : 'count_helpers';
  if (named.test(after) && /^(?:persons|helpers)$/.test(people.role)) return aside;
  if (people.role !== 'helpers' && speaking.test(after)) return 'none';
  // "paid 450 dollars a head for seven of them"
  if (/\b(?:paid|pays?|paying)\b[^.;,]{0,40} for $/i.test(text.slice(0, people.count.start))) return 'none';
  if (
    event?.patient &&
    event.clause?.by === 'own' &&
    event.patient.start < people.count.start &&
    kinOf.test(text.slice(event.patient.start, people.count.start))
  )
    return 'none';
  const whole = wholeOf(story);
  if (whole === null) return null;
  if (people.role === 'persons' && planted.test(right)) return 'informants_in_group';
  if (whoDid.test(after) && helping.test(after.slice(0, 80))) return aside;
  // Koreans by descent are citizens of the country that sends back.
  if (!people.subset && /\bethnic (?:Koreans?|Chinese)$/i.test(text.slice(people.count.start, people.end)))
    return 'none';
  if (
    /^["”]? of (?:whom|them) (?:had|have)\b/i.test(right) &&
    helping.test(right.slice(0, 60)) &&
    !undone.test(right.slice(0, 60))
  )
    return aside;
  if ((/^members?$/i.test(people.count.unitWord ?? '') || after.startsWith(' from')) && ofRing.test(after))
    return aside;
  if (doing.test(after) || listed.test(after)) return aside;
  if (people.more && wereOthers.test(after)) return 'count_helpers';
  if (doneBy.test(text.slice(0, people.count.start))) return aside;
  if (areForeign.test(right)) return 'none';
  if (helperNoun.test(right)) return 'count_helpers';
  if (areHelpers.test(right) && helping.test(right.slice(0, 100)) && !undone.test(right.slice(0, 100)))
    return 'count_helpers';
  const of = ofOthers.exec(right)?.[1] ?? '';
  if (roleOf(of) === 'helpers') return aside;
  if (whoHelped.test(right) && (helping.test(right.slice(0, 80)) || ranIt.test(right.slice(0, 80))))
    return aside;
  if (people.subset) return bystander.test(of) && !story.kinds.has(of.toLowerCase()) ? 'none' : null;
  if (others) return null;
  const noun = people.count.unitWord ?? '';
  if (people.role !== 'persons' || story.kinds.has(noun.toLowerCase())) return null;
  const phrase = text.slice(people.count.start, people.end);
  if (foreign(people, story) || safe.test(noun)) return 'none';
  if (nationOf(people) !== null && too.test(after.slice(0, 100))) return 'none';
  return (bystander.test(noun) && nationOf(people) === null) || crew.test(phrase) ? 'none' : null;
}
