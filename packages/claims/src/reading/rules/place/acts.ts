import type { Clause } from '../../clauses/clause.ts';
import type { EventFound, EventKind, Mood } from '../../english/events.ts';
import { clauseMood } from '../../english/mood.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import {
  type ActKind,
  arrivals,
  crosses,
  dies,
  frees,
  hands,
  holds,
  moves,
  returns,
  searches,
  stays,
  stops,
  takes,
  takesWith,
} from './act-words.ts';
import { force, isMatter, isPeople } from './persons.ts';
import { later } from './nouns.ts';
import { type Ground, groundsOf, type Spot, spotsOf } from './spots.ts';

/** One clause in which something is done to people, with its places. */
export interface Act {
  readonly kind: ActKind;
  readonly mood: Mood;
  readonly clause: Clause;
  readonly event: EventFound | null;
  readonly agent: Span | null;
  readonly patient: Span | null;
  /** Places of the clause, those that belong to its people left out. */
  readonly grounds: readonly Ground[];
  readonly spots: readonly Spot[];
  /** A weak verb, which tells custody only by its place: "are in Tora prison". */
  readonly weak: boolean;
}

const ofEvent: Readonly<Partial<Record<EventKind, ActKind>>> = {
  detain: 'take',
  hold: 'hold',
  remain: 'hold',
  return: 'back',
  handover: 'hand',
  release: 'free',
  die: 'die',
  cross: 'cross',
};

const moodKind: Readonly<Record<ActKind, EventKind>> = {
  take: 'detain',
  hold: 'hold',
  move: 'detain',
  back: 'return',
  hand: 'handover',
  cross: 'cross',
  free: 'release',
  die: 'die',
};

function doer(clause: Clause): Span | null {
  if (!clause.passive) return clause.subject;
  return (
    clause.complements.find((one) => one.preposition === 'by' && one.start >= clause.verb.end)?.words ?? null
  );
}

/** "up", "away", "over", "missing": the word right after a verb. */
function particle(view: View, clause: Clause): string {
  return (
    /^\s(?:\p{L}+ly\s)?(?:(?:them|him|her|all|us|me)\s)?(\p{L}+)/u
      .exec(view.text.slice(clause.verb.end))?.[1]
      ?.toLowerCase() ?? ''
  );
}

function particleAnywhere(clause: Clause, pattern: RegExp): boolean {
  return clause.complements.some((one) => one.start >= clause.verb.end && pattern.test(one.preposition));
}

const weakly =
  /^(?:is|are|was|were|been|be|being|remain\w*|stay\w*|s[ai]t|sitting|wait\w*|await\w*|live\w*|living|spen[dt]\w*|share[sd]?|sharing|left|end(?:ed)?|serv\w*)$/;

/** The kind of act that a verb tells by its own words; `null` where it tells none. */
function kindOf(view: View, clause: Clause, spots: readonly Spot[]): { kind: ActKind; weak: boolean } | null {
  const head = clause.verb.head;
  const patient = clause.passive ? clause.subject : clause.object;
  const agent = doer(clause);
  const armed = agent !== null && force.test(view.text.slice(agent.start, agent.end));
  const next = particle(view, clause);
  const people = isPeople(view, patient);
  const after = view.text.slice(clause.verb.end, clause.verb.end + 40);
  if (
    /^\s(?:back|home)\b/.test(after) ||
    (/\b(?:back|home)\b/.test(view.text.slice(clause.verb.end, clause.end + 6)) && (people || clause.passive))
  )
    if (
      moves.test(head) ||
      returns.test(head) ||
      hands.test(head) ||
      /^(?:c[ao]m|go|went|gone|walk|cross)/.test(head)
    )
      return { kind: 'back', weak: false };
  if (/^(?:bound|head)/.test(head)) return null;
  if (/^(?:disappear|vanish)/.test(head))
    return isPeople(view, clause.subject) ? { kind: 'take', weak: true } : null;
  if (takes.test(head) && (people || clause.passive)) return { kind: 'take', weak: false };
  if (returns.test(head) && (people || clause.passive || isPeople(view, clause.subject)))
    return { kind: 'back', weak: false };
  if (searches.test(head) && !clause.passive && armed) return { kind: 'take', weak: false };
  for (const [verb, word] of takesWith)
    if (verb.test(head) && (people || (clause.passive && isPeople(view, clause.subject)))) {
      const out = word.test(next) || particleAnywhere(clause, word);
      const toward = spots.some(
        (spot) => /^(?:to|into|over|across)$/.test(spot.preposition) && !spot.vehicle,
      );
      if (out && !toward) return { kind: 'take', weak: false };
    }
  if (
    stops.test(head) &&
    (clause.passive || people) &&
    isPeople(view, patient) &&
    spots.some((spot) => spot.site === 'crossing' || spot.site === 'site' || spot.mention)
  )
    return { kind: 'take', weak: /^(?:refus|den)/.test(head) };
  if (
    hands.test(head) &&
    (people || clause.passive) &&
    clause.complements.some((one) => /^(?:to|over)$/.test(one.preposition) && one.start >= clause.verb.end) &&
    isPeople(view, patient) &&
    toForce(view, clause)
  )
    return { kind: 'hand', weak: false };
  const goal = spots.some(
    (spot) =>
      /^(?:to|into|in|at|onto|on|over|across|through|aboard)$/.test(spot.preposition) &&
      spot.from >= clause.verb.start,
  );
  if (moves.test(head) && goal && people) return { kind: 'move', weak: false };
  if (holds.test(head) && (people || (clause.passive && isPeople(view, patient))))
    return { kind: 'hold', weak: false };
  if (stays.test(head) && staysWhere(view, clause, spots))
    return { kind: 'hold', weak: weakly.test(head) || !clause.passive };
  if (!clause.passive && arrivals.test(head) && armed && !clause.object && takesLater(view, clause))
    return { kind: 'take', weak: false };
  if (dies.test(head) && isPeople(view, clause.subject)) return { kind: 'die', weak: false };
  if (
    frees.test(head) &&
    /^(?:free|go|released|freed|bailed|discharged)$/.test(
      /^(?:let|walk|went|set)/.test(head) ? next : head,
    ) &&
    isPeople(view, patient ?? clause.subject)
  )
    return { kind: 'free', weak: false };
  if (
    crosses.test(head) &&
    isPeople(view, clause.subject) &&
    /^\s(?:across|over|into|the|in|from|through)\b/.test(after)
  )
    return {
      kind: 'cross',
      weak: !/^(?:cross|fled|flee|escap|defect|slipp|sneak|snuck|swam|wad)/.test(head),
    };
  return null;
}

