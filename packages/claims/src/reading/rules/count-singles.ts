import type { Property } from '../../model/properties.ts';
import type { EventFound } from '../english/events.ts';
import type { People } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import { byEvent, upper } from './count-events.ts';
import { withoutEvent } from './count-figures.ts';
import { hedgesOf } from './count-hedges.ts';
import { roleProperty, withinGroup } from './count-parts.ts';
import { isHelper } from './count-property.ts';

function isCouples(view: View, { count, end, role, single }: People): boolean {
  return role === 'families' && !single && /couples$/i.test(view.text.slice(count.start, end));
}

/** How many people a list counts: a couple are two. */
function sumOf(view: View, members: readonly People[]): number {
  return members.reduce((sum, one) => sum + (upper(one.count) ?? 0) * (isCouples(view, one) ? 2 : 1), 0);
}

function sumDraft(
  view: View,
  members: readonly People[],
  property: Property,
  event: EventFound | null,
): Draft {
  const total = sumOf(view, members);
  const [first] = members;
  return {
    property,
    start: first?.count.start ?? 0,
    end: members.at(-1)?.end ?? 0,
    normalised: String(total),
    bounds: { lower: total, upper: total },
    hedges: first ? hedgesOf(view, first, event) : [],
    scope: { unit: null, other: false },
    note: members.length > 1 ? 'added up' : '',
    rule: members.length > 1 ? 'count/list' : 'count/single',
  };
}

const summed = /^count_(?:detained|returned|at_risk|dead|released|component)$/;

function taken(event: EventFound | null): boolean {
  return event !== null && event.mood === 'done' && /^(?:detain|return|handover)$/.test(event.kind);
}

/** "three sisters and an infant", "a couple and their four children": the list itself is the number. */
function listTotal(
  view: View,
  list: readonly People[],
  event: EventFound | null,
  story: Story,
): Draft | null {
  const members = list.filter((one) => one.role !== 'helpers');
  const [first] = members;
  if (
    !first ||
    members.length < 2 ||
    members.some(
      (one) =>
        one.count.form !== 'exact' ||
        one.role === 'lots' ||
        (one.role === 'families' && !isCouples(view, one)),
    )
  )
    return null;
  if (!members.some((one) => one.single) && event?.kind !== 'die') return null;
  if (withinGroup.test(view.text.slice(0, first.count.start))) return null;
  // "the parents, a grandmother and three boys": not all of the list are counted.
  if (/,\s$/.test(view.text.slice(0, first.count.start))) return null;
  if (/^[^,.;]{0,12}\b(?:is|are|was|were) among\b/i.test(view.text.slice(members.at(-1)?.end ?? 0)))
    return null;
  if (
    /\bamong (?:those|them|these|the)\b[^.;,]{0,40}\b(?:is|are|was|were) $/i.test(
      view.text.slice(0, first.count.start),
    )
  )
    return null;
  const total = sumOf(view, members);
  // "The three, a monk, a nun and a layman": the list only says who the three are.
  // "two men, a lawyer and a politician": likewise; "two women, a man and a child" are four.
  const told =
    first.definite ||
    (!first.single &&
      (first.role === 'persons' || members.slice(1).every((one) => one.single && one.role === 'persons')));
  if (told && (upper(first.count) ?? 0) * 2 === total && members.length > 2) return null;
  // "six people, a couple and their two children among them": who some of the six are
  const second = members[1];
  if (
    first.role === 'persons' &&
    !first.single &&
    second?.single &&
    view.text.slice(first.end, second.count.start) === ', '
  )
    return null;
  const again = story.numbers.has(total);
  if (again && !members.some((one) => one.single)) return null;
  const part = again || (story.total !== null && total < story.total && event?.kind !== 'die');
  if (part && (members.some((one) => one.definite) || !taken(event))) return null;
  if (part) return sumDraft(view, members, 'count_component', event);
  const whole: People = {
    ...first,
    count: { ...first.count, bounds: { lower: total, upper: total } },
    role: 'persons',
    end: members.at(-1)?.end ?? first.end,
    definite: false,
    subset: false,
    more: false,
  };
  const property = (event ? byEvent(view, whole, event, story) : null) ?? withoutEvent(view, whole, story);
  if (property === null || !summed.test(property)) return null;
  story.numbers.add(total);
  if (property === 'count_detained') story.total = Math.max(story.total ?? 0, total);
  if (property === 'count_returned') story.returned = Math.max(story.returned ?? 0, total);
  story.lastCount ??= property;
  return sumDraft(view, members, property, event);
}

const others = /^count_(?:component|detained|returned|released|dead|at_risk|remaining)$/;

/** People told without a numeral, alone or in a list: helpers, children, another one who was taken. */
export function singleDrafts(
  view: View,
  list: readonly People[],
  told: ReadonlyMap<People, EventFound | null>,
  story: Story,
  all: readonly People[],
): Draft[] {
  const [first] = list;
  const singles = list.filter((one) => one.single);
  if (!first || (singles.length === 0 && list.length < 2)) return [];
  const event = told.get(first) ?? null;
  const drafts: Draft[] = [];
  const helpers = list.filter((one) => isHelper(view, one, event, list));
  // "three people who had helped them, including a pastor": counted already
  const counted = /\b(?:including|among them)\s$/i.test(view.text.slice(0, first.count.start));
  if (helpers.some((one) => one.single) && !counted) {
    drafts.push(sumDraft(view, helpers, 'count_helpers', event));
    if (helpers.length === list.length) return drafts;
  }
  const rest = list.filter((one) => !helpers.includes(one));
  const total = listTotal(view, rest, event, story);
  if (total) drafts.push(total);
  if (event?.kind === 'die') {
    const [only] = rest;
    if (rest.length === 1 && only?.single && event.mood === 'done' && !total && inGroup(view, only, story))
      drafts.push(sumDraft(view, rest, 'count_dead', event));
    return drafts;
  }
  if (total) return drafts;
  const numbered = list.some((one) => !one.single);
  for (const role of ['children', 'elderly', 'women', 'men'] as const) {
    const members = rest.filter((one) => one.role === role && !one.subset && one.count.form === 'exact');
    const property = roleProperty(role);
    const one = members.find((member) => member.single);
    if (property === null || !one || (one.definite && /^(?:women|men)$/.test(role))) continue;
    const grouped =
      numbered ||
      ((role === 'children' || role === 'elderly') && (list.length > 1 || inGroup(view, one, story)));
    if (grouped) drafts.push(sumDraft(view, members, property, null));
  }
  const [only] = rest;
  if (list.length === 1 && only?.single && only.more && event && only.role === 'persons') {
    const property = byEvent(view, only, event, story);
    if (property && others.test(property) && all.length > 0)
      drafts.push({ ...sumDraft(view, rest, property, event), rule: 'count/another' });
  }
  return drafts;
}

/** "there is a boy of about seven", "a girl among them", "the baby": one of a group that has been told of. */
function inGroup(view: View, one: People, story: Story): boolean {
  if (story.numbers.size === 0) return false;
  const before = view.text.slice(0, one.count.start);
  const after = view.text.slice(one.end);
  return (
    one.definite ||
    withinGroup.test(before) ||
    /\b(?:there (?:is|was)|is|was|that|and) (?:also )?$/i.test(before) ||
    /^[^,.;]{0,30}\b(?:among (?:them|those|the)|in the group|of the group)\b/i.test(after) ||
    /\b(?:heard|said|told|understand|learned|learnt) (?:that )?$/i.test(before)
  );
}
