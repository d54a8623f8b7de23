import type { Clause } from '../../clauses/clause.ts';
import type { EventFound, EventKind, Mood } from '../../english/events.ts';
import { clauseMood } from '../../english/mood.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import type { ActKind } from './act-words.ts';
import { departs } from './departures.ts';
import { beginsThen } from './begins.ts';
import { arrivesHome, doer, hadTo, kindOf, weakly } from './kind.ts';
import { isMatter, isPeople } from './persons.ts';
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

/** Places that stand between the people and the verb belong to the people: "who slipped across the Yalu has been caught". */
function ownSpots(clause: Clause, spots: readonly Spot[]): Spot[] {
  return spots.filter((spot) => {
    if (spot.from >= clause.verb.start) return true;
    if (clause.subject === null || spot.from < clause.subject.start) return true;
    return !clause.passive && /^(?:in|at|near|of|from|on)$/.test(spot.preposition);
  });
}

const rank: readonly ActKind[] = ['take', 'hand', 'back', 'free', 'die', 'cross', 'hold', 'move'];

/** "The deported Turks are in a prison": what was done to the people before. */
function isOfSubject({ subject, verb }: Clause, event: EventFound): boolean {
  return (
    subject !== null &&
    event.start >= subject.start &&
    event.end <= subject.end &&
    event.start < verb.headStart &&
    weakly.test(verb.head)
  );
}

/** "some of the detained men stopped eating": which people, and not what was done just then. */
function saysWhich({ phrases }: View, { verb }: Clause, { start, end }: EventFound): boolean {
  return (
    (end <= verb.start || start >= verb.end) &&
    phrases.some((one) => one.kind === 'noun' && one.start < start && one.end > end)
  );
}

