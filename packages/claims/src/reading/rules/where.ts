import type { Property } from '../../model/properties.ts';
import { countryInName, countryOf, type PlaceMention } from '../../places/index.ts';
import type { EventFound } from '../english/events.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import { verbHedges } from './count-hedges.ts';
import type { CountsRead } from './counts.ts';

const intended =
  /\b(?:(?:on (?:their|his|her|the) way|en route|bound|headed|heading|hop(?:ed|ing)|try(?:ing)? to (?:get|go|travel|reach)|tried to (?:reach|get|go)|attempt(?:ed|ing) to (?:reach|get)|(?:in )?order to (?:reach|get to)|want(?:ed|ing) to (?:reach|go|get|come|defect|settle)|seek(?:ing)? (?:asylum|refuge|to reach)|sought (?:asylum|refuge|to reach)|defect(?:ing)?|to reach|journey|travel(?:l?ing)? onward|make (?:their|his|her) way|intend(?:ed|ing) to (?:go|reach|travel|defect))\b[^.;]{0,25}?)(?:to|for|in|reach|towards?)?\s*$/i;

/** Where people meant to go: "on their way to South Korea", "a familiar hope: to reach South Korea". */
const wider = /\b(?:Southeast Asia|South-?[Ee]ast Asia|Europe|a third country|the West)\b/g;

function readDestination(view: View): Draft[] {
  for (const match of view.text.matchAll(wider)) {
    const before = view.text.slice(Math.max(0, match.index - 60), match.index);
    if (match[0] !== 'a third country' && intended.test(before) && !/\bfrom\s*$/i.test(before))
      return [
        {
          property: 'destination_intended',
          start: match.index,
          end: match.index + match[0].length,
          normalised: match[0],
          hedges: [],
          rule: 'place/destination',
        },
      ];
  }
  for (const mention of view.places) {
    const before = view.text.slice(Math.max(0, mention.start - 60), mention.start);
    if (!intended.test(before) || /\bfrom\s*$/i.test(before)) continue;
    if (/\b(?:sent|send|returned?|deported|repatriated|handed|back|home)\b/i.test(before)) continue;
    return [
      {
        property: 'destination_intended',
        start: mention.start,
        end: mention.end,
        normalised: mention.name,
        hedges: hedgesIn(view.text, segmentAt(view, mention.start)?.start ?? 0, mention.start).map(
          (hedge) => hedge.words,
        ),
        rule: 'place/destination',
      },
    ];
  }
  return [];
}

