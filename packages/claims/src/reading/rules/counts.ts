import type { Property } from '../../model/properties.ts';
import type { EventFound } from '../english/events.ts';
import { type People, peopleOf } from '../english/people.ts';
import { predicateOf } from '../english/predicate.ts';
import type { Story } from '../english/story.ts';
import { attributionAt } from '../english/voice.ts';
import { type View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import { propertyOf, upper } from './count-property.ts';
import { hedgesOf } from './count-hedges.ts';

function countDraft(
  view: View,
  people: People,
  property: Property,
  event: EventFound | null,
  note: string,
  story: Story,
): Draft {
  const { count } = people;
  const agentless =
    attributionAt(view, count.start) === null &&
    /estimat|it is (?:believed|thought)/i.test([...hedgesOf(view, people, event)].join(' '));
  const asOf = view.dates.find(
    (date) => /\bas of\s*$/i.test(view.text.slice(0, date.start)) || /^as of\b/i.test(date.stated),
  );
  return {
    property,
    start: count.start,
    end: Math.max(people.end, count.end),
    normalised: count.normalised,
    bounds: count.bounds,
    hedges: hedgesOf(view, people, event),
    owner: agentless ? { name: 'none', kind: 'unattributed' } : null,
    scope: {
      unit: people.unit,
      other:
        property.endsWith('estimate') ||
        (people.more && property === 'count_returned') ||
        (people.more && story.total !== null && (upper(count) ?? 0) > story.total),
    },
    asOf: asOf?.value.edtf ?? null,
    note,
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

/**
 * Counts of people in a sentence, each with what it counts. Keeps apart the whole and its parts, rates and
 * populations, those who helped or informed, and figures that only repeat what was said.
 */
export function readCounts(view: View, story: Story): CountsRead {
  const all = view.counts.map((count) => peopleOf(view, count)).filter((people) => people !== null);
  const drafts: Draft[] = [];
  let last: { property: Property; event: EventFound | null; role: string } | null = null;
  for (const people of all) {
    const value = upper(people.count);
    const known = value !== null && people.count.form === 'exact' && story.numbers.has(value);
    if (people.definite && people.role === 'persons' && people.count.unitWord === null && !people.subset)
      continue;
    if (people.definite && known && !people.subset) continue;
    if (/^(?:vague|unknown)$/.test(people.count.form)) continue;
    let event = predicateOf(view, people);
    let property = propertyOf(view, people, event, story, all);
    const bare = people.count.unitWord === null || people.more;
    if (
      property === null &&
      bare &&
      last &&
      !people.definite &&
      /^["”]?(?: more| others?)? (?:in|at|from|near)\b|^["”]?(?: more| others?)?[,.]/.test(
        view.text.slice(people.count.end),
      )
    ) {
      event = last.event;
      property =
        last.property === 'count_detained' && last.role !== 'arrests' ? 'count_component' : last.property;
      if (!/^count_(?:component|detained|returned|at_risk)$/.test(property)) property = null;
    }
    if (property === null) continue;
    const breakdown = property === 'count_women' || property === 'count_men';
    const host = drafts.at(-1);
    if (breakdown && host && /^count_component$/.test(host.property) && people.count.start - host.end < 60) {
      drafts[drafts.length - 1] = {
        ...host,
        note: [host.note, view.text.slice(people.count.start, people.end)]
          .filter((part) => part !== '')
          .join(', '),
      };
      continue;
    }
    const draft = countDraft(view, people, property, event, '', story);
    drafts.push(property === 'count_men' ? { ...draft, particular: true } : draft);
    if (/^(?:count_detained|count_component|count_returned|count_at_risk)$/.test(property)) {
      last = { property, event, role: people.role };
      if (property !== 'count_component' || story.lastCount === null) story.lastCount = property;
      story.lastCountVague = people.count.form === 'magnitude';
    }
    if (value !== null && people.count.form === 'exact') story.numbers.add(value);
    if (property === 'count_detained' && people.role === 'persons')
      story.total = Math.max(story.total ?? 0, value ?? 0);
    if (property === 'count_returned') story.returned = Math.max(story.returned ?? 0, value ?? 0);
  }
  return {
    drafts,
    components: drafts.filter((draft) => draft.property === 'count_component').length,
    other: drafts.some((draft) => draft.scope?.other === true && !draft.property.endsWith('estimate')),
  };
}
