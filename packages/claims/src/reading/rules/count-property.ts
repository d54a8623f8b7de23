import type { Property } from '../../model/properties.ts';
import type { CountFound } from '../../numbers/index.ts';
import type { EventFound } from '../english/events.ts';
import { type People, raised } from '../english/people.ts';
import type { Story } from '../english/story.ts';
import { attributionAt } from '../english/voice.ts';
import { type View } from '../english/view.ts';

const perYear =
  /^["”]?[^,.;]{0,60}?\b(?:a|per|each|every) year\b|^["”]?[^,.;]{0,40}?\b(?:annually|yearly)\b/i;

const perDay = /^["”]?[^,.;]{0,60}?\b(?:(?:a|per|each|every) day|daily)\b/i;

const period =
  /\b(?:over|in|during|for) the (?:past|last|previous) (?:\w+ )?(?:years|decades?)\b|\bsince (?:the )?(?:early |late |mid-?)?(?:19|20)\d\d|\bsince (?:early|late|mid)|\bbetween (?:19|20)\d\d and\b|\bfrom (?:19|20)\d\d to\b/i;

const resident =
  /\b(?:live|lives|living|hide|hiding|are|remain|remained|stay|staying|reside|residing|in hiding|scattered|sheltering|settled|based)\b[^.;]{0,30}\b(?:in|across|inside|throughout)\b/i;

const figure = /\b(?:figures?|numbers?|totals?|tolls?|counts?|estimates?|tally)\b/i;

const informer = /\b(?:agents?|informants?|spies|spy|moles?|plants|undercover|infiltrators?)\b/i;

const helper =
  /\b(?:brokers?|guides?|smugglers?|(?:human |people )?traffick\w+|missionar(?:y|ies)|helped (?:them|the)|drivers?)\b/i;

export function upper(count: CountFound): number | null {
  return count.bounds.upper ?? count.bounds.lower;
}

function isPart(people: People, story: Story, earlier = false): boolean {
  if (people.subset || people.more) return true;
  if (earlier) return false;
  const size = upper(people.count);
  return story.total !== null && size !== null && size < story.total && people.count.form === 'exact';
}

/** Of a number returned that has been told, a smaller exact one is a part: "another 129", or well under half. */
function isPartReturned(people: People, story: Story): boolean {
  const size = upper(people.count);
  if (story.returned === null || size === null || people.count.form !== 'exact' || size >= story.returned)
    return false;
  return people.more || people.subset || story.lastCount === 'count_component' || size < story.returned;
}

function byEvent(view: View, people: People, event: EventFound, story: Story): Property | null {
  switch (event.kind) {
    case 'detain':
    case 'hold': {
      if (event.mood !== 'done') return null;
      if (
        event.kind === 'hold' &&
        story.returned !== null &&
        /\bstill\b[^,;]{0,14}$/i.test(view.text.slice(people.count.end, event.start + 6))
      )
        return 'count_remaining';
      const threatened = view.events.some(
        (other) => other.kind === 'return' && other.mood === 'open' && other.start > event.start,
      );
      if (event.kind === 'hold' && threatened && story.lastCount === 'count_at_risk' && story.total === null)
        return 'count_at_risk';
      return isPart(
        people,
        story,
        /\b(?:earlier|previously|before that) (?:said|put|told|reported|claimed)|had (?:said|put|told|reported|claimed)/i.test(
          view.text,
        ),
      )
        ? 'count_component'
        : 'count_detained';
    }
    case 'return':
      if (event.mood === 'done') return isPartReturned(people, story) ? 'count_component' : 'count_returned';
      return event.mood === 'open' ? 'count_at_risk' : null;
    case 'handover':
      if (event.mood !== 'done' || /^(?:giv|gave)/i.test(event.words)) return null;
      return isPartReturned(people, story) ? 'count_component' : 'count_returned';
    case 'release':
      return event.mood === 'done' ? 'count_released' : null;
    case 'resettle':
      return event.mood === 'done' ? 'count_resettled' : null;
    case 'die':
      return event.mood === 'done' ? 'count_dead' : null;
    case 'travel':
    case 'cross':
      if (event.mood !== 'done' || (story.lastCount !== 'count_returned' && story.returned === null))
        return null;
      return isPartReturned(people, story) ? 'count_component' : 'count_returned';
    case 'remain':
      return /\b(?:custody|detention|detained|held|locked|jail|prison|centre|center|behind|left|thailand|there)\b/i.test(
        view.text.slice(event.start),
      )
        ? 'count_remaining'
        : null;
    default:
      return null;
  }
}

/** Parts of a group by sex and age: "including five children", "seven men and two women", "six of the 22 are under 16". */
function byRole(view: View, people: People, story: Story, all: readonly People[]): Property | null {
  const { text } = view;
  const before = text.slice(0, people.count.start);
  const bigger = all.some(
    (other) =>
      other !== people && other.role === 'persons' && (upper(other.count) ?? 0) >= (upper(people.count) ?? 1),
  );
  const listed =
    /\b(?:including|includes?|included|among them|among whom|with|of whom|along with|comprising|comprised|consist\w* of|made up of|namely|them,|and|,|[–—(-])\s*(?:at least |up to |about |some |only )?["“]?$/i.test(
      before,
    );
  const plainTail = text.slice(people.count.end).replace(/, (?:\w+ ){1,4}(?:said|says),/i, '');
  const copular =
    people.subset &&
    /^["”]?[^,.;]{0,40}\b(?:are|were|is|was)\b[^,.;]{0,20}\b(?:women|girls|children|minors|men|boys|under|teenagers)\b/i.exec(
      plainTail,
    );
  if (copular) {
    const kind =
      /\b(?:wom[ae]n|girls|child\w*|minors?|teenagers?|under|men|boys)\b/i.exec(
        copular[0].replace(/^.*?\b(?:are|were|is|was)\b/i, ''),
      )?.[0] ?? '';
    if (/^(?:wom|girl)/i.test(kind)) return 'count_women';
    if (/^(?:men|boys)/i.test(kind)) return 'count_men';
    if (/child|minor|under|teen/i.test(copular[0])) return 'count_children';
    return 'count_men';
  }
  const aged = view.ages.find((age) => age.start > people.end && age.start - people.end < 40);
  if (people.subset && aged && aged.upper !== null && aged.upper <= 18) return 'count_children';
  if (!(listed || people.subset) || !(bigger || story.numbers.size > 0 || pair(all, people))) return null;
  if (people.role === 'women') return 'count_women';
  if (people.role === 'men') return 'count_men';
  if (people.role === 'children') return 'count_children';
  if (people.role === 'elderly') return 'count_elderly';
  return null;
}

function pair(all: readonly People[], people: People): boolean {
  const sexes = all.filter((other) => other.role === 'women' || other.role === 'men');
  return sexes.length > 1 && sexes.includes(people);
}

function withoutEvent(view: View, people: People, story: Story): Property | null {
  const { text } = view;
  const after = text.slice(people.count.end);
  const size = upper(people.count) ?? 0;
  if (
    /\b(?:part of|belong(?:s|ed|ing)? to|members of|among) (?:a |the )?(?:larger |wider )?(?:group|party|total) of (?:\w+ )?$/i.test(
      text.slice(0, people.count.start),
    )
  )
    return view.events.some(
      (event) => event.kind === 'detain' && event.start > people.count.end && /\bparty of/i.test(text),
    )
      ? 'count_detained'
      : 'count_group_total';
  if (
    /\b(?:part of|among|out of|from|one of) (?:a |the )?(?:larger |wider )?(?:group of |total of )?(?:about |around |some |more than )?["“]?$/i.test(
      text.slice(0, people.count.start),
    ) &&
    /\b(?:group|part of|among|out of)\b/i.test(
      text.slice(Math.max(0, people.count.start - 40), people.count.start),
    ) &&
    !/of (?:whom|them)$/i.test(text.slice(0, people.count.start)) &&
    /\b(?:were|was|part)\b/i.test(text.slice(0, people.count.start))
  )
    return 'count_group_total';
  if (
    size >= 1000 &&
    /\b(?:have|had) (?:reached|arrived in|resettled in|fled to|settled in|defected to)\b/i.test(
      after.slice(0, 80),
    )
  )
    return 'total_estimate';
  if (size >= 1000 && resident.test(after.slice(0, 80))) return 'total_estimate';
  const attributed = attributionAt(view, people.count.start);
  if (
    attributed &&
    /^(?:put|puts|give|gives|gave|spoke|offer|offered|cite|cited|counted|account)$/.test(attributed.verb)
  ) {
    const named = text.slice(attributed.cueStart, people.count.start);
    if (/\b(?:returned|deported|repatriated|sent back)\b/i.test(named)) return 'count_returned';
    if (
      /\b(?:living|hiding|in hiding|residing|staying)\b/i.test(named) ||
      (size >= 10_000 && /\bin (?:china|the country)\b/i.test(named))
    )
      return 'total_estimate';
    if (/\b(?:arrested|detained|caught|held|seized)\b/i.test(text)) return 'count_detained';
    if (/\b(?:repatriated|deported|sent back|returned)\b/i.test(text)) return 'count_returned';
    if (perYear.test(after)) return 'annual_estimate';
    return story.lastCount ?? (/\b(?:deportees?|returnees?)\b/i.test(text) ? 'count_returned' : null);
  }
  if (
    figure.test(text.slice(Math.max(0, people.count.start - 45), people.count.start)) &&
    story.lastCount !== null
  )
    return story.lastCount;
  const copular =
    /^\s*(?:\w+ ){0,4}?(?:were|are) (?:\w+ ){0,3}?(?:citizens|nationals|koreans|\p{Lu}\p{L}+(?:s|ese|i))\b/iu.test(
      after,
    ) || /\b(?:citizens|nationals)$/i.test(text.slice(people.count.start, people.end));
  if (copular && story.total !== null && size < story.total && people.count.form === 'exact')
    return 'count_component';
  return null;
}

/** Chooses what a number of people counts; `null` where nothing certain can be said. */
export function propertyOf(
  view: View,
  people: People,
  event: EventFound | null,
  story: Story,
  all: readonly People[],
): Property | null {
  const { text } = view;
  const after = text.slice(people.count.end);
  const tail = after.slice(0, 160);
  const lotsOf = /\bin (?:\w+ )?$/i.test(text.slice(0, people.count.start))
    ? (view.events.findLast(
        (one) => one.end <= people.count.start && /^(?:detain|hold|return)$/.test(one.kind),
      ) ?? event)
    : event;
  if (people.role === 'lots')
    return lotsOf &&
      /^(?:detain|hold|return)$/.test(lotsOf.kind) &&
      people.count.form === 'exact' &&
      (upper(people.count) ?? 0) > 1
      ? 'count_lots'
      : null;
  if (people.role === 'families') return null;
  if (people.role === 'arrests') return 'count_detained';
  if (people.role === 'deportations') return 'count_returned';
  if (raised.test(text.slice(0, people.count.start)))
    return /\b(?:repatriat|deport|return|sent back)/i.test(text) ? 'count_returned' : 'count_detained';
  if (perYear.test(after)) return 'annual_estimate';
  if (perDay.test(after)) return 'count_returned_per_day';
  if (people.role === 'informants') return 'informants_in_group';
  if (
    /\b(?:part of|belong(?:s|ed|ing)? to|members of|came from|come from) (?:a |the )?(?:\w+ )?(?:group|party|body) of (?:\w+ )?$/i.test(
      text.slice(0, people.count.start),
    ) &&
    !/\bparty of/i.test(text)
  )
    return 'count_group_total';
  if (
    people.subset &&
    /\b(?:proved|turned out|were|was|posing|disguised|revealed)\b/i.test(tail) &&
    informer.test(tail)
  )
    return 'informants_in_group';
  if (people.role === 'helpers')
    return event === null || event.kind === 'detain' || event.kind === 'hold' ? 'count_helpers' : null;
  if (
    (people.subset || people.more || isPart(people, story)) &&
    /^[^;.]{0,110}\b(?:were|was|are)\b/i.test(tail) &&
    helper.test(ownClause(view, people))
  )
    return 'count_helpers';
  const role = byRole(view, people, story, all);
  if (role) return role;
  if (event) {
    const property = byEvent(view, people, event, story);
    if (
      property === 'count_resettled' &&
      (people.count.bounds.lower ?? people.count.bounds.upper ?? 0) >= 1000
    )
      return 'total_estimate';
    if (property === 'count_returned' && period.test(text) && (people.count.bounds.lower ?? 0) >= 500)
      return 'total_estimate';
    if (property) return property;
  }
  return withoutEvent(view, people, story);
}

/** What is said of these people, up to the next number of people. */
export function ownClause(view: View, people: People): string {
  const next = view.counts.find((count) => count.start > people.end);
  return (
    view.text
      .slice(people.end, Math.min(next?.start ?? view.text.length, people.end + 160))
      .split(/[;.]/)[0] ?? ''
  );
}
