import type { Clause } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import { searches } from './act-words.ts';
import type { Act } from './acts.ts';
import { beforeWhere, groundIn, inside, placeDraft } from './draft.ts';
import { gappedGrounds } from './gapped.ts';
import { force, isPeople } from './persons.ts';
import { sceneOf } from './when-taken.ts';
import { siteOf } from './sites.ts';
import { type Ground, groundsOf, isLocal, spotsOf } from './spots.ts';

const outOf = /^(?:from|of|off)$/;

/** "taken from his flat", "led out of a mosque": verbs after which "from" names the place of the taking. */
const takenOut =
  /^(?:tak|took|le[ad]|pull|dragg|haul|snatch|abduct|carr|disappear|vanish|march|escort|kidnap|whisk|pick|remov|seiz|grabb|fetch|pluck|rous|evict)/;

/** "Police in Oudomxay": where those who act are from is where they acted. */
function agentGround(view: View, act: Act): Ground | null {
  const { agent } = act;
  if (!agent || !force.test(view.text.slice(agent.start, agent.end))) return null;
  const named = view.places.find(
    (place) => place.place !== null && place.start >= agent.start && place.end <= agent.end,
  );
  return named ? groundIn(view, named.start, named.end) : null;
}

/** "led away by two men from the consulate": where those are from who did it. */
function ofAgent({ text }: View, { agent, clause }: Act, ground: Ground): boolean {
  return (
    clause.passive &&
    agent !== null &&
    ground.from >= agent.end &&
    ground.from - agent.end < 3 &&
    !theirHome.test(text.slice(ground.from, ground.from + 60))
  );
}