/** "in Ha Tinh province", "at Dongola": places that the gazetteer does not hold, as the text names them. */
const unlisted =
  /\b(?:in|at|near|outside|around)\s((?:\p{Lu}[\p{L}\p{M}'’-]+\s?){1,3}?)(?=\s(?:province|city|county|district|prefecture|town|village|state|region|island|airport|camp|prison)\b|[\s,.;]|$)/gu;
const notPlace =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|A|An|Chinese|North|South|Korean|Korea|Thai|Lao|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|UN|U|U\.N|American|European|Interpol|Parliament|Congress|Islam)\b/u;

/** All places of a sentence: those of the gazetteer, then capitalised names after a preposition of place. */
function placesNamed(view: View): PlaceMention[] {
  const found = [...view.places];
  for (const match of view.text.matchAll(unlisted)) {
    const words = (match[1] ?? '').trim();
    const start = match.index + match[0].indexOf(words);
    const end = start + words.length;
    if (words === '' || notPlace.test(words) || countryOf(words) !== null || countryInName(words) !== null)
      continue;
    if (found.some((other) => start < other.end && end > other.start)) continue;
    if (view.attributions.some((one) => start >= one.cueStart && end <= one.cueEnd)) continue;
    found.push({ start, end, words, name: words, country: '', place: null });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A city, a province or an unlisted name, not a country as a whole. */
function isLocal(mention: PlaceMention): boolean {
  return mention.place !== null || mention.country === '';
}

const chain = /^[^,;:.–—]{0,45}?\b(?:in|at|near|around|outside|from|inside|of|to)\b[^,;:.–—]{0,60}$/i;

/** Cities, provinces and crossings that follow a verb within its phrase: "held in and around Shenyang". */
function placesOf(view: View, event: EventFound, limit: number): PlaceMention[] {
  const found: PlaceMention[] = [];
  let from = event.end;
  for (const mention of placesNamed(view)) {
    if (mention.start < event.end || mention.start >= limit) continue;
    const gap = view.text.slice(from, mention.start);
    const listed = found.length > 0 && /^(?:,| and| or|, and|\/| in)\s*$/.test(gap);
    if (!listed && found.length > 0) break;
    if (!listed && /\b(?:briefing|conference|meeting|statement|interview|embassy|protest|rally)\b/i.test(gap))
      continue;
    if (!listed && (!chain.test(gap) || verbBetween(view, from, mention.start))) continue;
    if (/\b(?:from|leaving|left|for)\s*$/.test(gap) && event.kind !== 'cross') continue;
    found.push(mention);
    from = mention.end;
  }
  return found;
}

function verbBetween(view: View, from: number, to: number): boolean {
  return view.tokens.some(
    (token) =>
      token.start >= from &&
      token.end <= to &&
      (token.pos === 'VERB' || token.lower === 'being') &&
      !/^(?:based|located|called|known)$/.test(token.lower),
  );
}

/** "the police of Oudomxay Province detained": where the police are from is where it happened. */
function agentPlace(view: View, event: EventFound): PlaceMention | null {
  const segment = segmentAt(view, event.start);
  const near = view.places.filter(
    (mention) =>
      mention.place !== null &&
      mention.end <= event.start &&
      event.start - mention.end < 30 &&
      mention.start >= (segment?.start ?? 0) - 40,
  );
  const last = near.at(-1);
  if (!last) return null;
  return /\b(?:police|authorities|guards|officers|officials|agents)\s+(?:of|in|from)\s+(?:the\s)?$/i.test(
    view.text.slice(0, last.start),
  ) ||
    /^\s+(?:\w+ )?(?:police|authorities|guards|officers)\s*(?:\w+ly )?$/i.test(
      view.text.slice(last.end, event.start),
    )
    ? last
    : null;
}

const institution =
  /\b(?:in|at|inside)\s((?:(?:about|around|some|at least|several|various|different|separate|undisclosed|unknown|a|an|the|\d+|two|three|four|five|six|seven|eight|nine|ten|local|police|secret|military|border|\p{L}+)\s){0,4}?(?:detention (?:cent(?:re|er)s?|camps?|facilit(?:y|ies))|cent(?:re|er)s?|facilit(?:y|ies)|places|locations?|sites|prisons?|jails?|camps?|(?:police|border)? ?(?:stations?|posts?)|barracks)(?:\s(?:near|in|at|along|on)\s(?:the\s)?(?:\p{L}+\s){0,3}?(?:border|\p{Lu}\p{L}+))?)/iu;

function draft(
  property: Property,
  view: View,
  event: EventFound,
  start: number,
  end: number,
  normalised: string,
  particular: boolean,
): Draft {
  const segment = segmentAt(view, start);
  const near =
    segment && segment.start > event.start
      ? hedgesIn(view.text, segment.start, start).map((hedge) => hedge.words)
      : [];
  const first = /\b(?:initially|first)\b/i.exec(view.text.slice(Math.max(0, event.start - 30), event.end));
  return {
    property,
    start,
    end,
    normalised,
    hedges: [
      ...verbHedges(view, event),
      ...near,
      property === 'place_detained' && first ? first[0].toLowerCase() : null,
    ],
    rule: `place/${event.kind}`,
    particular,
  };
}

function names(mentions: readonly PlaceMention[]): string {
  return mentions.map((mention) => mention.name).join('; ');
}

function placeProperty(event: EventFound, view: View): Property | null {
  if (event.mood !== 'done') return null;
  if (event.kind === 'detain') return 'place_detained';
  if (event.kind === 'hold')
    return /\b(?:operation|raid|swoop|sting)\b/i.test(view.text) && /^(?:was|were|been)/i.test(event.words)
      ? 'place_detained'
      : 'place_held';
  if (event.kind === 'return' || event.kind === 'handover') return 'return_route';
  return null;
}

/** "handed back at Namyang", "via Dandong", "to the city of Sinuiju". A country alone is no route. */
function isRoute(view: View, event: EventFound, mention: PlaceMention): boolean {
  const gap = view.text.slice(event.end, mention.start);
  return (
    isLocal(mention) &&
    mention.place?.kind !== 'region' &&
    /\b(?:at|via|through|across|over|by way of|to (?:the )?(?:\w+ )?(?:city|town|county|border)(?: \w+)? of|crossing (?:at|in))\s*(?:the\s)?(?:\w+\s)?$/i.test(
      gap,
    )
  );
}

/** Places of a sentence: where people were taken, where they are held, by which way they were sent back, where they meant to go. */
export function readPlaces(view: View, counts: CountsRead): Draft[] {
  const drafts: Draft[] = readDestination(view);
  const lots = counts.components > 0 || counts.other;
  const topic = /^(?:as for|regarding|of (?:those|the))\b/i.test(view.text);
  for (const event of view.events) {
    const property = placeProperty(event, view);
    if (property === null) continue;
    const segment = segmentAt(view, event.start);
    const limit = segment?.end ?? view.text.length;
    const mentions = placesOf(view, event, limit).filter(isLocal);
    const used =
      property === 'return_route' ? mentions.filter((mention) => isRoute(view, event, mention)) : mentions;
    const [first] = used;
    const last = used.at(-1);
    if (first && last) {
      const particular =
        property === 'return_route'
          ? false
          : (lots && property === 'place_detained') || (topic && segment?.start === 0);
      drafts.push(draft(property, view, event, first.start, last.end, names(used), particular));
      continue;
    }
    const agent = property === 'place_detained' ? agentPlace(view, event) : null;
    if (agent) {
      drafts.push(draft(property, view, event, agent.start, agent.end, agent.name, lots));
      continue;
    }
    if (property !== 'place_held') continue;
    const where = institution.exec(view.text.slice(event.start, limit));
    if (where?.[1]) {
      const start = event.start + where.index + where[0].indexOf(where[1]);
      const approx = /\b(?:about|around|some|at least)\b/i.exec(where[1]);
      const one = draft(property, view, event, start, start + where[1].length, where[1].toLowerCase(), false);
      drafts.push({ ...one, hedges: [...(one.hedges ?? []), approx ? approx[0].toLowerCase() : null] });
    }
  }
  return drafts;
}

const moved =
  /\b(?:(?:were|was|been|being|then|later|and) (?:then |later |\w+ly )?(?:transferred|moved|transported|relocated|bussed|bused|driven|trucked|taken|brought|shifted|flown)|(?:transferred|moved|took) (?:them|him|her))\b(?! (?:back|home|over|into custody|away))[^,.;]{0,40}?\bto\b/i;

/** "were transferred to Dandong": the new place of holding. */
export function readTransfer(view: View): Draft[] {
  const match = moved.exec(view.text);
  if (!match) return [];
  const end = match.index + match[0].length;
  const mention = view.places.find((one) => one.start >= end && one.start - end < 40 && one.place !== null);
  if (!mention) return [];
  return [
    {
      property: 'place_held',
      start: mention.start,
      end: mention.end,
      normalised: mention.name,
      hedges: hedgesIn(view.text, segmentAt(view, match.index)?.start ?? 0, match.index + 1).map(
        (hedge) => hedge.words,
      ),
      rule: 'place/transfer',
    },
  ];
}
