import { countries } from '../../../places/index.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import type { Span } from '../../segment/sentences.ts';
import type { Act } from './acts.ts';
import { beforeWhere, inside, placeDraft } from './draft.ts';
import { goesOn, isLeg } from './legs.ts';
import { type Ground, groundsOf, isLocal, type Spot, spotsOf } from './spots.ts';

function isKnown(spot: Spot): boolean {
  return spot.mention?.place?.kind === 'facility' || spot.mention?.place?.kind === 'camp';
}

function isCustody(ground: Ground): boolean {
  return ground.custody || ground.spots.some(isKnown);
}

function isNamed(ground: Ground): boolean {
  return ground.spots.some((spot) => spot.mention !== null);
}

const gone =
  /\b(?:returned|sent back|deported|repatriated|handed (?:over|back)|deportees|returnees|expelled|extradited|brought home|came home|come home|went home|gone back|went back)\b/i;

/** What is known before a sentence: the state people are sent to, and whether they have been sent already. */
export interface Whereabouts {
  readonly home: string | null;
  readonly returned: boolean;
}

/** "a jail run by the State Security Department in Sinuiju": the name of the place after what the place is. */
function inHome(view: View, ground: Ground, home: string): boolean {
  const rest = /^(?:\s(?:run|operated|controlled|belonging|managed)\b)[^,.;]*/.exec(
    view.text.slice(ground.end),
  )?.[0];
  return (
    rest !== undefined &&
    view.places.some(
      (one) => one.start >= ground.end && one.end <= ground.end + rest.length && one.country === home,
    )
  );
}

/** "are now in two prisons", once the report has told of the return; "still" and "the rest" look back. */
function isNow(view: View, { clause }: Act): boolean {
  const words = view.text.slice(clause.start, clause.end);
  const verb = view.text.slice(clause.verb.start, clause.verb.end);
  return (
    /^(?:is|are|have been|has been)\b/.test(verb) &&
    !/\b(?:still|remain\w*|others?|rest|another|more|left|since|waiting|awaiting)\b/i.test(words)
  );
}

const afterwards =
  /\b(?:[Bb]ack in|[Uu]?[Oo]n (?:(?:his|her|their) )?(?:arrival|landing|return)|(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Oo]nce|[Uu]pon) (?:(?:his|her|their|being|the|they (?:had been|were)|he (?:had been|was)|she (?:had been|was)) )?(?:forced |forcible )?(?:return(?:ed)?|deport(?:ed|ation)|repatriat(?:ed|ion)|extradit(?:ed|ion)|expulsion|expelled|sent back|forced back))\b/;

/** "After their return the men were held": the sentence says itself that they had gone. */
function comesAfter(view: View, { clause }: Act): boolean {
  const before = view.text.slice(0, clause.verb.start);
  return (
    afterwards.test(before) && !/\bha(?:d|ving)\b/.test(view.text.slice(clause.verb.start, clause.verb.end))
  );
}

/** "was taken to the provincial prison", once the report has told of the return */
function isBrought({ clause: { verb } }: Act, ground: Ground): boolean {
  return (
    /^(?:taken|brought|sent|moved|driven|transferred)$/.test(verb.head) &&
    !verb.perfect &&
    /^(?:to|into)$/.test(ground.preposition) &&
    !/\b(?:immigration|deportation|removal|transit)\b/i.test(ground.name)
  );
}

