import { matches } from '@safeconduct/dates/find/matches.ts';
import type { CountFound } from '../../numbers/index.ts';
import { type PeopleRole, roleOf } from './persons.ts';
import type { View } from './view.ts';

/** A number of people in a sentence: who they are and how they stand to people already counted. */
export interface People {
  readonly count: CountFound;
  readonly role: PeopleRole;
  /** End of the noun phrase, in the sentence. */
  readonly end: number;
  /** "12 of them", "six of the 22". */
  readonly subset: boolean;
  /** "another five", "eighteen more", "the other two". */
  readonly more: boolean;
  /** "the nine": spoken of before. */
  readonly definite: boolean;
  /** Unit where it is not simply persons: `north_koreans`, `koreans`. */
  readonly unit: string | null;
  /** Told without a numeral: "a guide", "his wife". */
  readonly single?: boolean;
}

const onePerson =
  /\b(?:an?|the|his|her|their|my|whose)\s(?:[\p{L}-]+\s){0,4}?(?:man|woman|boy|girl|friend|husband|wife|son|daughter|brother|sister|mother|father|uncle|aunt|cousin|nephew|niece|[\p{L}]+(?:er|or|ist|ant|ent|ee|an)|pilot|convert|monk|nun|poet|clerk|nurse|deacon|priest)(?:\s(?:of|from)\s[^,;.]{2,30})?, $/iu;

/** A number that stands without a noun of its own: "nine in Yanji", "twelve were put on a train". */
export function isBare(people: People): boolean {
  return people.end <= people.count.end;
}

