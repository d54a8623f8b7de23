import { matches } from '@safeconduct/dates/find/matches.ts';
import { isPersonName } from './kinds.ts';

const name = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+`;
const role =
  'spokesman|spokeswoman|spokesperson|lawyer|attorney|broker|activist|campaigner|researcher|director|coordinator|head|leader|founder|pastor|priest|bishop|monk|missionary|minister|ambassador|envoy|lawmaker|senator|congressman|congresswoman|representative|chairman|chairwoman|president|secretary|professor|journalist|rapporteur|commissioner|governor|mayor|official|officer|diplomat|consul|adviser|expert|defector|refugee|escapee|survivor|student|teacher|doctor|prosecutor|judge|guide|trader|sister|brother|mother|father|husband|wife|daughter|son|cousin|uncle|aunt';

/** "Kim Eun, a broker in Yanji" */
const behind = new RegExp(
  String.raw`(${name}), (?:\d+, )?(?:an?|the|his|her|its|their|who is an?|a former) (?:[\p{L}-]+ ){0,4}?(${role})\b`,
  'gu',
);
/** "the broker Kim Eun", "their lawyer, Rana Aziz" */
const before = new RegExp(String.raw`\b(${role}),? (${name})`, 'gu');

/**
 * Persons whom a sentence introduces with what they are, as pairs of the noun and the name: "the broker" said later is
 * the one so introduced.
 */
export function rolesIn(sentence: string): (readonly [string, string])[] {
  const found = [
    ...matches(sentence, behind).map((match) => [match[2] ?? '', match[1] ?? ''] as const),
    ...matches(sentence, before).map((match) => [match[1] ?? '', match[2] ?? ''] as const),
  ];
  return found.filter(([, person]) => isPersonName(person));
}

const body = new RegExp(
  String.raw`((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){0,4}\p{Lu}[\p{L}\p{M}'’-]+), (?:an?|the|another) (?:[\p{L}-]+ ){0,4}?(?:organi[sz]ation|group|ngo|nonprofit|charity|body|network|association|agency|watchdog|newspaper|outlet|coalition|website|campaign|mission|foundation|think tank|magazine|broadcaster)\b(?!['’]| (?:leader|worker|official|officer|head|director|founder|spokes|member|chief|lawyer|volunteer|activist|president|chair|coordinator|representative|staff|manager|organi[sz]er|employee|researcher|editor|reporter|journalist|secretary|executive))`,
  'gu',
);

/** Names that a sentence says to be those of bodies: "Desert Rescue Line, an organization in Niamey". */
export function bodiesIn(sentence: string): string[] {
  return matches(sentence, body).map((match) => match[1] ?? '');
}