function toForce(view: View, clause: Clause): boolean {
  return clause.complements.some(
    (one) =>
      one.preposition === 'to' &&
      one.words !== null &&
      (force.test(view.text.slice(one.words.start, one.words.end)) ||
        view.places.some(
          (place) =>
            place.place === null &&
            one.words !== null &&
            place.start >= one.words.start &&
            place.end <= one.words.end,
        )),
  );
}

/** Verbs that need somebody to be put, and those that tell it of their subject. */
function staysWhere(view: View, clause: Clause, spots: readonly Spot[]): boolean {
  const putting =
    /^(?:put|plac|lodg|hous|host|shelter|accommodat|assign|commit|admit|billet|pack|cramm|crowd|part)/;
  if (!clause.passive && putting.test(clause.verb.head)) return isPeople(view, clause.object);
  const who = clause.passive ? clause.subject : (clause.subject ?? clause.object);
  if (who === null) return clause.passive && spots.some((spot) => spot.site === 'custody');
  if (isPeople(view, who)) return !relatives.test(view.text.slice(who.start, who.end));
  // A subject that the grammar took from a clause about the people: "two sisters who fled North Korea are sitting in".
  const place = view.places.some((one) => one.start >= who.start && one.end <= who.end);
  return place && clause.governor?.by === 'relative' && spots.some((spot) => spot.site === 'custody');
}

/** Others' kin, lawyers and guards are where they are for their own reasons. */
const relatives =
  /\b(?:brothers?|sisters?|relatives?|lawyers?|family|father|mother|wife|wives|cousins?|officers?|staff|guards?|soldiers?|colleagues|correspondent|reporter|diplomats?|spokes\w+|ministers?|monitors?|officials?) of\b|\b(?:staff|police|guards?|soldiers?|troops|officials?|diplomats?|monitors?|lawyers?|embassy|colleagues)\b|^(?:we|I|our)\b/i;

/** "came to the camp before dawn and left with the men", "entered the flat and took her". */
function takesLater(view: View, clause: Clause): boolean {
  return view.clauses.some(
    (one) =>
      one.start > clause.start &&
      one.by === 'shared' &&
      (/^(?:t[ao]k|taking|arrest|detain|led|seiz|dragg|remov|round|pick)/.test(one.verb.head) ||
        (/^(?:left|leav)/.test(one.verb.head) &&
          one.complements.some((each) => each.preposition === 'with' && isPeople(view, each.words)))),
  );
}

/** Places that stand between the people and the verb belong to the people: "who slipped across the Yalu has been caught". */
function ownSpots(clause: Clause, spots: readonly Spot[]): Spot[] {
  return spots.filter((spot) => {
    if (spot.from >= clause.verb.start) return true;
    if (clause.subject === null || spot.from < clause.subject.start) return true;
    return !clause.passive && /^(?:in|at|near|of|from|on)$/.test(spot.preposition);
  });
}

const rank: readonly ActKind[] = ['take', 'hand', 'back', 'free', 'die', 'cross', 'hold', 'move'];