function unitName(unit: string): string | null {
  const word = unit.toLowerCase().replace(/["“”]/gu, '').replace(/\s+/g, '_');
  if (
    /korean|u[iy]gh?ur|tibetan|afghan|eritrean|syrian|chinese|montagnard|rohingya|turk|cambodian|nationals|citizens/.test(
      word,
    )
  )
    return word;
  return null;
}

/** "with two Bahraini officers": those who do it, whose nationality is no number of nationals. */
const official =
  /^(?:officers?|officials|guards|police|policem[ae]n|policewom[ae]n|constables|troops|commandos|agents|escorts|envoys|ministers|lawmakers|judges|prosecutors|inspectors|marshals|wardens|jailers|investigators|observers|monitors|experts|embassies|allies|countries|nations|states|governments|capitals|sides|banks|companies|cities|towns|villages|airports|planes|buses|flights)$/i;

const sharedNoun =
  /^ (\p{Lu}\p{L}+(?:i|an|ese|ian|ish|ek|k)) and (?:\d[\d,]*|[a-z]+) \p{Lu}\p{L}+ (?:asylum|refugees|migrants|nationals|citizens|men|women|prisoners|detainees|students|defectors)\b/u;

/** "the two allies mean defectors will be sent back": who agrees is not whom they agree about. */
const parties =
  /^["”]?\s(?:\p{L}+\s)?(?:allies|countries|neighbou?rs|sides|governments|states|nations|powers|capitals)\b/iu;

/** "which would take the number of defectors ... to 34". */
export const raised =
  /\b(?:deportations|expulsions|repatriations|removals|arrests|detentions) (?:of [^.;,]{2,40} |from [^.;,]{2,30} )?(?:have |has |had )?(?:reached|risen to|rose to|climbed to|hit|totall?ed|stood at|stand at) (?:at least |about |around |some |nearly |more than )?$|\b(?:bring|brings|brought|bringing|tak(?:es|ing)|took) to (?:at least |about )?$|\b(?:numbers?|total|tally|toll|figure|count) (?:of \p{L}+(?: \p{L}+)?(?: (?:arrested|detained|held|deported|returned|repatriated))? )?(?:has |have |had )?(?:now )?(?:risen|rose|climbed|grown|grew|increased|reached|stood|stands|gone up) (?:to |at )?(?:at least |about |around |some )?$|\b(?:numbers?|total|tally|toll) (?:of [^.;,]{2,50}|(?:taken|caught|arrested|detained|seized|held|deported|returned|repatriated|known|believed|thought|said)\b[^.;,]{0,60}) (?:has |have |had )?(?:now )?(?:risen|rises|rose|climbed|climbs|grown|grew|increased|reached|reaches|stood|stands|gone up|goes up|comes?|came) (?:to |at )?(?:at least |about |around |some )?$|\b(?:tak|bring|brought|took|rais|push)\w* (?:the|its|their) (?:\w+ )?(?:number|total|tally|figure|count)\b[^.;]{0,90}\bto (?:at least |about |around |some )?$/iu;

/** A verb or preposition right behind a number: it stands for people without naming them ("4,880 through Torkham"). */
const ownVerb =
  /^["”]?\s(?:\w+ly\s|also\s|then\s|still\s|already\s)?(?:are|were|was|is|have|has|had|will|would|may|might|could|can|did|do|made|went|came|got|gave|took|go|come|turned|reached|passed|slipped|signed|live|lived|followed|managed|tried|wanted|face|faced|await|awaited|risk|fear|feared|said|told|sought|asked|applied|through|via|across|over|near|along|by|on|under|without|between|since)\b/i;

/** "two women of 27 and 33", "three men, who are 29, 38 and 51", "the girls, 14 and 16", "a prisoner of war of 77". */
const severalAges =
  /\b(?:m[ae]n|wom[ae]n|girls?|boys?|brothers|sisters|children|prisoners? of war|patient|two|three|four|five)(?: of|,|,? who (?:are|were)) (?:(?:\d\d, )*\d\d,? and \d\d|(?<=(?:war|patient) of )\d\d)(?=[ ,.])(?! (?:people|m[ae]n|wom[ae]n|of)\b)|\bbelieved to be \d\d(?=[,.])/gi;

/** "a musician of 41", "two children under ten", "gives the age of the youngest as 17": years of life, no people. */
function isAge(view: View, { start, end, stated, bounds }: CountFound): boolean {
  const years = bounds.upper ?? bounds.lower ?? 0;
  if (years > 110) return false;
  const before = view.text.slice(Math.max(0, start - 60), start);
  return (
    // "Daulet A. (25)"
    (/^\d\d$/.test(stated) && /\p{Lu}[\p{L}.]* \($/u.test(before) && view.text.startsWith(')', end)) ||
    view.ages.some((age) => age.start <= start && age.end >= end) ||
    /\bages?\b[^.;,]{0,40}\b(?:as|at|of|is|was)\s$|\b(?:older|younger) than $/i.test(before) ||
    (/^\d\d$/.test(stated) &&
      matches(view.text, severalAges).some(
        (found) => found.index <= start && found.index + found[0].length >= end,
      )) ||
    // "a man of just over 40,"
    (/^(?:over|under)\s\S+$/i.test(stated) &&
      /\b(?:little|just|well|slightly|not much) $/i.test(before) &&
      /^\s?[,.;]/.test(view.text.slice(end))) ||
    (/^(?:under|below|over)\s\S+$/i.test(stated) &&
      /\b(?:wom[ae]n|m[ae]n|child|children|girls?|boys?|are|were|is|was|those|anyone|people|all)\s$/i.test(
        before,
      ) &&
      !/^\s(?:(?:other|of|more|north|people|refugees|in)\b|\p{L}+(?:s|ese)\s(?:were|are|have|had)\b)/iu.test(
        view.text.slice(end),
      ))
  );
}

/**
 * Reads a number as one of people; `null` where it counts something else.
 */
export function peopleOf(view: View, count: CountFound): People | null {
  const { text } = view;
  const before = text.slice(Math.max(0, count.start - 40), count.start);
  const after = text.slice(count.end, count.end + 80);
  if (/^['’"”]?\s*(?:%|per ?cent)/.test(after) || isAge(view, count)) return null;
  // "One refugee's wife", "two of my uncles": those counted are not those told of.
  if (/^(?: [\p{L}-]+){1,3}['’]s?\s\p{Ll}/u.test(after)) return null;
  if (
    /^["”]?\sof\s(?:my|his|her)\s(?:own\s)?(?:uncles|aunts|brothers|sisters|cousins|relatives|children|sons|daughters|friends|colleagues|nephews|nieces)\b/i.test(
      after,
    )
  )
    return null;
  // "her two sons", "and their three children": kin of one told of, and no number of the group's own
  if (
    /(?<!\band\s)\b(?:my|his|her|their|whose)\s(?:other\s)?$/i.test(before) &&
    /^\s(?:\p{L}+\s)?(?:sons|daughters|children|kids|sisters|brothers|wives|nephews|nieces|cousins)\b/iu.test(
      after,
    )
  )
    return null;
  // "his wife and two sons": kin of one told of, likewise
  if (
    /\b(?:my|his|her|their|whose)\s(?:\p{L}+\s)?(?:wife|husband|mother|father|parents|sister|brother) and $/iu.test(
      before,
    ) &&
    /^\s(?:\p{L}+\s)?(?:sons|daughters|children|kids)\b/iu.test(after)
  )
    return null;
  // "a 2009 returnee"
  if (
    /^(?:19|20)\d\d$/.test(count.stated) &&
    /^\s\p{L}+(?<!s|people|men)\b/u.test(after) &&
    /\ban?\s$/i.test(before)
  )
    return null;
  if (parties.test(after)) return null;
  // "ten, not nine", "all but two"
  if (/(?:\ball but (?:about |some )?|, (?:and )?not )$/i.test(before)) return null;
  if (/\b(?:father|mother|parent|grandmother|grandfather)s? of $/i.test(before)) return null;
  // "Articles 3 and 5", "her two returns"
  if (
    /\b(?:articles?|sections?|paragraphs?|chapters?|rules?|resolutions?) (?:\d+,? )*(?:and |or )?$/i.test(
      before,
    )
  )
    return null;
  if (/\b(?:my|his|her) $/i.test(before) && /^ (?:returns|arrests|repatriations|deportations)\b/i.test(after))
    return null;
  // "The wives of ten of them"
  if (
    /\b(?:wives|husbands|mothers|families|relatives|lawyers?|friends|children) (?:of|for) $/i.test(before) &&
    /^ of (?:them|these|those|the)\b/i.test(after)
  )
    return null;
  const every = /\b(?:all|both)\s$/i.test(before);
  // "Of these 240 are from Niger"
  const ofThese =
    /(?:^|["“,;]\s?)of (?:these|those) $/i.test(before) &&
    /^\s(?:are|were|have|had|came|come|is|was)\b/i.test(after);
  const subset =
    ofThese ||
    /^["”]?\s(?:of|among)\s(?:them|those|these|whom|which|the|this|its|all|\d|a (?:larger |bigger )?group of)/i.test(
      after,
    ) ||
    /\b(?:of|among) (?:them|whom|which|these|those|the (?:\w+)(?: \w+)?(?=,)),? (?:only |at least )?$/i.test(
      before,
    );
  const more =
    /^["”]?\s(?:more|others?|additional|further|remaining)\b/i.test(after) ||
    /\b(?:another|additional|further|other|remaining)\s(?:(?:group|party|batch|lot) of\s)?(?:about |around |some |at least |up to )?["“]?$/i.test(
      before,
    );
  const definite =
    (!ofThese &&
      /\b(?:the|these|those|(?<!in )all|both|its|their)(?: of the| latest| same| first| original)?\s["“]?$/i.test(
        before,
      ) &&
      !more) ||
    /\sthe\s\S+$/i.test(count.stated);
  const elliptical =
    subset ||
    /\b(?:group|party|lot|total|figure|number|family|crowd|convoy|batch|band|team|gang) of $/i.test(before) ||
    more ||
    /^["”]?\s(?:\w+ly\s|also\s|then\s)?(?:bound|heading|headed|crossed|arrived|returned|left|fled|were|are|was|have|had|remain|remained|stayed|died|escaped|in|at|from|who|whom|to|on (?=\d|the \d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun))|expelled|deported|arrested|detained|held|jailed|repatriated|extradited|being)\b/i.test(
      after,
    ) ||
    /^\sof\s[\p{L}-]+ and [\p{L}-]+ (?:wom[ae]n|m[ae]n|children|people|refugees|migrants)\b/iu.test(after) ||
    /^["”]? (?:on board|aboard)\b/.test(after) ||
    ownVerb.test(after) ||
    /^["”]? (?:last|this|the previous|the same) (?:year|month|week)\b|^["”]?\sthe (?:number|total) of\b/i.test(
      after,
    ) ||
    /^["”]?\s*(?:[.,;:)]|$|and\b|or\b)/.test(after) ||
    /^["”]? (?:a|per|each|every) year\b/i.test(after) ||
    /\b(?:figures?|numbers?|totals?|numbering|estimates?)\b[^.;]{0,40}$/i.test(before) ||
    raised.test(text.slice(0, count.start));
  const unit = count.unitWord;
  if (/^(?:-| )?(?:plus|strong|odd|member)[ -](?:\p{L}+ )?(?:group|party)\b|^ group\b/iu.test(after)) {
    return { count, role: 'persons', end: count.end, subset: false, more, definite: false, unit: null };
  }
  // "62 Pakistani and 3 Afghan asylum seekers"
  const shared = sharedNoun.exec(after)?.[1];
  if (shared && roleOf(shared) === 'persons')
    return { count, role: 'persons', end: count.end + shared.length + 1, subset, more, definite, unit: null };
  // "a family of four killed themselves": the number is the family's, whatever follows it
  const whole = /\bfamily of $/i.test(before) && unit !== null && roleOf(unit) === null;
  const direct = unit !== null && !whole ? directEnd(after, unit) : null;
  let role: PeopleRole | null = unit === null || direct === null ? null : roleOf(unit);
  // "The friend, 26, was let go": an age behind a name or a noun for one person.
  if (
    after.startsWith(',') &&
    /^\d{1,2}$/.test(count.stated) &&
    /\p{L}+, $/u.test(before) &&
    (/\p{Lu}\p{L}+, $/u.test(before) || onePerson.test(before))
  )
    return null;
  if (/\b(?:some|one) (?:only |just |aged )$/i.test(before)) return null;
  // "three Eritrean pilots": the phrase goes on to its own noun.
  const phrase = view.phrases.find(
    (one) => one.kind === 'noun' && one.start <= count.start && one.end > count.end,
  );
  const head = phrase?.kind === 'noun' && direct !== null && phrase.end > count.end + direct ? phrase : null;
  const named = head ? roleOf(head.head) : null;
  if (head && named === null && official.test(head.head)) return null;
  if (named && role === 'persons') role = named;
  if (role === null && unit !== null && direct !== null && suffering(view, count)) role = 'persons';
  if (role === null && unit !== null && direct !== null && !(subset || more)) return null;
  if (role === null) {
    if (!elliptical && !definite) return null;
    role = 'persons';
  }
  // "two South Korean aid workers"
  if (
    role === 'persons' &&
    direct !== null &&
    /\b(?:aid|relief|charity|church) workers?$/i.test(after.slice(0, direct))
  )
    role = 'helpers';
  if (subset && (role === 'lots' || unit === 'them')) role = 'persons';
  return {
    count,
    role,
    end: named && head ? head.end : count.end + (direct ?? 0),
    subset: subset && !every,
    more,
    definite,
    unit: unit !== null && direct !== null ? unitName(fullUnit(after, direct)) : null,
  };
}

/** "1,547 jihadists were deported": what only people can suffer makes people of those whom no list names. */
function suffering(view: View, count: CountFound): boolean {
  return view.events.some(
    ({ patient, words, noun }) =>
      !noun &&
      patient !== null &&
      patient.start <= count.start &&
      patient.end >= count.end &&
      /arrest|detain|rounded|apprehend|deport|repatriat|extradit|expel|jailed|imprison/i.test(words),
  );
}

/** Length up to the end of the noun, or `null` where a verb stands between number and noun. */
function directEnd(after: string, unit: string): number | null {
  const at = after.toLowerCase().indexOf(unit.toLowerCase());
  if (at < 0) return null;
  if (
    ownVerb.test(after.slice(0, at + 1)) ||
    /\b(?:the|an?|include[sd]?|including)\b|\d/i.test(after.slice(0, at))
  )
    return null;
  if (
    /[,;:()–—]|--|\b(?:were|was|are|is|have|had|has|to|in|at|who|that|from|on|by)\b/i.test(after.slice(0, at))
  )
    return null;
  return at + unit.length;
}

function fullUnit(after: string, end: number): string {
  const phrase = after.slice(0, end).trim();
  return /(?:(?:North|South)\s)?\S+$/.exec(phrase)?.[0] ?? phrase;
}
