import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Bearings } from '../english/bearings.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { countryOf } from '../../places/index.ts';
import type { Act, Course } from './place/acts.ts';
import { capitals } from './place/capitals.ts';
import { hedgesOn } from './place/hedging.ts';
import { isLocal, type Spot } from './place/spots.ts';
import { beforeWhere } from './place/draft.ts';
import { isLeg } from './place/legs.ts';
import { boardings } from './route/boarding.ts';
import { chartered, craftsOf } from './route/crafts.ts';
import { gatesOf } from './route/gates.ts';
import { seaWays } from './route/sea.ts';

/** One piece of the way: a crossing, a town, a craft. */
interface Piece extends Span {
  readonly words: string;
  /** Where they end up, where no border is passed: no way by itself. */
  readonly goal?: boolean;
}

/** Ground without a gate, over which people are driven: it tells the way whatever it is called. */
const terrain =
  /\b(?:desert|Sahara|forests?|woods|jungle|mountains?|strait|waters|sea)$|^(?:[\p{L}-]+ ){0,2}(?:forest|desert)\b/iu;

/** "a flight to Kabul", "a plane bound for Riyadh": where a craft goes. */
function boundFor(view: View, spot: Spot, home: string | null): string {
  const link = /^(?:,? bound for| for| to| back to| out of| from)\s(?:the )?/.exec(view.text.slice(spot.end));
  if (!link) return '';
  const at = spot.end + link[0].length;
  const goal = view.places.find((place) => place.start === at);
  // "a plane from Nice to Moscow": with both its ends the way of a craft, whatever towns they are
  const far =
    goal &&
    view.places.find(
      (place) => place.start > goal.end && /^ to (?:the )?$/.test(view.text.slice(goal.end, place.start)),
    );
  if (
    goal &&
    far &&
    / (?:from|out of)\s/.test(link[0]) &&
    (home === null || far.country === home) &&
    far.country !== 'KR'
  )
    return ` from ${goal.name} to ${far.name}`;
  if (!goal || (goal.place !== null && !capitals.has(goal.name))) return '';
  // "was put on a plane to Seoul": the driver or the rescued
  if (goal.country === 'KR' || (home !== null && goal.country !== home && !/from|out of/.test(link[0])))
    return '';
  return ` ${/\b(?:from|out of)\s/.test(link[0]) ? 'from' : 'to'} ${goal.name}`;
}

/** "to Sinuiju", "over the bridge", "from Hunchun", "on a China Southern flight". */
function pieceOf(act: Act, spot: Spot, home: string | null, view: View): Piece | null {
  if (spot.from < act.clause.verb.start && spot.preposition !== 'from') return null;
  const piece = (words: string): Piece => ({ start: spot.start, end: spot.end, words });
  const { preposition } = spot;
  if (
    /^(?:this|that|these|those|the same)\s/i.test(view.text.slice(spot.start, spot.end)) &&
    spot.mention === null
  )
    return null;
  if (spot.vehicle)
    return /^(?:on|onto|by|aboard|in|into|from|off)$/.test(preposition) ||
      (preposition === 'to' && /\b(?:ship|vessel)\b/.test(spot.name))
      ? piece(`by ${spot.name}${boundFor(view, spot, home)}`)
      : null;
  const done = act.clause.passive || act.clause.object !== null;
  if (spot.country !== null)
    return /^(?:through|via|by way of)$/.test(preposition) && done
      ? piece(`via ${spot.name}`)
      : preposition === 'from' && spot.country !== home && done && onward.test(view.text.slice(spot.end))
        ? piece(`from ${spot.name}`)
        : null;
  const crossing =
    spot.site === 'crossing' ||
    /\bcheck-?point$/i.test(spot.name) ||
    (/^(?:over|across)$/.test(preposition) && /\p{Lu}\p{L}+ river$/iu.test(spot.name)) ||
    spot.mention?.place?.kind === 'border crossing' ||
    spot.mention?.place?.kind === 'river';
  const bare =
    /^(?:\p{Lu}\p{L}+ )?(?:border|frontier|fence|boundary)$/iu.test(spot.name) && spot.mention === null;
  if (spot.site === 'custody') return null;
  if (/^(?:over|across|through|into)$/.test(preposition) && terrain.test(spot.name))
    return piece(`${preposition} ${spot.name}`);
  if (/^(?:over|across|through|via)$/.test(preposition))
    return bare ||
      (!crossing && spot.mention === null && !(preposition === 'via' && /^\p{Lu}/u.test(spot.name)))
      ? null
      : piece(spot.mention && spot.site === null ? spot.name : `${preposition} ${spot.name}`);
  if (/^(?:at|near|on)$/.test(preposition))
    return (crossing && !bare) || spot.mention !== null || (spot.site === null && spot.country === null)
      ? piece(spot.name)
      : null;
  if (preposition === 'from')
    return spot.mention !== null &&
      !/\b(?:police|officers?|officials?|agents?|guards?|soldiers?|team|delegation)\s$/.test(
        view.text.slice(0, spot.from),
      ) &&
      (act.clause.passive || act.event === null || /\bout\s(?:of\s)?$/.test(view.text.slice(0, spot.from))) &&
      spot.from >= act.clause.verb.start &&
      spot.mention.country !== home
      ? piece(`from ${spot.name}`)
      : null;
  if (/^(?:to|into|onto|towards?)$/.test(preposition)) {
    if (spot.mention === null) return crossing && !bare ? piece(`to ${spot.name}`) : null;
    if (capitals.has(spot.mention.name)) return null;
    const goal =
      home !== 'KP' && !crossing && !/\bborder\b/i.test(view.text.slice(spot.start - 20, spot.start));
    return { ...piece(`to ${spot.name}`), goal };
  }
  return null;
}