function eventOn(view: View, clause: Clause): EventFound | null {
  const own = view.events.filter(
    (event) => event.clause === clause && !event.noun && ofEvent[event.kind] !== undefined,
  );
  return (
    own.sort(
      (a, b) => rank.indexOf(ofEvent[a.kind] ?? 'move') - rank.indexOf(ofEvent[b.kind] ?? 'move'),
    )[0] ?? null
  );
}

/**
 * "48,320 Afghans crossed from Pakistan through Torkham", "left through the Öncüpınar gate": people counted on their
 * way home, not fugitives.
 */
function goesHome(view: View, clause: Clause, spots: readonly Spot[], home: string | null): boolean {
  if (
    home === null ||
    clause.passive ||
    !/^(?:cross|went|gone|go|came|come|left|leav|pass|return|depart|mov|enter)/.test(clause.verb.head)
  )
    return false;
  if (!isPeople(view, clause.subject)) return false;
  const leaves = spots.some(
    (spot) => spot.preposition === 'from' && (spot.country ?? spot.mention?.country ?? home) !== home,
  );
  const gate = spots.some(
    (spot) =>
      /^(?:through|via|at|by|across)$/.test(spot.preposition) &&
      (spot.mention?.place?.kind === 'border crossing' ||
        /\b(?:gates?|crossings?|border posts?|bridges?)\b/i.test(spot.name)),
  );
  const fromHome =
    clause.object !== null &&
    view.places.some(
      (place) =>
        place.country === home &&
        clause.object !== null &&
        place.start >= clause.object.start &&
        place.end <= clause.object.end,
    );
  const back =
    /\bback\b/.test(view.text.slice(clause.verb.start, clause.end + 5)) ||
    clause.verb.head.startsWith('return');
  return (
    (gate &&
      (leaves || back || (!fromHome && /^(?:left|leav|went|gone|depart|pass)/.test(clause.verb.head)))) ||
    (back && (leaves || gate))
  );
}

/** What is done to people in a sentence, clause by clause. */
export function actsOf(view: View, home: string | null): Act[] {
  const acts: Act[] = [];
  for (const clause of view.clauses) {
    const spots = ownSpots(clause, allSpots(view, clause));
    const found = eventOn(view, clause);
    const event = found && happensToPeople(view, clause, found) ? found : null;
    const byEvent = event ? ofEvent[event.kind] : undefined;
    const byVerb = kindOf(view, clause, spots);
    const kind = goesHome(view, clause, spots, home) ? 'back' : (byEvent ?? byVerb?.kind);
    if (kind === undefined || (kind === 'back' && isRescue(spots, home))) continue;
    const weak = event ? event.kind === 'remain' && weakly.test(clause.verb.head) : (byVerb?.weak ?? false);
    const told =
      event?.mood ?? clauseMood(clause, moodKind[kind], view.text.slice(0, clause.verb.start), view.text);
    acts.push({
      kind,
      weak,
      clause,
      event,
      mood: told === 'open' && untilPast(view, clause) ? 'done' : told,
      agent: doer(clause),
      patient: clause.passive ? clause.subject : clause.object,
      spots,
      grounds: groundsOf(view, spots),
    });
  }
  return acts;
}

/** "lived quietly until police detained him": "until" with a past tense tells what happened. */
function untilPast(view: View, clause: Clause): boolean {
  const words = view.text.slice(clause.verb.start, clause.verb.end);
  return (
    clause.link === 'until' &&
    clause.verb.modal === null &&
    /^(?:was|were|had)\b|ed$|\b(?:took|caught|came)$/i.test(words)
  );
}

/** "put on a plane to Seoul": for people of the North this is safety, not a return. */
function isRescue(spots: readonly Spot[], home: string | null): boolean {
  return (
    home === 'KP' &&
    spots.some(
      (spot) => /^(?:to|for|in)$/.test(spot.preposition) && (spot.country ?? spot.mention?.country) === 'KR',
    )
  );
}

/** The places of a clause, with those that the grammar lost on the way to the next verb. */
function allSpots(view: View, clause: Clause): Spot[] {
  const own = spotsOf(view, clause.complements);
  const rest = spotsOf(view, later(view, clause.verb.end)).filter(
    (spot) => !own.some((other) => other.start < spot.end && other.end > spot.start),
  );
  return [...own, ...rest].sort((a, b) => a.start - b.start);
}

/** "In a letter handed to the service", "holding a document": what is handed or held is no person. */
function happensToPeople(view: View, clause: Clause, event: EventFound): boolean {
  if (/^(?:die|cross|remain)$/.test(event.kind)) return true;
  const before = view.phrases.findLast((phrase) => phrase.end <= clause.verb.start);
  const patient =
    clause.verb.form === 'participle' && clause.passive && before?.kind === 'noun'
      ? before
      : clause.passive
        ? clause.subject
        : clause.object;
  return patient === null || !isMatter(view, patient);
}
