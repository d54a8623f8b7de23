import type { Property } from '../../model/properties.ts';
import type { EventFound } from '../english/events.ts';
import { listsOf } from '../english/lists.ts';
import { isBare, type People, peopleOf } from '../english/people.ts';
import { roleOf } from '../english/persons.ts';
import { predicateOf } from '../english/predicate.ts';
import { singlesOf } from '../english/singles.ts';
import type { Story } from '../english/story.ts';
import { attributionAt } from '../english/voice.ts';
import { withoutTopic } from '../english/topic.ts';
import { type View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import { readAll } from './count-all.ts';
import { noteKind } from './count-apart.ts';
import { elsewhere, severalReturns, upper } from './count-events.ts';
import { setOut } from './count-group.ts';
import { hedgesOf } from './count-hedges.ts';
import { roleProperty } from './count-parts.ts';
import { propertyOf } from './count-property.ts';
import { singleDrafts } from './count-singles.ts';

/** A number that names its property by itself, so that a bare number after it counts the same. */
interface Last {
  readonly property: Property;
  readonly event: EventFound | null;
  readonly role: string;
  readonly end: number;
  readonly size: number;
}

/** "It is estimated", "are thought to be", "are known to have": said by nobody in particular. */
const nobody =
  /\bestimated\b|\bit is (?:believed|thought|said|feared|understood)|\b(?:is|are|was|were|been) (?:\w+ )?(?:thought|believed|said|known|understood|rumou?red|feared) to\b/i;

function countDraft(
  view: View,
  people: People,
  property: Property,
  event: EventFound | null,
  story: Story,
): Draft {
  const { count } = people;
  // Of those taken whom a return threatens, the threat is a status of its own.
  const other = partProperty.test(property) || (property === 'count_detained' && event?.mood === 'open');
  const hedges = hedgesOf(view, people, other ? null : event);
  const agentless = attributionAt(view, count.start) === null && nobody.test(hedges.join('; '));
  const asOf = view.dates.find(
    (date) => /\bas of\s*$/i.test(view.text.slice(0, date.start)) || /^as of\b/i.test(date.stated),
  );
  return {
    property,
    start: count.start,
    end: Math.max(people.end, count.end),
    normalised: count.normalised,
    bounds: count.bounds,
    hedges,
    owner: agentless ? { name: 'none', kind: 'unattributed' } : null,
    scope: {
      unit: people.unit,
      other:
        property.endsWith('estimate') ||
        (/^count_(?:detained|returned)$/.test(property) &&
          story.numbers.size > 0 &&
          elsewhere(view, people)) ||
        (people.more && property === 'count_returned') ||
        (people.more && story.total !== null && (upper(count) ?? 0) > story.total),
    },
    asOf: asOf?.value.edtf ?? null,
    note: '',
    rule: `count/${event ? event.kind : 'figure'}`,
  };
}

/** What the counts of a sentence came to, for the rules on dates and places. */
export interface CountsRead {
  readonly drafts: readonly Draft[];
  /** Number of lots that the sentence counts. */
  readonly components: number;
  /** A group that the text itself calls another. */
  readonly other: boolean;
}

const partitive =
  /(?:^|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|one|some|many|most|all|none|few|several|half|among|part)\s)(?<!every one )of (?:the|these|those) $/i;

/** "Of the 850 people expelled": a number that says more than of whom a part is told. */
const sentBack =
  /^(?: people)? (?:(?:who|that) (?:were|had been|have been) )?(?:forcibly )?(?:returned|deported|expelled|repatriated|sent back|extradited|removed|arrested|detained|held|seized|caught|captured|rounded up)\b/i;