/** "from Laos through China" */
const onward = /^,? (?:through|via|by way of) (?:the )?\p{Lu}/u;

const sideOf = /\bto the (\p{Lu}\p{L}+) side\b/u;

function piecesOf(view: View, act: Act, home: string | null): Piece[] {
  // "expelled from the detention centres at Ganfouda": where they were held, and no way
  const pieces = act.spots
    .filter(
      (spot) =>
        !act.grounds.some(({ custody, spots }) => custody && spots[0] !== spot && spots.includes(spot)),
    )
    .map((spot) => pieceOf(act, spot, home, view))
    .filter((piece): piece is Piece => piece !== null);
  const side = sideOf.exec(view.text.slice(act.clause.verb.start, act.clause.end));
  if (side?.[1] && countryOf(side[1])) {
    const start = act.clause.verb.start + side.index + 3;
    pieces.push({ start, end: start + side[0].length - 3, words: `to the ${side[1]} side` });
  }
  const by = /\bby (air|sea|land|road|rail|river|ferry|boat)\b/.exec(
    view.text.slice(act.clause.verb.start, act.clause.end + 10),
  );
  if (by) {
    const start = act.clause.verb.start + by.index;
    pieces.push({ start, end: start + by[0].length, words: by[0] });
  }
  // "a flight from Istanbul to Kabul" has told where it left
  return pieces
    .filter(
      (piece) => !pieces.some((other) => other !== piece && other.words.includes(` ${piece.words} to `)),
    )
    .sort((a, b) => a.start - b.start);
}

const dreaded = /\b(?:danger|risk\w*|whether|if|unless|stop\w*|halt\w*)\b/i;

/** "are to be sent back on a charter flight", "is due to be removed": settled, if not done. */
function isDue(view: View, { clause }: Act): boolean {
  const above = clause.governor;
  return (
    above !== null &&
    clause.verb.form === 'infinitive' &&
    !above.verb.negated &&
    (/^(?:due|scheduled|set|booked)$/.test(above.verb.head) ||
      (/^(?:is|are|was|were)$/.test(above.verb.head) &&
        /^(?: due| scheduled| set)?\s$/.test(view.text.slice(above.verb.end, clause.verb.start))))
  );
}

function told(view: View, act: Act): boolean {
  // "may already have been put on a plane": no more than a guess
  if (act.mood === 'done') return !/^(?:may|might)$/.test(act.clause.verb.modal ?? '');
  if (act.mood === 'denied' || dreaded.test(view.text.slice(0, act.clause.verb.start))) return false;
  if (isDue(view, act)) return true;
  return (
    /^(?:may|might|could|would|will)$/.test(act.clause.verb.modal ?? act.clause.governor?.verb.modal ?? '') &&
    !/^(?:if|unless|lest|whether|who)$/.test(act.clause.link)
  );
}

const share = /(?<![\p{L}\d])(\d[\d,.]*|\p{L}+(?:-\p{L}+)?) (?:through|via|at|by way of) (?:the )?/giu;

