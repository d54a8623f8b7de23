import type { Property } from '../../../model/properties.ts';
import { isProperty } from '../../../model/properties.ts';
import type { CountFound } from '../../../numbers/index.ts';
import type { Draft } from '../../propose.ts';
import type { EventFound } from '../types.ts';
import { clauseAt, hedgesAt, type View } from '../view.ts';

/** What has been counted so far in one report. */
export interface Tally {
  /** The largest group counted as held, by its upper or lower bound. */
  total: number | null;
  lastCount: Property | null;
  /** Some have been told of as returned. */
  returned: boolean;
}

interface People {
  readonly count: CountFound;
  readonly role: string;
  readonly subset: boolean;
  readonly whole: boolean;
  /** "24 of whom 9": tells of the whole, of which the rest of the clause names a part. */
  readonly ofThem: boolean;
}

function size(count: CountFound): number | null {
  return count.bounds.upper ?? count.bounds.lower;
}

function roleOf(view: View, count: CountFound): string | null {
  const words = view.grammar.counts;
  const unit = count.unitWord;
  if (unit !== null && words.notPeople.test(unit)) return null;
  if (words.bystanders.test(view.folded.slice(Math.max(0, count.start - 12), count.end + 10))) return null;
  // "5명은 한국 여권을 가진 안내인이라": what they are stands after the number.
  if (words.areHelpers.test(view.folded.slice(count.end, clauseAt(view, count.start).end)))
    return 'count_helpers';
  if (words.mixed.test(view.folded.slice(Math.max(0, count.start - 12), count.end + 8))) return 'persons';
  return words.roles.find(([, pattern]) => unit !== null && pattern.test(unit))?.[0] ?? 'persons';
}

/** Numbers that name who speaks ("a colleague of one source", 一名官员说) count nobody. */
function namesSpeaker(view: View, count: CountFound): boolean {
  return view.attributions.some((one) => count.start >= one.cueStart - 1 && count.end <= one.cueEnd);
}

function peopleIn(view: View): People[] {
  const words = view.grammar.counts;
  const found: People[] = [];
  for (const count of view.counts) {
    const role = roleOf(view, count);
    if (role === null || count.form === 'unknown' || namesSpeaker(view, count)) continue;
    if (count.form === 'vague' && count.normalised !== 'many') continue;
    if (words.excepted.test(view.folded.slice(count.end))) continue;
    const before = view.folded.slice(Math.max(0, count.start - 40), count.start);
    const after = view.folded.slice(count.end, count.end + 40);
    found.push({
      count,
      role,
      subset: words.subsetBefore.test(before),
      whole: words.totalBefore.test(before),
      ofThem: words.subsetAfter.test(after),
    });
  }
  return found;
}

/** Events that say what happens to the people counted: those after the count in its clause, else those before it. */
function eventsOf(view: View, people: People, all: readonly People[]): EventFound[] {
  const { count } = people;
  const clause = clauseAt(view, count.start);
  const telling = view.events.filter((event) => event.mood !== 'bare' && event.mood !== 'denied');
  const next = all.find((other) => other.count.start > count.start);
  const chinese = view.grammar.code === 'zh';
  const attributive = telling.filter(
    (event) => event.end <= count.start && event.start >= clause.start && count.start - event.end < 24,
  );
  if (people.ofThem) return attributive;
  const equated = view.grammar.counts.equated.test(view.folded.slice(clause.start, count.start))
    ? telling.filter((event) => event.end <= count.start && event.start >= clause.start)
    : [];
  const listed = next && view.grammar.counts.listAfter.test(view.folded.slice(count.end, next.count.start));
  const after = telling.filter((event) => event.start >= count.end && event.start < clause.end);
  const own = next && !listed && chinese ? after.filter((event) => event.start < next.count.start) : after;
  const following = view.clauses[view.clauses.indexOf(clause) + 1];
  // 将约600名脱北者，遣送回了朝鲜: 将 takes the people, the verb stands in the next clause.
  const taken = /[将把]/u.test(view.folded.slice(clause.start, count.start));
  if (chinese && following && taken && own.length === 0) {
    const then = telling.filter((event) => event.start >= following.start && event.start < following.end);
    if (then.length > 0) return then;
  }
  const verbFirst = chinese
    ? telling.findLast(
        (event) => event.end <= count.start && event.start >= clause.start && !event.attributive,
      )
    : undefined;
  if (chinese && verbFirst && noCountBetween(all, verbFirst.end, count.start))
    return [verbFirst, ...own.filter((event) => event.kind === 'return')];
  if (own.length > 0) return own;
  if (attributive.length > 0) return attributive.slice(-2);
  if (equated.length > 0) return equated.slice(-1);
  // 31名脱北者在沈阳车站，被公安逮捕: the verb stands in the next clause, which counts nobody of its own.
  if (
    !following ||
    all.some((other) => other.count.start >= following.start && other.count.start < following.end)
  )
    return [];
  return chinese
    ? telling.filter((event) => event.start >= following.start && event.start < following.end)
    : [];
}

