import type { Property } from '../../model/properties.ts';
import type { EventFound } from '../english/events.ts';
import type { People } from '../english/people.ts';
import type { PeopleRole } from '../english/persons.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';

/** The property that counts a kind of people; `null` for people of no such kind. */
export function roleProperty(role: PeopleRole): Property | null {
  switch (role) {
    case 'women':
      return 'count_women';
    case 'men':
      return 'count_men';
    case 'children':
      return 'count_children';
    case 'elderly':
      return 'count_elderly';
    default:
      return null;
  }
}

const kindAfter =
  /^["”]?(?: of (?:them|these|those|us|whom|the \w+|(?:the|those) \p{L}+|(?:the|those|these) (?:[\p{L}-]+ ){1,4}?(?=(?:are|were) ))| more| others?)? ?(?:are|were|is|was|being)(?: \w+ly| said to be| believed to be| thought to be)?(?: all| both)? (?:[\w-]+ ){0,3}?(wom[ae]n|girls?|female|children|child|minors?|men|boys?|male|teenagers?|infants?|babies|toddlers?|elderly|pensioners|under ?age|under(?= (?:the age|1\d|fifteen|sixteen|eighteen))|younger than|aged (?:under|below)|over (?:60|65|70|sixty|seventy))\b/iu;
const notKind = /\b(?:pregnant|married|ill|sick|wives of)\b/i;

/** "four are children under 10", "the other two are men in their fifties", "six of the 22 are under 16". */
function told(tail: string): Property | null {
  const kind = kindAfter.exec(tail)?.[1]?.toLowerCase();
  if (kind === undefined) return null;
  if (/^(?:wom|female)/.test(kind)) return 'count_women';
  if (/^(?:m[ae]n|male)/.test(kind)) return 'count_men';
  if (/^(?:elderly|pensioners|over)/.test(kind)) return 'count_elderly';
  return 'count_children';
}

const listing =
  /\b(?:including|includes?|included|among them|among whom|with|of whom|along with|together with|comprising|comprised|consist\w* of|made up of|namely|that is|are|were|them,|and|,|[–—(:-])\s*(?:at least |up to |about |around |some |only |as many as |also )?["“]?$/i;

/** Where a part is told of a whole: "including five children", "among them", "of whom two". */
export const withinGroup =
  /\b(?:including|includes?|included|among them|among whom|of whom|of them|, with|along with|together with|accompanied by|that includes?|which includes?|comprising|consist\w* of|made up of)\s*(?:[\p{L}-]+ ){0,2}["“]?$/iu;

function upperOf(people: People): number {
  return people.count.bounds.upper ?? people.count.bounds.lower ?? 0;
}

/**
 * Parts of a group by sex and age: "including five children", "seven men and two women", "the two girls", "six of
 * the 22 are under 16"; `null` where the people are no such part, `other` where a quality is told of some of them.
 */
export function partOf(
  view: View,
  people: People,
  list: readonly People[],
  story: Story,
  all: readonly People[],
  event: EventFound | null,
): Property | 'other' | null {
  const { text } = view;
  const before = text.slice(0, people.count.start);
  const tail = text.slice(people.count.end).replace(/, (?:\w+ ){1,4}(?:said|says),/i, '');
  const kind = told(tail);
  const bare = people.subset || people.more || people.role === 'persons';
  if (kind && bare) return kind;
  if (
    people.subset &&
    /^["”]?[^,.;]{0,40}\b(?:are|were|is|was)\b/i.test(tail) &&
    notKind.test(tail.slice(0, 60))
  )
    return 'other';
  const aged = view.ages.find((age) => age.start >= people.end && age.start - people.end < 30);
  const plainly =
    aged &&
    /^(?:\sof\s(?:them|these|those|the\s\S+))?,?\s(?:(?:are|were|is|was|being|all|both|aged|only)\s)*$/i.test(
      text.slice(people.end, aged.start),
    );
  // "Nine of the 11, aged between 14 and 18, were from the North": how old they are is said beside, not of how many.
  const beside = aged && (aged.lower ?? 0) > 1 && /^[^.;]*,\s[^,]*$/.test(text.slice(people.end, aged.start));
  if (people.subset && aged && plainly && !beside && aged.upper !== null && aged.upper <= 18)
    return 'count_children';
  const property = roleProperty(people.role);
  if (property === null) return null;
  if (
    /^[^,.;]{0,12} (?:are|were|is|was) (?:also )?(?:(?:among|with) (?:them|those|us|the)|in the (?:group|party))\b/i.test(
      tail,
    )
  )
    return property;
  const described = event?.clause && /^(?:relative|reduced)$/.test(event.clause.by) && event.mood === 'done';
  if (people.definite && described) return null;
  // Children among the dead are told by the count of the dead.
  const host = all.findLast((one) => one.count.start < people.count.start);
  if (
    host &&
    withinGroup.test(before) &&
    view.events.some((one) => one.kind === 'die' && one.start > host.end && one.end < people.count.start)
  )
    return 'other';
  if (people.role === 'children' && story.numbers.size > 0 && people.count.unitWord !== null) return property;
  const mixed = new Set(list.map((one) => one.role).filter((role) => roleProperty(role) !== null)).size > 1;
  if (mixed || (list.length > 1 && people.role === 'children')) return property;
  const bigger = all.some(
    (other) => other !== people && other.role === 'persons' && upperOf(other) >= upperOf(people),
  );
  if (people.definite && story.numbers.size > 0) return property;
  if (people.subset && /^["”]?\sof the\b/i.test(text.slice(people.count.end))) return null;
  if (people.subset) return property;
  const subject = event?.clause?.by === 'own' && event.patient?.start === people.count.start;
  if (subject && !withinGroup.test(before)) return null;
  if (listing.test(before) && (bigger || (story.numbers.size > 0 && withinGroup.test(before))))
    return property;
  return null;
}
