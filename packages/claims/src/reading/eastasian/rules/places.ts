import { findPlaces } from '../../../places/index.ts';
import type { Property } from '../../../model/properties.ts';
import type { Draft } from '../../propose.ts';
import type { EventFound, SiteFound } from '../types.ts';
import { clauseAt, hedgesAt, type View } from '../view.ts';

/** The event that a place belongs to: the next one in its clause (Korean), the nearest one before or after (Chinese). */
function eventFor(view: View, site: SiteFound): EventFound | null {
  const clause = clauseAt(view, site.start);
  const near = view.events.filter(
    (event) => event.start >= clause.start && event.start < clause.end && event.mood !== 'bare',
  );
  const after = near.find((event) => event.start >= site.end);
  if (view.grammar.code === 'ko') return after ?? null;
  const before = near.findLast((event) => event.end <= site.start && site.start - event.end <= 6);
  if (before && !(after && site.role !== 'to' && after.start - site.end < 3)) return before;
  if (after) return after;
  const next = view.events.find((event) => event.start >= clause.end);
  const far = near.findLast((event) => event.end <= site.start);
  return far ?? (next && next.start - clause.end < 14 && next.mood !== 'bare' ? next : null);
}

const staying = /^(?:에|에는|에도)?\s?(?:아직\s|여전히\s|그대로\s)?(?:있는|있다|있었|있으며|남아|머물)/u;

/** What a place is to the people: where they were taken, where they are held, by which way they went back. */
function propertyOf(view: View, site: SiteFound, event: EventFound): Property | null {
  if (event.mood === 'denied' || site.role === 'from') return null;
  const words = view.folded.slice(site.start, site.end);
  const returned = view.events.some(
    (other) => other.kind === 'return' && other.mood === 'done' && other.start < event.start,
  );
  const kept: Property =
    view.grammar.places.afterReturn.test(words) ||
    (site.within === 'KP' && event.kind !== 'detain') ||
    returned
      ? 'place_held_after_return'
      : 'place_held';
  switch (event.kind) {
    case 'return':
      if (site.country !== null || site.weak) return null;
      return site.role === 'via' ||
        site.role === 'to' ||
        event.words === '降落' ||
        /세관|다리|대교|口岸|大桥|机场/u.test(words)
        ? 'return_route'
        : null;
    case 'transfer':
      return site.country === null && (site.role === 'to' || site.role === 'in') ? kept : null;
    case 'detain':
      if (event.mood !== 'done' || (site.country !== null && site.names.length === 0)) return null;
      return site.role === 'at' || (site.role === 'in' && !site.weak && view.grammar.code === 'zh')
        ? 'place_detained'
        : null;
    case 'hold':
    case 'remain':
      if (event.mood !== 'done' || site.country !== null || site.role === 'via') return null;
      return site.role === 'to' && view.grammar.code === 'ko' ? null : kept;
    default:
      return null;
  }
}

/** "투먼 변방대에 아직 있다", "쿤밍에 있는 12명": where people are, without a verb of holding. */
function stays(view: View, site: SiteFound): boolean {
  return (
    view.grammar.code === 'ko' &&
    site.role === 'in' &&
    site.country === null &&
    staying.test(view.folded.slice(site.end)) &&
    (facilityHeld.test(view.folded.slice(site.start, site.end)) ||
      view.counts.some((count) => count.start >= site.end && count.start - site.end < 20))
  );
}

const facilityHeld =
  /구류|유치장|수용소|구금|교도소|감옥|파출소|공안국|변방|보위부|이민국|대기실|경찰서|시설/u;

function readDestination(view: View): Draft[] {
  for (const pattern of view.grammar.places.destination) {
    const match = pattern.exec(view.folded);
    const to = match?.groups?.to;
    if (!match || to === undefined) continue;
    const from = match.index + match[0].indexOf(to);
    const written = view.text.slice(from, from + to.length);
    const mention = findPlaces(written, view.grammar.code).at(-1);
    const third = /제3국|第三国/u.exec(to);
    if (!mention && !third) continue;
    // A bus to Kunming tells of the way; a road to another country, of the aim.
    if (/途中|路|车|船|巴|时$/u.test(match[0]) && mention?.place) continue;
    const start = from + (mention?.start ?? third?.index ?? 0);
    const end = from + (mention?.end ?? (third?.index ?? 0) + 3);
    if (view.events.some((event) => event.kind === 'return' && event.start >= end && event.start - end < 12))
      continue;
    return [
      {
        property: 'destination_intended',
        start,
        end,
        normalised: mention?.name ?? 'third country',
        hedges: hedgesAt(view, start),
        rule: 'eastasian/place-destination',
      },
    ];
  }
  return [];
}

/** The state or force to which people were handed; a return to North Korea says that by itself. */
function readReceiver(view: View): Draft[] {
  return view.places.flatMap((place): Draft[] => {
    if (place.place !== null || place.country === 'KP') return [];
    const to = /^(?:으로|에|\s?당국에|\s?측에)\s/u.test(view.folded.slice(place.end));
    const event = view.events.find(
      (one) =>
        one.kind === 'return' &&
        one.mood !== 'denied' &&
        one.mood !== 'bare' &&
        (view.grammar.code === 'ko'
          ? to && one.start >= place.end && one.start - place.end < 9
          : place.start >= one.start && place.start - one.end <= 2),
    );
    if (!event) return [];
    const force = /^(?:边防|警方|公安|当局|政府)/u.exec(view.folded.slice(place.end))?.[0] ?? '';
    const end = place.end + force.length;
    return [
      {
        property: 'receiving_authority',
        start: place.start,
        end,
        normalised: force === '' ? place.name : view.text.slice(place.start, end),
        hedges: [event.plan, ...hedgesAt(view, event.start)],
        rule: 'eastasian/place-receiver',
      },
    ];
  });
}

/** Places of a sentence, each by its particle or preposition and the verb that it belongs to. */
export function readPlaces(view: View, lots: boolean): Draft[] {
  const drafts: Draft[] = [...readDestination(view), ...readReceiver(view)];
  for (const site of view.sites) {
    const event = eventFor(view, site);
    const property = stays(view, site) ? 'place_held' : event ? propertyOf(view, site, event) : null;
    if (property === null || inCue(view, site)) continue;
    if (drafts.some((draft) => draft.start < site.end && site.start < draft.end)) continue;
    const last = drafts.at(-1);
    // 단둥 세관을 거쳐 신의주로: one way, told in two steps.
    if (property === 'return_route' && last?.property === property && site.start - last.end < 12) {
      drafts[drafts.length - 1] = {
        ...last,
        end: site.end,
        normalised: `${last.normalised}; ${site.names.join('; ') || view.text.slice(site.start, site.end)}`,
      };
      continue;
    }
    drafts.push({
      property,
      start: site.start,
      end: site.end,
      normalised: site.names.length > 0 ? site.names.join('; ') : view.text.slice(site.start, site.end),
      hedges: [...hedgesAt(view, site.start), ...(event ? [event.plan, ...hedgesAt(view, event.start)] : [])],
      rule: `eastasian/place-${event?.kind ?? 'stay'}`,
      particular: lots && property === 'place_detained',
    });
  }
  return drafts;
}

function inCue(view: View, site: SiteFound): boolean {
  return view.attributions.some((one) => site.start >= one.cueStart && site.end <= one.cueEnd);
}