/** Held after a return: in the state to which they were sent back, or told in one breath with the return. */
function isAfterReturn(
  view: View,
  act: Act,
  ground: Ground,
  acts: readonly Act[],
  { home, returned }: Whereabouts,
): boolean {
  const who = act.clause.subject;
  const named = ground.spots.find((spot) => spot.mention)?.mention?.country ?? null;
  if ((home === null || named === null || named === home) && comesAfter(view, act)) return true;
  // "Those who were returned had waited in a prison", "after having been held for a year": before they went.
  if (
    act.clause.verb.perfect &&
    /\bha(?:d|ving)\b/.test(view.text.slice(act.clause.verb.start, act.clause.verb.end))
  )
    return false;
  if (who && gone.test(view.text.slice(who.start, act.clause.verb.start))) return true;
  const country = ground.spots.find((spot) => spot.mention)?.mention?.country ?? null;
  if (country !== null && home !== null) return country === home;
  if (
    country === null &&
    home !== null &&
    /^(?:Back )?in\s/i.test(view.text) &&
    view.places[0]?.country === home &&
    view.places[0].start < 12
  )
    return true;
  if (country === null && home !== null && inHome(view, ground, home)) return true;
  if (returned && isCustody(ground) && (isNow(view, act) || isBrought(act, ground))) return true;
  return acts.some(
    (other) =>
      /^(?:back|hand)$/.test(other.kind) &&
      other.mood === 'done' &&
      other.clause.start < act.clause.start &&
      goesOn(act, other),
  );
}

/** "liable to be confined in prison camps": what becomes of people like them, not where these are. */
function isPunishment(view: View, ground: Ground): boolean {
  const many =
    ground.spots.length === 1 &&
    !isNamed(ground) &&
    /(?:camps|prisons|jails|colonies|cent(?:re|er)s|facilities)$/i.test(ground.name);
  return (
    (many || /\b(?:prison|labou?r|re-?education|detention) camps?\b/i.test(ground.name)) &&
    /\b(?:liable|usually|often|risk\w*|fac(?:e|es|ing)|can expect|subject(?:ed)? to|routinely|would|will|typically|those who|anyone|whoever|many|tens of thousands)\b/i.test(
      view.text,
    )
  );
}

const ofNation = new RegExp(
  `^(?:\\d+ |two |three |several )?(?:${countries.flatMap((country) => [...country.adjectives, ...country.en.map((name) => `${name}['’]s?`)]).join('|')}) (?:\\p{Ll}+ )*(?:prisons?|jails?|cells?|custody|detention|cent(?:re|er)s?|facilit(?:y|ies)|camps?)$`,
  'u',
);

/** Walls without a name: "in jail", "in cells", "in prison camps". That they are held says as much. */
function isBare(view: View, ground: Ground): boolean {
  if (isNamed(ground)) return false;
  const [first, ...rest] = ground.spots;
  // "in detention in Vietnam", "live in camps in Bangladesh": no more than the country
  if (rest.length > 0)
    return (
      rest.every((spot) => spot.country !== null) &&
      /^(?:detention|custody|prisons?|jails?|camps|cells|detention cent(?:re|er)s)$/i.test(first?.name ?? '')
    );
  const { name } = ground;
  // "a Lao prison", "Malaysia's detention centres"
  if (ofNation.test(name)) return true;
  if (/^\s(?:run|operated|controlled|belonging|managed|of)\b/.test(view.text.slice(ground.end))) return false;
  if (/\p{Lu}/u.test(name)) return /^\p{Lu}\p{L}+ (?:detention|custody)$/u.test(name);
  const where = /^\s(?:in|near|along|across|outside|at)\s(?!their|his|her|the past|which)/i.test(
    view.text.slice(ground.end),
  );
  return (
    /^\S+$/.test(name) ||
    /\b(?:detention|custody)$/i.test(name) ||
    (!where && /(?:camps|prisons|jails|cells|cent(?:re|er)s|facilities|stations|shelters)$/i.test(name))
  );
}

/** Those who are held besides the people of the report: "about 300 others were at the centre". */
function isOthers(view: View, act: Act): boolean {
  const who = act.clause.subject;
  return (
    who !== null &&
    /^(?:(?:about|some|around|at least|nearly|another|a further|the)\s)*(?:another\b|[\p{L}\d,]+ others\b|[\p{L}\d,]+ more\b|others\b)/iu.test(
      view.text.slice(who.start, who.end),
    ) &&
    !/^(?:the )?others$/i.test(view.text.slice(who.start, who.end))
  );
}

/** "caught in Sa Kaeo, are still in custody there", "were returned to Musan and are being questioned there". */
function heldThere(view: View, act: Act, home: string | null): Draft | null {
  const rest = view.text.slice(act.clause.verb.start, act.clause.end + 16);
  if (!/\bthere\b/.test(rest) || act.event?.kind !== 'hold') return null;
  const last = view.clauses
    .filter((clause) => clause.start < act.clause.verb.start && clause !== act.clause)
    .flatMap((clause) => groundsOf(view, spotsOf(view, clause.complements)))
    .findLast(
      (ground) =>
        ground.end <= act.clause.verb.start &&
        isLocal(ground) &&
        (inside.test(ground.preposition) || /^(?:to|into)$/.test(ground.preposition)) &&
        isNamed(ground),
    );
  if (!last) return null;
  const back = home !== null && last.spots.some((spot) => spot.mention?.country === home);
  return placeDraft(back ? 'place_held_after_return' : 'place_held', view, act, [last], 'place/there');
}

/** "Ten of them are in Shenyang", "are thought to be in Tumen now": where those are who were taken. */
function isWhereabouts(view: View, { clause }: Act): boolean {
  if (!/^(?:is|are|be)$/.test(clause.verb.head)) return false;
  const who = clause.subject ? view.text.slice(clause.subject.start, clause.subject.end) : '';
  const part =
    /\b(?:of (?:them|these|those)|the (?:other |remaining )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+))$/i.test(
      who,
    );
  const thought =
    clause.link === 'to' &&
    clause.governor?.passive === true &&
    /^(?:thought|believed|said|reported|known|understood)$/.test(clause.governor.verb.head) &&
    /\bnow\b/.test(view.text);
  return part || thought;
}

