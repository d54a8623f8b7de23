import { holds } from '@safeconduct/dates/find/matches.ts';
import type { Bearings } from '../english/bearings.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Clause } from '../clauses/clause.ts';
import type { CountsRead } from './counts.ts';
import type { Act } from './place/acts.ts';
import { inside, placeDraft } from './place/draft.ts';
import { leftBehind, placeLetGo, placeMoved, placesHeld } from './place/held.ts';
import { later, nounAct, raidsIn } from './place/nouns.ts';
import { groundsOf, isLocal, spotsOf } from './place/spots.ts';
import { placesTaken, saysNothing, sceneGrounds } from './place/taken.ts';
import { happeningOf } from './when-noun.ts';

function onlyDrafts(drafts: readonly (Draft | null)[]): Draft[] {
  return drafts.filter((draft): draft is Draft => draft !== null);
}

/** "a bus bound for the Tumen detention center". */
function boundFor(view: View): Draft[] {
  return onlyDrafts(
    view.clauses.map((clause) => {
      if (!/^(?:bound|headed|heading|destined)$/.test(clause.verb.head)) return null;
      const ground = groundsOf(view, spotsOf(view, clause.complements)).find(
        (each) => /^(?:for|to|towards?)$/.test(each.preposition) && each.custody,
      );
      return ground ? placeDraft('place_held', view, null, [ground], 'place/bound') : null;
    }),
  );
}

/** "he said in a call from the immigration detention centre": where somebody speaks from who is held there. */
function byVoice(view: View): Draft[] {
  const speaks =
    /\b(?:calls?|letters?|messages?|notes?|videos?|recordings?|phone|telephone|interview|spoke|speaking|wrote|writing|phoned|telephoned|texted|smuggled out)\s(?:(?:him|her|them|us|out|sent|smuggled|recorded|made|by phone)\s)?$/i;
  return onlyDrafts(
    groundsOf(
      view,
      spotsOf(
        view,
        view.clauses.flatMap((clause) => clause.complements),
      ),
    ).map((ground) =>
      ground.preposition === 'from' && ground.custody && speaks.test(view.text.slice(0, ground.from))
        ? placeDraft('place_held', view, null, [ground], 'place/voice')
        : null,
    ),
  );
}

/** "the arrest of nine in Yanji", "a raid on a safe house in Kunming", "the detention in Erenhot of 35". */
function byNoun(view: View): Draft[] {
  const nouns = [
    ...view.events
      .filter((event) => event.noun && event.kind === 'detain' && event.mood === 'done')
      .map((event) => nounAct(view, event)),
    ...raidsIn(view),
  ];
  return onlyDrafts(
    nouns.map((noun) => {
      const [first] = groundsOf(view, noun.spots).filter(
        (ground) => isLocal(ground) && inside.test(ground.preposition),
      );
      const property = /^detention/i.test(noun.event.words) ? 'place_held' : 'place_detained';
      return first && !saysNothing(view, [first])
        ? placeDraft(property, view, null, [first], 'place/noun')
        : null;
    }),
  );
}

/** "the North Koreans now behind bars in Tachileik", "under investigation in Shenyang": custody without a verb of its own. */
function byState(view: View, home: string | null): Draft[] {
  return onlyDrafts(
    view.events.map((event) => {
      if (event.kind !== 'hold' || event.noun || event.mood !== 'done') return null;
      if (!/^(?:in|under|behind|into)\b/i.test(event.words)) return null;
      const [first] = groundsOf(view, spotsOf(view, later(view, event.end))).filter(
        (ground) =>
          isLocal(ground) &&
          inside.test(ground.preposition) &&
          (ground.from - event.end < 4 ||
            /^\s(?:by|of)\s[^,.;]{3,60}\s$/.test(view.text.slice(event.end, ground.from))),
      );
      const back = home !== null && first?.spots.some((spot) => spot.mention?.country === home);
      return first
        ? placeDraft(back ? 'place_held_after_return' : 'place_held', view, null, [first], 'place/state')
        : null;
    }),
  );
}

/** "It happened at Pingxiang": what the sentence before told. */
function isIt(view: View, { subject, verb }: Clause): boolean {
  return (
    subject !== null &&
    !verb.negated &&
    /^(?:happened|occurred|took)$/.test(verb.head) &&
    /^(?:it|this|that|all this)$/i.test(view.text.slice(subject.start, subject.end)) &&
    (verb.head !== 'took' || /^\splace\b/.test(view.text.slice(verb.end)))
  );
}