function noCountBetween(all: readonly People[], from: number, to: number): boolean {
  return !all.some((other) => other.count.start >= from && other.count.end <= to && other.count.start !== to);
}

interface Told {
  readonly property: Property;
  readonly event: EventFound;
  readonly risk: EventFound | null;
}

/** Of several events the furthest along counts: returned over detained, detained over only at risk. */
function toldBy(events: readonly EventFound[], people: People, tally: Tally): Told | null {
  const done = (kind: RegExp) => events.find((event) => event.mood === 'done' && kind.test(event.kind));
  const risk = events.find((event) => event.mood === 'open' && event.kind === 'return') ?? null;
  const dead = done(/^die$/u);
  if (dead) return { property: 'count_dead', event: dead, risk: null };
  const returned = done(/^return$/u);
  if (returned) return { property: 'count_returned', event: returned, risk: null };
  const released = done(/^release$/u);
  if (released) return { property: 'count_released', event: released, risk: null };
  const settled = done(/^resettle$/u);
  if (settled) return { property: 'count_resettled', event: settled, risk: null };
  const remain = done(/^remain$/u);
  if (remain) return { property: 'count_remaining', event: remain, risk };
  const held = done(/^(?:detain|hold|transfer)$/u);
  if (held && !(risk && held.kind === 'transfer'))
    return {
      property: isPart(people, tally) || held.kind === 'transfer' ? 'count_component' : 'count_detained',
      event: held,
      risk,
    };
  if (risk) return { property: 'count_at_risk', event: risk, risk: null };
  return null;
}

function isPart(people: People, tally: Tally): boolean {
  if (people.subset) return true;
  const number = size(people.count);
  return (
    tally.total !== null &&
    number !== null &&
    number < tally.total &&
    people.count.form === 'exact' &&
    !people.whole
  );
}

/** Men, women and children are counted as such; those of a larger group are not counted as a group of their own. */
function isRole(people: People): people is People & { role: Property } {
  return /^count_(?:women|men|children|elderly)$/u.test(people.role) && isProperty(people.role);
}

/** Whether the sentence has told of a larger group, or lists men, women and children side by side. */
function isPartByRole(people: People, all: readonly People[]): boolean {
  const number = size(people.count) ?? 0;
  const bigger = all.some(
    (other) =>
      other !== people &&
      other.count.start < people.count.start &&
      other.role === 'persons' &&
      (size(other.count) ?? 0) >= number,
  );
  const sideBySide =
    all.filter((other) => other.role.startsWith('count_') && other.role !== 'count_helpers').length > 1;
  return bigger || sideBySide || people.subset;
}