/** "are usually put in secret detention", "more than a million are held in Xinjiang": where all such people are. */
const ofAll = /\b(?:usually|typically|routinely|generally|normally|millions?|tens of thousands)\b/i;

/** "His wife remains in Doha": not because she is held. */
function isKin(view: View, who: Span | null): boolean {
  return (
    who !== null &&
    /^(?:his|her|their) (?:\p{L}+ )?(?:wife|husband|family|children|parents|mother|father|relatives)\b/iu.test(
      view.text.slice(who.start, who.end),
    )
  );
}

/** Where people are held; each lot of a sentence by itself: "the men in a camp, the women in a police station". */
export function placesHeld(view: View, act: Act, acts: readonly Act[], known: Whereabouts): Draft[] {
  const { home } = known;
  if (ofAll.test(view.text.slice(act.clause.start, act.clause.end))) return [];
  const spends =
    /^(?:spen[dt]|stay|remain)/.test(act.clause.verb.head) &&
    /^(?:will|would)$/.test(act.clause.verb.modal ?? '');
  if (act.mood === 'denied' || (act.mood === 'open' && !spends)) return [];
  const own = act.grounds.filter(
    (ground) =>
      isLocal(ground) &&
      (inside.test(ground.preposition) ||
        (/^(?:to|into)$/.test(ground.preposition) &&
          (ground.custody ||
            !ground.spots.some(
              ({ site, mention }) => site === 'crossing' || mention?.place?.kind === 'border crossing',
            )))),
  );
  const where = own.length === 0 ? beforeWhere(view, act) : null;
  const grounds = where ? [where] : own;
  const stays =
    /^(?:remain|stay|left)/.test(act.clause.verb.head) &&
    act.event !== null &&
    !isKin(view, act.clause.subject);
  const state = view.events.some(
    (event) =>
      event.kind === 'hold' &&
      !event.noun &&
      event.start >= act.clause.verb.end &&
      event.end <= act.clause.end,
  );
  const fit = act.weak && !stays && !state && !isWhereabouts(view, act) ? grounds.filter(isCustody) : grounds;
  const best = fit.find(isCustody) ?? fit.find(isNamed) ?? fit[0];
  if (!best) {
    const there = heldThere(view, act, home);
    return there ? [there] : [];
  }
  if (isPunishment(view, best)) return [];
  const beside = isNamed(best)
    ? undefined
    : fit.find((ground) => ground !== best && !ground.custody && isNamed(ground));
  const after = isAfterReturn(view, act, beside ?? best, acts, known);
  if (isBare(view, best) && !(after && best.name.includes(' '))) return [];
  const swoop =
    /\b(?:operation|raid|swoop|sting|sweep)\b/i.test(view.text) &&
    /^(?:was|were|been)\b/i.test(view.text.slice(act.clause.verb.start));
  const property = after ? 'place_held_after_return' : swoop ? 'place_detained' : 'place_held';
  const more = fit.filter((ground) => ground !== best && ground !== beside && ground.custody);
  return [[best, ...(beside ? [beside] : [])], ...more.map((ground) => [ground])]
    .map((each) => placeDraft(property, view, act, each, 'place/held'))
    .filter((draft): draft is Draft => draft !== null)
    .map((draft) => (isOthers(view, act) ? { ...draft, particular: true } : draft));
}