/** "4,880 through Torkham and 1,060 through Spin Boldak": each share of a day's returns by its own way. */
function shares(view: View, acts: readonly Act[]): Draft[] {
  const flow = acts.find((act) => act.kind === 'back' && act.mood === 'done');
  if (!flow) return [];
  const drafts: Draft[] = [];
  for (const match of matches(view.text, share)) {
    const at = match.index + match[0].length;
    const count = view.counts.find(
      (each) => each.start <= match.index && each.end >= match.index + (match[1] ?? '').length,
    );
    const place = view.places.find((each) => each.start === at && each.place !== null);
    if (!count || !place) continue;
    drafts.push({
      property: 'return_route',
      start: place.start,
      end: place.end,
      normalised: `${place.name} (${match[1]})`,
      hedges: [count.hedge],
      rule: 'route/share',
    });
  }
  return drafts;
}

/** "through Torkham, Chaman/Spin Boldak and Bahramcha": the other gates of a list. */
function listed(view: View, piece: Piece): Piece {
  let { end, words } = piece;
  for (const place of view.places) {
    if (place.start < end || place.place === null) continue;
    const gap = view.text.slice(end, place.start);
    if (!/^(?:,? and |, |\/|,? or )(?:the )?$/.test(gap)) break;
    end = place.end;
    words += `; ${place.name}`;
  }
  return { ...piece, end, words };
}

const overLine =
  /^[^.;]{0,40}\b(?:over|across|toward|to) the (?:\p{L}+ )?(?:border|frontier|line|boundary)\b/u;

/** "a checkpoint in Akkar, where they were given over": the place stands before "where". */
function whereOf(view: View, act: Act): Piece[] {
  const ground = /^(?:back|hand)$/.test(act.kind) ? beforeWhere(view, act) : null;
  const gate = ground?.spots.some((spot) => spot.site === 'crossing' || /\bcheck-?points?$/i.test(spot.name));
  return ground && gate && isLocal(ground)
    ? [{ start: ground.start, end: ground.end, words: ground.name }]
    : [];
}

/** By which way people were or will be sent back: crossing, bridge, airport, town on the way, craft. */
export function readRoute(view: View, acts: readonly Act[], { home }: Bearings, course: Course): Draft[] {
  const drafts: Draft[] = [];
  const used = new Set<Act>();
  const way = shares(view, acts);
  for (const act of acts) {
    const returns =
      act.kind === 'back' ||
      act.kind === 'hand' ||
      ((act.kind === 'move' || act.kind === 'take') &&
        act.mood !== 'denied' &&
        act.kind === 'move' &&
        isLeg(act, acts, home));
    if (!returns || !told(view, act) || used.has(act)) continue;
    const together = [
      act,
      ...acts.filter(
        (other) =>
          other !== act &&
          /^(?:back|hand|move)$/.test(other.kind) &&
          other.clause.by === 'shared' &&
          other.clause.governor === act.clause,
      ),
    ];
    for (const each of together) used.add(each);
    const own = together.flatMap((each) => piecesOf(view, each, home)).map((piece) => listed(view, piece));
    const pieces = own.length > 0 ? own : whereOf(view, act);
    const [first] = pieces;
    const last = pieces.at(-1);
    const coach =
      pieces.length === 1 &&
      !(
        (act.mood === 'done' || isDue(view, act)) &&
        (act.clause.passive || act.clause.object !== null) &&
        chartered.test(first?.words ?? '')
      ) &&
      /^by (?:(?:[\p{L}-]+ )*(?:vehicles?|vans?|cars?|trucks?|lorr(?:y|ies))|(?:\p{Ll}+ )*(?:bus|buses|trucks?|cars?|vans?|lorr(?:y|ies)|vehicles?|flights?|planes?|boats?|trains?|ships?|jets?|aircraft))$/u.test(
        first?.words ?? '',
      ) &&
      // "pushed onto lorries and driven over the border"
      !(act.mood === 'done' && overLine.test(view.text.slice(first?.end)));
    // "took him over at the gate": a gate of which no more is said
    const nameless =
      pieces.length === 1 &&
      /^(?:(?:to|over|across|through|at) )?(?:the )?(?:gates?|bridges)$/i.test(first?.words ?? '');
    if (
      !first ||
      !last ||
      coach ||
      nameless ||
      (pieces.length === 1 && first.goal === true) ||
      way.some((draft) => draft.start < last.end && draft.end > first.start)
    )
      continue;
    drafts.push({
      property: 'return_route',
      start: first.start,
      end: last.end,
      normalised: pieces.map((piece) => piece.words).join(', '),
      hedges: hedgesOn(view, act.clause, first.start),
      rule: `route/${act.kind}`,
    });
  }
  const found = [...drafts, ...way];
  if (found.length > 0 || course === 'released') return found;
  for (const others of [
    craftsOf(view, acts, course),
    boardings(view, course, home),
    gatesOf(view, acts, course),
    seaWays(view),
  ])
    if (others.length > 0) return others;
  return [];
}