/** Numbers that only repeat what was said, or say no number. */
function tellsNothing(view: View, people: People, story: Story, told: EventFound | null): boolean {
  const value = upper(people.count);
  const known = value !== null && people.count.form === 'exact' && story.numbers.has(value);
  if (people.count.form === 'unknown') return true;
  // "hundreds, possibly thousands": one figure, not two
  if (
    people.count.form === 'magnitude' &&
    /\b(?:hundreds|dozens|scores|thousands),? (?:and |or )?(?:(?:possibly|perhaps|maybe|even|if not) )?$/i.test(
      view.text.slice(0, people.count.start),
    ) &&
    /\b(?:possibly|perhaps|maybe|even|if not)\b/i.test(
      view.text.slice(people.count.start - 12, people.count.end),
    )
  )
    return true;
  if (/\b(?:famil(?:y|ies)|siblings) of $/i.test(view.text.slice(0, people.count.start)) && told === null)
    return true;
  const lead = view.text.slice(Math.max(0, people.count.start - 60), people.count.start);
  const alone = isBare(people) && /^["”]?(?:[.,;]| and\b)/.test(view.text.slice(people.count.end));
  // "I am 44, and was caught", "were roused before five, handcuffed": an age, an hour
  if (
    alone &&
    /\b(?:I am|I['’]m|(?<=\b(?:roused|woken|up|rose|starting|left|arrived|came) )(?:before|after|past|until|by)) $/.test(
      lead,
    )
  )
    return true;
  // "has been signed by 31 members": who passes a text
  if (
    /\b(?:signed|sponsored|tabled|supported|adopted|endorsed|backed|co-signed) by (?:a total of |some |about |over |more than )?$/i.test(
      lead,
    )
  )
    return true;
  // "the 300,000 who died in the famine": no part of what befell those sent back
  if (
    told?.kind === 'die' &&
    /^[^.;]{0,30}\bin (?:the|a|that) (?:\p{L}+ )?(?:famine|war|earthquake|floods?|genocide|tsunami|pandemic|massacre)\b/iu.test(
      view.text.slice(told.end),
    )
  )
    return true;
  // "a few more remained in custody": no number, and yet more than nothing.
  const large =
    /\b(?:large|great|huge|high) numbers?\b/i.test(people.count.stated) &&
    told !== null &&
    /^(?:detain|return|handover)$/.test(told.kind);
  if (
    people.count.form === 'vague' &&
    !large &&
    !(people.more && told && /^(?:hold|remain)$/.test(told.kind))
  )
    return true;
  // "11 of the 36 refugees": the whole of which the sentence tells a part.
  if (
    (people.definite || people.more) &&
    partitive.test(view.text.slice(0, people.count.start)) &&
    (known || !sentBack.test(view.text.slice(people.end)))
  ) {
    if (setOut(view, people, story)) return false;
    if (value !== null && people.count.form === 'exact') story.numbers.add(value);
    return true;
  }
  if (!people.definite || people.subset) return false;
  // "The 16 were netted on 6 August": a number not yet given, of whom the sentence tells what was done to them.
  const apposed = /^,\s(?:an?|one|two)\b/i.test(view.text.slice(people.end));
  const first = !known && !apposed && people.count.form === 'exact' && value !== null && value > 2;
  if (
    first &&
    told?.mood === 'done' &&
    !told.noun &&
    /^(?:own|shared)$/.test(told.clause?.by ?? '') &&
    (/^(?:detain|die)$/.test(told.kind) ||
      (/^(?:return|handover|release)$/.test(told.kind) &&
        /^(?:The|These|Those|All(?: the)?) $/.test(view.text.slice(0, people.count.start))))
  )
    return false;
  // "the 29 who were handed over": a number that the text has not given yet tells something.
  const described =
    /^\s(?:who|whom|of (?:those|the)|caught|taken|held|sent|seized|arrested|detained|deported|returned|repatriated|handed|abducted|extradited|expelled)\b/.test(
      view.text.slice(people.end),
    );
  return people.role === 'persons' && (known || (isBare(people) && !described));
}

const goesOn =
  /^["”]?(?: more| others?)? (?:followed|joined)\b|^["”]?(?: more| others?) (?:on (?:a|the|another)|were (?:on|aboard))\b|^["”]? on (?:the )?\d|^["”]? on \p{Lu}\p{L}+|^["”]?(?: more| others?)? (?:in|at|to|from|near|through|via|by way of)\b|^["”]?(?: more| others?)?[,.]/u;

/** "nine in Yanji and five in Tumen": a number that is told like the one before it. */
function likeLast(view: View, people: People, last: Last | null): Property | null {
  const bare = isBare(people) || people.more;
  if (!last || people.definite) return null;
  const told = /^count_(?:component|detained|returned|at_risk)$/.test(last.property);
  const split =
    told &&
    people.role === 'persons' &&
    people.count.form === 'exact' &&
    /^[^.;]*:\s$/.test(view.text.slice(last.end, people.count.start)) &&
    (upper(people.count) ?? 0) < last.size;
  // "Forty-five were sent back, 12 from Ngaba and the rest from Kardze"
  const share =
    told &&
    bare &&
    people.count.form === 'exact' &&
    /\b(?:were|was|been)\b[^.;:]*,\s$/.test(view.text.slice(last.end, people.count.start)) &&
    /^ from\b/.test(view.text.slice(people.count.end)) &&
    (upper(people.count) ?? 0) < last.size;
  // "seized 78 people, 30 of them in the south"
  const ofThem =
    told &&
    people.subset &&
    /^[^.;:]{0,70},\s$/.test(view.text.slice(last.end, people.count.start)) &&
    /^ (?:in|at|near|from|on|against|while|along)\b/.test(view.text.slice(people.end)) &&
    (upper(people.count) ?? 0) < last.size;
  if (split || share || ofThem) return 'count_component';
  if (!bare || !goesOn.test(view.text.slice(people.count.end))) return null;
  if (last.property === 'annual_estimate') return 'annual_estimate';
  if (!told) return null;
  return last.property === 'count_detained' && last.role !== 'arrests' ? 'count_component' : last.property;
}

const partProperty = /^count_(?:women|men|children|elderly|helpers)$/;

const allOf =
  /^,? (?:and )?(?:all|both) (?:of (?:them|whom) )?(?:(?:are|were) )?(?:\w+ )?(wom[ae]n|men|children|minors|girls|boys)\b/i;

/** "twelve, all of them men": the number is that of a sex too. */
function sameSex(view: View, people: People): Draft[] {
  const word = allOf.exec(view.text.slice(people.end))?.[1];
  const property = word === undefined ? null : roleProperty(roleOf(word) ?? 'persons');
  if (property === null) return [];
  const { count } = people;
  return [
    {
      property,
      start: count.start,
      end: people.end,
      normalised: count.normalised,
      bounds: count.bounds,
      hedges: [count.hedge],
      rule: 'count/all',
    },
  ];
}

function remember(story: Story, people: People, property: Property): void {
  const value = upper(people.count);
  if (/^(?:count_detained|count_component|count_returned|count_at_risk)$/.test(property)) {
    if (property !== 'count_component' || story.lastCount === null) story.lastCount = property;
    story.lastCountVague = people.count.form === 'magnitude';
  }
  if (property.endsWith('_estimate')) return;
  if (/^count_(?!helpers|men|women|children|elderly)/.test(property)) noteKind(people, story);
  if (value !== null && people.count.form === 'exact') story.numbers.add(value);
  if (property === 'count_detained' && people.role !== 'arrests')
    story.total = Math.max(story.total ?? 0, value ?? 0);
  if (property === 'count_at_risk') story.risk = Math.max(story.risk ?? 0, value ?? 0);
  if (property === 'count_returned') story.returned = Math.max(story.returned ?? 0, value ?? 0);
}

/** The claims of one number, in the light of those before it. */
function readNumber(
  view: View,
  people: People,
  list: readonly People[],
  event: EventFound | null,
  context: { readonly all: readonly People[]; readonly story: Story; readonly last: Last | null },
): { readonly drafts: readonly Draft[]; readonly last: Last | null } {
  const { all, story, last } = context;
  const own = propertyOf(view, people, event, story, list, all);
  // "hosts 785,000, though ministers speak of two million": another figure for the same
  const again =
    !people.subset &&
    !/\bof whom\b[^.;,]{0,20}$/i.test(view.text.slice(0, people.count.start)) &&
    last?.property === 'total_estimate' &&
    event === null &&
    isBare(people) &&
    (upper(people.count) ?? 0) >= 1000;
  const alike = own === 'count_component' && last?.property === 'count_returned' && severalReturns(view);
  const property = again
    ? 'total_estimate'
    : alike
      ? 'count_returned'
      : (own ?? likeLast(view, people, last));
  // A single person is told by name or age, not by a count of one.
  const alone = people.count.form === 'exact' && upper(people.count) === 1;
  if (property === null || (alone && /^count_(?:returned|component|detained|men|women)$/.test(property)))
    return { drafts: [], last };
  const told = own === null && last ? last.event : event;
  const drafts = [countDraft(view, people, property, told, story), ...sameSex(view, people)];
  remember(story, people, property);
  const names = /^count_(?:detained|component|returned|at_risk)$|^(?:annual|total)_estimate$/.test(property);
  return {
    drafts,
    last: names
      ? { property, event: told, role: people.role, end: people.end, size: upper(people.count) ?? 0 }
      : last,
  };
}

/** "12 of them, four men and eight women": men and women of a lot go into its note. */
function intoLot(view: View, drafts: Draft[], own: readonly Draft[], list: readonly People[]): boolean {
  const host = drafts.at(-1);
  const [draft] = own;
  const sex = draft && /^count_(?:women|men)$/.test(draft.property) && list.length > 1;
  if (!sex || host?.property !== 'count_component' || draft.start - host.end >= 60) return false;
  const words = view.text.slice(draft.start, draft.end);
  drafts[drafts.length - 1] = { ...host, note: host.note ? `${host.note}, ${words}` : words };
  return true;
}

/** What a list tells as a whole stands for what its members tell. */
function withoutMembers(drafts: readonly Draft[], whole: readonly Draft[]): Draft[] {
  const total = whole.some((draft) => draft.rule === 'count/list' && !partProperty.test(draft.property));
  return drafts.filter(
    (draft) =>
      !whole.some((one) => one.property === draft.property) &&
      !(
        total &&
        /^count_(?:women|men|detained|returned|component|released|at_risk|dead)$/.test(draft.property)
      ),
  );
}

/**
 * Counts of people in a sentence, each with what it counts. Keeps apart the whole and its parts, rates and
 * populations, those who helped or informed, and figures that only repeat what was said.
 */
export function readCounts(view: View, story: Story): CountsRead {
  const numbered = view.counts
    .map((count) => peopleOf(view, withoutTopic(view, count)))
    .filter((people) => people !== null);
  const all = [...numbered, ...singlesOf(view)].toSorted((a, b) => a.count.start - b.count.start);
  const drafts: Draft[] = [];
  let last: Last | null = null;
  for (const list of listsOf(view, all)) {
    const before = drafts.length;
    const told = new Map<People, EventFound | null>();
    for (const people of list) {
      const event = predicateOf(view, people, list, all);
      told.set(people, event);
      if (people.single || tellsNothing(view, people, story, event)) continue;
      const read = readNumber(view, people, list, event, { all, story, last });
      last = read.last;
      if (!intoLot(view, drafts, read.drafts, list)) drafts.push(...read.drafts);
    }
    const whole = singleDrafts(view, list, told, story, all);
    drafts.push(...withoutMembers(drafts.splice(before), whole), ...whole);
  }
  drafts.push(...readAll(view, story));
  const event = view.events.findLast(
    (one) => one.mood === 'done' && /^(?:detain|hold|return|handover)$/.test(one.kind),
  );
  if (event) story.topic = /^(?:detain|hold)$/.test(event.kind) ? 'count_detained' : 'count_returned';
  return {
    drafts,
    components: drafts.filter((draft) => draft.property === 'count_component').length,
    other: drafts.some((draft) => draft.scope?.other === true && !draft.property.endsWith('estimate')),
  };
}