/** Buildings in which people who were just taken are kept for the time. */
const walls = /^(?:warehouse|school|stadium|hotel|hall|hangar|house|building|gym|garage|terminal|office)\b/i;

/** Verbs by which people are moved within custody, whatever the place is called. */
const transfer = /^(?:mov|transferr?|transport|relocat|shift|sent|convey)/;

/** "taken from a camp near Arsal": where refugees live. */
const dwelling =
  /^(?!.*\b(?:detention|prison|labou?r|holding|removal|transit|deportation|immigration|internment|military|army)\b).*\bcamps?$/i;

/** "were taken from the detention centre", "put on trucks at the immigration centre": where they had been held. */
export function leftBehind(view: View, act: Act): Draft | null {
  if (act.mood !== 'done') return null;
  const ground = act.grounds.find(
    (each) =>
      each.custody &&
      !dwelling.test(each.spots[0]?.name ?? '') &&
      each.from >= act.clause.verb.start &&
      (each.preposition === 'from' || (act.kind === 'back' && each.preposition === 'at')),
  );
  return ground && !isBare(view, ground) ? placeDraft('place_held', view, act, [ground], 'place/left') : null;
}

/** "were moved to the detention house in Dandong". */
export function placeMoved(
  view: View,
  act: Act,
  acts: readonly Act[],
  { home, returned }: Whereabouts,
): Draft | null {
  if (act.mood !== 'done') return null;
  const left = leftBehind(view, act);
  const goals = act.grounds.filter(
    (ground) =>
      ground.from >= act.clause.verb.start &&
      isLocal(ground) &&
      /^(?:to|into|in|at|inside|on|onto)$/.test(ground.preposition) &&
      (ground.custody ||
        (isNamed(ground) && transfer.test(act.clause.verb.head)) ||
        (walls.test(ground.name) && acts.some((other) => other.kind === 'take' && goesOn(act, other)))),
  );
  const best = goals.find((ground) => ground.custody) ?? goals.at(-1);
  if (!best || isBare(view, best) || (left && !best.custody)) return left;
  const sent = acts.some((other) => other.kind === 'back' && other.mood === 'done' && goesOn(act, other));
  const elsewhere =
    /\b(?:immigration|deportation|removal|transit)\b/i.test(best.name) ||
    best.spots.some((spot) => spot.mention !== null && spot.mention.country !== home);
  const there =
    best.custody &&
    (sent ||
      isAfterReturn(view, act, best, acts, { home, returned: false }) ||
      (returned && !elsewhere && !act.clause.verb.perfect) ||
      best.spots.some((spot) => spot.mention !== null && spot.mention.country === home));
  if (there) return placeDraft('place_held_after_return', view, act, [best], 'place/moved');
  return isLeg(act, acts, home) ? null : placeDraft('place_held', view, act, [best], 'place/moved');
}

/** "released from Kibondo police station": they were held where they were let go. */
export function placeLetGo(view: View, act: Act): Draft | null {
  if (act.mood !== 'done') return null;
  const ground = act.grounds.find((each) => /^(?:from|at|in)$/.test(each.preposition) && each.custody);
  return ground ? placeDraft('place_held', view, act, [ground], 'place/released') : null;
}