function eventOn(view: View, clause: Clause): EventFound | null {
  const own = view.events.filter(
    (event) =>
      event.clause === clause &&
      !event.noun &&
      ofEvent[event.kind] !== undefined &&
      !isOfSubject(clause, event) &&
      !saysWhich(view, clause, event) &&
      (event.kind !== 'cross' || (event.start <= clause.verb.headStart && event.end > clause.verb.headStart)),
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
function goesHome(
  view: View,
  clause: Clause,
  spots: readonly Spot[],
  home: string | null,
  course: Course,
): boolean {
  if (
    home === null ||
    // Nobody goes back to the North by himself: those who cross from China go on.
    home === 'KP' ||
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
      (leaves ||
        back ||
        (course === 'returned' && clause.verb.head.startsWith('cross')) ||
        (!fromHome && /^(?:left|leav|went|gone|depart|pass)/.test(clause.verb.head)))) ||
    (back && (leaves || gate))
  );
}

/** What a report has told of before a sentence: that its people were sent back, that they were let go, or neither. */
export type Course = 'returned' | 'released' | 'none';

/** What is done to people in a sentence, clause by clause. */
export function actsOf(view: View, home: string | null, course: Course = 'none'): Act[] {
  const acts: Act[] = [];
  for (const clause of view.clauses) {
    const spots = ownSpots(clause, allSpots(view, clause));
    const found = eventOn(view, clause);
    const left = course === 'none' || (found && found.kind !== 'cross') ? null : departs(view, clause, home);
    const event = found && happensToPeople(view, clause, found) ? found : null;
    const byEvent = event ? ofEvent[event.kind] : undefined;
    const byVerb = kindOf(view, clause, spots);
    const kind =
      goesHome(view, clause, spots, home, course) || arrivesHome(view, clause, home)
        ? 'back'
        : beginsThen(view, clause, spots)
          ? 'take'
          : byEvent === 'take' && byVerb?.kind === 'back' && /^(?:taken?|took|led)$/.test(clause.verb.head)
            ? 'back'
            : (byEvent === 'take' && byVerb?.kind === 'move') ||
                (byEvent === 'hand' && (toCustody(spots) || toTown(clause, spots, home)))
              ? 'move'
              : byEvent === 'take' && isHeldAt(view, clause, spots)
                ? 'hold'
                : madeToCross(clause, byEvent ?? byVerb?.kind)
                  ? 'back'
                  : (byEvent ?? byVerb?.kind);
    if (left && !/^(?:take|hand|free|die)$/.test(kind ?? '')) {
      const ways = spots.filter((spot) => spot.from >= clause.verb.start);
      acts.push({
        kind: course === 'released' ? 'free' : 'back',
        weak: true,
        clause,
        event: null,
        mood: clauseMood(clause, 'return', view.text.slice(0, clause.verb.start), view.text),
        agent: null,
        patient: clause.subject,
        spots: ways,
        grounds: groundsOf(view, ways),
      });
      continue;
    }
    if (
      kind === undefined ||
      isOwnDoing(view, clause, kind) ||
      isOfObject(view, clause) ||
      (kind === 'back' && (isRescue(spots, home) || wentBack(clause, home)))
    )
      continue;
    const weak = event ? event.kind === 'remain' && weakly.test(clause.verb.head) : (byVerb?.weak ?? false);
    const told =
      event?.mood ?? clauseMood(clause, moodKind[kind], view.text.slice(0, clause.verb.start), view.text);
    acts.push({
      kind,
      weak,
      clause,
      event,
      mood: isDenied(view, clause)
        ? 'denied'
        : byVerb?.visit && kind === 'hold'
          ? 'done'
          : told === 'open' && (untilPast(view, clause) || hadTo(clause))
            ? 'done'
            : told,
      agent: doer(clause),
      patient: clause.passive ? clause.subject : clause.object,
      spots,
      grounds: groundsOf(view, spots),
    });
  }
  return acts;
}

/** "transferred to the removal centre": moved on, not handed to anybody. */
function toCustody(spots: readonly Spot[]): boolean {
  return spots.some((spot) => spot.site === 'custody' && /^(?:to|into)$/.test(spot.preposition));
}

/** "transferred them to the border town of Dandong": moved within the state that holds them. */
function toTown({ verb }: Clause, spots: readonly Spot[], home: string | null): boolean {
  return (
    /^(?:transferr|mov)/.test(verb.head) &&
    spots.some(
      ({ preposition, mention, site }) =>
        preposition === 'to' && mention !== null && mention.country !== home && site !== 'crossing',
    )
  );
}

/** "for several weeks" */
function lasts(view: View, { start, end }: Span): boolean {
  return /\b(?:hours|days|weeks?|months?|years?)$/i.test(view.text.slice(start, end));
}

/** "are detained in two prisons": the verb of taking, for those who are held. */
function isHeldAt(view: View, { verb, complements }: Clause, spots: readonly Spot[]): boolean {
  return (
    verb.head === 'detained' &&
    (/^(?:is|are)\b/.test(view.text.slice(verb.start, verb.end)) ||
      complements.some(({ preposition, words }) => preposition === 'for' && words && lasts(view, words)) ||
      (/\b(?:being|remains?|still)\b/.test(view.text.slice(verb.start, verb.end)) &&
        spots.some((spot) => spot.site === 'custody'))) &&
    spots.some((spot) => /^(?:in|at|inside)$/.test(spot.preposition))
  );
}

/** "were made to walk over the bridge": nobody's flight. */
function madeToCross({ link, governor }: Clause, kind: ActKind | undefined): boolean {
  return (
    kind === 'cross' &&
    link === 'to' &&
    governor !== null &&
    governor.verb.passive &&
    /^(?:made|forced|ordered|compelled|told)$/.test(governor.verb.head)
  );
}

/** "They flew out of Kuala Lumpur", "relatives turned to the commission": what people do, not what is done to them. */
function isOwnDoing(
  view: View,
  { verb, object, passive, subject, start, end }: Clause,
  kind: ActKind,
): boolean {
  if (passive || object !== null || !isPeople(view, subject)) return false;
  if (kind === 'hand') return verb.head.startsWith('turn');
  return (
    kind === 'back' &&
    /^(?:flew|fly|flying|sailed|drove|left)$/.test(verb.head) &&
    !/\b(?:back|home)\b/i.test(view.text.slice(start, end + 6))
  );
}

/** "The bureau denied having detained her", "We have kept no defector outside" */
function isDenied(view: View, { verb, governor, object }: Clause): boolean {
  if (object !== null && /^no\s(?!fewer|less|more)/i.test(view.text.slice(object.start, object.end)))
    return true;
  return verb.form === 'gerund' && governor !== null && /^den(?:y|ies|ied|ying)$/.test(governor.verb.head);
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

/** "They went back in secret": defectors who return to the North of themselves. */
function wentBack({ passive, object, verb }: Clause, home: string | null): boolean {
  return home === 'KP' && !passive && object === null && /^(?:go|goes|went|gone|came?)$/.test(verb.head);
}

/** "a flight that was to carry deported asylum seekers": which people they are. */
function isOfObject(view: View, { by, verb, governor }: Clause): boolean {
  return (
    by === 'controlled' &&
    governor?.verb.form === 'infinitive' &&
    verb.head.endsWith('ed') &&
    verb.start - governor.verb.end === 1 &&
    view.text.slice(verb.start, verb.end) === verb.head
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
  // "a report which two groups released": what has no object here stands before "which".
  if (
    event.kind === 'release' &&
    !clause.passive &&
    clause.object === null &&
    clause.verb.head.startsWith('releas') &&
    !/^(?:who|whom|that)$/.test(clause.link)
  )
    return false;
  // "before the matter comes back to court", "the pattern goes back to December 2009"
  if (event.kind === 'return' && /^(?:c[oa]m|go|went)/i.test(event.words) && clause.subject)
    return isPeople(view, clause.subject);
  // "pictures which the ministry gave to the assembly"
  if (clause.link === 'which' && !clause.passive && clause.object === null && event.kind === 'handover') {
    const noun = view.phrases.findLast((phrase) => phrase.kind === 'noun' && phrase.end <= clause.start);
    return noun !== undefined && isPeople(view, noun);
  }
  const before = view.phrases.findLast((phrase) => phrase.end <= clause.verb.start);
  const patient =
    clause.verb.form === 'participle' && clause.passive && before?.kind === 'noun'
      ? before
      : clause.passive
        ? clause.subject
        : clause.object;
  return patient === null || !isMatter(view, patient);
}