function propertyOf(
  view: View,
  people: People,
  all: readonly People[],
  tally: Tally,
): Told | { property: Property; event: null; risk: null } | null {
  const words = view.grammar.counts;
  const { count } = people;
  const plain = (property: Property) => ({ property, event: null, risk: null });
  const before = view.folded.slice(Math.max(0, count.start - 40), count.start);
  const after = view.folded.slice(count.end, clauseAt(view, count.start).end);
  if (words.perYear.test(before)) return plain('annual_estimate');
  if (words.perDay.test(before)) return plain('count_returned_per_day');
  const number = size(count) ?? 0;
  if (number >= 1000 && words.resident.test(after)) return plain('total_estimate');
  const events = eventsOf(view, people, all);
  const told = toldBy(events, people, tally);
  if (people.role === 'lots') return null;
  if (people.role === 'count_helpers')
    return number <= 30 && (told !== null || view.events.length > 0 || people.count.form === 'exact')
      ? plain('count_helpers')
      : null;
  if (people.role === 'informants_in_group') return plain('informants_in_group');
  if (isRole(people) && (told === null || isPartByRole(people, all))) return plain(people.role);
  if (told?.property === 'count_returned' && words.period.test(view.folded) && number >= 500)
    return { ...told, property: 'total_estimate' };
  if (told) return told;
  if (people.role !== 'persons') return null;
  if (number >= 10_000 && !words.settled.test(view.folded)) return plain('total_estimate');
  if (people.whole && number < 500 && (tally.total === null || number > tally.total))
    return plain('count_group_total');
  if (
    events.length === 0 &&
    words.figureAfter.test(after) &&
    tally.lastCount &&
    words.eventFirst.test(before)
  )
    return plain(tally.lastCount);
  if (people.subset || (tally.total !== null && number < tally.total && words.partAfter.test(after)))
    return people.ofThem || people.count.form === 'vague' || number === 1 ? null : plain('count_component');
  return null;
}

function draftOf(
  view: View,
  people: People,
  property: Property,
  event: EventFound | null,
  listed: boolean,
): Draft {
  const { count } = people;
  const at = event?.start ?? count.start;
  const doubts = [...hedgesAt(view, count.start), ...(event ? hedgesAt(view, at) : [])];
  const magnitude = count.form === 'magnitude' ? count.stated : null;
  const asOf = view.dates.find((date) =>
    view.grammar.dates.asOf.test(view.folded.slice(date.end, date.end + 6)),
  );
  return {
    property,
    start: count.start,
    end: count.end,
    normalised: count.normalised,
    bounds: count.bounds,
    hedges: [count.hedge, magnitude, event?.plan ?? null, ...doubts],
    scope: {
      other:
        property.endsWith('estimate') ||
        view.grammar.counts.otherBefore.test(view.folded.slice(Math.max(0, count.start - 16), count.start)),
    },
    asOf: asOf?.value.edtf ?? null,
    firstHand: null,
    note: listed ? 'one of several lots told in one sentence' : '',
    rule: `eastasian/count-${event ? event.kind : 'figure'}`,
  };
}

/** What the counts of a sentence came to. */
export interface CountsRead {
  readonly drafts: readonly Draft[];
  /** Several lots share the sentence: its places and days belong to them one by one. */
  readonly lots: boolean;
}

/** Counts of people, each with what it counts: the whole, its parts, those returned and those only at risk. */
export function readCounts(view: View, tally: Tally): CountsRead {
  const all = peopleIn(view);
  const told = all.flatMap((people) => {
    const found = propertyOf(view, people, all, tally);
    return found ? [{ people, ...found }] : [];
  });
  const same = (property: Property, event: EventFound | null) =>
    told.filter(
      (other) =>
        other.property === property && other.event !== null && other.event === event && !other.people.whole,
    ).length;
  const drafts: Draft[] = [];
  let parts = 0;
  for (const { people, property, event, risk } of told) {
    const listed = property === 'count_detained' && same(property, event) > 1 && !people.whole;
    const part = listed ? 'count_component' : property;
    if (part === 'count_component') parts += 1;
    drafts.push(draftOf(view, people, part, event, listed));
    // "남성 43명이 남아 있다": how many remain, and that they are men.
    if (isRole(people) && part !== people.role) drafts.push(draftOf(view, people, people.role, event, false));
    const number = size(people.count);
    if (
      /^count_(?:detained|returned|group_total|at_risk)$/u.test(part) &&
      number !== null &&
      (tally.total === null || number > tally.total)
    )
      tally.total = number;
    if (part === 'count_returned') tally.returned = true;
    if (risk && part !== 'count_at_risk') drafts.push(atRisk(view, risk));
    tally.lastCount =
      part === 'count_component' || !/^count_(?:detained|returned|at_risk)$/u.test(part)
        ? tally.lastCount
        : part;
  }
  return { drafts, lots: parts > 1 };
}

function atRisk(view: View, event: EventFound): Draft {
  return {
    property: 'status',
    start: event.start,
    end: event.end,
    normalised: 'at_risk',
    hedges: [event.plan, ...hedgesAt(view, event.start)],
    rule: 'eastasian/status-at-risk',
  };
}
