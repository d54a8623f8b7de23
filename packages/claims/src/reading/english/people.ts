import type { CountFound } from '../../numbers/index.ts';
import { countryOf } from '../../places/index.ts';
import type { View } from './view.ts';

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
}

const roles: readonly (readonly [PeopleRole, RegExp])[] = [
  ['women', /^(?:wom[ae]n|females?|girls?|mothers?|wives)$/],
  ['men', /^(?:m[ae]n|males?|boys?|fathers?)$/],
  [
    'children',
    /^(?:child|children|kids?|infants?|bab(?:y|ies)|newborns?|toddlers?|minors?|teenagers?|teens|juveniles?|orphans?)$/,
  ],
  ['elderly', /^elderly$/],
  ['informants', /^(?:informants?|spies|spy)$/],
  ['helpers', /^(?:brokers?|guides?|helpers?|smugglers?|missionar(?:y|ies)|drivers?|traffickers?)$/],
  ['families', /^(?:famil(?:y|ies)|households?|couples?)$/],
  ['arrests', /^(?:arrests|detentions)$/],
  ['deportations', /^(?:deportations|repatriations|returns|expulsions)$/],
  ['lots', /^(?:groups?|batch(?:es)?|lots?|waves?)$/],
];

const personNoun =
  /^(?:people|persons?|individuals?|others|adults?|defectors?|refugees?|escapees?|detainees?|migrants?|immigrants?|returnees?|deportees?|seekers?|asylum-seekers?|fugitives|crossers|border-crossers|prisoners?|victims|nationals?|citizens?|members|survivors|civilians|residents|youths?|students?|workers?|teachers?|them|those|us|whom|which|souls|deserters|dissidents|monks|nuns|believers|relatives|siblings|brothers|sisters|activists?|critics|journalists?|dissident|koreans|montagnards?|uy?gh?urs?|rohingyas?|kurds?|hmong|kachin|karen|chin|returned|families|afghans?|northerners|men)$/;

function roleOf(unit: string): PeopleRole | null {
  const word = unit.toLowerCase().split(/\s+/).at(-1) ?? '';
  for (const [role, pattern] of roles) if (pattern.test(word)) return role;
  if (personNoun.test(word) || countryOf(unit) !== null || countryOf(word.replace(/s$/, '')) !== null)
    return 'persons';
  if (/(?:ans|ese|ians|is|eans)$/.test(word) && /^\p{Lu}/u.test(unit)) return 'persons';
  return null;
}

function unitName(unit: string): string | null {
  const word = unit.toLowerCase().replace(/\s+/g, '_');
  if (
    /korean|uy?gh?ur|tibetan|afghan|eritrean|syrian|chinese|montagnard|rohingya|turk|cambodian|nationals|citizens/.test(
      word,
    )
  )
    return word;
  return null;
}

/** "which would take the number of defectors ... to 34". */
export const raised =
  /\b(?:tak|bring|brought|took|rais|push)\w* (?:the|its|their) (?:\w+ )?(?:number|total|tally|figure|count)\b[^.;]{0,90}\bto (?:at least |about |around |some )?$/i;

/**
 * Reads a number as one of people; `null` where it counts something else.
 */
export function peopleOf(view: View, count: CountFound): People | null {
  const { text } = view;
  const before = text.slice(Math.max(0, count.start - 40), count.start);
  const after = text.slice(count.end, count.end + 80);
  if (/^['’"”]?\s*(?:%|per ?cent)/.test(after)) return null;
  const every = /\b(?:all|both)\s$/i.test(before);
  const subset =
    /^["”]?\s(?:of|among)\s(?:them|those|these|whom|which|the|this|its|all|\d)/i.test(after) ||
    /\b(?:of|among) (?:them|whom|which|these|those|the (?:\w+)(?: \w+)?),? (?:only |at least )?$/i.test(
      before,
    );
  const more =
    /^["”]?\s(?:more|others?|additional|further|remaining)\b/i.test(after) ||
    /\b(?:another|additional|further|other|remaining)\s["“]?$/i.test(before);
  if (
    /(?:^|[\s“"])(?:the|those|these) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|group), $/i.test(
      before,
    ) &&
    /\b(?:and|adults?|men|women)\b/i.test(after.split(',')[0] ?? '')
  )
    return null;
  const definite =
    /\b(?:the|these|those|all|both|its|their)(?: of the| latest| same| first| original)?\s["“]?$/i.test(
      before,
    ) && !more;
  const elliptical =
    subset ||
    /\b(?:group|party|lot|total|figure|number) of $/i.test(before) ||
    more ||
    /^["”]?\s(?:\w+ly\s|also\s|then\s)?(?:crossed|arrived|returned|left|fled|were|are|was|have|had|remain|remained|died|escaped|in|at|from|who|to)\b/i.test(
      after,
    ) ||
    /^["”]?\s*(?:[.,;)]|$|and\b|or\b)/.test(after) ||
    /^["”]? (?:a|per|each|every) year\b/i.test(after) ||
    /\b(?:figures?|numbers?|totals?|numbering|estimates?)\b[^.;]{0,40}$/i.test(before) ||
    raised.test(text.slice(0, count.start));
  const unit = count.unitWord;
  if (/^(?:-| )?(?:plus|strong|odd|member)[ -](?:\p{L}+ )?(?:group|party)\b|^ group\b/iu.test(after)) {
    return { count, role: 'persons', end: count.end, subset: false, more, definite: false, unit: null };
  }
  const direct = unit !== null ? directEnd(after, unit) : null;
  let role: PeopleRole | null = unit === null || direct === null ? null : roleOf(unit);
  if (/\p{Lu}\p{L}+, $/u.test(before) && after.startsWith(',')) return null;
  if (/\b(?:some|one) (?:only |just |aged )$/i.test(before)) return null;
  if (role === null && unit !== null && direct !== null && !(subset || more)) return null;
  if (role === null) {
    if (!elliptical && !definite) return null;
    role = 'persons';
  }
  if (subset && (role === 'lots' || unit === 'them')) role = 'persons';
  return {
    count,
    role,
    end: count.end + (direct ?? 0),
    subset: subset && !every,
    more,
    definite,
    unit: unit !== null && direct !== null ? unitName(fullUnit(after, direct)) : null,
  };
}

/** Length up to the end of the noun, or `null` where a verb stands between number and noun. */
function directEnd(after: string, unit: string): number | null {
  const at = after.toLowerCase().indexOf(unit.toLowerCase());
  if (at < 0) return null;
  if (/[,;:()–—]|\b(?:were|was|are|is|have|had|has|to|in|at|who|that|from|on|by)\b/i.test(after.slice(0, at)))
    return null;
  return at + unit.length;
}

function fullUnit(after: string, end: number): string {
  const phrase = after.slice(0, end).trim();
  return /(?:(?:North|South)\s)?\S+$/.exec(phrase)?.[0] ?? phrase;
}