/** "It happened on 28 October at Pingxiang", "The arrests were made in Weihai": where it came to pass. */
function happened(view: View, returned: boolean): Draft[] {
  return onlyDrafts(
    view.clauses.map((clause) => {
      const told = happeningOf(view, clause) === 'date_detained' && clause.verb.modal === null;
      if (!told && (returned || !isIt(view, clause))) return null;
      const after = later(view, clause.object?.end ?? clause.verb.end);
      const [first] = groundsOf(view, spotsOf(view, told ? after : clause.complements)).filter(
        (ground) => isLocal(ground) && inside.test(ground.preposition),
      );
      return first ? placeDraft('place_detained', view, null, [first], 'place/happened') : null;
    }),
  );
}

const arrival =
  /\b(?:on|upon|after|following|since) (?:(?:his|her|their) )?(?:arriv\w+|return\w*|landing|deportation)\b|\b(?:landed|arrived|stepped off|got off|deported|sent back|flown|returned (?:to|from|by|on))\b/i;

/** "arrested at Colombo airport when Australia deported them": taken in the state to which they were sent back. */
function onArrival(view: View, draft: Draft, home: string | null, returned: boolean): boolean {
  return (
    draft.property === 'place_detained' &&
    home !== null &&
    view.places.some((one) => one.start >= draft.start && one.end <= draft.end && one.country === home) &&
    (returned || holds(view.text, arrival))
  );
}

/** "Three more were taken in Changchun": of those told of before. */
function isFurther(view: View, { patient }: Act): boolean {
  return (
    patient !== null && /\b(?:more|another|others?)\b/i.test(view.text.slice(patient.start, patient.end))
  );
}

/** Where people were taken, where they are held, and where they are held once they have been sent back. */
export function readPlaces(
  view: View,
  acts: readonly Act[],
  { home }: Bearings,
  counts: CountsRead,
  { made }: Story,
): Draft[] {
  const keys = [...made];
  // Where some are still to be sent back, those held are these, not the ones who are gone.
  const returned =
    keys.some((key) => /^(?:date_return|count_returned|status\|repatriated)\b/.test(key)) &&
    !keys.some((key) =>
      /^(?:count_at_risk|count_remaining|status\|at_risk|date_return_expected)\b/.test(key),
    );
  const lots = counts.other || /^(?:as for|regarding|of (?:those|the))\b/i.test(view.text);
  const drafts: Draft[] = [...boundFor(view), ...byNoun(view), ...byVoice(view)];
  for (const act of acts) {
    if (act.kind === 'take') {
      const particular = counts.components > 1 && isFurther(view, act);
      drafts.push(
        ...onlyDrafts(placesTaken(view, act)).map((draft) => (particular ? { ...draft, particular } : draft)),
      );
    } else if (act.kind === 'hold') drafts.push(...placesHeld(view, act, acts, { home, returned }));
    else if (act.kind === 'move')
      drafts.push(...onlyDrafts([placeMoved(view, act, acts, { home, returned })]));
    else if (act.kind === 'back') drafts.push(...onlyDrafts([leftBehind(view, act)]));
    else if (act.kind === 'free') drafts.push(...onlyDrafts([placeLetGo(view, act)]));
  }
  // Each lot with its place: none of these is the place of all.
  const several =
    drafts.some((draft) => draft.rule === 'place/gapped') ||
    drafts.filter((draft) => draft.rule === 'place/taken').length > 1;
  drafts.push(...happened(view, returned));
  for (const clause of view.clauses)
    if (!acts.some((act) => act.kind === 'take' && act.clause === clause))
      drafts.push(
        ...onlyDrafts([placeDraft('place_detained', view, null, sceneGrounds(view, clause), 'place/scene')]),
      );
  drafts.push(...byState(view, home));
  return drafts
    .map((draft) =>
      onArrival(view, draft, home, returned)
        ? { ...draft, property: 'place_held_after_return' as const }
        : draft,
    )
    .filter(
      (draft, at) => drafts.findIndex((other) => other.start < draft.end && other.end > draft.start) === at,
    )
    .map((draft) =>
      draft.property === 'place_detained' &&
      ((lots && !(several && !counts.other)) || (counts.components > 1 && !/\p{Lu}/u.test(draft.normalised)))
        ? { ...draft, particular: true }
        : draft,
    );
}