/** "taken by police from his flat": nobody is sent out from there to take people. */
const theirHome =
  /^(?:from )?(?:his|her|their|a|an|the) (?:[\p{L}’'-]+ ){0,2}?(?:homes?|house|flat|apartment|room|hotel|guest-?house|dormitory|bed|car|bus|van|taxi|train|workplace|street|hospital|clinic|school|church|mosque|market)\b/u;

const hiding =
  /^(?:boarding|travel\w+|crossing|trying|walking|driving|changing|shopping|praying|hiding|sheltering|staying|living|working|sleeping|waiting|resting|queu\w+|gathered|camped)$/;

/** "seized five people teaching at the school": what they do, and not where they were just then. */
const occupied = /\b(?:teaching|studying|enrolled|employed|working) (?:at|in|with|for) (?:the |an? )?$/i;

/** "17 defectors hiding in two farmhouses": where those were who were taken. */
function patientGrounds(view: View, act: Act): Ground[] {
  const clause = view.clauses.find(
    (one) =>
      one.start >= act.clause.verb.end &&
      one.governor === act.clause &&
      ((hiding.test(one.verb.head) && (one.verb.form === 'gerund' || one.by === 'relative')) ||
        (one.link === 'as' && isPeople(view, one.subject) && act.clause.dates.length === 0)),
  );
  return clause
    ? groundsOf(view, spotsOf(view, clause.complements)).filter(
        (ground) => isLocal(ground) && inside.test(ground.preposition),
      )
    : [];
}

/** "went missing in Kazan" */
function missingGrounds(view: View, { clause }: Act): Ground[] {
  const missing = view.clauses.find((one) => one.verb.head === 'missing' && one.governor === clause);
  return missing
    ? groundsOf(view, spotsOf(view, missing.complements)).filter(
        (ground) => isLocal(ground) && inside.test(ground.preposition),
      )
    : [];
}

/** "were caught when they tried to cross the Mekong", "as they climbed the wall of an embassy": what they were at. */
function attempted(view: View, act: Act): Ground[] {
  const scene = view.clauses.find(
    (one) =>
      one.governor === act.clause &&
      one.start >= act.clause.verb.end &&
      /^(?:when|as|while)$/.test(one.link) &&
      isPeople(view, one.subject),
  );
  const attempt = view.clauses.find(
    (one) =>
      (one === scene || (scene && one.governor === scene && one.by === 'controlled')) &&
      /^(?:cross|climb|scal|enter|leav|sneak|swim|get$)/.test(one.verb.head),
  );
  if (!attempt) return [];
  const over = groundsOf(view, spotsOf(view, attempt.complements)).filter(
    (ground) => isLocal(ground) && /^(?:over|across|through|at|near|of)$/.test(ground.preposition),
  );
  const object =
    attempt.object && /^(?:cross|climb|scal|leav|enter)/.test(attempt.verb.head)
      ? (groundsOf(view, [
          ...spotsOf(view, [
            { preposition: 'at', noun: null, words: attempt.object, ...attempt.object },
            ...attempt.complements,
          ]),
        ])[0] ?? null)
      : null;
  return [...(object && isLocal(object) ? [object] : []), ...over].slice(0, 1);
}

/** "raided a rubber plantation": what is searched. */
function searched(view: View, act: Act): Ground | null {
  const { object, passive } = act.clause;
  if (passive || object === null || isPeople(view, object)) return null;
  return siteOf(view.text.slice(object.start, object.end)) === null
    ? null
    : groundIn(view, object.start, object.end);
}

/** "were arrested when a safe house in Benxi was raided", "after his flat was searched": what was gone through. */
function raided(view: View, act: Act): Ground[] {
  const clause = view.clauses.find(
    (one) =>
      one.governor === act.clause &&
      one.passive &&
      /^(?:raid|search|storm|surround)/.test(one.verb.head) &&
      /^(?:when|after|as|where|and)$/.test(one.link),
  );
  if (!clause?.subject) return [];
  // "a house in Benxi, Liaoning province, was raided": the town, whatever stands last before the verb
  const town = view.places.find(
    (one) => one.place !== null && one.start > act.clause.verb.end && one.end < clause.verb.start,
  );
  const { start, end } = town ?? clause.subject;
  const own = town || siteOf(view.text.slice(start, end)) ? groundIn(view, start, end) : null;
  return [...(own ? [own] : []), ...groundsOf(view, spotsOf(view, clause.complements))].filter(isLocal);
}

/** "got as far as Pingxiang before all were caught": the end of the way. */
function asFarAs(view: View, act: Act): Ground[] {
  const way = /\bas far as (?:the )?(?=\p{L})/u.exec(view.text.slice(0, act.clause.verb.start));
  if (!way || !/^(?:to|before|when|and|but|where)$/.test(act.clause.link)) return [];
  const at = way.index + way[0].length;
  const place = view.places.find((one) => one.start - at < 24 && one.start >= at && one.place !== null);
  const ground = place ? groundIn(view, place.start, place.end) : null;
  return ground ? [ground] : [];
}

/** "teach at a private school in Gjakova and were picked up outside its gates": whose gates. */
function ofEarlier(view: View, act: Act, grounds: readonly Ground[]): Ground[] {
  const its = grounds.some((ground) => /^its\s/i.test(view.text.slice(ground.start, ground.end)));
  if (!its) return [];
  const earlier = view.clauses
    .filter((clause) => clause.start < act.clause.verb.start && clause !== act.clause)
    .flatMap((clause) => groundsOf(view, spotsOf(view, clause.complements)))
    .filter(
      (ground) => isLocal(ground) && inside.test(ground.preposition) && ground.end <= act.clause.verb.start,
    );
  return earlier.slice(-1);
}

/** "reached Almaty and were arrested there": the place named last before it. */
function there(view: View, act: Act, own: readonly Ground[]): Ground[] {
  if (own.length > 0 || !/^\sthere\b/i.test(view.text.slice(act.clause.verb.end))) return [];
  const place = view.places.findLast((one) => one.end <= act.clause.verb.start && one.place !== null);
  const ground = place ? groundIn(view, place.start, place.end) : null;
  return ground ? [ground] : [];
}

/** "It was at a bus station in Nanning that they were caught": the place that the sentence begins with. */
function cleft(view: View, { clause }: Act): Ground[] {
  const first = view.clauses[0];
  if (
    clause.link !== 'that' ||
    !first?.subject ||
    !/^(?:was|were)$/.test(first.verb.head) ||
    !/^it$/i.test(view.text.slice(first.subject.start, first.subject.end))
  )
    return [];
  return groundsOf(view, spotsOf(view, first.complements)).filter(
    (ground) =>
      isLocal(ground) &&
      inside.test(ground.preposition) &&
      ground.end < clause.verb.start &&
      !view.attributions.some(
        ({ verb, cueStart }) =>
          verb !== 'according to' && cueStart > ground.end && cueStart < clause.verb.start,
      ),
  );
}

/** "had gone to the embassy in Yarze when army intelligence led them away": where they were just then. */
export function sceneGrounds(view: View, taking: Clause): Ground[] {
  const scene = sceneOf(view, taking);
  if (!scene) return [];
  return groundsOf(view, spotsOf(view, scene.complements))
    .filter(
      (ground) =>
        isLocal(ground) && (inside.test(ground.preposition) || /^(?:to|into)$/.test(ground.preposition)),
    )
    .slice(0, 1);
}

/** "the gate", "a camp": ground without a name, which says nothing of where it is. */
export function saysNothing(view: View, grounds: readonly Ground[]): boolean {
  const [only, second] = grounds;
  return (
    only !== undefined &&
    second === undefined &&
    only.spots.every((spot) => spot.mention === null) &&
    /^(?:camps?|gates?|prisons?|jails?|mosques?|streets?|buildings?|houses?|homes?|hideouts?|hiding places?|(?:several |many |other |various )?places|another (?:district|place|area)|embassy|consulate|cells?|place|area|(?:north|south|east|west) of the country|country['’]s \p{L}+)$/iu.test(
      only.name,
    ) &&
    !/^\s(?:in|near|of|at)\s/.test(view.text.slice(only.end))
  );
}

/** Where people were taken, and where others who share the verb. */
export function placesTaken(view: View, act: Act): (Draft | null)[] {
  if (act.mood !== 'done') return [];
  const lots = gappedGrounds(view, act);
  const days = view.dates.filter((date) => date.start > act.clause.verb.end).length;
  // One day for all: the places of one operation.
  const one = placeTaken(view, act, lots, days < 2);
  if (days < 2) return [one && lots.length > 0 ? { ...one, rule: 'place/gapped' } : one];
  return [one, ...lots.map((ground) => placeDraft('place_detained', view, act, [ground], 'place/gapped'))];
}

function placeTaken(view: View, act: Act, lots: readonly Ground[], together: boolean): Draft | null {
  const out = takenOut.test(act.clause.verb.head);
  const arrival = act.event === null && !act.clause.passive && act.clause.object === null;
  const own = act.grounds.filter(
    (ground) =>
      isLocal(ground) &&
      !(ground.preposition === 'of' && ground.spots.every((spot) => spot.mention === null)) &&
      !occupied.test(view.text.slice(act.clause.verb.end, ground.start)) &&
      !lots.some((lot) => lot.start < ground.end && lot.end > ground.start) &&
      (inside.test(ground.preposition) ||
        (out && outOf.test(ground.preposition) && !ofAgent(view, act, ground)) ||
        (arrival && /^(?:to|into)$/.test(ground.preposition)) ||
        // "swept through the district, detaining"
        (arrival && searches.test(act.clause.verb.head) && /^(?:through|across)$/.test(ground.preposition))),
  );
  const all = [
    searched(view, act),
    ...patientGrounds(view, act),
    ...own,
    ...ofEarlier(view, act, own),
    ...(together ? lots : []),
    ...there(view, act, own),
    own.length === 0 ? beforeWhere(view, act) : null,
    ...(own.length === 0 ? sceneGrounds(view, act.clause) : []),
    ...(own.length === 0 ? missingGrounds(view, act) : []),
    ...(own.length === 0 ? attempted(view, act) : []),
    ...(own.length === 0 ? raided(view, act) : []),
    ...(own.length === 0 ? asFarAs(view, act) : []),
    ...(own.length === 0 ? cleft(view, act) : []),
  ].filter(
    (ground): ground is Ground =>
      ground !== null &&
      !/^(?:this|that|these|those|the same)\s/i.test(view.text.slice(ground.start, ground.end)),
  );
  const grounds = all.filter((ground, at) => all.findIndex((other) => other.start === ground.start) === at);
  if (saysNothing(view, grounds)) return null;
  if (grounds.length === 0) {
    const agent = agentGround(view, act);
    return agent ? placeDraft('place_detained', view, act, [agent], 'place/agent') : null;
  }
  return placeDraft('place_detained', view, act, grounds.slice(0, 3), 'place/taken');
}
