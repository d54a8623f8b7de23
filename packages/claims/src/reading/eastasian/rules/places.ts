import type { Property } from '../../../model/properties.ts';
import { placeByName, type PlaceMention } from '../../../places/index.ts';
import type { Draft } from '../../propose.ts';
import type { EventFound } from '../types.ts';
import { clauseAt, hedgesAt, type View } from '../view.ts';

interface Site {
  readonly first: PlaceMention;
  readonly names: readonly string[];
  readonly start: number;
  /** End of the words that belong to the place: 선양 북역, 图们边防部队拘留所. */
  readonly end: number;
}

/** Towns, provinces and crossings with their suffixes; those joined by "and" are one site. */
function sitesOf(view: View): Site[] {
  const { suffix, list } = view.grammar.places;
  const found: Site[] = [];
  for (const mention of view.places) {
    if (mention.place === null) continue;
    const end =
      mention.end + (suffix.exec(view.folded.slice(mention.end, mention.end + 30))?.[0].length ?? 0);
    const last = found.at(-1);
    if (last && list.test(view.folded.slice(last.end, mention.start))) {
      found[found.length - 1] = { ...last, end, names: [...last.names, mention.name] };
    } else if (last && mention.start - last.end <= 1 && last.first.country === mention.country) {
      // 랴오닝성 선양, 吉林省图们: the smaller place carries the claim.
      found[found.length - 1] = { first: mention, names: [mention.name], start: last.start, end };
    } else found.push({ first: mention, names: [mention.name], start: mention.start, end });
  }
  return found;
}

/** The event that a place belongs to: the next one in its clause (Korean), the nearest one before or after (Chinese). */
function eventFor(view: View, site: Site): EventFound | null {
  const clause = clauseAt(view, site.start);
  const near = view.events.filter((event) => event.start >= clause.start && event.start < clause.end);
  const after = near.find((event) => event.start >= site.end);
  const before = near.findLast((event) => event.end <= site.start);
  if (view.grammar.code === 'ko') return after ?? null;
  if (before && /^(?:在|于|到|至|往|给)?[^，。]{0,10}$/u.test(view.folded.slice(before.end, site.start)))
    return before;
  if (after) return after;
  const next = view.events.find((event) => event.start >= clause.end);
  return next && next.start - clause.end < 12 ? next : null;
}

function isAt(view: View, site: Site): boolean {
  const { atBefore, atAfter } = view.grammar.places;
  return atAfter.test(view.folded.slice(site.end)) || atBefore.test(view.folded.slice(0, site.start));
}

function isTo(view: View, site: Site): boolean {
  const { toBefore, toAfter } = view.grammar.places;
  return toAfter.test(view.folded.slice(site.end)) || toBefore.test(view.folded.slice(0, site.start));
}

function isVia(view: View, site: Site): boolean {
  const { viaBefore, viaAfter } = view.grammar.places;
  return viaAfter.test(view.folded.slice(site.end)) || viaBefore.test(view.folded.slice(0, site.start));
}

/** What a place is to the people: where they were taken, where they are held, by which way they went back. */
function propertyOf(view: View, site: Site, event: EventFound): Property | null {
  if (view.grammar.places.fromAfter.test(view.folded.slice(site.end, site.end + 24))) return null;
  const happened = event.mood === 'done';
  if (event.kind === 'return') {
    if (isVia(view, site) && event.mood !== 'denied') return 'return_route';
    return null;
  }
  if (!happened) return null;
  const direct = directlyAfter(view, site, event);
  if (event.kind === 'transfer') return isTo(view, site) || direct ? 'place_held' : null;
  if (event.kind === 'detain') return isAt(view, site) || direct ? 'place_detained' : null;
  if (event.kind === 'hold') return isAt(view, site) || direct ? 'place_held' : null;
  return null;
}

/** 关押在图们, 送往延吉: the place is the verb's object. */
function directlyAfter(view: View, site: Site, event: EventFound): boolean {
  return (
    view.grammar.code === 'zh' &&
    event.end <= site.start &&
    /^(?:在|于|到|至|往|了)?(?:中国)?(?:东北)?(?:的)?(?:边境城市|边境)?$/u.test(
      view.folded.slice(event.end, site.start),
    )
  );
}

/** 선양에 있는 탈북자 10명: where people are who have been taken before. */
function stays(view: View, site: Site): boolean {
  return (
    /^에\s(?:있는|남아\s?있는|남은|갇힌|갇혀\s?있는)\s/u.test(view.folded.slice(site.end)) &&
    view.counts.some((count) => count.start >= site.end && count.start - site.end < 24)
  );
}

function readDestination(view: View): Draft[] {
  for (const pattern of view.grammar.places.destination) {
    const match = pattern.exec(view.folded);
    const to = match?.groups?.to;
    if (!match || to === undefined) continue;
    const before = view.folded.slice(Math.max(0, match.index - 8), match.index);
    if (/(?:이미|已|已经|成功|안전하게\s|무사히\s)$/u.test(before)) continue;
    const start = match.index + match[0].indexOf(to);
    return [
      {
        property: 'destination_intended',
        start,
        end: start + to.length,
        normalised: /제3국|第三国/u.test(to) ? 'third country' : (placeOrCountry(view, start) ?? to),
        hedges: hedgesAt(view, start),
        rule: 'eastasian/place-destination',
      },
    ];
  }
  return [];
}

function placeOrCountry(view: View, start: number): string | null {
  return (
    view.places.find((mention) => mention.start === start)?.name ??
    placeByName(view.text.slice(start, start + 2))?.name ??
    null
  );
}

/** Places of a sentence, each by its particle or preposition and the verb that it belongs to. */
export function readPlaces(view: View, lots: boolean): Draft[] {
  const drafts: Draft[] = readDestination(view);
  for (const site of sitesOf(view)) {
    const event = eventFor(view, site);
    const property = stays(view, site) ? 'place_held' : event ? propertyOf(view, site, event) : null;
    if (property === null || (event && inCue(view, site))) continue;
    drafts.push({
      property,
      start: site.start,
      end: site.end,
      normalised: site.names.join('; '),
      hedges: [...hedgesAt(view, site.start), ...(event ? hedgesAt(view, event.start) : [])],
      rule: `eastasian/place-${event?.kind ?? 'stay'}`,
      particular: lots && property === 'place_detained',
    });
  }
  return drafts;
}

function inCue(view: View, site: Site): boolean {
  return view.attributions.some((one) => site.start >= one.cueStart && site.end <= one.cueEnd);
}
