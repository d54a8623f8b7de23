import type { Clause } from '../../clauses/clause.ts';
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
import { perWord } from '../../tokens/per-word.ts';
import { force, isMatter, isPeople } from './persons.ts';
import { siteOf, vehicle } from './sites.ts';
import type { Spot } from './spots.ts';

/** Who does what a clause tells. */
export function doer(clause: Clause): Span | null {
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

/** Verbs that tell custody only by their place. */
export const weakly =
  /^(?:is|are|was|were|been|be|being|remain\w*|stay\w*|s[ai]t|sitting|wait\w*|await\w*|live\w*|living|spen[dt]\w*|share[sd]?|sharing|left|end(?:ed)?|serv\w*)$/;

/** What the rules below ask of a verb; most verbs are none of these, and then tell no act. */
const verbsOf = perWord((head) => {
  const verb = {
    moves: moves.test(head),
    returns: returns.test(head),
    hands: hands.test(head),
    goes: /^(?:c[ao]m|go|went|gone|walk|cross)/.test(head),
    bound: /^(?:bound|head)/.test(head),
    vanishes: /^(?:disappear|vanish)/.test(head),
    left: /^(?:went|gone)$/.test(head),
    takes: takes.test(head),
    searches: searches.test(head),
    takesWith: takesWith.filter(([verb]) => verb.test(head)).map(([, word]) => word),
    pushes: /^(?:push|pull|bundl|forc|shov|thr[eo]w|stuff|dragg|hustl)/.test(head),
    stops: stops.test(head),
    intercepts: /^(?:stopp|halt|intercept)/.test(head),
    surrenders: /^(?:surrender|hand|deliver|extradit)/.test(head),
    drives:
      /^(?:dr[io]v|truck|bus(?:s?ed|s?ing)|march|walk|escort|ferri|taken|took|taking|brought|flown|sent)/.test(
        head,
      ),
    visits:
      /^(?:saw|see|visit|met|meet|interview|found|reach|contact|spoke|speak|talk|phon|telephon|call|question)/.test(
        head,
      ),
    holds: holds.test(head),
    stays: stays.test(head),
    comes: /^(?:came|come|call)/.test(head),
    arrives: arrivals.test(head),
    dies: dies.test(head),
    frees: frees.test(head),
    crosses: crosses.test(head),
  };
  return { ...verb, any: Object.values(verb).some((one) => (Array.isArray(one) ? one.length > 0 : one)) };
});

/** The kind of act that a verb tells by its own words; `null` where it tells none. */
export function kindOf(
  view: View,
  clause: Clause,
  spots: readonly Spot[],
): { kind: ActKind; weak: boolean; visit?: boolean } | null {
  const head = clause.verb.head;
  const verb = verbsOf(head);
  if (!verb.any) return null;
  const patient = clause.passive ? clause.subject : clause.object;
  const agent = doer(clause);
  const armed =
    (verb.searches || verb.intercepts || verb.comes || verb.arrives) &&
    agent !== null &&
    force.test(view.text.slice(agent.start, agent.end));
  const next = particle(view, clause);
  const people = isPeople(view, patient);
  const after = view.text.slice(clause.verb.end, clause.verb.end + 40);
  if (
    /^\s(?:back|home)\b/.test(after) ||
    (/(?<!\band )\bback\b|(?<!\b(?:their|his|her|the|our|my|a|family) )\bhome\b/.test(
      view.text.slice(clause.verb.end, clause.end + 6),
    ) &&
      (people || clause.passive))
  )
    if (
      ((verb.moves || verb.returns || verb.hands) && !(patient !== null && isMatter(view, patient))) ||
      (verb.goes && (clause.subject === null || isPeople(view, clause.subject)))
    )
      return { kind: 'back', weak: false };
  if (verb.bound) return null;
  if (sentAway(view, clause, spots, people)) return { kind: 'back', weak: false };
  if (verb.vanishes || (verb.left && next === 'missing'))
    return isPeople(view, clause.subject) ? { kind: 'take', weak: true } : null;
  if (verb.takes && (people || (clause.passive && !(patient !== null && isMatter(view, patient)))))
    return { kind: 'take', weak: false };
  if (verb.returns && (people || clause.passive || isPeople(view, clause.subject)))
    return { kind: 'back', weak: false };
  if (verb.searches && !clause.passive && armed) return { kind: 'take', weak: false };
  // "drove off with him"
  const offWith =
    next === 'off' &&
    !clause.passive &&
    clause.complements.some(({ preposition, words }) => preposition === 'with' && isPeople(view, words));
  for (const word of verb.takesWith)
    if (people || offWith || (clause.passive && isPeople(view, clause.subject))) {
      const out = word.test(next) || particleAnywhere(clause, word);
      const toward = spots.some(
        (spot) => /^(?:to|into|over|across)$/.test(spot.preposition) && !spot.vehicle,
      );
      const leaves = spots.some((spot) => spot.preposition === 'from' && spot.site === 'custody');
      // "were ordered out by a court", "a plane took off from"
      const other =
        (head.startsWith('order') && next === 'out' && !/\bout of\b/.test(after)) ||
        (next === 'off' &&
          !clause.passive &&
          clause.subject !== null &&
          vehicle.test(view.text.slice(clause.subject.start, clause.subject.end)));
      if (out && !toward && !leaves && !other) return { kind: 'take', weak: false };
    }
  if (
    verb.pushes &&
    (people || (clause.passive && isPeople(view, clause.subject))) &&
    /^\s(?:[\p{L}’'-]+\s){0,4}?into (?:an? |the |two )?(?:[\p{L}-]+ ){0,3}?(?:cars?|vans?|minivans?|jeeps?|sedans?|SUVs?|taxis?|Toyotas?|Mercedes|pick-?ups?|vehicles?|minibus)\b/iu.test(
      view.text.slice(clause.verb.end),
    )
  )
    return { kind: 'take', weak: false };
  if (
    verb.stops &&
    (clause.passive || people) &&
    isPeople(view, patient) &&
    spots.some((spot) => spot.site === 'crossing' || spot.site === 'site' || spot.mention)
  )
    return { kind: 'take', weak: /^(?:refus|den)/.test(head) };
  // "Border guards stopped their van", "gendarmes stopped him as he left the mosque"
  if (
    !clause.passive &&
    armed &&
    verb.intercepts &&
    clause.object !== null &&
    /^(?:him|her|them|us|me)$|\b(?:(?:vans?|minivans?|boats?|buses|bus|minibus|cars?|taxis?|trucks?|lorry|dinghy|vehicles?|convoy))$/i.test(
      view.text.slice(clause.object.start, clause.object.end),
    )
  )
    return { kind: 'take', weak: false };
  if (
    verb.hands &&
    (people || clause.passive) &&
    clause.complements.some((one) => /^(?:to|over)$/.test(one.preposition) && one.start >= clause.verb.end) &&
    (people || patient === null) &&
    toForce(view, clause)
  )
    return { kind: 'hand', weak: false };
  // "was surrendered at the Dustlik crossing"
  if (
    verb.surrenders &&
    clause.passive &&
    isPeople(view, patient) &&
    spots.some((spot) => spot.site === 'crossing' && /^(?:at|on)$/.test(spot.preposition))
  )
    return { kind: 'hand', weak: false };
  // "driven to Torkham": to a place that is a crossing and no more
  if (
    verb.drives &&
    people &&
    spots.some(
      (spot) =>
        spot.preposition === 'to' &&
        spot.from >= clause.verb.start &&
        spot.mention?.place?.kind === 'border crossing' &&
        spot.site !== 'custody',
    )
  )
    return { kind: 'back', weak: false };
  const outOfCustody = spots.some(
    (spot) => spot.preposition === 'from' && spot.site === 'custody' && spot.from >= clause.verb.start,
  );
  if (verb.moves && outOfCustody && people) return { kind: 'move', weak: false };
  if (
    verb.visits &&
    !clause.passive &&
    (isPeople(view, clause.object) ||
      clause.complements.some((one) => /^(?:to|with)$/.test(one.preposition) && isPeople(view, one.words))) &&
    spots.some(
      (spot) =>
        spot.site === 'custody' &&
        /^(?:in|at|inside)$/.test(spot.preposition) &&
        spot.from >= clause.verb.end,
    )
  )
    return { kind: 'hold', weak: true, visit: true };
  const goal = spots.some(
    (spot) =>
      /^(?:to|into|in|at|onto|on|over|across|through|aboard)$/.test(spot.preposition) &&
      spot.from >= clause.verb.start,
  );
  if (verb.moves && goal && people) return { kind: 'move', weak: false };
  if (verb.holds && (people || (clause.passive && isPeople(view, patient))))
    return { kind: 'hold', weak: false };
  if (verb.stays && staysWhere(view, clause, spots))
    return { kind: 'hold', weak: weakly.test(head) || !clause.passive };
  if (
    !clause.passive &&
    verb.comes &&
    armed &&
    !clause.object &&
    clause.complements.some((one) => one.preposition === 'for' && isPeople(view, one.words))
  )
    return { kind: 'take', weak: false };
  // "Police came to his flat on Monday"
  if (
    !clause.passive &&
    armed &&
    /^(?:came|turned|arrived|knocked)$/.test(head) &&
    !view.clauses.some((one) => one.by === 'shared' && one.start > clause.start) &&
    /^\s(?:up\s)?(?:to|at|on)\s(?:his|her|their|my|our|the family['’]s)\s(?:\p{L}+\s)?(?:flats?|homes?|houses?|doors?|rooms?|apartments?)\b/u.test(
      after,
    )
  )
    return { kind: 'take', weak: true };
  const entered =
    clause.object === null ||
    (/^(?:enter|forc|search|rais|reach)/.test(head) &&
      siteOf(view.text.slice(clause.object.start, clause.object.end)) !== null);
  if (!clause.passive && verb.arrives && armed && entered && takesLater(view, clause))
    return { kind: 'take', weak: false };
  if (verb.dies && isPeople(view, clause.subject)) return { kind: 'die', weak: false };
  if (
    verb.frees &&
    /^(?:free|go|released|freed|bailed|discharged)$/.test(
      /^(?:let|walk|went|set)/.test(head) ? next : head,
    ) &&
    isPeople(view, patient ?? (clause.passive || /^(?:let|walk|went|set)/.test(head) ? clause.subject : null))
  )
    return { kind: 'free', weak: false };
  if (
    verb.crosses &&
    isPeople(view, clause.subject) &&
    /^\s(?:across|over|into|the|in|from|through)\b/.test(after)
  )
    return {
      kind: 'cross',
      weak: !/^(?:cross|fled|flee|escap|defect|slipp|sneak|snuck|swam|wad)/.test(head),
    };
  return null;
}

/** "were taken across from Tumen", "flew six men out of Pristina", "were put on a flight": sent off without "back". */
function sentAway(view: View, clause: Clause, spots: readonly Spot[], people: boolean): boolean {
  if (!verbsOf(clause.verb.head).moves || !(people || (clause.passive && isPeople(view, clause.subject))))
    return false;
  const inland = spots.some((spot) => spot.site === 'custody' && /^(?:to|into)$/.test(spot.preposition));
  if (inland) return false;
  // "Russia sent the seven to China": a state that sends people to another.
  const state =
    !clause.passive &&
    clause.subject !== null &&
    /^sen[dt]/.test(clause.verb.head) &&
    (force.test(view.text.slice(clause.subject.start, clause.subject.end)) ||
      view.places.some(
        (place) =>
          place.place === null && place.start === clause.subject?.start && place.end === clause.subject.end,
      ));
  if (state && spots.some((spot) => spot.country !== null && /^(?:to|into)$/.test(spot.preposition)))
    return true;
  const next = particle(view, clause);
  const off = clause.complements.find((one) => one.start >= clause.verb.end);
  const beyond =
    off?.words == null ||
    off.preposition !== next ||
    view.text.slice(off.words.start, off.words.end).startsWith('from ');
  const takesOver = next === 'over' && /^(?:tak|took)/.test(clause.verb.head);
  if (/^(?:over|across)$/.test(next) && beyond && !(takesOver && !clause.passive)) return true;
  if (
    clause.complements.some((one) => one.preposition === 'out') &&
    /^(?:fl[eoy]|dr[io]v|bus|ship|deport|airlift)/.test(clause.verb.head)
  )
    return true;
  return spots.some(
    (spot) =>
      /^(?:on|onto|aboard|to|into|in)$/.test(spot.preposition) &&
      /\b(?:planes?|aircraft|flights?|airliners?|jets?|(?:navy|naval|military) (?:ships?|vessels?)|(?:ships?|vessels?) of the (?:\p{L}+ )?(?:navy|coast guard))\b/iu.test(
        spot.name,
      ),
  );
}

/** "had to send them home": what one had to do is done. */
export function hadTo({ verb, link, governor }: Clause): boolean {
  return (
    verb.form === 'infinitive' &&
    link === 'to' &&
    governor?.verb.head === 'had' &&
    governor.verb.modal === null &&
    !governor.verb.negated
  );
}

/** "nine more reached Onsong": arrived in the state to which they are sent. */
export function arrivesHome(view: View, clause: Clause, home: string | null): boolean {
  if (home === null || clause.passive || !isPeople(view, clause.subject)) return false;
  if (!/^(?:reached|arrived|landed)$/.test(clause.verb.head)) return false;
  const from = clause.object?.start ?? clause.verb.end;
  const place = view.places.find((one) => one.start >= from && one.start - clause.verb.end < 60);
  return place?.country === home && place.start < clause.end;
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
      (/^(?:tak|took|arrest|detain|led|seiz|dragg|remov|round|pick|drove|herd|march)/.test(one.verb.head) ||
        (/^(?:left|leav)/.test(one.verb.head) &&
          one.complements.some((each) => each.preposition === 'with' && isPeople(view, each.words)))),
  );
}
